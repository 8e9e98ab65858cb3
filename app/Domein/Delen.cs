namespace Casusoverleg.Domein;

/// <summary>One part of an overleg that can be shown, with the rule of who may see it.</summary>
internal abstract class Deel(GebeurtenisId? oorzaak)
{
    protected GebeurtenisId? Oorzaak { get; } = oorzaak;

    /// <summary>Names the part: two with the same name show the same.</summary>
    public (Type Soort, object? Wat) Naam => (GetType(), Wat);

    /// <summary>Which one of its kind; null when there is only one.</summary>
    protected virtual object? Wat => null;

    /// <summary>What this part shows <paramref name="kijker"/>, or null. The caller made sure that they take part.</summary>
    public abstract Bericht? Voor(Overleg nu, Deelnemer kijker);
}

/// <summary>What everybody knows; step I, Bijlage III and the objections are for the regisseur alone (R70).</summary>
internal sealed class OverlegDeel(GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    private Bericht? _bericht;
    private Bericht? _regie;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker) =>
        kijker.Regisseur ? _regie ??= new OverlegBericht(Beelden.VoorRegie(nu)) { Id = Oorzaak }
        : kijker.Pet is Pet.Betrokkene or Pet.Vertegenwoordiger
            ? new OverlegBericht(Beelden.Voor(nu, kijker)) { Id = Oorzaak }
        : _bericht ??= new OverlegBericht(Beelden.Van(nu)) { Id = Oorzaak };
}

internal sealed class DeelnemerDeel(DeelnemerId wie, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => wie;

    private Bericht? _metNoodzaak;
    private Bericht? _zonder;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker)
    {
        var deelnemer = nu.Deelnemer(wie)!;
        return kijker.Regisseur || kijker.Id == wie
            ? _metNoodzaak ??= Maak(deelnemer, metNoodzaak: true)
            : _zonder ??= Maak(deelnemer, metNoodzaak: false);
    }

    private DeelnemerBericht Maak(Deelnemer d, bool metNoodzaak) =>
        new(Beelden.Van(d, metNoodzaak)) { Id = Oorzaak };
}

internal sealed class InbrengDeel(InbrengId id, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => id;

    private Inbreng? _inbreng;
    private Bericht? _bericht;
    private Bericht? _metToestemming;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker)
    {
        var inbreng = _inbreng ??= nu.Inbrengen[id];
        if (!inbreng.Kring.Contains(kijker.Id))
            return null;
        return RustOp(nu, inbreng) is { } t && t.MagZien(kijker)
            ? _metToestemming ??= Maak(inbreng, t.Id)
            : _bericht ??= Maak(inbreng, null);
    }

    // Which consent it rests on is told only to who may know of that consent.
    private static Toestemming? RustOp(Overleg nu, Inbreng i) =>
        i.Trede == Trede.Toestemming
        && i.Weging.Toestemming is { } t
        && nu.Toestemmingen.TryGetValue(t, out var toestemming)
            ? toestemming
            : null;

    private Bericht Maak(Inbreng i, ToestemmingId? toestemming) =>
        i.Teruggenomen
            ? new InbrengWegBericht(i.Id, i.Van) { Id = Oorzaak }
            : new InbrengBericht(Beelden.Van(i) with { Toestemming = toestemming })
            {
                Id = Oorzaak,
            };
}

internal sealed class AfspraakDeel(AfspraakId id, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => id;

    private Bericht? _bericht;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker)
    {
        var afspraak = nu.Afspraken[id];
        return afspraak.Kring.Contains(kijker.Id)
            ? _bericht ??= new AfspraakBericht(Beelden.Van(afspraak)) { Id = Oorzaak }
            : null;
    }
}

/// <summary>Asker and contributor alone; the regisseur is nobody else too (besluit 9).</summary>
internal sealed class VraagDeel(Vraagsleutel sleutel, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => sleutel;

    private Bericht? _bericht;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker)
    {
        var vraag = nu.Vragen[sleutel];
        return kijker.Id == vraag.Van || kijker.Id == vraag.Aan
            ? _bericht ??= new VraagBericht(Beelden.Van(vraag)) { Id = Oorzaak }
            : null;
    }
}

