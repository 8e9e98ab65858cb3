using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Mail;

/// <summary>The QR code beside a link holds that link, and no other.</summary>
public sealed class QrcodeTests
{
    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_telefoon_leest_in_elke_qr_code_de_link_van_die_genodigde()
    {
        await using var server = await Testserver.StartAsync("--Adres=https://overleg.example.nl");
        await using var spel = await Overlegspel.BelegAsync(server);
        var nieuw = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["verbrugge"] });
        Assert.True(nieuw.Gelukt, nieuw.Tekst);
        JsonNode[] toegang = [.. spel.Toegang.Values, nieuw.Json];

        var gelezen = await Qrlezer.LeesAsync(toegang.Select(static t => t["qr"]!));

        Assert.Equal(4, gelezen.Distinct().Count());
        Assert.Equal(toegang.Select(static t => (string)t["link"]!), gelezen);
        Assert.All(
            gelezen,
            link =>
                Assert.StartsWith(
                    "https://overleg.example.nl/welkom#",
                    link,
                    StringComparison.Ordinal
                )
        );
    }
}
