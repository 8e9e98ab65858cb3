using System.Collections.Immutable;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>The state of one casusoverleg: the fold of its events. Immutable; <see cref="Na"/> makes the next one.</summary>
public sealed partial record Overleg
{
    /// <summary>Names this overleg.</summary>
    public required OverlegId Id { get; init; }

    /// <summary>Number of the last event; 0 before the first.</summary>
    public long Versie { get; init; }
    public Status Status { get; init; } = Status.Voorbereiding;
    public Fase Fase { get; init; } = Fase.Opening;
    public Overleggegevens? Gegevens { get; init; }
    public string? Naam { get; init; }
    public Planning? Gepland { get; init; }
    public Termijnen Termijnen { get; init; } = Termijnen.Standaard;
    public DateTimeOffset BelegdOp { get; init; }

    /// <summary>Who took part in the overleg that this one follows (R03); null where it follows none.</summary>
    public Vroegeren? Vroeger { get; init; }

    /// <summary>When the open overleg closes by itself (R49); null before opening.</summary>
    public DateTimeOffset? SluitUiterlijk { get; init; }

    /// <summary>When the announced close happens; null when none is announced.</summary>
    public DateTimeOffset? SluitOm { get; init; }

    /// <summary>When the close was announced; null when none is announced.</summary>
    public DateTimeOffset? SluitenAangekondigdOp { get; init; }
    public ImmutableArray<Betrokkene> Betrokkenen { get; init; } = [];

    /// <summary>Everybody ever invited, in the order of invitation.</summary>
    public ImmutableArray<Deelnemer> Deelnemers { get; init; } = [];
    public ImmutableDictionary<InbrengId, Inbreng> Inbrengen { get; init; } =
        ImmutableDictionary<InbrengId, Inbreng>.Empty;
    public ImmutableList<InbrengId> Inbrengvolgorde { get; init; } = [];
    public ImmutableDictionary<AfspraakId, Afspraak> Afspraken { get; init; } =
        ImmutableDictionary<AfspraakId, Afspraak>.Empty;
    public ImmutableList<AfspraakId> Afspraakvolgorde { get; init; } = [];
    public ImmutableDictionary<Vraagsleutel, Vraag> Vragen { get; init; } =
        ImmutableDictionary<Vraagsleutel, Vraag>.Empty;
    public ImmutableDictionary<NavraagId, Navraag> Navragen { get; init; } =
        ImmutableDictionary<NavraagId, Navraag>.Empty;
    public ImmutableDictionary<VoorleggingId, Voorlegging> Voorleggingen { get; init; } =
        ImmutableDictionary<VoorleggingId, Voorlegging>.Empty;
    public ImmutableDictionary<ToestemmingId, Toestemming> Toestemmingen { get; init; } =
        ImmutableDictionary<ToestemmingId, Toestemming>.Empty;

    /// <summary>The members of the kleine kring that is going on; null when there is none (R36).</summary>
    public ImmutableHashSet<DeelnemerId>? KleineKring { get; init; }
    public ImmutableHashSet<DeelnemerId> Klaar { get; init; } = [];
    public ImmutableHashSet<DeelnemerId> Bevestigd { get; init; } = [];

    /// <summary>An overleg of which nothing is known yet.</summary>
    public static Overleg Leeg(OverlegId id) => new() { Id = id };

    /// <summary>Whether it has ended: nothing is accepted any more.</summary>
    public bool IsVoorbij => Status is Status.Bevroren or Status.Vernietigd or Status.Afgebroken;

    /// <summary>The deelnemer, or null when nobody here has that id.</summary>
    public Deelnemer? Deelnemer(DeelnemerId? id)
    {
        if (id is not { } wie)
            return null;
        foreach (var deelnemer in Deelnemers)
            if (deelnemer.Id == wie)
                return deelnemer;
        return null;
    }

    /// <summary>The betrokkene, or null.</summary>
    public Betrokkene? Betrokkene(BetrokkeneId? id) => Betrokkenen.FirstOrDefault(b => b.Id == id);

    /// <summary>Those who may see what is shared with them, now.</summary>
    public IEnumerable<Deelnemer> Aanwezigen => Deelnemers.Where(d => d.DoetMee);

    /// <summary>The state after one recorded event.</summary>
    /// <exception cref="InvalidOperationException">The number does not follow on: the log is not the one this state came from.</exception>
    public Overleg Na(Vastgelegd v)
    {
        if (v.Nummer != Versie + 1)
            throw new InvalidOperationException($"gebeurtenis {v.Nummer} volgt niet op {Versie}");
        return Pas(v.Gebeurtenis, v.Tijd).MetAanvulling(v.Tijd) with { Versie = v.Nummer };
    }

