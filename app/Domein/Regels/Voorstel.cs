using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// An inbreng as proposed, with everybody it would reach: what the content rules judge. The same for something new,
/// a correction, a wider kring and a meeneemversie.
/// </summary>
internal sealed record Voorstel(
    Overleg Overleg,
    Deelnemer Van,
    BetrokkeneId? Over,
    string Tekst,
    Bron? Bron,
    Trede? Trede,
    Niveau? Niveau,
    Categorie? Categorie,
    Aard? Aard,
    ImmutableArray<string> Onderwerpen,
    ImmutableArray<Deelnemer> Kring,
    bool Breed,
    Weging Weging
)
{
    /// <summary>Further texts that go along and obey R29.</summary>
    public IEnumerable<string?> Bijteksten { get; init; } = [];

    /// <summary>Who asked the question this answers, if it answers one (R78).</summary>
    public DeelnemerId? AntwoordAan { get; init; }

    /// <summary>Today, where dates that come along are judged; null when they were judged before.</summary>
    public DateOnly? Vandaag { get; init; }

    /// <summary>The day of this judgement: on it a consent still has to count (R21).</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>Whether it is shared on one of the exceptions (R22).</summary>
    public bool IsUitzondering => IsUitzonderingstrede(Trede);

    /// <summary>Whether someone speaks about themselves, or for whom they represent.</summary>
    public bool IsOverZichzelf => Van.StaatVoor(Over);

    /// <summary>Everybody it reaches but the contributor.</summary>
    public IEnumerable<Deelnemer> Ontvangers => Kring.Where(d => d.Id != Van.Id);

    /// <summary>The recipients to whom the rules on passing data apply: not the citizen it is about (besluit 13).</summary>
    public IEnumerable<Deelnemer> Derden => Ontvangers.Where(d => !d.StaatVoor(Over));

    /// <summary>The consent referred to, if it exists, was not withdrawn and has not ended.</summary>
    public Toestemming? Toestemming =>
        Weging.Toestemming is { } id
        && Overleg.Toestemmingen.TryGetValue(id, out var t)
        && t.Geldt(Dag)
            ? t
            : null;

    public static Voorstel Uit(
        Overleg overleg,
        Deelnemer wie,
        BrengIn o,
        ImmutableArray<Deelnemer> kring,
        DateTimeOffset nu
    )
    {
        // Alleen wat de trede vraagt: geen ruimte om iets anders in op te schrijven.
        var weging = new Weging(
            o.Bepaling,
            o.WaaromNietHoger?.Tekst,
            IsUitzonderingstrede(o.Trede) ? o.Consultatie : null,
            o.Trede == Domein.Trede.ConflictVanPlichten ? o.Criteria : null,
            IsUitzonderingstrede(o.Trede) ? o.Motivering : null,
            o.Noodzaakargument,
            o.RechtstreeksBetrokken,
            o.Toestemming,
            o.WaaromNietVertaald,
            IsUitzonderingstrede(o.Trede) && Afgeleidgeheim.Heeft(wie) ? o.BesluitVan : null,
            Meldrecht: Meldregels.Van(o) == Bepalingsoort.Meldrecht ? o.Meldrecht : null,
            AlleenNodige: Meldregels.Van(o) == Bepalingsoort.Spreekplicht && o.AlleenNodige
        );
        return new Voorstel(
            overleg,
            wie,
            o.Over,
            o.Tekst,
            o.Bron,
            o.Trede,
            o.Niveau,
            o.Categorie,
            o.Aard,
            o.Onderwerpen,
            kring,
            o.Kring.Breed,
            weging
        )
        {
            Bijteksten = Vorm.Teksten(o).Select(t => t.Tekst),
            Vandaag = Datums.Vandaag(nu),
            Dag = Datums.Vandaag(nu),
            AntwoordAan = o.AntwoordOp is { } op ? overleg.Navragen[op].Van : null,
        };
    }

    private static bool IsUitzonderingstrede(Trede? trede) =>
        trede
            is Domein.Trede.VitaalBelang
                or Domein.Trede.ConflictVanPlichten
                or Domein.Trede.GoedHulpverlenerschap;

    public static Voorstel Uit(Overleg overleg, Deelnemer wie, Inbreng i, DateTimeOffset nu) =>
        new(
            overleg,
            wie,
            i.Over,
            i.Tekst,
            i.Bron,
            i.Trede,
            i.Niveau,
            i.Categorie,
            i.Aard,
            i.Onderwerpen,
            [.. i.Kring.Select(id => overleg.Deelnemer(id)!)],
            i.Breed,
            i.Weging
        )
        {
            Dag = Datums.Vandaag(nu),
        };

    /// <summary>The same, reaching more people: an explicit choice, so no longer breed.</summary>
    public Voorstel MetErbij(
        Overleg overleg,
        ImmutableArray<DeelnemerId> erbij,
        ImmutableArray<DeelnemerId> rechtstreeks
    ) =>
        this with
        {
            Kring = [.. Kring, .. erbij.Select(id => overleg.Deelnemer(id)!)],
            Breed = false,
            Weging = Weging with
            {
                RechtstreeksBetrokken = [.. Weging.RechtstreeksBetrokken, .. rechtstreeks],
            },
        };

    /// <summary>The inbreng it becomes once every rule agreed.</summary>
    public Inbreng AlsInbreng(InbrengId id, bool breed) =>
        new(
            id,
            Van.Id,
            Over,
            Tekst,
            Bron!,
            Trede,
            Niveau!.Value,
            Categorie!.Value,
            Aard!.Value,
            Onderwerpen,
            [.. Kring.Select(d => d.Id)],
            breed,
            Overleg.KleineKring is not null,
            Weging with
            {
                Basis = Over is null ? null : Grondslagentabel.Voor(this),
            }
        );
}
