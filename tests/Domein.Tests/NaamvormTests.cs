namespace Casusoverleg.Domein.Tests;

/// <summary>When two ways of writing are one name (R03, R65).</summary>
public sealed class NaamvormTests
{
    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [InlineData("J. de Wraker", "j de  wraker")]
    [InlineData("J.P. Müller", "JP Muller")]
    [InlineData("De heer José Álvarez", "jose alvarez")]
    [InlineData("Mevr. A.B. van den Berg-Smit", "A B van den Berg Smit")]
    [InlineData(" C. Baak ", "C.Baak")]
    public void Hoofdletters_punten_accenten_en_spaties_maken_geen_ander_mens(string a, string b) =>
        Assert.Equal(Naamvorm.Van(a), Naamvorm.Van(b));

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [InlineData("J. de Wraker", "J. de Wracker")]
    [InlineData("J. de Vries", "K. de Vries")]
    [InlineData("", "J. de Vries")]
    public void Een_andere_spelling_is_een_andere_naam(string a, string b) =>
        Assert.NotEqual(Naamvorm.Van(a), Naamvorm.Van(b));
}
