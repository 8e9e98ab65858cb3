namespace Casusoverleg.Belasting;

/// <summary>A row of slices, ABBA, with what the machine did meanwhile.</summary>
/// <param name="Paren">Neighbouring slices: product and bare hub.</param>
/// <param name="Gestolen">Part of the CPU time that the host took away.</param>
internal sealed record Reeks(IReadOnlyList<(Plak Product, Plak Kaal)> Paren, double Gestolen)
{
    /// <summary>Above this part of stolen CPU nothing is proved.</summary>
    public const double MagGestolen = 0.05;

    /// <summary>Above this spread of the bare hub's own slices nothing is proved.</summary>
    public const double MagSpreiden = 0.25;

    /// <summary>Alternates both servers in the order ABBA, so that a drift of the machine weighs equally on both.</summary>
    public static async Task<Reeks> MeetAsync(
        Opstelling product,
        Opstelling kaal,
        int keer,
        Func<Opstelling, Task<Plak>> plak
    )
    {
        var paren = new List<(Plak, Plak)>();
        var (gestolen, totaal) = Machine.Tikken();
        for (var i = 0; i < keer; i++)
        {
            var a = await plak(product);
            var b = await plak(kaal);
            paren.Add((a, b));
            b = await plak(kaal);
            a = await plak(product);
            paren.Add((a, b));
        }
        var (gestolenNa, totaalNa) = Machine.Tikken();
        return new(paren, (gestolenNa - gestolen) / (double)Math.Max(1, totaalNa - totaal));
    }

    /// <summary>Median over the pairs.</summary>
    public double Mediaan(Func<Plak, Plak, double> figuur) =>
        Midden(Paren.Select(paar => figuur(paar.Product, paar.Kaal)));

    /// <summary>Why this row proves nothing about a figure of the bare hub's slices, or null.</summary>
    public string? Onbeslist(Func<Plak, double> figuur)
    {
        var kaal = Paren.Select(paar => figuur(paar.Kaal)).ToArray();
        var spreiding = (kaal.Max() - kaal.Min()) / Midden(kaal);
        if (Gestolen > MagGestolen)
            return $"de host nam {Gestolen:P1} van de processor";
        return spreiding > MagSpreiden ? $"de kale hub spreidt zelf {spreiding:P0}" : null;
    }

    /// <summary>Median.</summary>
    public static double Midden(IEnumerable<double> waarden)
    {
        var rij = waarden.Order().ToArray();
        return rij.Length % 2 == 1
            ? rij[rij.Length / 2]
            : (rij[rij.Length / 2 - 1] + rij[rij.Length / 2]) / 2;
    }
}
