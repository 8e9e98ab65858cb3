using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>
/// Organisations and accounts: everybody with a role of their own, never a guest of one overleg. Each change is written in one transaction
/// with its accountability line of the installation. Durable on return; throws <see cref="OpslagMislukt"/> (V05).
/// </summary>
public interface IAccountregister
{
    /// <summary>All organisations, by name.</summary>
    Task<IReadOnlyList<Organisatie>> Organisaties(CancellationToken ct = default);

    /// <summary>Whether this account signs in through its organisation: it comes in by no link or passkey of here.</summary>
    Task<bool> MeldtZichElders(Persoon persoon, CancellationToken ct = default);

    /// <summary>
    /// Adds an organisation, or changes the one with this id; the accounts of it carry its name from then on. When they sign in through the
    /// organisation from now on, or no longer do, everything with which they came in goes in the same step: sessions, passkeys, links to come
    /// back or to enrol with and what bound them to the provider.
    /// </summary>
    Task<Organisatieuitkomst> BewaarOrganisatie(
        Organisatie organisatie,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    );

    /// <summary>The names of the organisations whose people were invited to an overleg, as long as it is known who took part.</summary>
    Task<IReadOnlyList<string>> OrganisatiesIn(OverlegId overleg, CancellationToken ct = default);

    /// <summary>Everybody with an account, closed ones too, by name.</summary>
    Task<IReadOnlyList<Persoon>> Accounts(CancellationToken ct = default);

    /// <summary>The account with this mail address, in any case of letters; null when there is none.</summary>
    Task<Persoon?> MetMail(string mail, CancellationToken ct = default);

    /// <summary>A one-time link with which somebody new enrols in this role.</summary>
    /// <returns>The secret: 256 bits in base64url, shown once and stored as a hash.</returns>
    Task<string> NieuwAccount(
        NieuwAccount wie,
        DateTimeOffset vervaltOp,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    );

    /// <summary>A one-time link with which an account comes back as itself; null when it is not there or closed.</summary>
    Task<string?> Terugkomlink(
        PersoonId persoon,
        DateTimeOffset vervaltOp,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    );

    /// <summary>The links of both kinds that are out and work still, the newest first.</summary>
    Task<IReadOnlyList<Openlink>> Links(DateTimeOffset nu, CancellationToken ct = default);

    /// <summary>
    /// For whom a link of either kind is; null when it is unknown, used, withdrawn or expired. Uses nothing up.
    /// </summary>
    Task<Openlink?> Link(string geheim, DateTimeOffset nu, CancellationToken ct = default);

    /// <summary>Withdraws a link that is out: from then on it is as unknown as one that never was.</summary>
    /// <param name="id">The <see cref="Openlink.Id"/>.</param>
    /// <returns>False: no such link is out.</returns>
    Task<bool> TrekLinkIn(
        string id,
        DateTimeOffset nu,
        Func<Openlink, Verantwoordingsregel> regel,
        CancellationToken ct = default
    );

    /// <summary>
    /// Gives an account another role. Refused for who takes part in an overleg and would get a role without sight of content (R55). Who calls
    /// this ends the sessions.
    /// </summary>
    Task<Accountuitkomst> ZetRol(
        PersoonId persoon,
        Rol rol,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    );

    /// <summary>Closes an account, or opens it again; links with which it could come back end. Who calls this ends the sessions.</summary>
    Task<Accountuitkomst> ZetStand(
        PersoonId persoon,
        Accountstand stand,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    );

    /// <summary>Puts an account with an organisation, or with none, and keeps its mail address or forgets it (null).</summary>
    Task<Accountuitkomst> ZetGegevens(
        PersoonId persoon,
        OrganisatieId? organisatie,
        string? mail,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    );
}

/// <summary>Whether an account can be used.</summary>
public enum Accountstand
{
    /// <summary>Signs in.</summary>
    Actief = 0,

    /// <summary>Does not sign in, in any way, until it is opened again.</summary>
    Gesloten = 1,
}

/// <summary>A link that is out, without the link itself.</summary>
/// <param name="Id">SHA-256 of its secret in hexadecimal digits: names it, opens nothing.</param>
/// <param name="Naam">For whom it was made; empty when whoever enrols types it.</param>
/// <param name="Rol">The role they get, or have.</param>
/// <param name="VervaltOp">When it stops working.</param>
public sealed record Openlink(string Id, string Naam, Rol Rol, DateTimeOffset VervaltOp)
{
    /// <summary>Whose account it leads back to; null: somebody new.</summary>
    public PersoonId? Terug { get; init; }

    /// <summary>When it was made, where that was kept.</summary>
    public DateTimeOffset? Gemaakt { get; init; }

    /// <summary>Whether the link says to which organisation somebody new belongs.</summary>
    public bool MetOrganisatie { get; init; }

    /// <summary>The way out of who signs in through their organisation.</summary>
    public bool Nood { get; init; }
}

/// <summary>Somebody new, before they enrolled; never <see cref="Rol.Gast"/>.</summary>
/// <param name="Naam">By which they are known from then on; empty: they type it.</param>
public sealed record NieuwAccount(
    string Naam,
    Rol Rol,
    OrganisatieId? Organisatie = null,
    string? Mail = null
);

/// <summary>What came of a change of an account.</summary>
public enum Accountuitkomst
{
    /// <summary>Done.</summary>
    Gelukt,

    /// <summary>There is no such account.</summary>
    Onbekend,

    /// <summary>They take part in an overleg, or are reminded of one: no role without sight of content (R55).</summary>
    DoetMee,

    /// <summary>Another account has this mail address.</summary>
    MailBezet,
}

/// <summary>What came of keeping an organisation.</summary>
public enum Organisatieuitkomst
{
    /// <summary>Kept.</summary>
    Gelukt,

    /// <summary>Kept, and its people come in another way from now on: who calls this cuts what they have open.</summary>
    AndereWeg,

    /// <summary>Another organisation has this name.</summary>
    NaamBezet,

    /// <summary>Another organisation has one of these mail domains.</summary>
    DomeinBezet,
}
