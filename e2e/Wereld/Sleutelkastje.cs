using System.Text.Json;
using Microsoft.Playwright;

namespace Casusoverleg.E2e.Wereld;

/// <summary>A device with passkeys, as Chromium pretends it: it keeps them, and says who holds it.</summary>
public sealed class Sleutelkastje
{
    private readonly ICDPSession lijn;
    private readonly string id;

    private Sleutelkastje(ICDPSession lijn, string id) => (this.lijn, this.id) = (lijn, id);

    /// <summary>Puts a device in the hands of somebody.</summary>
    /// <param name="vervoer">internal: of the computer itself; usb: a loose key.</param>
    /// <param name="naast">A device that is there already; null: the first.</param>
    public static async Task<Sleutelkastje> Geef(
        IPage pagina,
        string vervoer = "internal",
        Sleutelkastje? naast = null
    )
    {
        var sessie = naast?.lijn ?? await pagina.Context.NewCDPSessionAsync(pagina);
        await sessie.SendAsync("WebAuthn.enable");
        var antwoord = await sessie.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = vervoer,
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        return new(sessie, antwoord!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>From here on it does, or does not, recognise who holds it.</summary>
    public Task Herkent(bool ja) =>
        lijn.SendAsync(
            "WebAuthn.setUserVerified",
            new() { ["authenticatorId"] = id, ["isUserVerified"] = ja }
        );

    /// <summary>How many passkeys it keeps.</summary>
    public async Task<int> Aantal()
    {
        JsonElement? antwoord = await lijn.SendAsync(
            "WebAuthn.getCredentials",
            new() { ["authenticatorId"] = id }
        );
        return antwoord!.Value.GetProperty("credentials").GetArrayLength();
    }

    /// <summary>It is put away: nothing answers with it any more.</summary>
    public Task Weg() =>
        lijn.SendAsync("WebAuthn.removeVirtualAuthenticator", new() { ["authenticatorId"] = id });
}

/// <summary>What people do with a passkey.</summary>
public static class Passkeyhanden
{
    /// <summary>Signs out by the menu under the own name.</summary>
    public static async Task MeldAf(this Scherm wie)
    {
        await wie.Pagina.Locator("details.ikmenu summary").ClickAsync();
        await wie.Pagina.Locator("#afmelden").ClickAsync();
        await wie.KlikInVenster("Meld me af");
        await wie.Pagina.WaitForURLAsync("**/aanmelden");
    }

    /// <summary>Signs in with what the device has.</summary>
    public static async Task MeldAanMetPasskey(this Scherm wie)
    {
        await wie.Klik("Meld je aan met een passkey");
        await wie.Pagina.WaitForURLAsync(new Uri(wie.Adres, "/").ToString());
    }
}
