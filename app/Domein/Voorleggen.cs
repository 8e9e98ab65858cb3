using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <summary>
/// The regisseur types something for a deelnemer who has no screen at hand (besluit 21). It is no inbreng: it becomes
/// one only when that person shares it as theirs. Ground and kring are not in it: those are theirs to choose.
/// </summary>
/// <param name="Aan">For whom it is typed: someone else who takes part.</param>
public sealed record LegVoor(DeelnemerId Aan, string Tekst) : Opdracht
{
    /// <summary>About whom; null: about nobody. Who is about themselves may get any category (R24, R74).</summary>
    public BetrokkeneId? Over { get; init; }

    /// <summary>Where it comes from, as a first answer (R18).</summary>
    public Bron? Bron { get; init; }

    /// <summary>How much it tells; null counts as inhoudelijk towards the receiver (R25).</summary>
    public Niveau? Niveau { get; init; }

    /// <summary>Needed unless it is about the receiver, or whom they speak for (R24).</summary>
    public Categorie? Categorie { get; init; }

    /// <summary>Fact, observation, suspicion or judgement, as a first answer (R26).</summary>
    public Aard? Aard { get; init; }

    /// <summary>From the closed list of onderwerpen (R69).</summary>
    public ImmutableArray<string> Onderwerpen { get; init; } = [];
}

/// <summary>The person for whom it was typed throws it away; there is no room for a reason on purpose (R78).</summary>
public sealed record WijsVoorleggingAf(VoorleggingId Voorlegging) : Opdracht;

/// <summary>The regisseur takes back what they typed for somebody.</summary>
public sealed record TrekVoorleggingIn(VoorleggingId Voorlegging) : Opdracht;

/// <summary>Something was typed for a deelnemer.</summary>
public sealed record TekstVoorgelegd(Voorlegging Voorlegging) : Gebeurtenis;

/// <summary>It is gone: made one's own, thrown away or taken back. Which of these is nobody else's to see.</summary>
public sealed record VoorleggingAfgehandeld(VoorleggingId Voorlegging) : Gebeurtenis;

/// <summary>What was typed for somebody, for who typed it and that person alone (besluit 21). Never leaves the overleg.</summary>
/// <param name="Van">The regisseur who typed it.</param>
/// <param name="Tekst">Empty once it is gone, as everything else in it.</param>
/// <param name="Weg">Made one's own, thrown away, taken back, or lapsed because either left.</param>
public sealed record Voorlegging(
    VoorleggingId Id,
    DeelnemerId Van,
    DeelnemerId Aan,
    string Tekst,
    BetrokkeneId? Over,
    Bron? Bron,
    Niveau? Niveau,
    Categorie? Categorie,
    Aard? Aard,
    ImmutableArray<string> Onderwerpen,
    bool Weg = false
);

/// <summary>A text that waits for the person for whom it was typed; for the two of them alone (besluit 21).</summary>
public sealed record VoorleggingBericht(VoorleggingBeeld Voorlegging) : Bericht;

/// <summary>It waits no more; why is not said.</summary>
public sealed record VoorleggingWegBericht(VoorleggingId Voorlegging) : Bericht;

/// <summary>A text typed for somebody, as the two of them see it.</summary>
public sealed record VoorleggingBeeld(
    VoorleggingId Id,
    DeelnemerId Van,
    DeelnemerId Aan,
    string Tekst,
    BetrokkeneId? Over,
    Bron? Bron,
    Niveau? Niveau,
    Categorie? Categorie,
    Aard? Aard,
    ImmutableArray<string> Onderwerpen
);

/// <summary>Who typed it and for whom; nobody else learns that it exists (besluit 21).</summary>
internal sealed class VoorlegDeel(VoorleggingId id, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => id;

    private Bericht? _bericht;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker)
    {
        var v = nu.Voorleggingen[id];
        return kijker.Id == v.Van || kijker.Id == v.Aan ? _bericht ??= Maak(v) : null;
    }

    private Bericht Maak(Voorlegging v) =>
        v.Weg
            ? new VoorleggingWegBericht(v.Id) { Id = Oorzaak }
            : new VoorleggingBericht(
                new(
                    v.Id,
                    v.Van,
                    v.Aan,
                    v.Tekst,
                    v.Over,
                    v.Bron,
                    v.Niveau,
                    v.Categorie,
                    v.Aard,
                    v.Onderwerpen
                )
            )
            {
                Id = Oorzaak,
            };
}

/// <content>Texts typed for somebody: they leave nothing behind when they are gone.</content>
public sealed partial record Overleg
{
    private Overleg Vergeet(Func<Voorlegging, bool> welke)
    {
        var voorleggingen = Voorleggingen;
        foreach (var (id, v) in Voorleggingen)
            if (!v.Weg && welke(v))
                voorleggingen = voorleggingen.SetItem(
                    id,
                    new(id, v.Van, v.Aan, "", null, null, null, null, null, [], Weg: true)
                );
        return ReferenceEquals(voorleggingen, Voorleggingen)
            ? this
            : this with
            {
                Voorleggingen = voorleggingen,
            };
    }
}
