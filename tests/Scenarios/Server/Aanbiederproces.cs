using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casusoverleg.Scenarios.Server;

/// <summary>
/// Real OpenID providers (npm <c>oidc-provider</c>) as a process of their own, each on a free port of the loopback address. The process ends
/// with its input.
/// </summary>
public sealed class Aanbiederproces : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private readonly Process proces;
    private readonly SemaphoreSlim beurt = new(1, 1);

    private Aanbiederproces(Process proces) => this.proces = proces;

    /// <summary>The issuers.</summary>
    public IReadOnlyList<string> Uitgevers { get; private set; } = [];

    /// <summary>Starts <paramref name="aantal"/> providers; each answers after <see cref="BeginAsync"/>.</summary>
    public static async Task<Aanbiederproces> StartAsync(int aantal = 1)
    {
        var bron = Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static x => x.Key == "Aanbieder")
            .Value!;
        var nieuw = new Process
        {
            StartInfo = new ProcessStartInfo(
                "node",
                ["--no-warnings", bron, aantal.ToString(CultureInfo.InvariantCulture)]
            )
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        nieuw.Start();
        // Nobody reads it; unread it would fill up and stop the process.
        nieuw.ErrorDataReceived += static (_, _) => { };
        nieuw.BeginErrorReadLine();
        var aanbieder = new Aanbiederproces(nieuw);
        var begin = await aanbieder.LeesAsync();
        aanbieder.Uitgevers = begin["uitgevers"].Deserialize<string[]>()!;
        return aanbieder;
    }

    /// <summary>Makes one client and these accounts known, and begins to answer.</summary>
    public Task BeginAsync(JsonObject client, JsonObject accounts, int welke = 0) =>
        DoeAsync("begin", welke, ("client", client), ("accounts", accounts));

    /// <summary>Replaces the accounts: <c>{ sub: { email, email_verified } }</c>.</summary>
    public Task AccountsAsync(JsonObject accounts, int welke = 0) =>
        DoeAsync("accounts", welke, ("accounts", accounts));

    /// <summary>
    /// Changes every ID token on its way: <c>alg</c>, <c>claims</c> in place of others, <c>zonder</c> some, <c>kop</c> in the header,
    /// <c>vreemd</c> for another key. And every answer that a browser carries back to the client: <c>antwoord</c> with other fields (null:
    /// without) and maybe another <c>pad</c>. And what it says of itself: <c>beschrijving</c>. Null: no more.
    /// </summary>
    public Task KnoeiAsync(JsonObject? knoei, int welke = 0) =>
        DoeAsync("knoei", welke, ("knoei", knoei));

    /// <summary>Signs with a new key from now on; the old one is gone.</summary>
    public Task RoteerAsync(int welke = 0) => DoeAsync("roteer", welke);

    /// <summary>Goes away: nothing listens any more.</summary>
    public Task VerdwijnAsync(int welke = 0) => DoeAsync("weg", welke);

    /// <summary>A client that proves itself by this key, with these addresses to come back to.</summary>
    public static JsonObject Client(string id, RSA sleutel, string terug, string naAfmelden)
    {
        var deel = sleutel.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["client_id"] = id,
            ["token_endpoint_auth_method"] = "private_key_jwt",
            ["token_endpoint_auth_signing_alg"] = "RS256",
            ["redirect_uris"] = new JsonArray(terug),
            ["post_logout_redirect_uris"] = new JsonArray(naAfmelden),
            ["jwks"] = new JsonObject
            {
                ["keys"] = new JsonArray(
                    new JsonObject
                    {
                        ["kty"] = "RSA",
                        ["use"] = "sig",
                        ["n"] = Base64Url(deel.Modulus!),
                        ["e"] = Base64Url(deel.Exponent!),
                    }
                ),
            },
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        proces.StandardInput.Close();
        try
        {
            await proces.WaitForExitAsync().WaitAsync(Geduld);
        }
        catch (TimeoutException)
        {
            proces.Kill();
        }
        proces.Dispose();
        beurt.Dispose();
    }

    private async Task DoeAsync(
        string wat,
        int welke,
        params IEnumerable<(string Naam, JsonNode? Waarde)> erbij
    )
    {
        var vraag = new JsonObject { ["doe"] = wat, ["aanbieder"] = welke };
        foreach (var (naam, waarde) in erbij)
            vraag[naam] = waarde?.DeepClone();
        await beurt.WaitAsync();
        try
        {
            await proces.StandardInput.WriteLineAsync(vraag.ToJsonString());
            await proces.StandardInput.FlushAsync();
            await LeesAsync();
        }
        finally
        {
            beurt.Release();
        }
    }

    private async Task<JsonObject> LeesAsync() =>
        await proces.StandardOutput.ReadLineAsync().WaitAsync(Geduld) is { } regel
            ? JsonNode.Parse(regel)!.AsObject()
            : throw new InvalidOperationException(
                "de aanbieder startte niet; is `npm ci` gedaan in tests/Aanbieder?"
            );

    private static string Base64Url(byte[] bytes) =>
        System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
