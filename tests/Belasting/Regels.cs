using System.Diagnostics;
using System.Globalization;
using Casusoverleg.Domein;

namespace Casusoverleg.Belasting;

/// <summary>What judging one ordinary inbreng costs: all rules, no disk and no socket, in a room of 8 that holds 50 inbrengen.</summary>
internal static class Regels
{
    private const int Mensen = 8;
    private const int Inbrengen = 50;
    private const int PerRonde = 20_000;
    private const int Rondes = 7;
    private const double MaxMicroseconden = 50;

    public static int Meet()
    {
        var nu = DateTimeOffset.UtcNow;
        var (overleg, over) = Kamer(nu);
        var wie = overleg.Deelnemers[1].Id;
        var inbreng = Inbreng(over, nu);
        Beurt(overleg, wie, inbreng, nu);
        var beurten = Enumerable
            .Range(0, Rondes)
            .Select(_ => Beurt(overleg, wie, inbreng, nu))
            .OrderBy(b => b.Microseconden)
            .ToList();
        var (midden, bytes) = beurten[Rondes / 2];
        var rapport = new Rapport();
        rapport.Regel(
            "oordeel over een inbreng",
            Tekst($"{midden:0.0} µs"),
            Tekst($"< {MaxMicroseconden:0} µs"),
            midden < MaxMicroseconden
        );
        Rapport.Toelichting(
            Tekst(
                $"{bytes / 1024.0:0.0} KiB per oordeel; snelste ronde {beurten[0].Microseconden:0.0} µs, traagste {beurten[^1].Microseconden:0.0} µs, {Rondes} rondes van {PerRonde}"
            )
        );
        return rapport.Exitcode;
    }

    private static (double Microseconden, double Bytes) Beurt(
        Overleg overleg,
        DeelnemerId wie,
        BrengIn inbreng,
        DateTimeOffset nu
    )
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var klok = Stopwatch.GetTimestamp();
        for (var i = 0; i < PerRonde; i++)
            _ = Gelukt(Besluit.Neem(overleg, wie, inbreng, nu));
        var duur = Stopwatch.GetElapsedTime(klok);
        return (
            duur.TotalMicroseconds / PerRonde,
            (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)PerRonde
        );
    }

    private static (Overleg Overleg, BetrokkeneId Over) Kamer(DateTimeOffset nu)
    {
        if (Convocatie.Beleg(Belegging(nu), Termijnen.Standaard, nu) is not Belegd belegd)
            throw new InvalidOperationException("the room was not convened");
        var over = belegd.Betrokkenen["j"];
        var overleg = Na(Overleg.Leeg(OverlegId.Nieuw()), belegd.Gebeurtenissen, nu);
        foreach (var mens in overleg.Deelnemers.Skip(1))
            overleg = Doe(overleg, mens.Id, new Accepteer(true) { OpdrachtId = default }, nu);
        overleg = Doe(overleg, belegd.Regisseur, new Open { OpdrachtId = default }, nu);
        for (var i = 0; i < Inbrengen; i++)
            overleg = Doe(overleg, overleg.Deelnemers[i % Mensen].Id, Inbreng(over, nu), nu);
        return (overleg, over);
    }

    private static Overleg Doe(Overleg overleg, DeelnemerId wie, Opdracht wat, DateTimeOffset nu) =>
        Na(overleg, Gelukt(Besluit.Neem(overleg, wie, wat, nu)).Gebeurtenissen, nu);

    private static Geaccepteerd Gelukt(Domein.Uitkomst uitkomst) =>
        uitkomst as Geaccepteerd ?? throw new InvalidOperationException($"refused: {uitkomst}");

    private static Overleg Na(
        Overleg overleg,
        IEnumerable<Gebeurtenis> gebeurtenissen,
        DateTimeOffset nu
    ) =>
        gebeurtenissen.Aggregate(
            overleg,
            (o, g) => o.Na(new(o.Versie + 1, GebeurtenisId.Nieuw(), nu, null, null, g))
        );

    private static BrengIn Inbreng(BetrokkeneId over, DateTimeOffset nu) =>
        new()
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            Over = over,
            Tekst =
                "Drie meldingen van nachtelijke onrust in het portiek, de laatste op maandag 22 februari om 23.40 uur.",
            Bron = new Bron(Bronsoort.EigenWaarneming, DateOnly.FromDateTime(nu.UtcDateTime)),
            Trede = Trede.EigenTaak,
            WaaromNietHoger = new WaaromNietHoger("anoniem kan niet"),
            Niveau = Niveau.Buitenkant,
            Categorie = Categorie.Gewoon,
            Aard = Aard.Waarneming,
            Kring = Kringkeuze.Iedereen,
            Onderwerpen = ["wonen"],
        };

    private static Belegging Belegging(DateTimeOffset nu) =>
        new(
            new Overleggegevens(
                Overlegsoort.Multiproblematiek,
                Regie.Casusregie,
                "Bezoek en behoud van de woning afspreken",
                "Oudere man, houdt hulp af",
                new Geinformeerd(true, DateOnly.FromDateTime(nu.UtcDateTime).AddDays(-1), "Baak"),
                new Uitgenodigd(false, "Wil achteraf bijgepraat worden"),
                "Het bezoek en de ontruiming hangen samen"
            ),
            [new BelegdeBetrokkene("j", "de heer J.", 74)],
            [.. Enumerable.Range(0, Mensen).Select(Mens)]
        );

    private static Genodigde Mens(int nummer) =>
        new(
            $"Deelnemer {nummer}",
            Organisatiesoort.Gemeente,
            nummer == 0 ? Pet.Casusregie : Pet.Hulpverlening,
            $"d{nummer}",
            "Wijkteam",
            Regisseur: nummer == 0,
            Taak: "Maatschappelijke ondersteuning (Wmo 2015)",
            Grondslag: "taak van algemeen belang (AVG 6 lid 1 e)",
            Noodzaak: "Doet mee aan deze casus",
            Beroepsgeheim: "ambtsgeheim"
        );

    private static string Tekst(FormattableString tekst) =>
        tekst.ToString(CultureInfo.InvariantCulture);
}
