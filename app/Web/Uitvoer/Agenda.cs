using System.Globalization;
using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>
/// Days and meetings as an iCalendar file (RFC 5545): a fixed title and a moment alone, so that a calendar that others read tells
/// nothing (R81). Each has an id of its own: importing twice gives no doubles.
/// </summary>
internal static class Agenda
{
    /// <summary>All-day events, one per day to look back.</summary>
    public static string Van(IEnumerable<Terugkijkdag> dagen, DateTimeOffset nu) =>
        Bestand(
            "Terugkijken",
            null,
            dagen.Select(dag =>
                Punt(
                    dag.Id,
                    nu,
                    HeleDag(dag.Herinnering.Dag),
                    Titel(dag.Herinnering.Soort),
                    bezet: false
                )
            )
        );

    /// <summary>
    /// One meeting, to be put in a calendar: without place, people or name. How long it takes is not planned, so an hour is kept free.
    /// </summary>
    /// <param name="tijd">In Europe/Amsterdam; null: the whole day.</param>
    public static string VanOverleg(Guid id, DateOnly dag, TimeOnly? tijd, DateTimeOffset nu) =>
        Bestand(
            "Uitnodiging",
            "PUBLISH",
            [Punt(id, nu, tijd is { } om ? Begin(dag, om) : HeleDag(dag), "Casusoverleg", true)]
        );

    private static string Bestand(
        string soort,
        string? methode,
        IEnumerable<IEnumerable<string>> punten
    )
    {
        string[] kop =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            $"PRODID:-//Casusoverleg//{soort}//NL",
            .. methode is null ? [] : (string[])[$"METHOD:{methode}"],
        ];
        var tekst = new StringBuilder();
        foreach (var regel in kop.Concat(punten.SelectMany(static p => p)).Append("END:VCALENDAR"))
            tekst.Append(regel).Append("\r\n");
        return tekst.ToString();
    }

    private static IEnumerable<string> Punt(
        Guid id,
        DateTimeOffset nu,
        IEnumerable<string> wanneer,
        string titel,
        bool bezet
    ) =>
        [
            "BEGIN:VEVENT",
            $"UID:{id:N}@casusoverleg",
            Moment("DTSTAMP:", nu),
            .. wanneer,
            $"SUMMARY:{titel}",
            $"TRANSP:{(bezet ? "OPAQUE" : "TRANSPARENT")}",
            "END:VEVENT",
        ];

    private static string[] HeleDag(DateOnly dag) =>
        [
            Datum("DTSTART;VALUE=DATE:", dag.ToDateTime(default), "yyyyMMdd"),
            Datum("DTEND;VALUE=DATE:", dag.AddDays(1).ToDateTime(default), "yyyyMMdd"),
        ];

    // An hour that the clock skips in spring has an offset all the same.
    private static string[] Begin(DateOnly dag, TimeOnly tijd)
    {
        var hier = dag.ToDateTime(tijd);
        return
        [
            Moment("DTSTART:", new DateTimeOffset(hier, Kloktijd.Zone.GetUtcOffset(hier))),
            "DURATION:PT1H",
        ];
    }

    private static string Moment(string naam, DateTimeOffset moment) =>
        Datum(naam, moment.UtcDateTime, "yyyyMMdd'T'HHmmss'Z'");

    // Plain words without a comma, a semicolon or a backslash: nothing to escape, and short enough never to fold.
    private static string Titel(Herinneringsoort soort) =>
        soort switch
        {
            Herinneringsoort.Afspraak => "Casusoverleg: terugkijken op een afspraak",
            Herinneringsoort.Status => "Casusoverleg: status loopt af",
            _ => "Casusoverleg: opnieuw bezien",
        };

    private static string Datum(string naam, DateTime moment, string vorm) =>
        naam + moment.ToString(vorm, CultureInfo.InvariantCulture);
}
