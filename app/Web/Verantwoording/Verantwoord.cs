using System.Collections.Immutable;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web;

/// <summary>The accountability lines that do not follow from an event of the overleg itself: ids, terms and times, never content.</summary>
internal static partial class Verantwoord
{
    private const string Intrekking = "mee-ingetrokken-na-sluiten";
    private const string Uitgifte = "toegang-opnieuw-uitgegeven";

    // What it was called before; such lines are kept.
    private const string Uitgiftevroeger = "toegang-vernieuwd";

    /// <summary>Somebody opened something of a case (R54).</summary>
    /// <param name="pet">In which role; null once the overleg was destroyed.</param>
    public static Verantwoordingsregel Opening(
        DateTimeOffset nu,
        DeelnemerId wie,
        Pet? pet,
        string wat
    ) => Regel("opening", nu, wie, wat, pet is { } rol ? Term.Van(rol) : null);

    /// <summary>A list was fetched: the permissions on it are final (R43).</summary>
    public static Verantwoordingsregel LijstGeopend(DateTimeOffset nu, DeelnemerId wie) =>
        Regel("lijst-geopend", nu, wie);

    /// <summary>A list was taken over by its owner and destroyed.</summary>
    public static Verantwoordingsregel LijstOvergenomen(DateTimeOffset nu, DeelnemerId wie) =>
        Regel("lijst-overgenomen", nu, wie);

    /// <summary>The term of a list ended; it was destroyed.</summary>
    public static Verantwoordingsregel LijstVerlopen(DateTimeOffset nu, DeelnemerId wie) =>
        Regel("lijst-verlopen", nu, wie);

    /// <summary>A permission was withdrawn after close, before it was fetched; the item was destroyed.</summary>
    public static Verantwoordingsregel ItemIngetrokken(
        DateTimeOffset nu,
        DeelnemerId door,
        DeelnemerId bij,
        Guid item
    ) => Regel(Intrekking, nu, door, item.ToString("N")) with { Aan = [bij] };

    /// <summary>The id of the item that <paramref name="door"/> withdrew after close, if that is what the line says; null otherwise.</summary>
    public static string? Ingetrokken(Verantwoordingsregel? regel, DeelnemerId door) =>
        regel is { Soort: Intrekking } && regel.Door == door
            ? regel.Kenmerken.GetValueOrDefault("wat")
            : null;

    /// <summary>A list is sealed; its owner can fetch it. How much is on it is nobody else's business (R35).</summary>
    public static Verantwoordingsregel Verzegeld(DateTimeOffset nu, DeelnemerId voor) =>
        Regel("lijst-verzegeld", nu, null) with
        {
            Aan = [voor],
        };

    /// <summary>The regisseur asked for a new link and code for somebody: who gets in as them from here on can be found out (besluit 22).</summary>
    public static Verantwoordingsregel ToegangVernieuwd(
        DateTimeOffset nu,
        DeelnemerId door,
        DeelnemerId voor
    ) => Regel(Uitgifte, nu, door) with { Aan = [voor] };

    /// <summary>Whether the line says that <paramref name="voor"/> was given a new link and code, by the overleg itself or after it.</summary>
    public static bool IsUitgifte(Verantwoordingsregel? regel, DeelnemerId voor) =>
        regel is { Soort: Uitgifte or Uitgiftevroeger } && regel.Aan.Contains(voor);

    /// <summary>Somebody asked to bring in who is kept from another, and was refused (R65); about whom is not said.</summary>
    public static Verantwoordingsregel Afgeschermd(DateTimeOffset nu, DeelnemerId? door) =>
        Regel("afscherming-geweigerd", nu, door);

    /// <summary>The same while convening, when there is no overleg yet: by which person.</summary>
    public static Verantwoordingsregel AfgeschermdBijBeleggen(DateTimeOffset nu, PersoonId door) =>
        Regel("afscherming-geweigerd", nu, null, door.ToString());

    /// <summary>A shielding was recorded or removed (R65): by whom and which, never about whom.</summary>
    public static Verantwoordingsregel Afscherming(
        string soort,
        DateTimeOffset nu,
        PersoonId door,
        Guid id
    ) => Regel(soort, nu, null, $"{id:N} {door}");

