namespace Casusoverleg.Domein;

/// <content>What stands in clear in a line: ids, terms and dates, nothing that anybody typed.</content>
public static partial class Verantwoording
{
    // R76: wat er vooraf met de persoon is gedaan; waarom niet, staat in de toelichting.
    private static IEnumerable<(string, string?)> Meldrecht(Weging w) =>
        w.Meldrecht is { } m
            ?
            [
                ("vooraf-geinformeerd", JaNee(m.Geinformeerd)),
                ("vooraf-zienswijze", JaNee(m.ZienswijzeGevraagd)),
                ("vooraf-toestemming", JaNee(m.ToestemmingGeprobeerd)),
            ]
            : [("alleen-nodige", w.AlleenNodige ? "ja" : null)];

    private static string? Dag(DateOnly? dag) => dag is { } d ? $"{d:yyyy-MM-dd}" : null;

    private static string JaNee(bool ja) => ja ? "ja" : "nee";

    // R68: de grond in de AVG, de uitzondering en de trede die een geheim opent, elk apart.
    private static IEnumerable<(string, string?)> Grond(Inbreng i) =>
        [
            ("avg6", i.Weging.Basis?.Avg6),
            ("avg9", i.Weging.Basis?.Avg9),
            ("avg10", i.Weging.Basis?.Avg10),
            ("trede", i.Trede is { } trede ? Term.Van(trede) : null),
        ];

    private static List<(string, string?)> Vraag(Overleg na, Vraagsleutel s) =>
        [("inbreng", s.Inbreng.ToString()), ("afspraak", na.Vragen[s].Afspraak.ToString())];

    private static List<(string, string?)> Afspraak(Afspraak a) =>
        [
            ("afspraak", a.Id.ToString()),
            ("wie-doet", a.WieDoet?.ToString()),
            ("voor", $"{a.Voor:yyyy-MM-dd}"),
            ("evalueer-op", $"{a.Evaluatie:yyyy-MM-dd}"),
        ];

    private static List<(string, string?)> Toestemming(Toestemming t) =>
        [
            ("toestemming", t.Id.ToString()),
            ("over", t.Over.ToString()),
            ("soort", Term.Van(t.Soort)),
            ("hoe", Term.Van(t.Hoe)),
            ("op", $"{t.Op:yyyy-MM-dd}"),
            ("tot", t.Tot is { } tot ? $"{tot:yyyy-MM-dd}" : null),
        ];

    private static List<(string, string?)> Aanmelding(Aanmelding? a) =>
        [
            ("aangemeld-op", a is null ? null : Belegverantwoording.Moment(a.Op)),
            ("hoe", a is null ? null : Term.Van(a.Hoe)),
        ];

    private static string? Soms<T>(T? term)
        where T : struct, Enum => term is { } t ? Term.Van(t) : null;
}
