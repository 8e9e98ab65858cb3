using System.Globalization;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Mail;

/// <summary>By mail to whom, and what may be said in it: who invites and when (R81).</summary>
internal sealed record Mailverzoek(string Adres, string Uitnodiger, Planning? Gepland);

/// <summary>
/// The text of an invitation by mail. It tells nothing of the case (R81): no goal, name or place of the overleg, for those are typed
/// freely, and nobody's name but that of who invites. The addressee may be the betrokkene, so is not named either. The code is never in
/// it: that goes by another way.
/// </summary>
internal static class Uitnodigingsmail
{
    private const string Onderwerp = "Uitnodiging voor een overleg";
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The mail that brings <paramref name="geheim"/>.</summary>
    /// <param name="adres">The configured address of the server: the Host of a request comes from outside.</param>
    public static Postbericht Maak(
        Mailverzoek verzoek,
        string adres,
        string geheim,
        DeelnemerId deelnemer,
        DateTimeOffset nu
    )
    {
        var link = Persoonlijkelink.Van(adres, "", geheim);
        var wie = EenRegel(verzoek.Uitnodiger);
        var dag = verzoek.Gepland?.Datum;
        var tekst = $"""
            Goedendag,

            {wie} nodigt je uit voor een overleg{Wanneer(verzoek.Gepland)}.

            Dit is je persoonlijke link:
            {link}

            Je hebt er een code bij nodig. Die krijg je van {wie} op een andere manier, bijvoorbeeld per telefoon. De code staat nooit in een mail.

            De link is alleen voor jou. Stuur deze mail niet door. Antwoord niet met gegevens over iemand.

            Verwacht je dit niet? Open de link dan niet en vraag het na bij {wie}.

            """;
        return new(
            verzoek.Adres,
            Onderwerp,
            tekst.ReplaceLineEndings("\r\n"),
            dag is { } d ? Agenda.VanOverleg(deelnemer.Waarde, d, verzoek.Gepland!.Tijd, nu) : null
        );
    }

    private static string Wanneer(Planning? gepland) =>
        gepland?.Datum is not { } dag
            ? ""
            : $" op {dag.ToString("dddd d MMMM yyyy", Nederlands)}"
                + (gepland.Tijd is { } tijd ? $" om {tijd.ToString("HH.mm", Nederlands)} uur" : "");

    // A name that somebody chose for themselves: one line, and nothing a mail program makes a link of.
    private static string EenRegel(string naam) =>
        string.Join(
            ' ',
            string.Concat(
                    naam.Select(static t => char.IsControl(t) || t is '/' or ':' or '@' ? ' ' : t)
                )
                .Replace(".", ". ", StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