    /// <summary>A step in the use of an item after close (R47, R67): who, to whom, which item. What was asked goes with the item.</summary>
    public static Verantwoordingsregel Gebruik(
        DateTimeOffset nu,
        string soort,
        DeelnemerId door,
        DeelnemerId aan,
        Guid item
    ) => Regel(soort, nu, door, item.ToString("N")) with { Aan = [aan] };

    /// <summary>What those lines say of one item: on which days was asked, and what came of it.</summary>
    public static IReadOnlyList<LijstSinds> Gevraagd(
        IEnumerable<Verantwoordingsregel> regels,
        string item
    )
    {
        var sinds = new List<LijstSinds>();
        foreach (var regel in regels.Where(r => r.Kenmerken.GetValueOrDefault("wat") == item))
        {
            if (regel.Soort == "gebruik-gevraagd")
                sinds.Add(new(Datums.Vandaag(regel.Tijd), Naderantwoord.Open));
            else if (sinds.Count > 0 && Antwoord(regel.Soort) is { } antwoord)
                sinds[^1] = sinds[^1] with { Antwoord = antwoord };
        }
        return sinds;
    }

    private static Naderantwoord? Antwoord(string soort) =>
        soort switch
        {
            "gebruik-toegestaan" => Naderantwoord.Ja,
            "gebruik-geweigerd" => Naderantwoord.Nee,
            "gebruik-ingetrokken" => Naderantwoord.Ingetrokken,
            _ => null,
        };

    /// <summary>
    /// An item went to somebody outside (R47, R67): which, and in the text that is kept encrypted to whom, for what and under which
    /// provision. To no deelnemer: the contributor gave it, and did not get it.
    /// </summary>
    public static Verantwoordingsregel Verstrekt(
        DateTimeOffset nu,
        string soort,
        DeelnemerId door,
        Guid item,
        string toelichting
    ) => Regel(soort, nu, door, item.ToString("N")) with { Toelichting = toelichting };

    /// <summary>A day on which a regisseur will be reminded (R62): which kind and when.</summary>
    public static Verantwoordingsregel HerinneringGezet(DateTimeOffset nu, Terugkijkdag dag) =>
        Terugkijken("herinnering-gezet", nu, null, dag) with
        {
            Aan = [dag.Voor],
        };

    /// <summary>The regisseur looked back, or not after all (R62).</summary>
    public static Verantwoordingsregel Teruggekeken(
        DateTimeOffset nu,
        Terugkijkdag dag,
        bool gedaan
    ) => Terugkijken(gedaan ? "teruggekeken" : "teruggekeken-ongedaan", nu, dag.Voor, dag);

    private static Verantwoordingsregel Terugkijken(
        string soort,
        DateTimeOffset nu,
        DeelnemerId? door,
        Terugkijkdag dag
    ) =>
        new(
            soort,
            nu,
            door,
            [],
            ImmutableSortedDictionary
                .Create<string, string>(StringComparer.Ordinal)
                .Add("herinnering", dag.Id.ToString("N"))
                .Add("soort", Term.Van(dag.Herinnering.Soort))
                .Add("dag", $"{dag.Herinnering.Dag:yyyy-MM-dd}"),
            null
        );

    /// <summary>Keys and rows of the overleg are gone (R48).</summary>
    public static Verantwoordingsregel Vernietigd(DateTimeOffset nu) =>
        Regel("vernietigd", nu, null);

    private static Verantwoordingsregel Regel(
        string soort,
        DateTimeOffset nu,
        DeelnemerId? door,
        string? wat = null,
        string? pet = null
    )
    {
        var kenmerken = ImmutableSortedDictionary.CreateBuilder<string, string>(
            StringComparer.Ordinal
        );
        if (pet is not null)
            kenmerken["pet"] = pet;
        if (wat is not null)
            kenmerken["wat"] = wat;
        return new(soort, nu, door, [], kenmerken.ToImmutable(), null);
    }
}
