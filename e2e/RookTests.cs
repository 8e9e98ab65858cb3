using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.E2e;

public sealed class RookTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task De_server_antwoordt_op_een_eigen_naam_per_persoon()
    {
        using var plek = new Serverplek();
        await using var server = await Serverproces.Start(plek);
        await using var luik = new Doorgeefluik(server.Adres.Port);
        await using var scherm = await Scherm.Open(chromium.Browser, "baak", luik.Poort);

        var antwoord = await scherm.Naar("/health");

        Assert.Equal(200, antwoord!.Status);
    }
}
