using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <content>
/// Invitations that go by mail. What is queued ends with its invitation: used, withdrawn, expired or replaced, its mail and the address
/// are gone in the same step (R01, R09).
/// </content>
public partial interface IToegangsregister
{
    /// <summary>
    /// The mail whose turn it is; null when there is none. The same one again until its outcome was noted. One that cannot be read any
    /// more is noted as such and passed over.
    /// </summary>
    Task<Poststuk?> VolgendePost(DateTimeOffset nu, CancellationToken ct = default);

    /// <summary>Notes what came of a try. Nothing changes when the mail has ended, or got another address meanwhile.</summary>
    Task NoteerPost(Poststuk stuk, Postuitkomst uitkomst, CancellationToken ct = default);

    /// <summary>
    /// How the mail of each invitation that is open stands; without a row nothing went by mail. Of one that cannot be read any more the
    /// address is empty.
    /// </summary>
    Task<IReadOnlyList<Postregel>> Post(OverlegId overleg, CancellationToken ct = default);

    /// <summary>
    /// Where the link with this secret was mailed to, while it is open; null for every other link, and for one that went by another way: one
    /// answer for all.
    /// </summary>
    Task<Gemaild?> Gemaild(string geheim, DateTimeOffset nu, CancellationToken ct = default);

    /// <summary>
    /// Uses a mailed link up for who was shown to have the address it went to, in place of the code; the rest is as with
    /// <see cref="Verzilver"/>, and of the two only one wins. Another address costs no try: nobody guesses with it.
    /// </summary>
    /// <param name="uitnodiging"><see cref="Opslag.Gemaild.Uitnodiging"/> of that link.</param>
    /// <param name="mail">An address that was checked; case does not count.</param>
    Task<Verzilvering> VerzilverMetMail(
        ReadOnlyMemory<byte> uitnodiging,
        string mail,
        DateTimeOffset nu,
        CancellationToken ct = default
    );

    /// <summary>How many wait to be sent, whether or not it is their turn.</summary>
    Task<long> PostLengte(CancellationToken ct = default);

    /// <summary>Sends once more what did not arrive yet, to this address; false when there is nothing of the kind.</summary>
    Task<bool> PostOpnieuw(
        OverlegId overleg,
        DeelnemerId deelnemer,
        string adres,
        DateTimeOffset nu,
        CancellationToken ct = default
    );
}

/// <summary>An invitation that goes by mail, from this moment on; the code is never in it.</summary>
/// <param name="Bericht">The mail that brings the secret.</param>
public sealed record Uitnodigingspost(Func<string, Postbericht> Bericht, DateTimeOffset Op);

/// <summary>An open invitation that went by mail.</summary>
/// <param name="Uitnodiging">Hash of its secret: names it, opens nothing.</param>
/// <param name="Adres">Where the regisseur had it sent last.</param>
public sealed record Gemaild(ReadOnlyMemory<byte> Uitnodiging, string Adres);

/// <summary>What is mailed: plain text without anything of the case (R81), and a calendar file when the day is known.</summary>
public sealed record Postbericht(string Adres, string Onderwerp, string Tekst, string? Agenda);

/// <summary>A mail whose turn it is. <paramref name="Id"/> stays the same over every try.</summary>
/// <param name="Pogingen">How often it was tried before.</param>
/// <param name="Versie">Counts corrections by the regisseur.</param>
public sealed record Poststuk(
    Guid Id,
    OverlegId Overleg,
    DeelnemerId Deelnemer,
    Postbericht Bericht,
    DateTimeOffset Gemaakt,
    int Pogingen,
    int Versie
);

/// <summary>What came of a try.</summary>
public abstract record Postuitkomst
{
    private Postuitkomst() { }

    /// <summary>The mail server took it; what was in it is destroyed.</summary>
    public sealed record Verstuurd(DateTimeOffset Op) : Postuitkomst;

    /// <summary>Not yet; to be tried again then.</summary>
    public sealed record Later(DateTimeOffset Dan) : Postuitkomst;

    /// <summary>Given up: it waits for the regisseur.</summary>
    /// <param name="Onbereikbaar">Whether that was because of the mail server; else it refused the address.</param>
    public sealed record Mislukt(bool Onbereikbaar) : Postuitkomst;
}

/// <summary>Where a mail stands.</summary>
public enum Poststand
{
    /// <summary>In the queue.</summary>
    Wacht = 0,

    /// <summary>Taken by the mail server.</summary>
    Verstuurd = 1,

    /// <summary>Given up: the mail server takes nothing for this address.</summary>
    Mislukt = 2,

    /// <summary>Given up: the mail server gave no good answer in time.</summary>
    Onbereikbaar = 3,

    /// <summary>Given up: it is damaged, and cannot be sent any more.</summary>
    Onleesbaar = 4,
}

/// <summary>How the mail of one invitation stands.</summary>
public sealed record Postregel(
    DeelnemerId Deelnemer,
    string Adres,
    Poststand Stand,
    int Pogingen,
    DateTimeOffset? VerstuurdOp
);
