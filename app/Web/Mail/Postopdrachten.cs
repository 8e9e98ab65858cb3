using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Mail;

/// <summary>The command that tries the settings for mail.</summary>
internal static class Postopdrachten
{
    /// <summary>Sends a test message; the answer is the exit code.</summary>
    public static async Task<int> ProefAsync(string[] argumenten)
    {
        if (argumenten is not [_, var adres, .. var rest] || !Mailadres.Klopt(adres))
        {
            await Console.Error.WriteLineAsync("Gebruik: proefpost naam@organisatie.nl");
            return 1;
        }
        await using var app = Server.MaakVoorOpdracht(rest);
        var smtp = app.Services.GetRequiredService<Smtp>();
        if (!smtp.IsIngesteld)
        {
            await Console.Error.WriteLineAsync("Er is geen mailserver ingesteld. Zet Post:Host.");
            return 1;
        }
        var proef = new Postbericht(
            adres,
            "Proefbericht van Casusoverleg",
            "De mail van Casusoverleg werkt.\r\n",
            null
        );
        var verslag = await smtp.StuurAsync(proef, Guid.NewGuid(), CancellationToken.None);
        if (verslag.Uitkomst == Verzending.Gelukt)
        {
            Console.WriteLine("Verstuurd: de mailserver nam het bericht aan.");
            return 0;
        }
        await Console.Error.WriteLineAsync($"Niet verstuurd: {verslag.Uitleg}");
        return 1;
    }
}
