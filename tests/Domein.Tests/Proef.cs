using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>
/// One overleg about the heer J. in which tests act as its deelnemers: baak (regisseur, zorgaanbieder, WGBO, BIG),
/// verbrugge (zorgaanbieder, Wmo 5.3.3), groen (gemeente), pietersen (woningcorporatie), daal (deskundige, BIG),
/// janssen (betrokkene) and, never invited to anything, vreemde.
/// </summary>
internal sealed partial class Proef
{
    public static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<Vastgelegd> _log = [];
    private ImmutableDictionary<string, DeelnemerId> _mensen;

    public Proef(Func<Belegging, Belegging>? anders = null, bool open = true)
    {
        var belegging = anders is null ? Belegging() : anders(Belegging());
        var belegd = Assert.IsType<Belegd>(Convocatie.Beleg(belegging, Termijnen.Standaard, Begin));
        _mensen = belegd.Deelnemers;
        Janssen = belegd.Betrokkenen["j"];
        Overleg = Overleg.Leeg(OverlegId.Nieuw());
        Pas(belegd.Regisseur, belegd.Gebeurtenissen);
        if (!open)
            return;
        foreach (var naam in belegging.Deelnemers.Where(d => !d.Regisseur).Select(d => d.Id!))
        {
            Gelukt(naam, new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() });
            if (Overleg.Deelnemer(this[naam])!.Wacht)
                LaatBinnen(naam);
        }
        Gelukt("baak", new Open { OpdrachtId = OpdrachtId.Nieuw() });
    }

    public Overleg Overleg { get; private set; }
    public BetrokkeneId Janssen { get; }
    public DateTimeOffset Nu { get; set; } = Begin;
    public IReadOnlyList<Vastgelegd> Log => _log;
    public IEnumerable<string> Namen => _mensen.Keys;

    public DeelnemerId this[string naam] => naam == "vreemde" ? default : _mensen[naam];

    /// <summary>Gives somebody invited later a name here.</summary>
    public void Noem(string naam, DeelnemerId wie) => _mensen = _mensen.Add(naam, wie);

    public ImmutableArray<DeelnemerId> Mensen(params string[] namen) =>
        [.. namen.Select(n => this[n])];

    public Uitkomst Doe(string wie, Opdracht opdracht)
    {
        var uitkomst = Besluit.Neem(Overleg, this[wie], opdracht, Nu);
        if (uitkomst is Geaccepteerd ja)
            Pas(this[wie], ja.Gebeurtenissen);
        return uitkomst;
    }

    /// <summary>The same for somebody without a name here.</summary>
    public void Laat(DeelnemerId wie, Opdracht opdracht) =>
        Pas(
            wie,
            Assert.IsType<Geaccepteerd>(Besluit.Neem(Overleg, wie, opdracht, Nu)).Gebeurtenissen
        );

    /// <summary>Who waits shows up at the door.</summary>
    public void MeldZich(string wie, DateTimeOffset? aangemeldOp = null) =>
        Gelukt(wie, AanDeDeur(aangemeldOp ?? Nu));

    /// <summary>What the server sends for somebody who opens the room.</summary>
    public static MeldZich AanDeDeur(DateTimeOffset op) =>
        new()
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            Aanmelding = new Aanmelding(op, Aanmeldwijze.LinkEnCode),
        };

    /// <summary>Who waits shows up, and the regisseur admits them.</summary>
    public void LaatBinnen(string wie)
    {
        MeldZich(wie);
        Gelukt("baak", new LaatToe([this[wie]]) { OpdrachtId = OpdrachtId.Nieuw() });
    }

    /// <summary>Does it, or fails; gives the id of what was made.</summary>
    public string Gelukt(string wie, Opdracht opdracht)
    {
        var uitkomst = Doe(wie, opdracht);
        Assert.True(uitkomst is Geaccepteerd, (uitkomst as Weigering)?.ToString());
        return ((Geaccepteerd)uitkomst).Id ?? "";
    }

    /// <summary>Expects a refusal by that rule which changes nothing.</summary>
    public Weigering Geweigerd(Regel regel, string wie, Opdracht opdracht)
    {
        var voor = Overleg;
        var nee = Assert.IsType<Weigering>(Doe(wie, opdracht));
        Assert.Equal(regel, nee.Regel);
        Assert.Same(voor, Overleg);
        Assert.False(string.IsNullOrWhiteSpace(nee.Zin));
        return nee;
    }

    public InbrengId BrengIn(string wie, BrengIn inbreng) =>
        new(Guid.ParseExact(Gelukt(wie, inbreng), "N"));

    public AfspraakId SpreekAf(
        string wieDoet,
        Kringkeuze? kring = null,
        string actie = "Op huisbezoek gaan"
    ) => new(Guid.ParseExact(Gelukt("baak", Afspraak(wieDoet, kring, actie)), "N"));

    /// <summary>Asks for an inbreng for an afspraak, and gets it.</summary>
    public void Geef(string van, InbrengId inbreng, string aan, AfspraakId afspraak)
    {
        Gelukt(
            aan,
            new VraagMee(inbreng, afspraak, "het bezoek voorbereiden")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
        Gelukt(
            van,
            new StaMeeToe(inbreng, this[aan], afspraak) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    /// <summary>Everything that person may know now, as it would go over the wire.</summary>
    public string Ziet(string wie) => Draad.Tekst(Zicht.Stand(Overleg, this[wie]));

    /// <summary>The list that person would take along if the overleg closed now.</summary>
    public Meeneemlijst Lijst(string wie) => Meeneemlijst.Voor(Overleg, this[wie]);

    /// <summary>What time by itself does.</summary>
    public void Gebeur(Gebeurtenis gebeurtenis) => Pas(null, [gebeurtenis]);

    private void Pas(DeelnemerId? door, IEnumerable<Gebeurtenis> gebeurtenissen)
    {
        foreach (var g in gebeurtenissen)
        {
            var v = new Vastgelegd(Overleg.Versie + 1, GebeurtenisId.Nieuw(), Nu, door, null, g);
            Overleg = Overleg.Na(v);
            _log.Add(v);
        }
    }

    /// <summary>Step I, answered yes.</summary>
    public static Stap1 Stap1() =>
        new(
            true,
            true,
            true,
            true,
            "Gaat snel achteruit",
            "vier belpogingen",
            new Consultatie("collega bemoeizorg", new DateOnly(2026, 3, 1), "eens")
        );

    /// <summary>Bijlage III, complete, until the end of March.</summary>
    public static ZonderToestemming Formulier() =>
        new(
            "3a2",
            new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["3b1"] = true,
                ["3b2"] = true,
                ["3b3"] = false,
                ["3b4"] = false,
                ["3b5"] = false,
                ["3b6"] = false,
            }.ToImmutableSortedDictionary(),
            "Meneer is door een arts gezien",
            new DateOnly(2026, 3, 2),
            new DateOnly(2026, 3, 31),
            "baak",
            "4b",
            "CB",
            WaaromNietGeinformeerd: "nog niet te bereiken"
        );

    /// <summary>A consent to be discussed about housing alone.</summary>
    public static ZonderToestemming Deels(string van = "j") =>
        new(
            "1b",
            Toestemming: new Bespreektoestemming(
                "wat er met de woning gebeurt",
                "de woning behouden",
                "de woningcorporatie",
                "het wijkteam en de thuiszorg",
                new Gevers([van]),
                new DateOnly(2026, 3, 1),
                Toestemmingsvorm.Mondeling,
                "dat hij altijd nee kan zeggen",
                ["wonen"]
            )
        );
}
