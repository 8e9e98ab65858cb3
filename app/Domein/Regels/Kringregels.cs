using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>Which kring is meant, and what a kleine kring means for those outside (R35–R37, besluit 11 and 12).</summary>
internal static class Kringregels
{
    public static Weigering BlijftBinnen { get; } =
        Weigering.Van(
            Regel.R36,
            "Jullie zijn in een kleine kring. Wat je nu inbrengt, blijft binnen die kring. Ga eerst terug naar iedereen."
        );

    public static Weigering DoetNietMee { get; } =
        Weigering.Van(Regel.V01, "Iemand die je koos, doet niet mee. Kies opnieuw wie dit ziet.");

    /// <summary>
    /// R59: what nobody else sees is a note. It does not belong on the server, and least of all on a list to take along.
    /// </summary>
    public static Weigering VoorJezelf { get; } =
        Weigering.Van(
            Regel.R59,
            "Niemand anders ziet dit. Kies met wie je het deelt. Aantekeningen voor jezelf zet je in het kladblok."
        );

    /// <summary>R36: who is outside waits.</summary>
    public static Weigering? Buiten(Overleg overleg, Deelnemer wie) =>
        overleg.KleineKring is { } klein && !klein.Contains(wie.Id)
            ? Weigering.Van(
                Regel.R36,
                "Er is nu een kleine kring. Inbrengen kan weer als we samen verdergaan."
            )
            : null;

    /// <summary>
    /// The members meant by <paramref name="keuze"/>, the sender first; null when it names someone who does not take
    /// part. Breed is a snapshot of those who take part now, or of the kleine kring that is going on.
    /// </summary>
    public static ImmutableArray<Deelnemer>? Bepaal(
        Overleg overleg,
        Deelnemer wie,
        Kringkeuze keuze
    )
    {
        if (keuze.Breed)
            return [wie, .. overleg.Aanwezigen.Where(d => d.Id != wie.Id && InKring(overleg, d))];
        var leden = ImmutableArray.CreateBuilder<Deelnemer>(keuze.Leden.Length + 1);
        leden.Add(wie);
        foreach (var id in keuze.Leden)
        {
            if (overleg.Deelnemer(id) is not { DoetMee: true } lid)
                return null;
            if (!leden.Contains(lid))
                leden.Add(lid);
        }
        return leden.DrainToImmutable();
    }

    /// <summary>Whether a chosen kring stays within the kleine kring that is going on.</summary>
    public static Weigering? ToetsBinnen(Overleg overleg, IEnumerable<DeelnemerId> kring) =>
        overleg.KleineKring is { } klein && !kring.All(klein.Contains) ? BlijftBinnen : null;

    private static bool InKring(Overleg overleg, Deelnemer d) =>
        overleg.KleineKring?.Contains(d.Id) ?? true;
}
