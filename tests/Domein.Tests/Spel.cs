namespace Casusoverleg.Domein.Tests;

/// <summary>Turns numbers into commands, plays them, and holds what everybody receives against the oracle.</summary>
internal sealed partial class Spel(Proef proef, Orakel orakel, IEnumerable<string> begin)
{
    private readonly List<string> namen = [.. begin];
    private readonly List<string> _genodigd = [];
    private readonly List<InbrengId> _inbrengen = [];
    private readonly List<(AfspraakId Id, string Wie)> _afspraken = [];
    private readonly List<(InbrengId Inbreng, DeelnemerId Aan, AfspraakId Afspraak)> _vragen = [];
    private readonly List<ToestemmingId> _toestemmingen = [];
    private int _merk;
    private int _beurt;

    /// <summary>Every command there is, but the two that end or only begin an overleg, and declining, which somebody invited before does.</summary>
    public static IReadOnlyList<Type> Soorten { get; } =
    [
        .. typeof(Opdracht)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Opdracht)))
            .Except([typeof(Open), typeof(BreekAf)]),
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
        Onthoud(wie, opdracht, id);
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

    private void Onthoud(string wie, Opdracht opdracht, string? id)
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
            case BesluitRustOp o:
                foreach (var vraag in proef.Overleg.Vragen.Values)
                    if (vraag.Van == proef[wie] && vraag.Doel == o.Doel)
                        _vragen.Add((vraag.Inbreng, vraag.Van, vraag.Afspraak));
                break;
            case StelVraag o:
                _navragen.Add(
                    (NavraagId.Van(Guid.Parse(id!)), wie, namen.First(n => proef[n] == o.Aan))
                );
                break;
            case LegVoor o:
                _voorleggingen.Add(
                    (VoorleggingId.Van(Guid.Parse(id!)), wie, namen.First(n => proef[n] == o.Aan))
                );
                break;
            case LegToestemmingVast:
                _toestemmingen.Add(ToestemmingId.Van(Guid.Parse(id!)));
                break;
            case NodigUit o:
                proef.Noem(o.Genodigde.Naam, DeelnemerId.Van(Guid.Parse(id!)));
                _genodigd.Add(o.Genodigde.Naam);
                namen.Add(o.Genodigde.Naam);
                break;
            case Accepteer or WijsAf:
                _genodigd.Remove(wie);
                break;
        }
    }

    // Een op de acht keer doet iemand iets wat niet van hem is; anders kiest de stap wie er recht op heeft.
    private (string Wie, Opdracht Opdracht) Kies(int[] g)
    {
        var (opdracht, rechthebbende) = Maak(g);
        var vijandig = g[1] % 8 == 0;
        var wie = vijandig
            ? namen.Append("vreemde").ElementAt(g[2] % (namen.Count + 1))
            : rechthebbende;
        return (wie, opdracht with { OpdrachtId = OpdrachtId.Nieuw() });
    }

    private (Opdracht Opdracht, string Wie) Maak(int[] g)
    {
        if (g[1] % 5 == 1 && Wachtenden.Count > 0)
            return Deur(g);
        // Anders blijft er van een spel bij een meldpunt weinig over.
        if (g[1] % 10 == 2 && proef.Overleg.Gegevens!.Stap1!.Meldpunt)
            return (Stap1(g), Regisseur(g));
        // Wie het sluiten aankondigde, annuleert het meestal: dan gaat het spel verder.
        if (proef.Overleg.Status == Status.SluitingAangekondigd && g[0] % 3 != 0)
            return (g[5] % 4) switch
            {
                0 => (new Bevestig { OpdrachtId = default }, Iemand(g[2])),
                1 => (new VraagMeerTijd { OpdrachtId = default }, Iemand(g[2])),
                _ => (new AnnuleerSluiten { OpdrachtId = default }, Regisseur(g)),
            };
        return (g[0] % 70) switch
        {
            < 40 => Inhoudelijk(g),
            < 55 => Meenemen(g),
            < 61 => Navragen(g),
            < 65 => Voorleggen(g),
            _ => Regie(g),
        };
    }

    private (Opdracht Opdracht, string Wie) Inhoudelijk(int[] g)
    {
        var iemand = Iemand(g[2]);
        var ander = Iemand(g[3]);
        var inbreng = Inbrengvan(g);
        return (g[0] % 40) switch
        {
            < 18 => (Inbreng(g), iemand),
            < 21 => (new Corrigeer(inbreng, Merk()) { OpdrachtId = default }, Van(inbreng, iemand)),
            < 22 => (new NeemTerug(inbreng) { OpdrachtId = default }, Van(inbreng, iemand)),
            < 25 => (
                new DeelOokMet(inbreng, proef.Mensen(ander)) { OpdrachtId = default },
                Van(inbreng, iemand)
            ),
            < 31 => (proef.Afspraak(iemand, Kring(g), Merk()), Regisseur(g)),
            < 32 => (new WijsAfspraakAf(Afspraak(g).Id) { OpdrachtId = default }, Afspraak(g).Wie),
            < 35 => (
                proef.Toestemming(ander) with
                {
                    WelkeGegevens = Merk() + " over het huis",
                },
                iemand
            ),
            < 36 => (new TrekToestemmingIn(Toestemming(g)) { OpdrachtId = default }, iemand),
            < 38 => (new MeldKlaar(g[3] % 2 == 0) { OpdrachtId = default }, iemand),
            < 39 => (
                new Splits(proef.Mensen(iemand, ander)) { OpdrachtId = default },
                Regisseur(g)
            ),
            _ => (new VoegSamen { OpdrachtId = default }, iemand),
        };
    }

    private (Opdracht Opdracht, string Wie) Regie(int[] g)
    {
        var regisseur = Regisseur(g);
        var ander = Iemand(g[3]);
        var genodigde = _genodigd.Count == 0 ? ander : _genodigd[g[4] % _genodigd.Count];
        return (g[2] % 30) switch
        {
            < 4 => (new NodigUit(Genodigde()) { OpdrachtId = default }, regisseur),
            < 10 => (new Accepteer(g[4] % 5 != 0) { OpdrachtId = default }, genodigde),
            < 11 => (new WijsAf { OpdrachtId = default }, genodigde),
            < 13 => (new BenoemRegisseur(proef[ander]) { OpdrachtId = default }, regisseur),
            < 14 => (new VernieuwToegang(proef[ander]) { OpdrachtId = default }, regisseur),
            < 16 => (new ZetAgenda((Fase)(g[4] % 5)) { OpdrachtId = default }, regisseur),
            < 18 => (new Sluit { OpdrachtId = default }, regisseur),
            < 21 => (new AnnuleerSluiten { OpdrachtId = default }, regisseur),
            < 23 => (new Verwijder(proef[ander], "niet nodig") { OpdrachtId = default }, regisseur),
            < 25 => (Herbeoordeel(g), regisseur),
            < 26 => (
                new LegInformerenVast(
                    new Geinformeerd(true, new DateOnly(2026, 3, 1), "de regisseur")
                )
                {
                    OpdrachtId = default,
                },
                regisseur
            ),
            < 28 => (Aanvulling(g), regisseur),
            < 29 => (Stap1(g), regisseur),
            _ => (new TrekJeTerug { OpdrachtId = default }, ander),
        };
    }

    private Genodigde Genodigde()
    {
        var merk = Merk();
        var genodigde = Proef.Iemand(
            "later" + merk.Length + _merk,
            "Later",
            Organisatiesoort.Gemeente,
            Pet.Hulpverlening,
            "ambtsgeheim"
        );
        return genodigde with { Noodzaak = merk + " in deze casus" };
    }

    private string Iemand(int g) => namen[g % namen.Count];

    private string Regisseur(int[] g)
    {
        var regisseurs = namen.FindAll(n => proef.Overleg.Deelnemer(proef[n])!.Regisseur);
        return regisseurs[g[3] % regisseurs.Count];
    }

    private InbrengId Inbrengvan(int[] g) =>
        _inbrengen.Count == 0 ? InbrengId.Nieuw() : _inbrengen[g[4] % _inbrengen.Count];

    private (AfspraakId Id, string Wie) Afspraak(int[] g) =>
        _afspraken.Count == 0 ? (AfspraakId.Nieuw(), "groen") : _afspraken[g[5] % _afspraken.Count];

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
            : Kringkeuze.Van(proef.Mensen(Iemand(g[4]), Iemand(g[5])));

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