    /// <summary>The state after a whole log.</summary>
    public static Overleg Uit(OverlegId id, IEnumerable<Vastgelegd> log) =>
        log.Aggregate(Leeg(id), (o, v) => o.Na(v));

    private Overleg Pas(Gebeurtenis gebeurtenis, DateTimeOffset tijd) =>
        gebeurtenis switch
        {
            OverlegBelegd e => this with
            {
                Gegevens = e.Gegevens with { ZonderToestemming = null },
                Naam = e.Naam,
                Gepland = e.Gepland,
                Betrokkenen = Formulieren.Verdeeld(e.Betrokkenen, e.Gegevens.ZonderToestemming),
                Termijnen = e.Termijnen,
                BelegdOp = tijd,
                Vroeger = e.Vroeger,
            },
            DeelnemerUitgenodigd e => this with { Deelnemers = Deelnemers.Add(e.Deelnemer) },
            UitnodigingGeaccepteerd e => Met(
                e.Deelnemer,
                d => MoetWachten(d) ? d with { Status = Deelnemerstatus.Wacht } : Binnen(d)
            ),
            WachtkamerBetreden e => Met(e.Deelnemer, d => d with { Aanmelding = e.Aanmelding }),
            DeelnemerToegelaten e => Met(e.Deelnemer, Binnen),
            UitnodigingAfgewezen e => Met(
                e.Deelnemer,
                d => d with { Status = Deelnemerstatus.Afgewezen }
            ),
            DeelnemerTeruggetrokken e => Zonder(e.Deelnemer, Deelnemerstatus.Teruggetrokken),
            DeelnemerVerwijderd e => Zonder(e.Deelnemer, Deelnemerstatus.Verwijderd),
            RegisseurBenoemd e => Met(e.Deelnemer, d => d with { Regisseur = true }),
            ToegangVernieuwd e => Vernieuwd(e.Deelnemer, tijd),
            StatusHerbeoordeeld e => this with
            {
                Betrokkenen = Formulieren.Herzien(Betrokkenen, e),
            },
            InformerenVastgelegd e => this with
            {
                Gegevens = Gegevens! with { BetrokkeneGeinformeerd = e.BetrokkeneGeinformeerd },
            },
            Stap1Afgemaakt e => this with { Gegevens = Gegevens! with { Stap1 = e.Stap1 } },
            SpoedAangevuld e => this with { Gegevens = Aangevuld(Gegevens!, e) },
            AanvullenVerstreken => this with { AanvullenTeLaat = true },
            OverlegGeopend e => this with
            {
                Status = Status.Open,
                Fase = Fase.Inbreng,
                SluitUiterlijk = e.SluitUiterlijk,
            },
            FaseGezet e => this with { Fase = e.Fase },
            InbrengGedaan e => this with
            {
                Inbrengen = Inbrengen.Add(e.Inbreng.Id, e.Inbreng),
                Inbrengvolgorde = Inbrengvolgorde.Add(e.Inbreng.Id),
            },
            InbrengGecorrigeerd e => LaatVervallen(e.Inbreng)
                .Met(e.Inbreng, i => i with { Tekst = e.Tekst, Versie = i.Versie + 1 }),
            InbrengTeruggenomen e => LaatVervallen(e.Inbreng)
                .Met(e.Inbreng, i => i with { Tekst = "", Teruggenomen = true }),
            KringVerruimd e => Met(e.Inbreng, i => Verruim(i, e)),
            KleineKringBegonnen e => this with { KleineKring = [.. e.Leden] },
            KleineKringBeeindigd => this with { KleineKring = null },
            AfspraakGemaakt e => this with
            {
                Afspraken = Afspraken.Add(e.Afspraak.Id, e.Afspraak),
                Afspraakvolgorde = Afspraakvolgorde.Add(e.Afspraak.Id),
            },
            AfspraakAfgewezen e => Met(e.Afspraak, a => a with { WieDoet = null })
                .LaatVervallen(v => v.Afspraak == e.Afspraak),
            MeeGevraagd e => this with { Vragen = Vragen.SetItem(e.Sleutel, NieuweVraag(e)) },
            VraagIngetrokken e => Met(e.Sleutel, v => Leeg(v, Vraagstand.Vervallen)),
            VraagGesteld e => this with { Navragen = Navragen.Add(e.Navraag.Id, e.Navraag) },
            NavraagBeantwoord e => Met(
                e.Navraag,
                n => n with { Stand = Navraagstand.Beantwoord, Antwoord = e.Antwoord }
            ),
            NavraagNietBeantwoord e => Met(
                e.Navraag,
                n => n with { Stand = Navraagstand.NietBeantwoord }
            ),
            NavraagIngetrokken e => Met(e.Navraag, n => Leeg(n, Navraagstand.Ingetrokken)),
            TekstVoorgelegd e => this with
            {
                Voorleggingen = Voorleggingen.Add(e.Voorlegging.Id, e.Voorlegging),
            },
            VoorleggingAfgehandeld e => Vergeet(v => v.Id == e.Voorlegging),
            MeeToegestaan e => Met(e.Sleutel, v => Toegestaan(v, e)),
            MeeGeweigerd e => Met(e.Sleutel, v => Leeg(v, Vraagstand.Geweigerd)),
            MeeIngetrokken e => Met(e.Sleutel, v => Leeg(v, Vraagstand.Ingetrokken)),
            ToestemmingVastgelegd e => this with
            {
                Toestemmingen = Toestemmingen.Add(e.Toestemming.Id, e.Toestemming),
            },
            ToestemmingIngetrokken e => TrekIn(e.Toestemming, tijd),
            KlaarGemeld e => this with
            {
                Klaar = e.Klaar ? Klaar.Add(e.Deelnemer) : Klaar.Remove(e.Deelnemer),
            },
            SluitenAangekondigd e => this with
            {
                Status = Status.SluitingAangekondigd,
                Fase = Fase.Sluiten,
                SluitOm = e.SluitOm,
                SluitenAangekondigdOp = tijd,
                Bevestigd = [],
            },
            SluitenBevestigd e => this with { Bevestigd = Bevestigd.Add(e.Deelnemer) },
            SluitenUitgesteld e => this with { SluitOm = e.SluitOm },
            SluitenGeannuleerd => this with
            {
                Status = Status.Open,
                Fase = Fase.Meeneemronde,
                SluitOm = null,
                SluitenAangekondigdOp = null,
                Bevestigd = [],
            },
            OverlegGesloten => Voorbij(Status.Bevroren),
            OverlegAfgebroken => Voorbij(Status.Afgebroken),
            _ => throw new InvalidOperationException(
                $"onbekende gebeurtenis {gebeurtenis.GetType().Name}"
            ),
        };

