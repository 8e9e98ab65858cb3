using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Mail;

/// <summary>The code goes by another way than the mail, whatever is mailed and however often.</summary>
public sealed class CodeInMailTests
{
    private const string Adres = "p.verbrugge@wijkteam.example.nl";
    private const string Fout = "verkeerd@wijkteam.example.nl";

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R81")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task In_geen_enkele_mail_staat_een_code_ook_niet_in_een_tweede_of_een_van_een_nieuwe_link()
    {
        await using var post = new Mailserver
        {
            Weiger = static aan => aan.Contains(Fout, StringComparison.Ordinal) ? "550 nee" : null,
        }.Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await using var spel = await Overlegspel.BelegAsync(
            server,
            UitnodigingsmailTests.MetPost(Fout)
        );
        var codes = spel.Toegang.Values.Select(static t => (string)t["code"]!).ToList();

        // The invitation that did not arrive, once more.
        await UitnodigingsmailTests.WachtOpStandAsync(spel, "Mail niet gelukt");
        await LuktAsync(spel, "post", "verbrugge");
        await post.WachtOpAsync(1);
        // A new link and code, twice; and the first mail of somebody who had none.
        foreach (var wie in new[] { "verbrugge", "verbrugge", "pietersen" })
            codes.Add((string)(await LuktAsync(spel, "toegang", wie))["code"]!);
        await post.WachtOpAsync(4);
        var proef = await Opdrachtregel.VoerUitAsync([
            "proefpost",
            Adres,
            .. server.Plek,
            .. post.Instellingen,
        ]);
        var mails = await post.WachtOpAsync(5);

        Assert.Equal(0, proef);
        Assert.Equal(6, codes.Distinct().Count());
        Assert.Equal(
            4,
            mails.Count(static m => m.Tekst.Contains("text/calendar", StringComparison.Ordinal))
        );
        Assert.Matches(Staat(codes[0]), $"Je code is {codes[0][..3]} {codes[0][3..]}.");
        foreach (var code in codes)
        foreach (var mail in mails)
            Assert.All(
                [mail.Tekst, .. mail.Koppen, .. mail.Delen()],
                stuk => Assert.DoesNotMatch(Staat(code), stuk)
            );
    }

    private static async Task<JsonObject> LuktAsync(Overlegspel spel, string pad, string wie)
    {
        var antwoord = await spel.Klant("baak")
            .PostAsync(
                $"/overleg/{spel.Id}/{pad}",
                new { deelnemer = spel.Wie[wie], adres = Adres }
            );
        Assert.True(antwoord.Gelukt, antwoord.Tekst);
        return antwoord.Json;
    }

    // With a space in it as well; not within something longer that came about by chance, as a link or a moment.
    private static Regex Staat(string code) =>
        new(
            $"(?<![A-Za-z0-9_-]){string.Join("[ .-]?", code.ToCharArray())}(?![A-Za-z0-9_-])",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
}
