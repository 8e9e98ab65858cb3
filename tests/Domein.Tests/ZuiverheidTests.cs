namespace Casusoverleg.Domein.Tests;

/// <summary>The promise of the architecture: the domain knows nothing but the base class library.</summary>
public class ZuiverheidTests
{
    [Fact]
    public void Domein_verwijst_naar_niets_dan_de_basisbibliotheek()
    {
        var vreemd = System
            .Reflection.Assembly.Load("Casusoverleg.Domein")
            .GetReferencedAssemblies()
            .Where(naam => !naam.Name!.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(vreemd);
    }
}
