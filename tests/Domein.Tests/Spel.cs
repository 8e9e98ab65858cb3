namespace Casusoverleg.Domein.Tests;

/// <summary>Turns numbers into commands, plays them, and holds what everybody receives against the oracle.</summary>
internal sealed class Spel(Proef proef, Orakel orakel, string[] namen)
{
    private readonly List<InbrengId> _inbrengen = [];
    private readonly List<(AfspraakId Id, string Wie)> _afspraken = [];
    private readonly List<(InbrengId Inbreng, DeelnemerId Aan, AfspraakId Afspraak)> _vragen = [];
    private readonly List<ToestemmingId> _toestemmingen = [];
    private int _merk;
    private int _beurt;

    public static IReadOnlyList<Type> Soorten { get; } =
    [
        typeof(BrengIn),
        typeof(Corrigeer),
        typeof(NeemTerug),
        typeof(DeelOokMet),
        typeof(Splits),
        typeof(VoegSamen),
        typeof(SpreekAf),
        typeof(WijsAfspraakAf),
        typeof(VraagMee),
        typeof(StaMeeToe),
        typeof(WeigerMee),
        typeof(TrekMeeIn),
        typeof(LegToestemmingVast),
        typeof(TrekToestemmingIn),
        typeof(Verwijder),
        typeof(TrekJeTerug),
    ];

    /// <summary>How often each kind was accepted.</summary>
    public Dictionary<string, int> Gelukt { get; } = new(StringComparer.Ordinal);

    public void Stap(int[] g)
    {
        var (wie, opdracht) = Kies(g);
        var vanaf = proef.Log.Count;
        var voor = proef.Overleg;
        var uitkomst = proef.Doe(wie, opdracht);
        if (uitkomst is Weigering nee)
        {
            Eis(ReferenceEquals(voor, proef.Overleg), "een weigering veranderde iets");
            Eis(!Orakel.In(nee.Zin).Any(), "een weigering herhaalt wat er getypt is");
            return;
        }
        var id = ((Geaccepteerd)uitkomst).Id;
        Gelukt[opdracht.GetType().Name] = Gelukt.GetValueOrDefault(opdracht.GetType().Name) + 1;
        orakel.Leer(proef[wie], opdracht, id);
        Onthoud(opdracht, id);
        foreach (var naam in namen.Append("vreemde"))
            Toets(naam, vanaf);
    }

    public void Sluit()
    {
        foreach (var naam in namen)
            Eis(orakel.BezwaarLijst(naam, proef.Lijst(naam)));
    }

    private void Toets(string naam, int vanaf)
    {
        foreach (var v in proef.Log.Skip(vanaf))
            Eis(
                orakel.Bezwaar(
                    proef[naam],
                    Draad.Tekst(Zicht.Op(proef.Overleg, v).Voor(proef[naam]))
                )
            );
        // Wie opnieuw binnenkomt of iets inhaalt, krijgt evenmin iets anders; niet elke beurt, dat zou alleen tijd kosten.
        if (++_beurt % 16 != 0)
            return;
        Eis(orakel.Bezwaar(proef[naam], proef.Ziet(naam)));
        Eis(
            orakel.Bezwaar(
                proef[naam],
                Draad.Tekst(Zicht.Sinds(proef.Overleg, proef.Log, proef[naam]))
            )
        );
    }

    private void Onthoud(Opdracht opdracht, string? id)
    {
        switch (opdracht)
        {
            case BrengIn:
                _inbrengen.Add(InbrengId.Van(Guid.Parse(id!)));
                break;
            case SpreekAf o:
                _afspraken.Add(
                    (AfspraakId.Van(Guid.Parse(id!)), namen.First(n => proef[n] == o.WieDoet))
                );
                break;
            case VraagMee o:
                _vragen.Add(
                    (
                        o.Inbreng,
                        _afspraken.Where(a => a.Id == o.Afspraak).Select(a => proef[a.Wie]).First(),
                        o.Afspraak
                    )
                );
                break;
            case LegToestemmingVast:
                _toestemmingen.Add(ToestemmingId.Van(Guid.Parse(id!)));
                break;
        }
    }

    // Een op de acht keer doet iemand iets wat niet van hem is; anders kiest de stap wie er recht op heeft.
    private (string Wie, Opdracht Opdracht) Kies(int[] g)
    {
        var (soort, opdracht, rechthebbende) = Maak(g);
        var vijandig = g[1] % 8 == 0;
        var wie = vijandig
            ? namen.Append("vreemde").ElementAt(g[2] % (namen.Length + 1))
            : rechthebbende;
        return (wie, opdracht with { OpdrachtId = OpdrachtId.Nieuw() });
    }

