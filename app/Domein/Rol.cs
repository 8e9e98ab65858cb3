using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>
/// What somebody may do in this installation: one role each, so that a role without sight of content can never go together with
/// convening (R55). The numbers are stored.
/// </summary>
[JsonConverter(typeof(TermConverter<Rol>))]
public enum Rol
{
    /// <summary>No account: comes in by an invitation to one overleg (R01).</summary>
    Gast = 0,

    /// <summary>May convene.</summary>
    Regisseur = 1,

    /// <summary>Functional administrator: organisations and accounts, never content.</summary>
    Beheerder = 2,

    /// <summary>Privacy officer: reads and verifies the accountability, never content.</summary>
    Fg = 3,

    /// <summary>Supervisor: the same, under a derived secrecy.</summary>
    Toezichthouder = 4,
}

/// <summary>What follows from a role.</summary>
public static class Rollen
{
    /// <summary>The roles of an account, in the order in which they are offered.</summary>
    public static IReadOnlyList<Rol> VanAccounts { get; } =
    [Rol.Regisseur, Rol.Beheerder, Rol.Fg, Rol.Toezichthouder];

    /// <summary>Whether this role never sees content: it takes part in no overleg and convenes none (R55).</summary>
    public static bool ZonderInhoud(this Rol rol) =>
        rol is Rol.Beheerder or Rol.Fg or Rol.Toezichthouder;

    /// <summary>Whether this role reads the accountability (R55).</summary>
    public static bool HoudtToezicht(this Rol rol) => rol is Rol.Fg or Rol.Toezichthouder;
}
