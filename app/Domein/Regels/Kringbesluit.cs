using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>Beginning and ending a kleine kring (R36, besluit 12).</summary>
internal static class Kringbesluit
{
    public static Uitkomst Splits(Overleg overleg, Deelnemer wie, Splits o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        if (overleg.KleineKring is not null)
            return Weigering.Van(
                Regel.R36,
                "Er is al een kleine kring. Er kan er maar één tegelijk zijn."
            );
        if (Kringregels.Bepaal(overleg, wie, Kringkeuze.Van(o.Leden)) is not { } leden)
            return Kringregels.DoetNietMee;
        // De regisseur roept de kring bijeen, maar hoeft er zelf niet in te zitten.
        var kring = leden.Select(d => d.Id).Where(o.Leden.Contains).ToImmutableArray();
        if (kring.Length < 2)
            return Weigering.Van(
                Regel.R36,
                "Een kleine kring heeft ten minste twee mensen. Kies wie erbij zijn."
            );
        return new Geaccepteerd([new KleineKringBegonnen(kring)]);
    }

    public static Uitkomst VoegSamen(Overleg overleg, Deelnemer wie) =>
        overleg.KleineKring switch
        {
            null => Weigering.Van(Regel.V02, "Er is nu geen kleine kring."),
            { } kring when kring.Contains(wie.Id) => new Geaccepteerd([new KleineKringBeeindigd()]),
            _ => Weigering.Van(
                Regel.R36,
                "Alleen wie in de kleine kring zit, kan haar beëindigen."
            ),
        };
}
