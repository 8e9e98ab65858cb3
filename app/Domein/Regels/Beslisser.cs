using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>R17: a citizen, as far as it matters for who decides for them.</summary>
internal sealed record Beslisser(
    string Id,
    int? Leeftijd,
    bool Wilsbekwaam,
    ImmutableArray<string> Gezag,
    Vertegenwoordiger? Vertegenwoordiger
)
{
    private static readonly Weigering KanNietZelf = Weigering.Van(
        Regel.R17,
        "Deze persoon kan hier zelf geen toestemming voor geven. Vraag het aan wie het gezag heeft of vertegenwoordigt."
    );

    private static readonly Weigering BeslistZelf = Weigering.Van(
        Regel.R17,
        "Deze persoon beslist zelf. Vraag de toestemming aan de persoon."
    );

    private static readonly Weigering NietAllen = Weigering.Van(
        Regel.R17,
        "Niet iedereen met gezag heeft toestemming gegeven. Bij gezamenlijk gezag zijn allen nodig."
    );

    private static readonly Weigering NietVertegenwoordiger = Weigering.Van(
        Regel.R17,
        "Voor deze persoon beslist de vertegenwoordiger die bij het overleg staat. Vraag het die persoon."
    );

    public static Beslisser Van(Betrokkene b) =>
        new(b.Id.ToString(), b.Leeftijd, b.Wilsbekwaam, b.Gezag, b.Vertegenwoordiger);

    public static Beslisser Van(BelegdeBetrokkene b) =>
        new(b.Id, b.Leeftijd, b.Wilsbekwaam, b.Gezag, b.Vertegenwoordiger);

    /// <summary>Null when this consent was given by exactly those who decide for all of <paramref name="personen"/>.</summary>
    /// <param name="zelfVanaf">The age from which a person decides themselves, from the table.</param>
    public static Weigering? Toets(
        IReadOnlyCollection<Beslisser> personen,
        Gevers van,
        int zelfVanaf
    )
    {
        foreach (var persoon in personen)
            if (persoon.Toets(van, zelfVanaf) is { } nee)
                return nee;
        return van.Namen.All(naam => personen.Any(p => p.Wie(zelfVanaf).Contains(naam)))
            ? null
            : personen.First().Vreemde(zelfVanaf);
    }

    private Weigering? Toets(Gevers van, int zelfVanaf)
    {
        if (!MagZelf(zelfVanaf) && van.Namen is [var een] && een == Id)
            return KanNietZelf;
        var wie = Wie(zelfVanaf);
        return wie.IsEmpty || !wie.All(van.Namen.Contains) ? Vreemde(zelfVanaf) : null;
    }

    private Weigering Vreemde(int zelfVanaf) =>
        MagZelf(zelfVanaf) ? BeslistZelf
        : IsVertegenwoordigd ? NietVertegenwoordiger
        : NietAllen;

    /// <summary>Who decide together on a consent of that kind under an act of the table; empty when nobody can now.</summary>
    /// <param name="wet">Null: the general row.</param>
    public ImmutableArray<string> Wie(Toestemmingsoort soort, string? wet = null) =>
        Wie(Zeggenschap.Tabel.ZelfVanaf(wet, soort)!.Value);

    /// <summary>Who exercise the rights of access under an act of the table, each for themselves; empty when nobody can now.</summary>
    /// <param name="wet">Null: the general row.</param>
    public ImmutableArray<string> Inzage(string? wet = null)
    {
        var grens = Zeggenschap.Tabel.Inzage(wet)!;
        return MagZelf(grens.ZelfVanaf) && Leeftijd < grens.GezagTot
            ? [Id, .. Gezag.IsDefault ? [] : Gezag]
            : Wie(grens.ZelfVanaf);
    }

    /// <summary>Whether nobody comes in this person's name without their own say: those in authority have no access of their own any more.</summary>
    public bool KiestZelfWieMeekomt => MagZelf(Zeggenschap.Tabel.Inzage(null)!.GezagTot);

    // Wie samen beslissen; leeg wanneer nu niemand dat kan.
    private ImmutableArray<string> Wie(int zelfVanaf) =>
        MagZelf(zelfVanaf) ? [Id]
        : IsVertegenwoordigd
            ? Vertegenwoordiger!.Terzijde is null ? [Vertegenwoordiger.Naam]
                : []
        : Gezag.IsDefault ? []
        : Gezag;

    private bool MagZelf(int zelfVanaf) =>
        Wilsbekwaam && (Leeftijd is not { } leeftijd || leeftijd >= zelfVanaf);

    private bool IsVertegenwoordigd => !Wilsbekwaam && Vertegenwoordiger is not null;
}