/// <summary>Asker and the one asked alone; that somebody declined is nobody else's to see or to count (R78).</summary>
internal sealed class NavraagDeel(NavraagId id, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => id;

    private Bericht? _bericht;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker)
    {
        var navraag = nu.Navragen[id];
        return kijker.Id == navraag.Van || kijker.Id == navraag.Aan
            ? _bericht ??= new NavraagBericht(Beelden.Van(navraag)) { Id = Oorzaak }
            : null;
    }
}

internal sealed class ToestemmingDeel(ToestemmingId id, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => id;

    private Bericht? _bericht;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker)
    {
        var t = nu.Toestemmingen[id];
        return t.MagZien(kijker)
            ? _bericht ??= new ToestemmingBericht(Beelden.Van(t)) { Id = Oorzaak }
            : null;
    }
}

/// <summary>Everybody learns that a kleine kring is held, its members alone who is in it (R36).</summary>
internal sealed class KringDeel(GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    private Bericht? _binnen;
    private Bericht? _buiten;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker) =>
        nu.KleineKring is { } kring && kring.Contains(kijker.Id)
            ? _binnen ??= new KringBericht(Bezig: true, InVolgorde(nu, kring)) { Id = Oorzaak }
            : _buiten ??= new KringBericht(nu.KleineKring is not null, null) { Id = Oorzaak };

    private static System.Collections.Immutable.ImmutableArray<DeelnemerId> InVolgorde(
        Overleg nu,
        IReadOnlySet<DeelnemerId> kring
    ) => [.. nu.Deelnemers.Select(d => d.Id).Where(kring.Contains)];
}

internal sealed class KlaarDeel(DeelnemerId wie, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => wie;

    private Bericht? _bericht;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker) =>
        _bericht ??= new KlaarBericht(wie, nu.Klaar.Contains(wie)) { Id = Oorzaak };
}

internal sealed class BevestigdDeel(DeelnemerId wie, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => wie;

    private Bericht? _bericht;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker) =>
        nu.Bevestigd.Contains(wie) ? _bericht ??= new BevestigdBericht(wie) { Id = Oorzaak } : null;
}

/// <summary>Which parts an event touches, and which there are.</summary>
internal static class Delen
{
    public static IReadOnlyList<Deel> Geraakt(Overleg nu, Vastgelegd v) =>
        v.Gebeurtenis switch
        {
            InbrengGedaan e => [new InbrengDeel(e.Inbreng.Id, v.Id)],
            InbrengGecorrigeerd e => MetVragen(nu, e.Inbreng, v.Id),
            InbrengTeruggenomen e => MetVragen(nu, e.Inbreng, v.Id),
            KringVerruimd e => [new InbrengDeel(e.Inbreng, v.Id)],
            AfspraakGemaakt e => [new AfspraakDeel(e.Afspraak.Id, v.Id)],
            AfspraakAfgewezen e =>
            [
                new AfspraakDeel(e.Afspraak, v.Id),
                .. Vragen(nu, x => x.Afspraak == e.Afspraak, v.Id),
            ],
            MeeGevraagd e => [new VraagDeel(e.Sleutel, v.Id)],
            VraagIngetrokken e => [new VraagDeel(e.Sleutel, v.Id)],
            TekstVoorgelegd e => [new VoorlegDeel(e.Voorlegging.Id, v.Id)],
            VoorleggingAfgehandeld e => [new VoorlegDeel(e.Voorlegging, v.Id)],
            MeeToegestaan e => [new VraagDeel(e.Sleutel, v.Id)],
            MeeGeweigerd e => [new VraagDeel(e.Sleutel, v.Id)],
            MeeIngetrokken e => [new VraagDeel(e.Sleutel, v.Id)],
            VraagGesteld e => [new NavraagDeel(e.Navraag.Id, v.Id)],
            NavraagBeantwoord e => [new NavraagDeel(e.Navraag, v.Id)],
            NavraagNietBeantwoord e => [new NavraagDeel(e.Navraag, v.Id)],
            NavraagIngetrokken e => [new NavraagDeel(e.Navraag, v.Id)],
            ToestemmingVastgelegd e => [new ToestemmingDeel(e.Toestemming.Id, v.Id)],
            ToestemmingIngetrokken e =>
            [
                new ToestemmingDeel(e.Toestemming, v.Id),
                .. Vragen(
                    nu,
                    x => nu.Inbrengen[x.Inbreng].Weging.Toestemming == e.Toestemming,
                    v.Id
                ),
            ],
            KlaarGemeld e => [new KlaarDeel(e.Deelnemer, v.Id)],
            SluitenBevestigd e => [new BevestigdDeel(e.Deelnemer, v.Id)],
            DeelnemerUitgenodigd e => [new DeelnemerDeel(e.Deelnemer.Id, v.Id)],
            UitnodigingGeaccepteerd e => [new DeelnemerDeel(e.Deelnemer, v.Id)],
            UitnodigingAfgewezen e => [new DeelnemerDeel(e.Deelnemer, v.Id)],
            WachtkamerBetreden e => [new AanmeldingDeel(e.Deelnemer, v.Id)],
            DeelnemerToegelaten e => [new DeelnemerDeel(e.Deelnemer, v.Id)],
            ToegangVernieuwd e => [new DeelnemerDeel(e.Deelnemer, v.Id), .. Kring(nu, v.Id)],
            RegisseurBenoemd e => [new OverlegDeel(v.Id), new DeelnemerDeel(e.Deelnemer, v.Id)],
            DeelnemerTeruggetrokken e => Vertrek(nu, e.Deelnemer, v.Id),
            DeelnemerVerwijderd e => Vertrek(nu, e.Deelnemer, v.Id),
            KleineKringBegonnen or KleineKringBeeindigd => [new KringDeel(v.Id)],
            _ => [new OverlegDeel(v.Id)],
        };

