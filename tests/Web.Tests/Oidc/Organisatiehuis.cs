using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>
/// A server with two organisations that sign in through a real provider each: <c>noord</c>, and <c>zuid</c> that asks for the acr
/// <c>hoog</c> and knows us by a shared secret. Somebody's subject at the provider is what they type there.
/// </summary>
public sealed class Organisatiehuis : IAsyncLifetime
{
    // With what has a meaning in a header and in a form.
    private const string Geheim = "een geheim: met/alles+erin";

    private readonly RSA _sleutel = RSA.Create(2048);

    /// <summary>The providers.</summary>
    public Aanbiederproces Aanbieders { get; private set; } = null!;

    /// <summary>The server.</summary>
    public Testserver Server { get; private set; } = null!;

    /// <summary>The organisation of noord.</summary>
    public Organisatie Noord { get; } = Organisatie("Gemeente Noord", "noord.example");

    /// <summary>The organisation of zuid.</summary>
    public Organisatie Zuid { get; } = Organisatie("Zorg Zuid", "zuid.example");

    /// <summary>Organisations and accounts of the server.</summary>
    public IAccountregister Accounts => Server.Diensten.GetRequiredService<IAccountregister>();

    /// <summary>Nothing in particular was done.</summary>
    public static Verantwoordingsregel Regel =>
        new("proef", DateTimeOffset.UtcNow, null, [], FrozenDictionary<string, string>.Empty, null);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Aanbieders = await Aanbiederproces.StartAsync(2);
        var pem = Path.GetTempFileName();
        await File.WriteAllTextAsync(pem, _sleutel.ExportPkcs8PrivateKeyPem());
        Server = await Testserver.StartAsync([
            "--Logniveau=Warning",
            .. Instelling(0, "noord", "Gemeente Noord"),
            $"--Aanbieders:0:Sleutelbestand={pem}",
            .. Instelling(1, "zuid", "Zorg Zuid"),
            $"--Aanbieders:1:Clientgeheim={Geheim}",
            "--Aanbieders:1:Acr=hoog",
        ]);
        File.Delete(pem);
        foreach (var organisatie in (Organisatie[])[Noord, Zuid])
            Assert.Equal(
                Organisatieuitkomst.Gelukt,
                await Accounts.BewaarOrganisatie(organisatie, Regel)
            );
        await Aanbieders.BeginAsync(Client("noord"), []);
        var metGeheim = Client("zuid");
        metGeheim.Remove("jwks");
        metGeheim.Remove("token_endpoint_auth_signing_alg");
        metGeheim["token_endpoint_auth_method"] = "client_secret_basic";
        metGeheim["client_secret"] = Geheim;
        await Aanbieders.BeginAsync(metGeheim, [], 1);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Aanbieders.DisposeAsync();
        _sleutel.Dispose();
    }

    /// <summary>A regisseur with an account and this mail address; nobody signed in yet.</summary>
    public async Task<PersoonId> AccountAsync(string mail, Organisatie? bij = null)
    {
        var over = DateTimeOffset.UtcNow.AddHours(1);
        var geheim = await Accounts.NieuwAccount(
            new("P. Proef", Rol.Regisseur, (bij ?? Noord).Id, mail),
            over,
            Regel
        );
        var persoon = await Server
            .Diensten.GetRequiredService<IToegangsregister>()
            .SchrijfIn(geheim, "P. Proef", "", DateTimeOffset.UtcNow);
        return persoon!.Id;
    }

    /// <summary>What the provider knows of this subject.</summary>
    public async Task KentAsync(
        string sub,
        string mail,
        bool gecontroleerd = true,
        int welke = 0
    ) =>
        await Aanbieders.AccountsAsync(
            new JsonObject
            {
                [sub] = new JsonObject { ["email"] = mail, ["email_verified"] = gecontroleerd },
            },
            welke
        );

    /// <summary>From our page to the provider and back, as this subject; what our server answers at the end.</summary>
    public async Task<Httpantwoord> ReisAsync(
        Klant klant,
        string sub,
        string bij = "noord",
        JsonObject? knoei = null
    )
    {
        var welke = bij == "noord" ? 0 : 1;
        await Aanbieders.KnoeiAsync(knoei, welke);
        using var reis = new Aanmeldreis(klant);
        var terug = await reis.MeldAanAsync(await reis.BeginAsync(bij), sub);
        var antwoord = await klant.GetAsync(terug.ToString());
        await Aanbieders.KnoeiAsync(null, welke);
        return antwoord;
    }

    /// <summary>The log so far.</summary>
    public string Log()
    {
        var tekst = "";
        foreach (var plek in Directory.GetFiles(Path.Combine(Server.Map, "log")))
        {
            using var lezer = new StreamReader(
                new FileStream(plek, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
            );
            tekst += lezer.ReadToEnd();
        }
        return tekst;
    }

    /// <summary>Whether this browser is somebody for us.</summary>
    public static async Task<bool> IsBinnenAsync(Klant klant) =>
        (await klant.GetAsync("/")).Status == HttpStatusCode.OK;

    private string[] Instelling(int welke, string sleutel, string organisatie) =>
        [
            $"--Aanbieders:{welke}:Sleutel={sleutel}",
            $"--Aanbieders:{welke}:Naam={organisatie}",
            $"--Aanbieders:{welke}:Organisatie={organisatie}",
            $"--Aanbieders:{welke}:Uitgever={Aanbieders.Uitgevers[welke]}",
            $"--Aanbieders:{welke}:ClientId=casusoverleg-{sleutel}",
        ];

    private JsonObject Client(string sleutel) =>
        Aanbiederproces.Client(
            "casusoverleg-" + sleutel,
            _sleutel,
            new Uri(Server.Adres, "/aanmelden/terug/" + sleutel).ToString(),
            new Uri(Server.Adres, "/aanmelden").ToString()
        );

    private static Organisatie Organisatie(string naam, string domein) =>
        new(
            OrganisatieId.Nieuw(),
            new(naam, Organisatiesoort.Gemeente, null, [domein], Aanmeldweg.Oidc)
        );
}