    private Overleg Voorbij(Status status) =>
        Vergeet(_ => true) with
        {
            Status = status,
            SluitOm = null,
            KleineKring = null,
        };

    private static Inbreng Verruim(Inbreng i, KringVerruimd e) =>
        i with
        {
            Kring = [.. i.Kring, .. e.Erbij],
            Breed = false,
            Weging = i.Weging with
            {
                RechtstreeksBetrokken =
                [
                    .. i.Weging.RechtstreeksBetrokken,
                    .. e.RechtstreeksBetrokken,
                ],
            },
        };

    // Vertrek: het zicht eindigt, wat aan hen was toegestaan vervalt, hun afspraken blijven zonder uitvoerder (besluit 10).
    private Overleg Zonder(DeelnemerId wie, Deelnemerstatus status)
    {
        var zonder = Met(wie, d => d with { Status = status, WegUitWachtkamer = d.Wacht })
            .LaatVervallen(v => v.Van == wie)
            .LaatNavragenVervallen(wie)
            .Vergeet(v => v.Van == wie || v.Aan == wie);
        foreach (var afspraak in zonder.Afspraken.Values.Where(a => a.WieDoet == wie))
            zonder = zonder.Met(afspraak.Id, a => a with { WieDoet = null });
        return zonder.UitKleineKring(wie);
    }

    // R34: wat nog niet is meegenomen en op deze toestemming rust, gaat niet mee.
    private Overleg TrekIn(ToestemmingId id, DateTimeOffset tijd) =>
        (
            this with
            {
                Toestemmingen = Toestemmingen.SetItem(
                    id,
                    Toestemmingen[id] with
                    {
                        Ingetrokken = true,
                        IngetrokkenOp = tijd,
                    }
                ),
            }
        ).LaatVervallen(v => Inbrengen[v.Inbreng].Weging.Toestemming == id);

    private Overleg Met(DeelnemerId id, Func<Deelnemer, Deelnemer> wijzig)
    {
        var oud = Deelnemer(id) ?? throw new InvalidOperationException("onbekende deelnemer");
        return this with { Deelnemers = Deelnemers.Replace(oud, wijzig(oud)) };
    }

    private Overleg Met(InbrengId id, Func<Inbreng, Inbreng> wijzig) =>
        this with
        {
            Inbrengen = Inbrengen.SetItem(id, wijzig(Inbrengen[id])),
        };

    private Overleg Met(AfspraakId id, Func<Afspraak, Afspraak> wijzig) =>
        this with
        {
            Afspraken = Afspraken.SetItem(id, wijzig(Afspraken[id])),
        };
}
