namespace Casusoverleg.Domein.Regels;

/// <summary>Every free text of what is recorded when convening, with its limit: the list that V01, V03 and R29 go through.</summary>
internal static class Formulierteksten
{
    public static IEnumerable<(string? Tekst, int Max)> Van(Belegging b) =>
        [
            .. Vorm.Kort(b.Naam, b.Gepland?.Plaats),
            .. Van(b.Overleg),
            .. b.Betrokkenen.SelectMany(Van),
            .. b.Deelnemers.SelectMany(Vorm.Teksten),
        ];

    private static IEnumerable<(string? Tekst, int Max)> Van(Overleggegevens o) =>
        [
            .. Vorm.Kort(o.Doel, o.WaaromNietBilateraal, o.Convenant, o.Aanspreekpunt),
            (o.Situatie, Vorm.MaxTekst),
            .. Van(o.BetrokkeneGeinformeerd),
            .. Vorm.Kort(o.BetrokkeneUitgenodigd.Reden),
            .. Van(o.Stap1),
            .. Van(o.ZonderToestemming),
            .. Vorm.Kort(o.Bezwaren?.Reden),
            .. Vorm.Kort((o.Bezwaren?.Lijst ?? []).SelectMany(x => new[] { x.Tekst, x.Antwoord })),
        ];

    public static IEnumerable<(string? Tekst, int Max)> Van(Stap1? stap) =>
        Vorm.Kort(
            stap?.Toelichting,
            stap?.GesprekGeprobeerd,
            stap?.Consultatie?.Wie,
            stap?.Consultatie?.Uitkomst
        );

    public static IEnumerable<(string? Tekst, int Max)> Van(Geinformeerd g) =>
        Vorm.Kort(g.Reden, g.Door);

    public static IEnumerable<(string? Tekst, int Max)> Van(ZonderToestemming? f) =>
        f is null
            ? []
            :
            [
                .. Vorm.Kort(f.Keuze, f.Toelichting, f.BeoogdResultaat, f.WaaromNietGeinformeerd),
                .. Vorm.Kort(f.Paraaf, f.Beoordelaar, f.Informeren),
                .. Vorm.Kort(f.Redenen?.Keys ?? []),
                .. Van(f.Toestemming),
            ];

    private static IEnumerable<(string? Tekst, int Max)> Van(Bespreektoestemming? t) =>
        t is null
            ? []
            :
            [
                .. Vorm.Kort(t.WelkeGegevens, t.Doel, t.Verstrekkers, t.Ontvangers, t.Uitgelegd),
                .. Vorm.Kort(t.Van?.Namen ?? []),
                .. Vorm.Kort(t.Onderwerpen ?? []),
                .. Vorm.Kort(t.Wet),
            ];

    private static IEnumerable<(string? Tekst, int Max)> Van(BelegdeBetrokkene b) =>
        [
            .. Vorm.Kort(b.Aanduiding, b.Id, b.Gehoord?.Reden, b.Gehoord?.Door),
            .. Vorm.Kort(b.Gezag.IsDefault ? [] : b.Gezag),
            .. Vorm.Kort(
                b.Vertegenwoordiger?.Naam,
                b.Vertegenwoordiger?.Titel,
                b.Vertegenwoordiger?.Terzijde
            ),
            .. Vorm.Kort(b.Wilsonbekwaamheid?.Door, b.Wilsonbekwaamheid?.Waarvoor),
            .. Van(b.ZonderToestemming),
        ];
}
