using System.Globalization;
using Casusoverleg.Domein;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>One line under an item of a list: what it is called, and what it says.</summary>
public readonly record struct Lijstregel(string Naam, string Waarde);

/// <summary>What stands under each item of a meeneemlijst: the same words on screen, on paper, in the saved page and in the copied text.</summary>
public static class Lijstregels
{
    /// <summary>Stands where the goal would stand, for who had left before the end.</summary>
    public const string Vertrokken = "Je deed niet mee tot het einde";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Of what may be taken along (R47).</summary>
    public static IReadOnlyList<Lijstregel> Van(LijstMee mee) =>
        Gevuld(
            ("Van", Naam(mee.Van, mee.VanOrganisatie)),
            ("Versie", mee.Korter ? "korter gemaakt door wie het inbracht" : null),
            ("Over", mee.Over),
            ("Bron", Bron(mee)),
            ("Soort", Woord(Term.Van(mee.Aard))),
            ("Waarvoor", mee.Doel),
            ("Ook voor", mee.OokVoor is { } ook ? string.Join("; ", ook) : null),
            ("Bij afspraak", mee.Afspraak),
            ("Doorgeven", Doorgeven(mee.Doorgeven))
        );

    /// <summary>Of an own afspraak (R64).</summary>
    public static IReadOnlyList<Lijstregel> Van(LijstAfspraak afspraak) =>
        Gevuld(
            ("Uiterlijk", Dag(afspraak.Voor)),
            ("Terugkijken op", afspraak.EvalueerOp is { } dag ? Dag(dag) : null),
            ("Doel", afspraak.Doel),
            ("Begint als", afspraak.Voorwaarde),
            ("Betrokkene hoort het", afspraak.Informering),
            ("Rol", afspraak.Casusregisseur ? "je bent casusregisseur" : null)
        );

    /// <summary>Of any afspraak, for the regisseur (R46).</summary>
    public static IReadOnlyList<Lijstregel> Van(LijstRegie regie) =>
        Gevuld(
            ("Wie", regie.WieDoet is null ? "nog niemand" : Naam(regie.WieDoet, regie.Organisatie)),
            ("Uiterlijk", Dag(regie.Voor)),
            ("Terugkijken op", regie.EvalueerOp is { } dag ? Dag(dag) : null),
            ("Doel", regie.Doel),
            ("Begint als", regie.Voorwaarde),
            ("Betrokkene hoort het", regie.Informering),
            ("Rol", regie.Casusregisseur ? "casusregisseur" : null)
        );

    /// <summary>Of an own inbreng, for the own file (R45); who took it along comes apart.</summary>
    public static IReadOnlyList<Lijstregel> Van(LijstZelf zelf) =>
        Gevuld(
            ("Over", zelf.Over),
            ("Gezien door", zelf.Aan.Count == 0 ? "niemand anders" : string.Join(", ", zelf.Aan)),
            ("Grond", zelf.Trede is { } trede ? Woord(Term.Van(trede)) : null),
            ("Bepaling", zelf.Bepaling),
            ("Waarom geen lichtere grond", zelf.WaaromNietHoger),
            ("Motivering", zelf.Motivering),
            (
                "Overlegd met",
                zelf.Consultatie is { } c ? $"{c.Wie}, {Dag(c.Op)}: {c.Uitkomst}" : null
            ),
            (
                "Besluit van",
                zelf.BesluitVan is { } b
                    ? $"{b.Wie}, {Dag(b.Op)}: {Woord(Term.Van(b.Uitkomst))}"
                    : null
            ),
            ("Voor de melding", zelf.Meldrecht is { } melding ? Vooraf(melding) : null),
            ("Niveau", Woord(Term.Van(zelf.Niveau))),
            ("Soort gegeven", Woord(Term.Van(zelf.Categorie)))
        );