    public static IReadOnlyList<Deel> Alle(Overleg nu) =>
        [
            new OverlegDeel(null),
            .. nu.Deelnemers.Select(d => new DeelnemerDeel(d.Id, null)),
            .. nu.Toestemmingen.Keys.Select(t => new ToestemmingDeel(t, null)),
            .. nu.Inbrengvolgorde.Select(i => new InbrengDeel(i, null)),
            .. nu.Afspraakvolgorde.Select(a => new AfspraakDeel(a, null)),
            .. Vragen(nu, _ => true, null),
            .. nu.Navragen.Keys.Select(n => new NavraagDeel(n, null)),
            .. nu.Voorleggingen.Keys.Select(x => new VoorlegDeel(x, null)),
            new KringDeel(null),
            .. nu.Klaar.Select(d => new KlaarDeel(d, null)),
            .. nu.Bevestigd.Select(d => new BevestigdDeel(d, null)),
        ];

    private static IReadOnlyList<Deel> MetVragen(Overleg nu, InbrengId id, GebeurtenisId oorzaak) =>
        [new InbrengDeel(id, oorzaak), .. Vragen(nu, v => v.Inbreng == id, oorzaak)];

    private static IEnumerable<Deel> Vragen(
        Overleg nu,
        Func<Vraag, bool> welke,
        GebeurtenisId? oorzaak
    ) => nu.Vragen.Where(p => welke(p.Value)).Select(p => new VraagDeel(p.Key, oorzaak));

    // Wie met een nieuwe link opnieuw moet wachten, is uit de kleine kring (R01).
    private static IEnumerable<Deel> Kring(Overleg nu, GebeurtenisId oorzaak) =>
        nu.Gegevens!.Wachtkamer ? [new KringDeel(oorzaak)] : [];

    // Vertrek raakt ook de afspraken zonder uitvoerder, de vervallen vragen en misschien de kleine kring (besluit 10).
    private static IReadOnlyList<Deel> Vertrek(
        Overleg nu,
        DeelnemerId wie,
        GebeurtenisId oorzaak
    ) =>
        [
            new DeelnemerDeel(wie, oorzaak),
            .. nu
                .Afspraken.Values.Where(a => a.WieDoet is null)
                .Select(a => new AfspraakDeel(a.Id, oorzaak)),
            .. Vragen(nu, v => v.Van == wie, oorzaak),
            .. nu
                .Navragen.Values.Where(n =>
                    n.Stand == Navraagstand.Vervallen && (n.Van == wie || n.Aan == wie)
                )
                .Select(n => new NavraagDeel(n.Id, oorzaak)),
            .. nu
                .Voorleggingen.Values.Where(x => x.Van == wie || x.Aan == wie)
                .Select(x => new VoorlegDeel(x.Id, oorzaak)),
            new KringDeel(oorzaak),
        ];
}
