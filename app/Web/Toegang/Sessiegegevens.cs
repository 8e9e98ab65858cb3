using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang;

/// <summary>What a session keeps beside who it is. It stands in the ticket, so it is encrypted and goes with the session.</summary>
internal static class Sessiegegevens
{
    private const string ApparaatNaam = "apparaat";
    private const string GeheimNaam = "geheim";
    private const string CodeNaam = "code";
    private const string PasskeyNaam = "passkey";
    private const string BewezenNaam = "bewezen";
    private const string BewezenMetNaam = "bewezen-met";

    /// <summary>Browser and device in words; empty when unknown.</summary>
    public static string Apparaat(this AuthenticationProperties sessie) =>
        sessie.GetString(ApparaatNaam) ?? "";

    /// <summary>Keeps browser and device.</summary>
    public static void ZetApparaat(this AuthenticationProperties sessie, string apparaat) =>
        sessie.SetString(ApparaatNaam, apparaat);

    /// <summary>The secret of the used-up link the person came in with; null when they came in another way.</summary>
    public static string? Geheim(this AuthenticationProperties sessie) =>
        sessie.GetString(GeheimNaam);

    /// <summary>Keeps the secret of the link.</summary>
    public static void ZetGeheim(this AuthenticationProperties sessie, string? geheim) =>
        sessie.SetString(GeheimNaam, geheim);

    /// <summary>The code that was shown when this session began; null when it came with the link, or there is none.</summary>
    public static string? Code(this AuthenticationProperties sessie) => sessie.GetString(CodeNaam);

    /// <summary>Keeps the code of this session.</summary>
    public static void ZetCode(this AuthenticationProperties sessie, string? code) =>
        sessie.SetString(CodeNaam, code);

    /// <summary>The id of the passkey the person came in with; null when they came in another way.</summary>
    public static string? Passkey(this AuthenticationProperties sessie) =>
        sessie.GetString(PasskeyNaam);

    /// <summary>Keeps with which passkey the session began.</summary>
    public static void ZetPasskey(this AuthenticationProperties sessie, string? passkey) =>
        sessie.SetString(PasskeyNaam, passkey);

    /// <summary>When the person last proved who they are; the beginning of time for a session of before that was kept.</summary>
    public static DateTimeOffset Bewezen(this AuthenticationProperties sessie) =>
        long.TryParse(
            sessie.GetString(BewezenNaam),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var ms
        )
            ? DateTimeOffset.FromUnixTimeMilliseconds(ms)
            : DateTimeOffset.MinValue;

    /// <summary>With what the person last proved anew who they are (<see cref="IBewijswijze.Soort"/>); null when they only signed in.</summary>
    public static string? BewezenMet(this AuthenticationProperties sessie) =>
        sessie.GetString(BewezenMetNaam);

    /// <summary>Keeps when the person proved who they are, and with what when that was anew.</summary>
    public static void ZetBewezen(
        this AuthenticationProperties sessie,
        DateTimeOffset nu,
        string? met = null
    )
    {
        sessie.SetString(
            BewezenNaam,
            nu.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)
        );
        sessie.SetString(BewezenMetNaam, met);
    }
}
