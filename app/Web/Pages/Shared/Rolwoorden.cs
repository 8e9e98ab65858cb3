using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Pages.Shared;

/// <summary>Roles, kinds and ways of signing in, in words.</summary>
internal static class Rolwoorden
{
    /// <summary>A role.</summary>
    public static string Van(Rol rol) =>
        rol switch
        {
            Rol.Regisseur => "Regisseur",
            Rol.Beheerder => "Functioneel beheerder",
            Rol.Fg => "Privacyfunctionaris (FG)",
            Rol.Toezichthouder => "Toezichthouder",
            _ => "Gast",
        };

    /// <summary>How an organisation signs in.</summary>
    public static string Van(Aanmeldweg weg) =>
        weg switch
        {
            Aanmeldweg.Oidc => "Eigen inlog van de organisatie",
            Aanmeldweg.Passkey => "Passkey op het eigen apparaat",
            _ => "Link en code",
        };

    /// <summary>A kind of organisation.</summary>
    public static string Van(Organisatiesoort soort) =>
        soort switch
        {
            Organisatiesoort.Ggd => "GGD",
            Organisatiesoort.Commercieel => "Commercieel bedrijf",
            _ => soort.ToString(),
        };
}
