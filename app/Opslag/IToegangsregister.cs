using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>
/// Who may sign in, and which deelnemer they are in which overleg. Secrets are kept as hashes only, names and session tickets
/// encrypted. Durable on return; throws <see cref="OpslagMislukt"/> (V05).
/// </summary>
public partial interface IToegangsregister
{
    /// <summary>Records a person; names are encrypted.</summary>
    Task<PersoonId> NieuwePersoon(
        string naam,
        string organisatie,
        bool regisseur,
        CancellationToken ct = default
    );

    /// <summary>The person, or null.</summary>
    Task<Persoon?> Persoon(PersoonId id, CancellationToken ct = default);

    /// <summary>Whether anybody can convene yet; when not, the server prints an enrolment link at start.</summary>
    Task<bool> HeeftRegisseur(CancellationToken ct = default);

    /// <summary>Everybody who may convene, closed accounts too.</summary>
    Task<IReadOnlyList<Persoon>> Regisseurs(CancellationToken ct = default);

    /// <summary>A new one-time link with which a regisseur enrols, or comes back.</summary>
    /// <param name="terug">Who comes back to their own overleggen; null: somebody new.</param>
    /// <returns>The secret: 256 bits in base64url, shown once and stored as a hash.</returns>
    Task<string> NieuweInschrijflink(
        string naam,
        DateTimeOffset vervaltOp,
        PersoonId? terug = null,
        CancellationToken ct = default
    );

    /// <summary>
    /// Uses an enrolment link up and records the account, or gives the one who comes back, with the name they had; null when it is
    /// unknown, used or expired, or the account is closed.
    /// </summary>
    /// <param name="naam">Only counts when the link was made for nobody by name.</param>
    /// <param name="organisatie">Only counts when the link names none.</param>
    /// <param name="regel">The accountability line of the installation; written with it.</param>
    Task<Persoon?> SchrijfIn(
        string geheim,
        string naam,
        string organisatie,
        DateTimeOffset nu,
        Func<Persoon, Verantwoordingsregel>? regel = null,
        CancellationToken ct = default
    );

    /// <summary>
    /// A new personal link and code for one deelnemer (besluit 22); earlier ones of the same deelnemer end.
    /// </summary>
    /// <param name="post">Makes of the secret the mail that brings it, queued in the same step; null: it goes by another way.</param>
    Task<Uitnodigingsgegevens> NieuweUitnodiging(
        OverlegId overleg,
        DeelnemerId deelnemer,
        PersoonId persoon,
        DateTimeOffset vervaltOp,
        Uitnodigingspost? post = null,
        CancellationToken ct = default
    );

    /// <summary>Uses a link up with its code and records the deelname; the fifth wrong code ends the invitation.</summary>
    Task<Verzilvering> Verzilver(
        string geheim,
        string code,
        DateTimeOffset nu,
        CancellationToken ct = default
    );

    /// <summary>
    /// Whether somebody who signed in with this link still knows the code that came with it. The link itself is used up and opens
    /// nothing; the code keeps its five tries, counted anew after each right one. Null: there is no such link, not any more, or nobody used
    /// it; one answer for all, and no try of anybody's.
    /// </summary>
    Task<Codebewijs?> ToetsCode(string geheim, string code, CancellationToken ct = default);

    /// <summary>Ends the open invitations of one deelnemer (R09).</summary>
    Task TrekUitnodigingIn(
        OverlegId overleg,
        DeelnemerId deelnemer,
        CancellationToken ct = default
    );

    /// <summary>Ends all open invitations of an overleg (R01: an invitation ends when the overleg ends).</summary>
    Task BeeindigUitnodigingen(OverlegId overleg, CancellationToken ct = default);

    /// <summary>Records that a person is this deelnemer; a repeat changes nothing.</summary>
    Task VoegDeelnameToe(
        PersoonId persoon,
        OverlegId overleg,
        DeelnemerId deelnemer,
        CancellationToken ct = default
    );

    /// <summary>Forgets who this deelnemer is: no session opens anything in their name until a new link was used (R01).</summary>
    Task VergeetDeelname(OverlegId overleg, DeelnemerId deelnemer, CancellationToken ct = default);

    /// <summary>The overleggen of one person.</summary>
    Task<IReadOnlyList<Deelname>> Deelnames(PersoonId persoon, CancellationToken ct = default);

    /// <summary>Which deelnemer this person is in this overleg; null when they take no part.</summary>
    Task<DeelnemerId?> Deelnemer(
        PersoonId persoon,
        OverlegId overleg,
        CancellationToken ct = default
    );

    /// <summary>Which person this deelnemer is, by deelname or by the invitation that is out; null when unknown.</summary>
    Task<PersoonId?> PersoonVan(
        OverlegId overleg,
        DeelnemerId deelnemer,
        CancellationToken ct = default
    );

    /// <summary>
    /// Forgets who took part in every overleg that is destroyed and whose lists have all reached their term, taken over or not. Persons
    /// without anything left go too, with their sessions.
    /// </summary>
    /// <returns>Who went: what they still have open has to be cut.</returns>
    Task<IReadOnlyList<PersoonId>> VergeetVoorbije(
        DateTimeOffset nu,
        CancellationToken ct = default
    );

