using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>What somebody is sent to a provider for.</summary>
internal enum Aanbiederdoel
{
    /// <summary>To sign in with an account.</summary>
    Aanmelden,

    /// <summary>To prove anew who they are, in the session that asked.</summary>
    Bewijzen,

    /// <summary>To use the link of an invitation that was mailed to them.</summary>
    Uitnodiging,
}

/// <summary>What a question to a provider keeps of what it is for: encrypted in the state, and read again from the answer.</summary>
internal static class Aanbiedervraag
{
    private const string Voor = "voor";
    private const string SessieNaam = "sessie";
    private const string UitnodigingNaam = "uitnodiging";
    private const string Naar = "naar";

    /// <summary>The question whether who is there is still the person of this session.</summary>
    public static AuthenticationProperties Bewijs(string sessie)
    {
        var vraag = Met(Aanbiederdoel.Bewijzen);
        vraag.Items[SessieNaam] = sessie;
        return vraag;
    }

    /// <summary>The question whether who is there has the address that an invitation went to.</summary>
    /// <param name="uitnodiging">Names it, and opens nothing: the secret of the link stays with the page.</param>
    public static AuthenticationProperties Uitnodiging(ReadOnlyMemory<byte> uitnodiging)
    {
        var vraag = Met(Aanbiederdoel.Uitnodiging);
        vraag.Items[UitnodigingNaam] = Convert.ToHexString(uitnodiging.Span);
        return vraag;
    }

    /// <summary>What it is for; signing in, when it does not say or cannot be read.</summary>
    public static Aanbiederdoel Doel(this AuthenticationProperties? vraag) =>
        Enum.TryParse<Aanbiederdoel>(vraag?.GetString(Voor), out var doel)
            ? doel
            : Aanbiederdoel.Aanmelden;

    /// <summary>The session that asked for a proof.</summary>
    public static string? Sessie(this AuthenticationProperties vraag) =>
        vraag.GetString(SessieNaam);

    /// <summary>The invitation that was asked with.</summary>
    public static ReadOnlyMemory<byte> Uitnodiging(this AuthenticationProperties vraag) =>
        Convert.FromHexString(vraag.GetString(UitnodigingNaam) ?? "");

    /// <summary>
    /// The address at the provider, for a page that goes there by itself: it asked by a post with its token, so that nobody is sent there by a
    /// link of somebody else.
    /// </summary>
    public static async Task<string> AdresAsync(
        HttpContext context,
        Aanbieder aanbieder,
        AuthenticationProperties vraag
    )
    {
        var adres = new Adres();
        vraag.SetParameter(Naar, adres);
        await context.ChallengeAsync(aanbieder.Schema, vraag);
        return adres.Waarde!;
    }

    /// <summary>Takes the address for the page that asked; false: the browser itself is sent there.</summary>
    public static bool Geef(this AuthenticationProperties vraag, string waarde)
    {
        if (vraag.GetParameter<Adres>(Naar) is not { } adres)
            return false;
        adres.Waarde = waarde;
        return true;
    }

    private static AuthenticationProperties Met(Aanbiederdoel doel)
    {
        var vraag = new AuthenticationProperties { RedirectUri = "/" };
        vraag.Items[Voor] = doel.ToString();
        return vraag;
    }

    private sealed class Adres
    {
        public string? Waarde { get; set; }
    }
}
