using System.Security.Cryptography;
using Casusoverleg.Opslag;
using Microsoft.IdentityModel.Tokens;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>A provider in the settings cannot be used; the message says which and what to do.</summary>
internal sealed class AanbiederKloptNiet(string melding, Exception? oorzaak = null)
    : OpstartFout(melding, oorzaak);

/// <summary>An OpenID provider whose settings hold.</summary>
internal sealed class Aanbieder
{
    private const int KleinsteRsa = 2048;

    private readonly string organisatie;

    private Aanbieder(AanbiederInstelling i)
    {
        Sleutel = i.Sleutel;
        Naam = i.Naam.Trim();
        Uitgever = i.Uitgever;
        ClientId = i.ClientId;
        Acr = i.Acr?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        Ondertekening = i.Sleutelbestand is null ? null : LeesSleutel(i);
        Geheim = i.Clientgeheimbestand is null ? i.Clientgeheim : LeesGeheim(i);
        organisatie = i.Organisatie.Trim();
    }

    /// <summary>Short name in addresses and in the log.</summary>
    public string Sleutel { get; }

    /// <summary>What stands on the button.</summary>
    public string Naam { get; }

    /// <summary>The issuer.</summary>
    public string Uitgever { get; }

    /// <summary>What the provider calls this installation.</summary>
    public string ClientId { get; }

    /// <summary>One of these must be what the token says; empty: not asked.</summary>
    public IReadOnlyList<string> Acr { get; }

    /// <summary>Our key (private_key_jwt); null: a shared secret.</summary>
    public SigningCredentials? Ondertekening { get; }

    /// <summary>The shared secret; null where there is a key.</summary>
    public string? Geheim { get; }

    /// <summary>The name of the scheme.</summary>
    public string Schema => "aanbieder-" + Sleutel;

    /// <summary>Where signing in begins.</summary>
    public string Begin => "/aanmelden/via/" + Sleutel;

    /// <summary>Where the provider sends people back: a path of its own, so that an answer of another provider fits nowhere here.</summary>
    public string Terug => "/aanmelden/terug/" + Sleutel;

    /// <summary>Whether plain http may be used: only to this machine itself.</summary>
    public bool Lokaal =>
        Veilig(Uitgever) && Uitgever.StartsWith("http:", StringComparison.Ordinal);

    /// <summary>Whether the accounts of this organisation sign in here.</summary>
    public bool IsVan(Organisatie wie) =>
        wie.Wat.Oin == organisatie
        || string.Equals(wie.Wat.Naam, organisatie, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address may be trusted with a code or a secret.</summary>
    public static bool Veilig(string? adres) =>
        Uri.TryCreate(adres, UriKind.Absolute, out var plek)
        && (
            plek.Scheme == Uri.UriSchemeHttps || plek.Scheme == Uri.UriSchemeHttp && plek.IsLoopback
        );

    /// <summary>The providers in the settings.</summary>
    /// <exception cref="AanbiederKloptNiet">One of them cannot be used.</exception>
    public static IReadOnlyList<Aanbieder> Lees(IReadOnlyList<AanbiederInstelling> instellingen)
    {
        var dubbel = instellingen
            .GroupBy(static i => i.Sleutel)
            .FirstOrDefault(g => g.Skip(1).Any());
        if (dubbel is not null)
            throw new AanbiederKloptNiet(
                $"Aanbieder '{dubbel.Key}' staat twee keer in de instellingen. Geef elke aanbieder een eigen Sleutel."
            );
        foreach (var instelling in instellingen)
        {
            if (Bezwaar(instelling) is { } zin)
                throw new AanbiederKloptNiet($"Aanbieder '{instelling.Sleutel}': {zin}");
        }
        return [.. instellingen.Select(static i => new Aanbieder(i))];
    }

    private static string? Bezwaar(AanbiederInstelling i)
    {
        if (
            i.Sleutel.Length is 0 or > 40
            || !i.Sleutel.All(static t =>
                char.IsAsciiLetterLower(t) || char.IsAsciiDigit(t) || t == '-'
            )
        )
            return "gebruik voor de Sleutel alleen kleine letters, cijfers en streepjes, hooguit 40.";
        if (string.IsNullOrWhiteSpace(i.Naam) || string.IsNullOrWhiteSpace(i.Organisatie))
            return "vul Naam en Organisatie in.";
        if (string.IsNullOrWhiteSpace(i.ClientId))
            return "vul ClientId in; je krijgt hem van de aanbieder.";
        if (!Veilig(i.Uitgever))
            return "de Uitgever moet met https:// beginnen. Met http:// mag alleen een aanbieder op dit apparaat zelf.";
        int wegen = new[] { i.Sleutelbestand, i.Clientgeheim, i.Clientgeheimbestand }.Count(
            static w => !string.IsNullOrEmpty(w)
        );
        return wegen == 1
            ? null
            : "vul één van deze drie in: Sleutelbestand, Clientgeheimbestand of Clientgeheim. Een Sleutelbestand is het veiligst.";
    }

    private static SigningCredentials LeesSleutel(AanbiederInstelling i)
    {
        var pem = LeesBestand(i.Sleutel, i.Sleutelbestand!);
        if (ProbeerRsa(pem) is { KeySize: >= KleinsteRsa } rsa)
            return new(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256);
        if (ProbeerEc(pem) is { KeySize: 256 } ec)
            return new(new ECDsaSecurityKey(ec), SecurityAlgorithms.EcdsaSha256);
        throw new AanbiederKloptNiet(
            $"Aanbieder '{i.Sleutel}': in het Sleutelbestand staat geen privésleutel die we kunnen gebruiken. Neem RSA van minstens {KleinsteRsa} bits, of EC P-256, in PEM zonder wachtwoord."
        );
    }

    private static RSA? ProbeerRsa(string pem)
    {
        var rsa = RSA.Create();
        return Past(rsa, pem) ? rsa : null;
    }

    private static ECDsa? ProbeerEc(string pem)
    {
        var ec = ECDsa.Create();
        return Past(ec, pem) ? ec : null;
    }

    // A public key reads as well, but signs nothing.
    private static bool Past(AsymmetricAlgorithm sleutel, string pem)
    {
        try
        {
            sleutel.ImportFromPem(pem);
            return sleutel.ExportPkcs8PrivateKey().Length > 0;
        }
        catch (Exception fout) when (fout is CryptographicException or ArgumentException)
        {
            sleutel.Dispose();
            return false;
        }
    }

    private static string LeesGeheim(AanbiederInstelling i) =>
        LeesBestand(i.Sleutel, i.Clientgeheimbestand!).Trim() is { Length: > 0 } geheim
            ? geheim
            : throw new AanbiederKloptNiet(
                $"Aanbieder '{i.Sleutel}': het Clientgeheimbestand is leeg."
            );

    private static string LeesBestand(string sleutel, string plek)
    {
        try
        {
            return File.ReadAllText(plek);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new AanbiederKloptNiet(
                $"Aanbieder '{sleutel}': het bestand {plek} is niet te lezen. Controleer het pad en de rechten.",
                fout
            );
        }
    }
}