    /// <summary>Keeps a session; <paramref name="sleutel"/> is stored as a hash, <paramref name="kaartje"/> encrypted. Replaces.</summary>
    Task BewaarSessie(
        string sleutel,
        PersoonId persoon,
        ReadOnlyMemory<byte> kaartje,
        DateTimeOffset nu,
        DateTimeOffset vervaltOp,
        CancellationToken ct = default
    );

    /// <summary>
    /// Gives a session that is still there another key and ticket; what it was kept under opens nothing any more. False: it was ended.
    /// </summary>
    Task<bool> WisselSessie(
        string sleutel,
        string nieuw,
        ReadOnlyMemory<byte> kaartje,
        CancellationToken ct = default
    );

    /// <summary>Lengthens a session that is still there; one that was ended is not brought back.</summary>
    /// <param name="nu">When the person was last seen.</param>
    Task VerlengSessie(
        string sleutel,
        DateTimeOffset nu,
        DateTimeOffset vervaltOp,
        CancellationToken ct = default
    );

    /// <summary>The ticket of a session that has not expired; null otherwise.</summary>
    Task<Sessie?> Sessie(string sleutel, DateTimeOffset nu, CancellationToken ct = default);

    /// <summary>The sessions of one person that have not expired, the latest used first.</summary>
    Task<IReadOnlyList<Sessie>> Sessies(
        PersoonId persoon,
        DateTimeOffset nu,
        CancellationToken ct = default
    );

    /// <summary>Ends one session.</summary>
    Task VerwijderSessie(string sleutel, CancellationToken ct = default);

    /// <summary>Ends one session by the hash of its key.</summary>
    Task VerwijderSessie(ReadOnlyMemory<byte> hash, CancellationToken ct = default);

    /// <summary>Ends every session of a person.</summary>
    Task VerwijderSessies(PersoonId persoon, CancellationToken ct = default);

    /// <summary>Deletes expired sessions, links and invitations.</summary>
    Task RuimOp(DateTimeOffset nu, CancellationToken ct = default);
}

/// <summary>A natural person who can sign in; may be a deelnemer in several overleggen.</summary>
public readonly record struct PersoonId(Guid Waarde) : IId<PersoonId>
{
    /// <inheritdoc/>
    public static PersoonId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static PersoonId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>A person: a guest of one overleg, or somebody with an account.</summary>
/// <param name="Organisatie">Its name; empty for who speaks for nobody else.</param>
/// <param name="Rol">What they may do in this installation; <see cref="Rol.Gast"/> for a guest.</param>
public sealed record Persoon(PersoonId Id, string Naam, string Organisatie, Rol Rol)
{
    /// <summary>The organisation their account belongs to, where that is known.</summary>
    public OrganisatieId? Bij { get; init; }

    /// <summary>The mail address of their account, where that is known.</summary>
    public string? Mail { get; init; }

    /// <summary>Whether their account can be used; a guest has none to close.</summary>
    public Accountstand Stand { get; init; }

    /// <summary>The day on which a session of their account last began, in Europe/Amsterdam; null: never, or a guest.</summary>
    public DateOnly? LaatstAangemeld { get; init; }

    /// <summary>May convene.</summary>
    public bool Regisseur => Rol == Rol.Regisseur;
}

/// <summary>What the regisseur hands out, by two channels: <paramref name="Geheim"/> goes in the link, <paramref name="Code"/> is six digits.</summary>
public sealed record Uitnodigingsgegevens(string Geheim, string Code);

/// <summary>A person's place in an overleg.</summary>
public sealed record Deelname(PersoonId Persoon, OverlegId Overleg, DeelnemerId Deelnemer);

/// <summary>A session as it is kept.</summary>
/// <param name="Hash">SHA-256 of its key: names it, opens nothing.</param>
/// <param name="Gezien">When the person was last seen, as far as written down.</param>
public sealed record Sessie(
    PersoonId Persoon,
    ReadOnlyMemory<byte> Kaartje,
    DateTimeOffset VervaltOp,
    DateTimeOffset Gezien,
    ReadOnlyMemory<byte> Hash
);

/// <summary>Whether a code was right, and how many tries are left when it was not; none left: nothing proves anything any more.</summary>
public sealed record Codebewijs(bool Klopt, int Over);

/// <summary>What came of using a link.</summary>
public abstract record Verzilvering
{
    private Verzilvering() { }

    /// <summary>Link and code are right, or who it went to; the link is used up.</summary>
    public sealed record Gelukt(Deelname Deelname) : Verzilvering;

    /// <summary>The code is wrong; <paramref name="Over"/> tries are left.</summary>
    public sealed record VerkeerdeCode(int Over, OverlegId Overleg, DeelnemerId Deelnemer)
        : Verzilvering;

    /// <summary>That was the fifth wrong code: the invitation has ended now.</summary>
    public sealed record Geblokkeerd(OverlegId Overleg, DeelnemerId Deelnemer) : Verzilvering;

    /// <summary>It went to another mail address.</summary>
    public sealed record AnderAdres : Verzilvering;

    /// <summary>Unknown, used, withdrawn or expired: one answer for all.</summary>
    public sealed record Ongeldig : Verzilvering;
}
