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
    public static ImmutableArray<Rolbehoefte> Alle => Lijst.Value;

    private static readonly Lazy<ImmutableArray<Rolbehoefte>> Lijst = new(() =>
        Lees(Configuratie.Bronnen(Bestand))
    );

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

    /// <summary>Reads and judges a table. What an installation adds comes first: it knows its own roles best.</summary>
    /// <exception cref="InvalidDataException">A field is missing, unknown, empty or outside its closed list, or two roles cannot be told apart.</exception>
    internal static ImmutableArray<Rolbehoefte> Lees(Tabel tabel)
    {
        var zonderTaak = new HashSet<(Pet, Organisatiesoort)>();
        var vast = Neem(tabel.Vast, zonderTaak);
        return tabel.Erbij is { } erbij ? [.. Neem(erbij, zonderTaak), .. vast] : vast;
    }

    private static ImmutableArray<Rolbehoefte> Neem(
        Tabelbron bron,
        HashSet<(Pet, Organisatiesoort)> zonderTaak
    )
    {
        var rollen = bron.Lees<ImmutableArray<Rolbehoefte>>();
        for (var i = 0; i < rollen.Length; i++)
        {
            new Keuring(bron, rollen[i], $"$[{i}]").Keur();
            if (rollen[i].Taken is not null)
                continue;
            foreach (var pet in rollen[i].Petten)
            foreach (var soort in rollen[i].Soorten)
                bron.Eis(
                    zonderTaak.Add((pet, soort)),
                    $"$[{i}].taken",
                    "ontbreekt, en een andere rol met deze pet en soort heeft ze ook niet"
                );
        }
        return rollen;
    }

    /// <summary>Judges one role.</summary>
    private sealed class Keuring(Tabelbron bron, Rolbehoefte r, string waar)
    {
        public void Keur()
        {
            Gevuld(r.Rol, "rol");
            Gevuld(r.Doel, "doel");
            Gevuld(r.Bron, "bron");
            Eis(!r.Petten.IsDefaultOrEmpty, "petten", "is leeg");
            Eis(!r.Soorten.IsDefaultOrEmpty, "soorten", "is leeg");
            Eis(r.Taken is not { IsDefaultOrEmpty: true }, "taken", "is leeg");
            Eis(!r.Elementen.IsDefaultOrEmpty, "elementen", "is leeg");
            Eis(!r.NietNodig.IsDefaultOrEmpty, "nietNodig", "is leeg");
            foreach (var taak in r.Taken ?? [])
                Gevuld(taak, "taken");
            foreach (var tekst in r.NietNodig)
                Gevuld(tekst, "nietNodig");
            for (var i = 0; i < r.Elementen.Length; i++)
                Keur(r.Elementen[i], $"elementen[{i}]");
        }

        private void Keur(Informatie e, string bij)
        {
            Gevuld(e.Element, $"{bij}.element");
            Gevuld(e.Waarom, $"{bij}.waarom");
            Eis(
                Onderwerpen.Kent(e.Onderwerp),
                $"{bij}.onderwerp",
                "staat niet in de lijst van onderwerpen"
            );
            Eis(
                r.Elementen.Count(x => x.Element == e.Element) == 1,
                $"{bij}.element",
                "staat er twee keer"
            );
            // Wat R24 nooit doorlaat, moet niemand als nodig lezen.
            Eis(
                e.Onderwerp != "gezondheid"
                    || !r.Soorten.Contains(Organisatiesoort.Woningcorporatie),
                $"{bij}.onderwerp",
                "gezondheid is nooit nodig voor een woningcorporatie"
            );
        }

        private void Gevuld(string? tekst, string veld) =>
            Eis(!string.IsNullOrWhiteSpace(tekst), veld, "is leeg");

        private void Eis(bool klopt, string veld, string wat) =>
            bron.Eis(klopt, $"{waar}.{veld}", wat);
    }
}
