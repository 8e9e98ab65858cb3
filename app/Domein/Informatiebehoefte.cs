using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <summary>One thing a role needs to know (R60).</summary>
/// <param name="Element">In plain words.</param>
/// <param name="Waarom">Why the role cannot do without.</param>
/// <param name="Niveau">The lowest level that serves (R23).</param>
/// <param name="Onderwerp">From the closed list (R69).</param>
/// <param name="ZelfVragen">The role asks the person; others may not give it.</param>
public sealed record Informatie(
    string Element,
    string Waarom,
    Niveau Niveau,
    string Onderwerp,
    bool ZelfVragen = false
);

/// <summary>What one role needs to know for its task, and what it does not (R60).</summary>
/// <param name="Taken">Words of the task by which it is recognised; null: any task of these pets and kinds.</param>
/// <param name="Doel">What it is needed for.</param>
/// <param name="NietNodig">What is often told and not needed.</param>
public sealed record Rolbehoefte(
    string Rol,
    ImmutableArray<Pet> Petten,
    ImmutableArray<Organisatiesoort> Soorten,
    string Doel,
    ImmutableArray<Informatie> Elementen,
    ImmutableArray<string> NietNodig,
    string Bron,
    ImmutableArray<string>? Taken = null
);

/// <summary>
/// What a role needs to know, per role and task (R60): <c>config/informatiebehoefte.json</c>. A prompt to share less,
/// never a permission: no rule reads it, and what stands in it may still be refused.
/// </summary>
public static class Informatiebehoefte
{
    internal const string Bestand = "informatiebehoefte.json";

    /// <summary>All roles, in the order of the table.</summary>
    public static ImmutableArray<Rolbehoefte> Alle { get; } = Lees(Configuratie.Tekst(Bestand));

    /// <summary>
    /// The role that fits best: one whose task is named in <paramref name="taak"/>, otherwise the one for any task of this
    /// pet and kind of organisation; null when the table has none.
    /// </summary>
    public static Rolbehoefte? Voor(Pet pet, Organisatiesoort soort, string? taak)
    {
        var past = Alle.Where(r => r.Petten.Contains(pet) && r.Soorten.Contains(soort)).ToList();
        return past.Find(r => Noemt(r, taak)) ?? past.Find(r => r.Taken is null);
    }

    private static bool Noemt(Rolbehoefte rol, string? taak) =>
        taak is not null
        && rol.Taken is { } taken
        && taken.Any(t => taak.Contains(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads and judges a table.</summary>
    /// <exception cref="InvalidDataException">A field is missing, unknown, empty or outside its closed list, or two roles cannot be told apart.</exception>
    internal static ImmutableArray<Rolbehoefte> Lees(string json)
    {
        var rollen = Configuratie.Lees<ImmutableArray<Rolbehoefte>>(Bestand, json);
        var zonderTaak = new HashSet<(Pet, Organisatiesoort)>();
        for (var i = 0; i < rollen.Length; i++)
        {
            Keur(rollen[i], $"$[{i}]");
            if (rollen[i].Taken is not null)
                continue;
            foreach (var pet in rollen[i].Petten)
            foreach (var soort in rollen[i].Soorten)
                Eis(
                    zonderTaak.Add((pet, soort)),
                    $"$[{i}].taken",
                    "ontbreekt, en een andere rol met deze pet en soort heeft ze ook niet"
                );
        }
        return rollen;
    }

    private static void Keur(Rolbehoefte r, string waar)
    {
        Gevuld(r.Rol, waar, "rol");
        Gevuld(r.Doel, waar, "doel");
        Gevuld(r.Bron, waar, "bron");
        Eis(!r.Petten.IsDefaultOrEmpty, $"{waar}.petten", "is leeg");
        Eis(!r.Soorten.IsDefaultOrEmpty, $"{waar}.soorten", "is leeg");
        Eis(r.Taken is not { IsDefaultOrEmpty: true }, $"{waar}.taken", "is leeg");
        Eis(!r.Elementen.IsDefaultOrEmpty, $"{waar}.elementen", "is leeg");
        Eis(!r.NietNodig.IsDefaultOrEmpty, $"{waar}.nietNodig", "is leeg");
        foreach (var taak in r.Taken ?? [])
            Gevuld(taak, waar, "taken");
        foreach (var tekst in r.NietNodig)
            Gevuld(tekst, waar, "nietNodig");
        for (var i = 0; i < r.Elementen.Length; i++)
            Keur(r, r.Elementen[i], $"{waar}.elementen[{i}]");
    }

    private static void Keur(Rolbehoefte r, Informatie e, string waar)
    {
        Gevuld(e.Element, waar, "element");
        Gevuld(e.Waarom, waar, "waarom");
        Eis(
            Onderwerpen.Kent(e.Onderwerp),
            $"{waar}.onderwerp",
            "staat niet in de lijst van onderwerpen"
        );
        Eis(
            r.Elementen.Count(x => x.Element == e.Element) == 1,
            $"{waar}.element",
            "staat er twee keer"
        );
        // Wat R24 nooit doorlaat, moet niemand als nodig lezen.
        Eis(
            e.Onderwerp != "gezondheid" || !r.Soorten.Contains(Organisatiesoort.Woningcorporatie),
            $"{waar}.onderwerp",
            "gezondheid is nooit nodig voor een woningcorporatie"
        );
    }

    private static void Gevuld(string? tekst, string waar, string veld) =>
        Eis(!string.IsNullOrWhiteSpace(tekst), $"{waar}.{veld}", "is leeg");

    private static void Eis(bool klopt, string veld, string wat) =>
        Configuratie.Eis(klopt, Bestand, veld, wat);
}
