namespace Casusoverleg.Domein.Tests;

/// <summary>Convening, changed in one place: what is accepted, and by which rule it is refused.</summary>
internal static class Bijeen
{
    /// <summary>The convocation of <see cref="Proef"/> with another record of the overleg.</summary>
    public static Belegging Met(Func<Overleggegevens, Overleggegevens> anders)
    {
        var b = Proef.Belegging();
        return b with { Overleg = anders(b.Overleg) };
    }

    /// <summary>The same as another soort: nobody takes part for bemoeizorg then.</summary>
    public static Belegging GeenBemoeizorg()
    {
        var b = Met(o =>
            o with
            {
                Soort = Overlegsoort.Multiproblematiek,
                Stap1 = null,
                ZonderToestemming = null,
            }
        );
        var regie = b.Deelnemers[0] with { Taak = "Maatschappelijke ondersteuning (Wmo 2015)" };
        return b with { Deelnemers = b.Deelnemers.SetItem(0, regie) };
    }

    /// <summary>The same with step I otherwise.</summary>
    public static Belegging MetStap(Func<Stap1, Stap1?> anders) =>
        Met(o => o with { Stap1 = anders(o.Stap1!) });

    /// <summary>The same with Bijlage III otherwise.</summary>
    public static Belegging MetFormulier(Func<ZonderToestemming, ZonderToestemming?> anders) =>
        Met(o => o with { ZonderToestemming = anders(o.ZonderToestemming!) });

    /// <summary>The same with one betrokkene otherwise.</summary>
    public static Belegging MetPersoon(Func<BelegdeBetrokkene, BelegdeBetrokkene> anders)
    {
        var b = Proef.Belegging();
        return b with { Betrokkenen = [anders(b.Betrokkenen[0])] };
    }

    /// <summary>The same with the second invitation otherwise.</summary>
    public static Belegging MetGenodigde(Func<Genodigde, Genodigde> anders)
    {
        var b = Proef.Belegging();
        return b with { Deelnemers = b.Deelnemers.SetItem(1, anders(b.Deelnemers[1])) };
    }

    /// <summary>Only the regisseur, one other professional and the citizen.</summary>
    public static Belegging MetZnTweeen(this Belegging b) =>
        b with
        {
            Deelnemers = [b.Deelnemers[0], b.Deelnemers[1], b.Deelnemers[^1]],
        };

    public static Belegging MetConvenant(this Belegging b, string naam) =>
        b with
        {
            Overleg = b.Overleg with { Convenant = naam },
        };

    public static Belegd Mag(this Belegging b) =>
        Assert.IsType<Belegd>(Convocatie.Beleg(b, Termijnen.Standaard, Proef.Begin));

    public static void MagNiet(this Belegging b, Regel regel)
    {
        var nee = Assert.IsType<Weigering>(Convocatie.Beleg(b, Termijnen.Standaard, Proef.Begin));
        Assert.Equal(regel, nee.Regel);
        Assert.Matches("[.?]$", nee.Zin);
    }
}
