using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Beheer;

/// <summary>Somebody new, as the page sends it.</summary>
internal sealed record Nieuwformulier(
    string Naam,
    Rol Rol,
    string? Organisatie = null,
    string? Mail = null
);

/// <summary>Which account.</summary>
internal sealed record Accountformulier(string Persoon);

/// <summary>Which link that is out.</summary>
internal sealed record Linkformulier(string Link);

/// <summary>Another role for an account.</summary>
internal sealed record Rolformulier(string Persoon, Rol Rol);

/// <summary>Organisation and mail address of an account.</summary>
internal sealed record Gegevensformulier(
    string Persoon,
    string? Organisatie = null,
    string? Mail = null
);

/// <summary>An organisation, as the page sends it; mail domains in one text, split by spaces, commas or lines.</summary>
internal sealed record Organisatieformulier(
    string Naam,
    Organisatiesoort Soort,
    Aanmeldweg Aanmelding,
    string? Id = null,
    string? Oin = null,
    string? Domeinen = null
);

/// <summary>Whether what an administrator typed can be kept.</summary>
internal static partial class Beheertoets
{
    private const int MaxNaam = 100;
    private const int MaxDomeinen = 20;

    /// <summary>The refusal of somebody new; null when it can be kept.</summary>
    public static Weigering? Toets(Nieuwformulier f) =>
        f.Rol == Rol.Gast ? Vorm.Onleesbaar : Naam(f.Naam) ?? Mail(f.Mail);

    /// <summary>The refusal of a name; null when it can be kept.</summary>
    public static Weigering? Naam(string naam) =>
        string.IsNullOrWhiteSpace(naam)
            ? Weigering.Van(Regel.V01, "Vul een naam in.")
            : Vorm.ToetsNaam(naam, MaxNaam);

    /// <summary>The refusal of a mail address; null when there is none or it can be kept.</summary>
    public static Weigering? Mail(string? mail) =>
        string.IsNullOrWhiteSpace(mail) || Mailvorm().IsMatch(mail.Trim())
            ? null
            : Weigering.Van(
                Regel.V01,
                "Dit is geen mailadres. Schrijf het zoals naam@gemeente.nl, of laat het leeg."
            );

    /// <summary>The organisation that was typed, or the refusal.</summary>
    public static (Organisatiegegevens? Wat, Weigering? Nee) Organisatie(Organisatieformulier f)
    {
        var oin = Leeg(f.Oin);
        var domeinen = (f.Domeinen ?? "")
            .Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static d => d.TrimStart('@').ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var nee =
            Naam(f.Naam)
            ?? (oin is not null && !Oinvorm().IsMatch(oin) ? GeenOin : null)
            ?? (
                domeinen.Count > MaxDomeinen
                || !domeinen.TrueForAll(static d => Domeinvorm().IsMatch(d))
                    ? GeenDomein
                    : null
            );
        return nee is null
            ? (new(f.Naam.Trim(), f.Soort, oin, domeinen, f.Aanmelding), null)
            : (null, nee);
    }

    /// <summary>
    /// The refusal of an organisation whose people would sign in through it, while none of them could; null when it can be kept.
    /// </summary>
    /// <param name="metAanbieder">Whether the settings name a provider for it.</param>
    public static Weigering? EigenInlog(Organisatie organisatie, bool metAanbieder) =>
        organisatie.Wat.Aanmelding != Aanmeldweg.Oidc ? null
        : organisatie.Wat.Domeinen.Count == 0 ? GeenMaildomein
        : metAanbieder ? null
        : GeenAanbieder;

    /// <summary>What was typed without the spaces around it; null when nothing is left.</summary>
    public static string? Leeg(string? tekst) =>
        string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    private static Weigering GeenOin { get; } =
        Weigering.Van(Regel.V01, "Een OIN heeft twintig cijfers. Je kunt het ook leeg laten.");

    private static Weigering GeenMaildomein { get; } =
        Weigering.Van(
            Regel.V02,
            "Met hun eigen inlog kan zo nog niemand binnenkomen. Vul eerst het maildomein van deze organisatie in."
        );

    private static Weigering GeenAanbieder { get; } =
        Weigering.Van(
            Regel.V02,
            "Met hun eigen inlog kan zo nog niemand binnenkomen. Laat eerst in de instellingen van de server een aanbieder zetten, met de naam of het OIN van deze organisatie. Kies dit daarna."
        );

    private static Weigering GeenDomein { get; } =
        Weigering.Van(
            Regel.V01,
            $"Schrijf een maildomein zoals gemeente.nl, zonder naam ervoor. Hoogstens {MaxDomeinen}."
        );

    [GeneratedRegex(
        @"^[^\s@<>,;""]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mailvorm();

    [GeneratedRegex("^[0-9]{20}$", RegexOptions.None, 1000)]
    private static partial Regex Oinvorm();

    [GeneratedRegex(
        @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Domeinvorm();
}
