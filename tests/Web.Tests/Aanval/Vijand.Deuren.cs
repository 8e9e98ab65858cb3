namespace Casusoverleg.Web.Tests.Aanval;

/// <content>Doors: pages, posts, paths and cookies.</content>
internal sealed partial class Vijand
{
    // Stepping out and giving away the own session would end the attack.
    private async Task DeurAsync()
    {
        var deur = Matrix.Deuren[dobbel.Next(Matrix.Deuren.Count)];
        if (
            deur.Soort is not ("GET" or "POST")
            || deur.Pad.Contains("terug", StringComparison.Ordinal)
        )
            return;
        var pad = deur
            .Pad.Replace("{id}", dobbel.Next(4) == 0 ? Id() : spel.Id, StringComparison.Ordinal)
            .Replace("{naam}", "..%2f..%2fappsettings.json", StringComparison.Ordinal);
        if (deur.Soort == "GET")
            await Klant.GetAsync($"{pad}?deelnemer={Mens()}&wie={Mens()}");
        else
            await Klant.PostRuwAsync(
                pad,
                deur.Vraag == "-"
                    ? "[]"
                    : deur
                        .Vraag.Replace("{geen}", Id(), StringComparison.Ordinal)
                        .Replace("{baak}", Mens(), StringComparison.Ordinal)
                        .Replace("{reserve}", Mens(), StringComparison.Ordinal),
                metTeken: deur.Vraag != "-"
            );
    }

    private async Task PadAsync()
    {
        var regel = Een("GET", "HEAD", "TRACE", "OPTIONS", "PUT", "DELETE");
        var pad = Een(
            $"//overleg/{spel.Id}/meeneemlijst.json",
            $"/overleg/{spel.Id}/../../toezicht/overleg/{spel.Id}",
            $"/overleg/{spel.Id}/meeneemlijst.html%00",
            $"/toezicht/overleg/{spel.Id}",
            $"/dist/..%2f..%2fappsettings.json",
            $"/overleg/{Id()}/vragen"
        );
        gezien.AppendLine(await Ruw.StuurAsync(Klant, $"{regel} {pad} HTTP/1.1"));
    }

    private async Task KoekjesAsync() =>
        gezien.AppendLine(
            await Ruw.StuurAsync(
                Klant,
                $"GET /overleg/{spel.Id}/uitnodiging HTTP/1.1",
                "",
                $"Cookie: __Host-casusoverleg={new string('a', 43)}"
            )
        );
}