    private static string Vooraf(Meldweging m)
    {
        var gedaan = new[]
        {
            (m.Geinformeerd, "de persoon verteld"),
            (m.ZienswijzeGevraagd, "naar de mening gevraagd"),
            (m.ToestemmingGeprobeerd, "om toestemming gevraagd"),
        };
        var zin = string.Join(
            ", ",
            gedaan.Select(static g => g.Item1 ? g.Item2 : $"niet {g.Item2}")
        );
        return string.IsNullOrWhiteSpace(m.WaaromNiet)
            ? zin
            : $"{zin}. Waarom niet: {m.WaaromNiet}";
    }

    /// <summary>Who took an own inbreng along, as which text, and what for.</summary>
    public static string Van(LijstMeegenomen mee) =>
        $"{mee.Wie}: {(mee.Versie is { } korter ? $"“{korter}”" : "zoals ingebracht")}. Waarvoor: {Pages.Shared.Namen.Punt(mee.Doel)}";

    /// <summary>What was asked about it after close, and what the reader answered (R47).</summary>
    public static string Van(LijstSinds sinds)
    {
        var wat = sinds.Soort switch
        {
            Gebruiksoort.Doorgeven => $", om het door te geven aan {sinds.Functie}",
            Gebruiksoort.AnderGebruik => ", om het ook anders te gebruiken",
            _ => "",
        };
        var waarvoor = sinds.Doel is { } doel ? $", voor: {Pages.Shared.Namen.Punt(doel)}" : ".";
        return $"Later gevraagd op {Dag(sinds.Op)}{wat}{waarvoor} {(sinds.Wacht ? Wacht : Zin(sinds.Antwoord))}";
    }

    // What was asked is read where it is answered.
    private const string Wacht =
        "De vraag staat bij Mijn overleggen. Je antwoordde nog niet: dan mag het niet.";

    private static string Zin(Naderantwoord antwoord) =>
        antwoord switch
        {
            Naderantwoord.Ja => "Jij zei ja.",
            Naderantwoord.Nee => "Jij zei nee.",
            Naderantwoord.Ingetrokken => "De vraag is daarna ingetrokken.",
            _ => "Je antwoordde niet: dan mag het niet.",
        };

    /// <summary>From whom it was withdrawn after close (R43).</summary>
    public static string Ingetrokken(string wie) =>
        $"{wie} mocht dit meenemen. Jij trok dat in voordat het was opgehaald.";

    /// <summary>A name with its organisation.</summary>
    public static string Naam(string naam, string? organisatie) =>
        string.IsNullOrEmpty(organisatie) ? naam : $"{naam}, {organisatie}";

    /// <summary>The day on which the overleg ended, in the time zone of its people.</summary>
    public static string Dag(DateTimeOffset tijd) =>
        TimeZoneInfo
            .ConvertTime(tijd, Kloktijd.Zone)
            .ToString("d MMMM yyyy", Nederlands)
            .Replace(' ', '\u00A0');

    private static string Dag(DateOnly dag) => dag.ToString("dddd d MMMM yyyy", Nederlands);

    private static string Bron(LijstMee mee) =>
        mee.Datum is { } dag
            ? $"{Woord(Term.Van(mee.Bron))}, {dag.ToString("d MMMM yyyy", Nederlands)}"
            : Woord(Term.Van(mee.Bron));

    private static string Doorgeven(IReadOnlyList<Doorgifte> aan) =>
        aan.Count == 0
            ? "Mag niet, aan niemand"
            : "Mag aan " + string.Join("; ", aan.Select(static d => $"{d.Functie} ({d.Doel})"));

    private static string Woord(string term) => term.Replace('-', ' ');

    private static List<Lijstregel> Gevuld(
        params IEnumerable<(string Naam, string? Waarde)> regels
    ) =>
        [
            .. regels
                .Where(static r => !string.IsNullOrEmpty(r.Waarde))
                .Select(static r => new Lijstregel(r.Naam, r.Waarde!)),
        ];
}
