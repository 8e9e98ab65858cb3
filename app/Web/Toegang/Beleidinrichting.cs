using Casusoverleg.Domein;
using Microsoft.AspNetCore.Authorization;

namespace Casusoverleg.Web.Toegang;

/// <summary>Who passes which policy.</summary>
internal static class Beleidinrichting
{
    /// <summary>All of them; an endpoint without one stands under that of who may see content.</summary>
    public static void AddBeleid(this IServiceCollection diensten) =>
        diensten
            .AddAuthorizationBuilder()
            .AddPolicy(Beleid.Persoon, MetInhoud)
            .AddPolicy(Beleid.Aangemeld, static beleid => beleid.RequireAuthenticatedUser())
            .AddPolicy(
                Beleid.Beheerder,
                static beleid => MetRol(beleid, static rol => rol == Rol.Beheerder)
            )
            .AddPolicy(
                Beleid.Toezicht,
                static beleid => MetRol(beleid, static rol => rol.HoudtToezicht())
            )
            .AddPolicy(
                Beleid.Regisseur,
                static beleid => beleid.RequireAuthenticatedUser().RequireClaim(Kenmerken.Regisseur)
            )
            .SetFallbackPolicy(Terugval());

    private static void MetInhoud(AuthorizationPolicyBuilder beleid) =>
        MetRol(beleid, static rol => !rol.ZonderInhoud());

    private static void MetRol(AuthorizationPolicyBuilder beleid, Func<Rol, bool> mag) =>
        beleid.RequireAuthenticatedUser().RequireAssertion(vraag => mag(vraag.User.Rol()));

    private static AuthorizationPolicy Terugval()
    {
        var beleid = new AuthorizationPolicyBuilder();
        MetInhoud(beleid);
        return beleid.Build();
    }
}
