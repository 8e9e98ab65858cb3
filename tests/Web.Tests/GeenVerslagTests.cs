using Casusoverleg.Web.Tests.Steun;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>There are no minutes: whatever page there is and whoever asks, nobody gets what was said as a whole (R44).</summary>
public sealed class GeenVerslagTests
{
    private static readonly string[] Mensen = ["baak", "verbrugge", "groen", "pietersen"];

    [Fact]
    [Trait("Regel", "R44")]
    [Trait("Proef", "valt aan")]
    [Trait("Proef", "houdt")]
    public async Task Tijdens_en_na_het_overleg_geeft_geen_enkele_pagina_wat_anderen_zeiden()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await Overlegspel.OpenAsync(server, Mensen[1..]);
        foreach (var wie in Mensen)
            await spel.DoeAsync(wie, Casussen.Inbreng(spel.Over, $"kanarie-van-{wie}"));
        await DoorzoekAsync(server, spel);
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var wie in Mensen)
            await spel.HaalAsync(wie);
        var gezien = await DoorzoekAsync(server, spel);
        // The search would find it: everybody has the record of what they themselves shared.
        Assert.Equal(Mensen.Length, gezien);
    }

    // Every address that can be fetched, with this overleg wherever one asks for an overleg.
    private static async Task<int> DoorzoekAsync(Testserver server, Overlegspel spel)
    {
        var adressen = server
            .Diensten.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(static e =>
                e.Metadata.GetMetadata<IHttpMethodMetadata>()
                    is not { HttpMethods: [_, ..] soorten }
                || soorten.Contains("GET")
            )
            .Select(static e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(static adres => !adres.Contains("{*", StringComparison.Ordinal))
            .Select(adres => adres.Replace("{id}", spel.Id, StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.Contains($"/overleg/{spel.Id}/meeneemlijst.json", adressen);
        var metEigen = 0;
        foreach (var wie in Mensen)
        {
            var alles = "";
            foreach (var adres in adressen)
                alles += (await spel.Klant(wie).GetAsync(adres)).Tekst;
            foreach (var ander in Mensen.Where(m => m != wie))
                Assert.DoesNotContain($"kanarie-van-{ander}", alles, StringComparison.Ordinal);
            if (alles.Contains($"kanarie-van-{wie}", StringComparison.Ordinal))
                metEigen++;
        }
        return metEigen;
    }
}