    private (int Soort, Opdracht Opdracht, string Wie) Maak(int[] g)
    {
        var iemand = namen[g[2] % namen.Length];
        var ander = namen[g[3] % namen.Length];
        var inbreng =
            _inbrengen.Count == 0 ? InbrengId.Nieuw() : _inbrengen[g[4] % _inbrengen.Count];
        var afspraak =
            _afspraken.Count == 0
                ? (AfspraakId.Nieuw(), "groen")
                : _afspraken[g[5] % _afspraken.Count];
        var vraag =
            _vragen.Count == 0
                ? (inbreng, proef[ander], afspraak.Item1)
                : _vragen[g[4] % _vragen.Count];
        var soort = g[0] % 40;
        return soort switch
        {
            < 10 => (0, Inbreng(g), iemand),
            < 12 => (
                1,
                new Corrigeer(inbreng, Merk()) { OpdrachtId = default },
                Van(inbreng, iemand)
            ),
            < 13 => (2, new NeemTerug(inbreng) { OpdrachtId = default }, Van(inbreng, iemand)),
            < 15 => (
                3,
                new DeelOokMet(inbreng, proef.Mensen(ander)) { OpdrachtId = default },
                Van(inbreng, iemand)
            ),
            < 16 => (4, new Splits(proef.Mensen(iemand, ander)) { OpdrachtId = default }, "baak"),
            < 18 => (5, new VoegSamen { OpdrachtId = default }, iemand),
            < 22 => (6, proef.Afspraak(iemand, Kring(g), Merk()), "baak"),
            < 23 => (
                7,
                new WijsAfspraakAf(afspraak.Item1) { OpdrachtId = default },
                afspraak.Item2
            ),
            < 29 => (
                8,
                new VraagMee(inbreng, afspraak.Item1, Merk()) { OpdrachtId = default },
                afspraak.Item2
            ),
            < 34 => (9, StaToe(vraag, g), Van(vraag.Item1, iemand)),
            < 35 => (
                10,
                new WeigerMee(vraag.Item1, vraag.Item2, vraag.Item3) { OpdrachtId = default },
                Van(vraag.Item1, iemand)
            ),
            < 36 => (
                11,
                new TrekMeeIn(vraag.Item1, vraag.Item2) { OpdrachtId = default },
                Van(vraag.Item1, iemand)
            ),
            < 37 => (
                12,
                proef.Toestemming(ander) with
                {
                    WelkeGegevens = Merk() + " over het huis",
                },
                iemand
            ),
            < 38 => (13, new TrekToestemmingIn(Toestemming(g)) { OpdrachtId = default }, iemand),
            < 39 when g[5] % 4 == 0 => (
                14,
                new Verwijder(proef[ander], "niet nodig") { OpdrachtId = default },
                "baak"
            ),
            < 40 when g[5] % 4 == 1 => (15, new TrekJeTerug { OpdrachtId = default }, iemand),
            _ => (0, Inbreng(g), iemand),
        };
    }

    private StaMeeToe StaToe(
        (InbrengId Inbreng, DeelnemerId Aan, AfspraakId Afspraak) vraag,
        int[] g
    ) =>
        new(vraag.Inbreng, vraag.Aan, vraag.Afspraak)
        {
            OpdrachtId = default,
            Meeneemversie = g[5] % 2 == 0 ? Merk() : null,
            Doel = g[5] % 3 == 0 ? Merk() : null,
        };

    private BrengIn Inbreng(int[] g) =>
        proef.Zorg(Merk()) with
        {
            Categorie = g[5] % 3 == 0 ? Categorie.Gezondheid : Categorie.Gewoon,
            Kring = Kring(g),
            Toestemming = g[4] % 5 == 0 && _toestemmingen.Count > 0 ? Toestemming(g) : null,
        };

    private Kringkeuze Kring(int[] g) =>
        g[3] % 3 == 0
            ? Kringkeuze.Iedereen
            : Kringkeuze.Van(proef.Mensen(namen[g[4] % namen.Length], namen[g[5] % namen.Length]));

    private ToestemmingId Toestemming(int[] g) =>
        _toestemmingen.Count == 0
            ? ToestemmingId.Nieuw()
            : _toestemmingen[g[4] % _toestemmingen.Count];

    private string Van(InbrengId id, string anders) =>
        proef.Overleg.Inbrengen.TryGetValue(id, out var inbreng)
            ? namen.First(n => proef[n] == inbreng.Van)
            : anders;

    private string Merk() => $"merk{_merk++}x";

    private static void Eis(bool klopt, string bezwaar)
    {
        if (!klopt)
            throw new Xunit.Sdk.XunitException(bezwaar);
    }

    private static void Eis(string? bezwaar) => Eis(bezwaar is null, bezwaar ?? "");
}
