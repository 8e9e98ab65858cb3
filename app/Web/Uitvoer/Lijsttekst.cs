using System.Text;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>A meeneemlijst as plain text, to paste into an own file (besluit 15).</summary>
public static class Lijsttekst
{
    /// <summary>The whole list; lines end in a single newline.</summary>
    public static string Van(Lijst lijst)
    {
        var tekst = new StringBuilder(2048);
        tekst
            .Append("MIJN MEENEEMLIJST\n")
            .Append("Overleg: ")
            .Append(lijst.Overleg.Doel ?? Lijstregels.Vertrokken)
            .Append('\n')
            .Append(lijst.Overleg.Afgebroken ? "Afgebroken op: " : "Gesloten op: ")
            .Append(Lijstregels.Dag(lijst.Overleg.GeslotenOp))
            .Append('\n')
            .Append("Lijst van: ")
            .Append(Lijstregels.Naam(lijst.Deelnemer.Naam, lijst.Deelnemer.Organisatie))
            .Append('\n');
        Kop(tekst, "Jouw afspraken", lijst.Afspraken.Count);
        foreach (var afspraak in lijst.Afspraken)
            Item(tekst, afspraak.Actie, Lijstregels.Van(afspraak));
        Kop(tekst, "Wat je mag meenemen", lijst.Mee.Count);
        foreach (var mee in lijst.Mee)
        {
            Item(tekst, mee.Tekst, Lijstregels.Van(mee));
            tekst.Append(mee.Zin).Append('\n');
        }
        Kop(tekst, "Wat jij zelf deelde", lijst.ZelfGedeeld.Count);
        foreach (var zelf in lijst.ZelfGedeeld)
        {
            Item(tekst, zelf.Tekst ?? "Je advies; de tekst is vernietigd.", Lijstregels.Van(zelf));
            foreach (var mee in zelf.MeegenomenDoor)
            {
                tekst.Append("- Meegenomen door: ").Append(Lijstregels.Van(mee)).Append('\n');
                foreach (var sinds in mee.Sinds ?? [])
                    tekst.Append("- Daarna: ").Append(Lijstregels.Van(sinds)).Append('\n');
            }
            foreach (var wie in zelf.IngetrokkenBij ?? [])
                tekst.Append("- Ingetrokken: ").Append(Lijstregels.Ingetrokken(wie)).Append('\n');
        }
        if (lijst.Regieoverzicht is not { } regie)
            return tekst.ToString();
        Kop(tekst, "Regieoverzicht: alle afspraken", regie.Count);
        foreach (var afspraak in regie)
            Item(tekst, afspraak.Actie, Lijstregels.Van(afspraak));
        return tekst.ToString();
    }

    private static void Kop(StringBuilder tekst, string kop, int aantal)
    {
        tekst.Append('\n').Append(kop.ToUpperInvariant()).Append('\n');
        if (aantal == 0)
            tekst.Append("Niets.\n");
    }

    private static void Item(StringBuilder tekst, string hoofd, IReadOnlyList<Lijstregel> regels)
    {
        tekst.Append('\n').Append(hoofd.ReplaceLineEndings("\n")).Append('\n');
        foreach (var (naam, waarde) in regels)
            tekst.Append("- ").Append(naam).Append(": ").Append(waarde).Append('\n');
    }
}
