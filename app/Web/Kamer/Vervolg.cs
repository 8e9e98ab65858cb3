using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Kamer;

/// <summary>Somebody who took part earlier: who and in which pet, as far as that is still known. Never why, and never what was said.</summary>
/// <param name="Organisatie">Null for a citizen.</param>
public sealed record Eerdere(string Naam, string? Organisatie, Organisatiesoort Soort, Pet Pet);

/// <summary>A closed overleg that its regisseur can follow up.</summary>
/// <param name="GeslotenOp">When it was destroyed.</param>
public sealed record Voorganger(
    OverlegId Id,
    DeelnemerId Regisseur,
    DateTimeOffset GeslotenOp,
    IReadOnlyList<Eerdere> Wie
);

/// <summary>
/// A follow-up (R03): proposes who took part earlier, from what is left of a destroyed overleg. The pets stand in the accountability, the
/// names in the register of access until all lists have had their term; after that there is nothing to propose.
/// </summary>
public sealed class Vervolg(IArchief archief, IToegangsregister register)
{
    /// <summary>Colleagues that are proposed at most.</summary>
    private const int MeesteCollegas = 50;

    /// <summary>Overleggen that are looked into for colleagues at most.</summary>
    private const int MeesteOverleggen = 10;

    /// <summary>What this person can follow up, newest first. Only of what they led the accountability is read.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<IReadOnlyList<Voorganger>> MijnAsync(PersoonId wie)
    {
        var gevonden = new List<Voorganger>();
        foreach (var overleg in await archief.Geregisseerd(wie))
            if (await VindAsync(wie, overleg) is { } voorganger)
                gevonden.Add(voorganger);
        return [.. gevonden.OrderByDescending(static v => v.GeslotenOp)];
    }

    /// <summary>
    /// The latest of what this person led in which a colleague took part: for <see cref="Collegas"/>. Whoever shows them records for each of
    /// these that it was opened (R54).
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<IReadOnlyList<Voorganger>> LaatsteAsync(PersoonId wie)
    {
        var gevonden = new List<Voorganger>();
        foreach (var overleg in (await archief.Geregisseerd(wie)).Take(MeesteOverleggen))
        {
            if (await VindAsync(wie, overleg) is { } voorganger && voorganger.Wie.Any(IsCollega))
                gevonden.Add(voorganger);
        }
        return gevonden;
    }

    /// <summary>
    /// Colleagues from what this person led, most often first and then latest: names that need not be typed again, each to be chosen
    /// (R03). Never a citizen, for that would say whom another overleg was about; and not in which overleg they were.
    /// </summary>
    public static IReadOnlyList<Eerdere> Collegas(IEnumerable<Voorganger> van) =>
        [
            .. van.SelectMany(static v => v.Wie)
                .Where(IsCollega)
                .GroupBy(static e => (Naamvorm.Van(e.Naam), Naamvorm.Van(e.Organisatie)))
                .OrderByDescending(static g => g.Count())
                .Select(static g => g.First())
                .Take(MeesteCollegas),
        ];

    /// <summary>
    /// What can be followed up; null when it is not there (any more), is not destroyed yet, or this person was no regisseur in it until
    /// the end: one answer for all.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<Voorganger?> VindAsync(PersoonId wie, OverlegId overleg)
    {
        if (await register.Deelnemer(wie, overleg) is not { } ik)
            return null;
        if (await archief.Kop(overleg) is not { Stand: Levensloop.Vernietigd })
            return null;
        var regels = (await archief.LeesVerantwoording(overleg))
            .Select(static r => r.Regel)
            .OfType<Verantwoordingsregel>()
            .ToList();
        var erbij = Erbij(regels);
        if (
            !erbij.Contains(ik)
            || !Regisseurs(regels).Contains(ik)
            || Einde(regels) is not { } gesloten
        )
            return null;
        var mensen = new List<Eerdere>();
        foreach (var regel in regels.Where(static r => r.Soort == "deelnemer-uitgenodigd"))
        {
            if (regel.Aan is [var id] && id != ik && erbij.Contains(id))
                await VoegToeAsync(mensen, overleg, id, regel);
        }
        return new(overleg, ik, gesloten, mensen);
    }

    private static bool IsCollega(Eerdere e) =>
        e.Organisatie is not null
        && e.Soort != Organisatiesoort.Burger
        && e.Pet is not (Pet.Betrokkene or Pet.Vertegenwoordiger);

    private async Task VoegToeAsync(
        List<Eerdere> mensen,
        OverlegId overleg,
        DeelnemerId id,
        Verantwoordingsregel regel
    )
    {
        if (
            await register.PersoonVan(overleg, id) is { } persoon
            && await register.Persoon(persoon) is { } mens
            && Term<Pet>(regel, "pet") is { } pet
            && Term<Organisatiesoort>(regel, "soort") is { } soort
        )
            mensen.Add(new(mens.Naam, Leeg(mens.Organisatie), soort, pet));
    }

    private static HashSet<DeelnemerId> Regisseurs(List<Verantwoordingsregel> regels) =>
        [
            .. regels
                .Where(static r => r is { Soort: "overleg-belegd", Door: not null })
                .Select(static r => r.Door!.Value),
            .. Aan(regels, "regisseur-benoemd"),
        ];

    // Who was let in and did not leave. In an overleg with a waiting room the promise alone lets in a regisseur only (R01).
    private static HashSet<DeelnemerId> Erbij(List<Verantwoordingsregel> regels)
    {
        var wachtkamer = regels.Exists(static r =>
            r.Soort == "overleg-belegd" && r.Kenmerken.ContainsKey("wachtkamer")
        );
        var erbij = Aan(regels, "geheimhouding-aanvaard").ToHashSet();
        if (wachtkamer)
            erbij.IntersectWith([.. Aan(regels, "deelnemer-toegelaten"), .. Regisseurs(regels)]);
        erbij.ExceptWith(Aan(regels, "uitnodiging-afgewezen"));
        erbij.ExceptWith(Aan(regels, "deelnemer-verwijderd"));
        erbij.ExceptWith(Aan(regels, "deelnemer-teruggetrokken"));
        return erbij;
    }

    private static DateTimeOffset? Einde(List<Verantwoordingsregel> regels) =>
        regels.FindLast(static r => r.Soort == "vernietigd")?.Tijd;

    private static IEnumerable<DeelnemerId> Aan(List<Verantwoordingsregel> regels, string soort) =>
        regels.Where(r => r.Soort == soort).SelectMany(static r => r.Aan);

    private static T? Term<T>(Verantwoordingsregel regel, string kenmerk)
        where T : struct, Enum =>
        regel.Kenmerken.TryGetValue(kenmerk, out var term)
            ? Array.Find(Enum.GetValues<T>(), w => Domein.Term.Van(w) == term)
            : null;

    private static string? Leeg(string tekst) => tekst.Length == 0 ? null : tekst;

    /// <summary>The refusal of a follow-up of what is not there, or not one's own.</summary>
    public static Weigering Onbekend { get; } =
        Weigering.Van(
            Regel.R01,
            "We kunnen het vorige overleg niet vinden. Begin een nieuw overleg zonder vervolg."
        );
}
