using System.Globalization;
using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>Days to look back as an iCalendar file (RFC 5545): kind and day alone, so that a calendar that others read tells nothing.</summary>
internal static class Agenda
{
    /// <summary>All-day events, one per day to look back, each with an id of its own: importing twice gives no doubles.</summary>
    public static string Van(IEnumerable<Terugkijkdag> dagen, DateTimeOffset nu)
    {
        var tekst = new StringBuilder();
        Regel(tekst, "BEGIN:VCALENDAR");
        Regel(tekst, "VERSION:2.0");
        Regel(tekst, "PRODID:-//Casusoverleg//Terugkijken//NL");
        foreach (var dag in dagen)
        {
            Regel(tekst, "BEGIN:VEVENT");
            Regel(tekst, $"UID:{dag.Id:N}@casusoverleg");
            Regel(tekst, Datum("DTSTAMP:", nu.UtcDateTime, "yyyyMMdd'T'HHmmss'Z'"));
            var begin = dag.Herinnering.Dag.ToDateTime(default);
            Regel(tekst, Datum("DTSTART;VALUE=DATE:", begin, "yyyyMMdd"));
            Regel(tekst, Datum("DTEND;VALUE=DATE:", begin.AddDays(1), "yyyyMMdd"));
            Regel(tekst, $"SUMMARY:{Titel(dag.Herinnering.Soort)}");
            Regel(tekst, "TRANSP:TRANSPARENT");
            Regel(tekst, "END:VEVENT");
        }
        Regel(tekst, "END:VCALENDAR");
        return tekst.ToString();
    }

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

    private static void Regel(StringBuilder tekst, string regel) =>
        tekst.Append(regel).Append("\r\n");
}
