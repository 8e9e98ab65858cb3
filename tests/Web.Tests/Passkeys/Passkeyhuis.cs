using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Passkeys;

/// <summary>A server with a clock that a test sets, and devices in software that sign for real.</summary>
public sealed class Passkeyhuis : IAsyncLifetime
{
    private readonly List<IDisposable> weg = [];
    private int mensen;

    /// <summary>The server.</summary>
    public Testserver Server { get; private set; } = null!;

    /// <summary>Its clock.</summary>
    internal Verzetklok Klok { get; } = new();

    /// <summary>The page that a browser says it is on.</summary>
    public string Origin => Server.Adres.GetLeftPart(UriPartial.Authority);

    /// <inheritdoc/>
    public async Task InitializeAsync() => Server = await Testserver.StartAsync(Klok);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        weg.ForEach(static d => d.Dispose());
        await Server.DisposeAsync();
    }

    /// <summary>A device without passkeys.</summary>
    internal Sleutelapparaat Apparaat()
    {
        var nieuw = new Sleutelapparaat("localhost", Origin);
        weg.Add(nieuw);
        return nieuw;
    }

    /// <summary>Somebody with an account in this role, under a name of their own.</summary>
    internal Task<(Klant Klant, Opslag.Persoon Wie)> AccountAsync(Rol rol) =>
        Server.AccountAsync(rol, $"Mens {Interlocked.Increment(ref mensen)}");

    /// <summary>The device of a new regisseur, with one passkey.</summary>
    internal async Task<Sleutelapparaat> MetPasskeyAsync() =>
        (await MetPasskeyAsync(Rol.Regisseur)).Apparaat;

    /// <summary>The same, in this role, with who it is.</summary>
    internal async Task<(
        Klant Klant,
        Opslag.Persoon Wie,
        Sleutelapparaat Apparaat
    )> MetPasskeyAsync(Rol rol)
    {
        var (klant, wie) = await AccountAsync(rol);
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(klant, apparaat)).Gelukt);
        return (klant, wie, apparaat);
    }

    /// <summary>Nobody gets in with this device; the answer is what the page says.</summary>
    internal async Task<string> WeigertAsync(Sleutelapparaat apparaat)
    {
        using var klant = Server.NieuweKlant();
        var nee = await MeldAanAsync(klant, apparaat);
        Assert.False(nee.Gelukt, nee.Tekst);
        Assert.Null(klant.Sessiesleutel);
        return nee.Tekst;
    }

    /// <summary>What the server calls the passkey on this device.</summary>
    internal static string Id(Sleutelapparaat apparaat) =>
        Convert.ToHexStringLower(SHA256.HashData(apparaat.Id));

    internal static byte[] Bits(string base64url) =>
        System.Buffers.Text.Base64Url.DecodeFromChars(base64url);

    /// <summary>Makes a passkey on the page of who signed in.</summary>
    internal static async Task<Httpantwoord> MaakAsync(Klant klant, Sleutelapparaat apparaat)
    {
        var opties = await klant.PostAsync("/passkeys/opties", new { });
        Assert.True(opties.Gelukt, opties.Tekst);
        var antwoord = apparaat.Maak(opties.Json["opties"]!);
        return await klant.PostAsync("/passkeys/bewaar", new { antwoord });
    }

    /// <summary>What the server asks of a device to sign in with.</summary>
    internal static async Task<JsonNode> OptiesAsync(Klant klant) =>
        (await klant.PostAsync("/passkeys/aanmelden/opties", new { })).Json["opties"]!;

    internal static Task<Httpantwoord> AntwoordAsync(Klant klant, string antwoord) =>
        klant.PostAsync("/passkeys/aanmelden", new { antwoord });

    /// <summary>Signs in with a passkey.</summary>
    internal static async Task<Httpantwoord> MeldAanAsync(Klant klant, Sleutelapparaat apparaat) =>
        await AntwoordAsync(klant, apparaat.Gebruik(await OptiesAsync(klant)));

    /// <summary>Proves anew who they are, with a passkey.</summary>
    internal static async Task<Httpantwoord> BewijsAsync(Klant klant, Sleutelapparaat apparaat)
    {
        var opties = (await klant.PostAsync("/passkeys/bewijs/opties", new { })).Json["opties"]!;
        var antwoord = apparaat.Gebruik(opties);
        return await klant.PostAsync("/passkeys/bewijs", new { antwoord });
    }
}
