using System.Text.Json.Serialization;
using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>An organisation whose people have an account here.</summary>
public readonly record struct OrganisatieId(Guid Waarde) : IId<OrganisatieId>
{
    /// <inheritdoc/>
    public static OrganisatieId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static OrganisatieId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>How the accounts of an organisation sign in.</summary>
[JsonConverter(typeof(TermConverter<Aanmeldweg>))]
public enum Aanmeldweg
{
    /// <summary>A personal link and a code by another channel.</summary>
    LinkEnCode,

    /// <summary>The organisation's own single sign-on (OpenID Connect).</summary>
    Oidc,

    /// <summary>A passkey on the own device.</summary>
    Passkey,
}

/// <summary>What is known of an organisation.</summary>
/// <param name="Naam">As people know it; unique, at most 100 characters.</param>
/// <param name="Soort">From the closed list.</param>
/// <param name="Oin">Organisatie-identificatienummer: 20 digits; null when there is none.</param>
/// <param name="Domeinen">Mail domains in lowercase, such as <c>gemeente.nl</c>; each belongs to one organisation.</param>
/// <param name="Aanmelding">How its accounts sign in.</param>
public sealed record Organisatiegegevens(
    string Naam,
    Organisatiesoort Soort,
    string? Oin,
    IReadOnlyList<string> Domeinen,
    Aanmeldweg Aanmelding
);

/// <summary>An organisation as recorded.</summary>
public sealed record Organisatie(OrganisatieId Id, Organisatiegegevens Wat)
{
    /// <summary>Whether this account comes in through the organisation's own sign-on, and by that alone.</summary>
    public bool MeldtAan(Persoon persoon) => Id == persoon.Bij && Wat.Aanmelding == Aanmeldweg.Oidc;

    /// <summary>Whether this mail address is of one of the domains of this organisation.</summary>
    public bool Herkent(string mail) =>
        mail.LastIndexOf('@') is >= 0 and var apenstaart
        && Wat.Domeinen.Contains(mail[(apenstaart + 1)..].Trim(), StringComparer.OrdinalIgnoreCase);
}
