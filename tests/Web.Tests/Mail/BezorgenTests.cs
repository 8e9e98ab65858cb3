using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Scenarios;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Web.Mail;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static Casusoverleg.Web.Tests.Mail.UitnodigingsmailTests;

namespace Casusoverleg.Web.Tests.Mail;

/// <summary>The queue: what fails is tried again, what ended is not sent, what a crash cut off still goes.</summary>
public sealed partial class BezorgenTests
{
    [Fact]
    public async Task Een_mail_gaat_alsnog_als_de_mailserver_terug_is()
    {
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await post.StopAsync();
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        await WachtOpStandAsync(spel, "Mail wordt verstuurd. Het lukt nog niet");

        post.Start();

        Assert.Single(await post.WachtOpAsync(1));
        await WachtOpStandAsync(spel, "Mail verstuurd om");
    }

    [Fact]
    public async Task Wat_te_lang_niet_lukt_komt_terug_bij_de_regisseur_en_kan_dan_opnieuw()
    {
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync([
            .. post.Instellingen,
            "--Post:OpgevenUren=0.0001",
        ]);
        await post.StopAsync();
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        await WachtOpStandAsync(spel, "Mail niet gelukt: de mailserver gaf geen goed antwoord.");

        post.Start();
        var opnieuw = await spel.Klant("baak")
            .PostAsync(
                $"/overleg/{spel.Id}/post",
                new { deelnemer = spel.Wie["verbrugge"], adres = "verbrugge@example.nl" }
            );

        Assert.True(opnieuw.Gelukt, opnieuw.Tekst);
        await WachtOpStandAsync(spel, "Mail verstuurd om");
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "valt aan")]
    public async Task Een_ingetrokken_uitnodiging_wordt_nooit_verstuurd()
    {
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await post.StopAsync();
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        await spel.BetreedAsync("baak");
        await spel.DoeAsync(
            "baak",
            new()
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = spel.Wie["verbrugge"],
                ["reden"] = "Toch niet nodig",
            }
        );
        var link = await spel.Klant("baak")
            .PostAsync(
                $"/overleg/{spel.Id}/toegang",
                new { deelnemer = spel.Wie["groen"], adres = "groen@example.nl" }
            );
        Assert.True(link.Gelukt, link.Tekst);

        post.Start();
        await WachtOpStandAsync(spel, "Mail verstuurd om");

        Assert.Equal("groen@example.nl", Assert.Single(post.Bus).Aan.Single());
        Assert.DoesNotContain(post.Gehoord, r => r.Contains("verbrugge", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Van_een_overleg_dat_voorbij_is_gaat_geen_mail_meer()
    {
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await post.StopAsync();
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        await spel.BetreedAsync("baak");
        await spel.DoeAsync("baak", Casussen.Doet("breekt-af"));
        await using var ander = await Overlegspel.BelegAsync(server, MetPost("ander@example.nl"));

        post.Start();
        await WachtOpStandAsync(ander, "Mail verstuurd om");

        Assert.Equal("ander@example.nl", Assert.Single(post.Bus).Aan.Single());
    }

    [Fact]
    public async Task Een_geweigerd_adres_ziet_de_regisseur_en_met_een_beter_adres_gaat_hij_alsnog()
    {
        await using var post = new Mailserver
        {
            Weiger = static aan =>
                aan.StartsWith("p.", StringComparison.Ordinal) ? "550 5.1.1 onbekend" : null,
        }.Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        await WachtOpStandAsync(spel, "Mail niet gelukt: controleer het adres.");

        var fout = await spel.Klant("baak")
            .PostAsync(
                $"/overleg/{spel.Id}/post",
                new { deelnemer = spel.Wie["verbrugge"], adres = "a@b.nl\r\nBcc: c@d.nl" }
            );
        Assert.Equal("V01", fout.Regel);
        var goed = await spel.Klant("baak")
            .PostAsync(
                $"/overleg/{spel.Id}/post",
                new { deelnemer = spel.Wie["verbrugge"], adres = "verbrugge@example.nl" }
            );
        Assert.True(goed.Gelukt, goed.Tekst);

        var mail = (await post.WachtOpAsync(1)).Single();
        Assert.Equal(["verbrugge@example.nl"], mail.Aan);
        Assert.Contains(Geheim(spel, "verbrugge"), mail.Delen()[0]);
        await WachtOpStandAsync(spel, "Mail verstuurd om");
        var nogEens = await spel.Klant("baak")
            .PostAsync(
                $"/overleg/{spel.Id}/post",
                new { deelnemer = spel.Wie["verbrugge"], adres = "verbrugge@example.nl" }
            );
        Assert.Equal("V02", nogEens.Regel);
    }

    [Fact]
    public async Task Een_beschadigd_bericht_houdt_de_post_van_een_ander_niet_op()
    {
        await using var post = new Mailserver().Start();
        var bezig = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var verder = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        post.VoorGroet = () =>
        {
            bezig.TrySetResult();
            return verder.Task;
        };
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await using var eerste = await Overlegspel.BelegAsync(server, MetPost("een@example.nl"));
        await bezig.Task.WaitAsync(Wacht.Geduld);
        await using var stuk = await Overlegspel.BelegAsync(server, MetPost("twee@example.nl"));
        await using var derde = await Overlegspel.BelegAsync(server, MetPost("drie@example.nl"));
        Beschadig(server, stuk);

        verder.SetResult();
        var bus = await post.WachtOpAsync(2);

        Assert.Equal(["een@example.nl", "drie@example.nl"], bus.SelectMany(m => m.Aan));
        await WachtOpStandAsync(stuk, "Mail niet gelukt: het bericht is beschadigd.");
        Assert.Equal("", (string?)(await StandAsync(stuk)).Single()!["adres"]);
        var opnieuw = await stuk.Klant("baak")
            .PostAsync(
                $"/overleg/{stuk.Id}/post",
                new { deelnemer = stuk.Wie["verbrugge"], adres = "twee@example.nl" }
            );
        Assert.Equal("V02", opnieuw.Regel);
    }

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "valt aan")]
    public async Task Een_deelnemer_ziet_en_stuurt_geen_mail_van_een_ander()
    {
        await using var post = new Mailserver { Weiger = static _ => "550 nee" }.Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        await WachtOpStandAsync(spel, "Mail niet gelukt");
        await spel.AccepteerAsync("groen");

        var stand = await spel.Klant("groen").PostAsync($"/overleg/{spel.Id}/post/stand", new { });
        var stuur = await spel.Klant("groen")
            .PostAsync(
                $"/overleg/{spel.Id}/post",
                new { deelnemer = spel.Wie["verbrugge"], adres = "groen@example.nl" }
            );

        Assert.Empty(stand.Json["post"]!.AsArray());
        Assert.False(stuur.Gelukt);
        Assert.Empty(post.Bus);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Na_een_harde_stop_gaat_de_mail_alsnog_met_hetzelfde_kenmerk(bool wasAlBinnen)
    {
        await using var post = new Mailserver().Start();
        var bezig = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var nooit = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<Task> blijf = () =>
        {
            bezig.TrySetResult();
            return nooit.Task;
        };
        if (wasAlBinnen)
            post.VoorBevestiging = blijf;
        else
            post.VoorGroet = blijf;
        using var plek = new Serverplek { Instellingen = Instellingen(post) };
        var server = await Serverproces.Start(plek);
        try
        {
            using var regisseur = new Klant(server.Adres);
            var link = await server.Inschrijflink(plek);
            var ja = await regisseur.PostAsync(
                "/inschrijven",
                new
                {
                    geheim = link.Split('#')[1],
                    naam = "C. Baak",
                    organisatie = "Team",
                }
            );
            Assert.True(ja.Gelukt, ja.Tekst);
            Assert.True((await regisseur.PostAsync("/nieuw", MetPost())).Gelukt);
            await bezig.Task.WaitAsync(Wacht.Geduld);
            await server.Dood();

            post.VoorGroet = post.VoorBevestiging = static () => Task.CompletedTask;
            await server.DisposeAsync();
            server = await Serverproces.Start(plek);

            var bus = await post.WachtOpAsync(wasAlBinnen ? 2 : 1);
            Assert.Single(bus.Select(m => m.Kop("Message-ID")).Distinct());
            Assert.Equal(0, await server.Sluit());
            Assert.Equal(wasAlBinnen ? 2 : 1, post.Bus.Count);
        }
        finally
        {
            nooit.TrySetResult();
            await server.DisposeAsync();
        }
    }

    // As a disk does it: some bytes are others than were written.
    private static void Beschadig(Testserver server, Overlegspel spel)
    {
        var pad = Path.Combine(server.Map, "data", "casusoverleg.db");
        using var verbinding = new SqliteConnection($"Data Source={pad};Pooling=false");
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "UPDATE post SET inhoud = zeroblob(99) WHERE overleg = $overleg";
        opdracht.Parameters.AddWithValue(
            "$overleg",
            Guid.ParseExact(spel.Id, "N").ToByteArray(bigEndian: true)
        );
        Assert.Equal(1, opdracht.ExecuteNonQuery());
    }

    private static Dictionary<string, string> Instellingen(Mailserver post) =>
        post
            .Instellingen.Select(i => i.TrimStart('-').Split('=', 2))
            .ToDictionary(
                i => i[0].Replace(":", "__", StringComparison.Ordinal),
                i => i[1],
                StringComparer.Ordinal
            );
}
