namespace Casusoverleg.Domein;

/// <content>What of an event stands in clear: ids, terms and dates, never anything that somebody typed.</content>
public static partial class Verantwoording
{
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
            ("aangemeld-op", a is null ? null : $"{a.Op.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"),
            ("hoe", a is null ? null : Term.Van(a.Hoe)),
        ];

    private static List<(string, string?)> Status(ZonderToestemming? f) =>
        [
            ("keuze", f?.Keuze),
            ("begin", f?.Begin is { } begin ? $"{begin:yyyy-MM-dd}" : null),
            ("einde", f?.Einde is { } einde ? $"{einde:yyyy-MM-dd}" : null),
        ];

    private static List<(string, string?)> Geinformeerd(Geinformeerd g) =>
        [
            ("geinformeerd", g.Ja ? "ja" : "nee"),
            ("wanneer", g.Wanneer is { } dag ? $"{dag:yyyy-MM-dd}" : null),
            (
                "opnieuw-bezien-op",
                !g.Ja && g.OpnieuwBezienOp is { } weer ? $"{weer:yyyy-MM-dd}" : null
            ),
        ];
}
