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
    [InlineData("Søren Łukaszek", "soren lukaszek")]
    public void Hoofdletters_punten_accenten_en_spaties_maken_geen_ander_mens(string a, string b) =>
        Assert.Equal(Naamsleutel.Van(a, null), Naamsleutel.Van(b, null));

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData("J. de Vries", "Jan de Vries")]
    [InlineData("J. de Vries", "J.P. de Vries")]
    [InlineData("J. de Vries", "Jan Peter de Vries")]
    [InlineData("J. de Vries", "de Vries, J.")]
    [InlineData("J. de Vries", "Vries, Jan de")]
    [InlineData("J. de Vries", "J. Vries")]
    [InlineData("J. van den Berg", "J. v.d. Berg")]
    [InlineData("J. van den Berg", "J. v/d Berg")]
    [InlineData("B. van 't Hof", "Bart van het Hof")]
    [InlineData("A. van den Berg-Smit", "A. Smit")]
    [InlineData("A. van den Berg-Smit", "Berg-Smit, A. van den")]
    [InlineData("A. Smit", "dr. Anna Smit")]
    [InlineData("A. Smit", "Anna Smit, wijkverpleegkundige")]
    [InlineData("F. el Amrani", "Fatima El-Amrani")]
    public void Voorletters_tussenvoegsels_titels_en_volgorde_maken_geen_ander_mens(
        string a,
        string b
    ) => Assert.Equal(Naamsleutel.Van(a, null), Naamsleutel.Van(b, null));

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [InlineData("J. de Vries", "Johan de Vries")]
    [InlineData("J. de Vries", "J. van der Vries")]
    public void Een_naamgenoot_met_dezelfde_eerste_letter_telt_als_dezelfde_mens(
        string a,
        string b
    ) => Assert.Equal(Naamsleutel.Van(a, null), Naamsleutel.Van(b, null));

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [InlineData("J. de Wraker", "J. de Wracker")]
    [InlineData("J. de Vries", "K. de Vries")]
    [InlineData("J. de Vries", "de Vries")]
    [InlineData("J. de Vries", "de Vries Jan")]
    [InlineData("J. Müller", "J. Mueller")]
    [InlineData("A. van den Berg-Smit", "A. van den Berg")]
    [InlineData("", "J. de Vries")]
    public void Een_andere_spelling_is_een_andere_naam(string a, string b) =>
        Assert.NotEqual(Naamsleutel.Van(a, null), Naamsleutel.Van(b, null));

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData("Stichting Thuiszorg De Linde", "thuiszorg de linde")]
    [InlineData("Gemeente Almere", "almere")]
    [InlineData("Zorg-Saam B.V.", "ZorgSaam")]
    public void Een_rechtsvorm_maakt_geen_andere_organisatie(string a, string b) =>
        Assert.Equal(Naamsleutel.Van("A. Smit", a), Naamsleutel.Van("A. Smit", b));

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [InlineData("Politie Almere", "Gemeente Almere")]
    [InlineData("Stichting", "")]
    public void Een_andere_organisatie_blijft_een_andere(string a, string b) =>
        Assert.NotEqual(Naamsleutel.Van("A. Smit", a), Naamsleutel.Van("A. Smit", b));

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "valt aan")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData(",A.")]
    [InlineData("de")]
    [InlineData("dr.")]
    [InlineData("mevrouw K.")]
    [InlineData("-")]
    public void Geen_enkele_schrijfwijze_laat_het_vergelijken_mislukken(string? naam) =>
        Assert.Equal(Naamsleutel.Van(naam, naam), Naamsleutel.Van(naam, naam));
}
