using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>
/// The archive: what happened in each overleg, encrypted, and the accountability lines of it (R51, R56).
/// Whatever a method promises is on disk when its task completes.
/// </summary>
/// <remarks>
/// Every method may throw <see cref="OpslagMislukt"/> (V05: full disk, read or write fault); then nothing of that call has
/// been kept. The steps of the close are <see cref="Bevries"/>, <see cref="Verzegel"/>, <see cref="VernietigSleutel"/>,
/// <see cref="VernietigRijen"/>, in that order; each may be repeated and none can be undone. <see cref="Koppen"/> tells at
/// start how far each overleg had come.
/// </remarks>
public partial interface IArchief : IAsyncDisposable
{
    /// <summary>
    /// Adds events and their accountability lines in one transaction; a group commit over all overleggen that are waiting.
    /// </summary>
    /// <param name="overleg">The overleg; at its first append (version 0) its keys are made, and are durable, first.</param>
    /// <param name="verwachteVersie">The number of the last event the caller knows, 0 for a new overleg.</param>
    /// <param name="gebeurtenissen">Numbered from <paramref name="verwachteVersie"/> + 1 without gaps.</param>
    /// <param name="regels">Accountability lines of these events; a failing line fails the whole append.</param>
    /// <param name="ct">Only gives up waiting for a place in the queue; a write that has begun is finished.</param>
    /// <exception cref="Versieconflict">Somebody else appended since: rebuild from the archive.</exception>
    /// <exception cref="OverlegBevroren">The close has begun: nothing is written of this overleg any more.</exception>
    Task VoegToe(
        OverlegId overleg,
        long verwachteVersie,
        IReadOnlyList<Vastgelegd> gebeurtenissen,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    );

    /// <summary>All events in order; empty when the overleg is unknown or its key is destroyed.</summary>
    /// <exception cref="OpslagBeschadigd">An event was altered, is missing or cannot be read.</exception>
    Task<IReadOnlyList<Vastgelegd>> Lees(OverlegId overleg, CancellationToken ct = default);

    /// <summary>Every overleg the archive knows, with how far its life has come; the server resumes from this.</summary>
    Task<IReadOnlyList<Overlegkop>> Koppen(CancellationToken ct = default);

    /// <summary>How far the life of one overleg has come; null when the archive has never seen it.</summary>
    Task<Overlegkop?> Kop(OverlegId overleg, CancellationToken ct = default);

    /// <summary>Step 1: from here on <see cref="VoegToe"/> refuses this overleg.</summary>
    Task Bevries(OverlegId overleg, CancellationToken ct = default);

    /// <summary>
    /// Step 2: all lists in one transaction with their accountability lines, each item under its own key. A repeat after
    /// success changes nothing, also when it brings other lists.
    /// </summary>
    Task Verzegel(
        OverlegId overleg,
        IReadOnlyList<Verzegeling> lijsten,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    );

    /// <summary>Step 3: the key of the content is destroyed; what any copy of the database still holds is unreadable (R48).</summary>
    Task VernietigSleutel(OverlegId overleg, CancellationToken ct = default);

    /// <summary>
    /// Step 4: rows deleted and overwritten, write-ahead log folded in and emptied; waits while readers hold it. Only when all
    /// of that is done is it recorded, together with <paramref name="regels"/>.
    /// </summary>
    /// <param name="overleg">The overleg.</param>
    /// <param name="regels">The lines that say that it is destroyed; not written again by a repeat.</param>
    /// <param name="ct">Stops waiting for readers; the step can be taken up again.</param>
    Task VernietigRijen(
        OverlegId overleg,
        IReadOnlyList<Verantwoordingsregel>? regels = null,
        CancellationToken ct = default
    );

    /// <summary>The items of one person's list in their order; empty when there is none, or nothing is left of it.</summary>
    Task<IReadOnlyList<VerzegeldItem>> LeesLijst(
        OverlegId overleg,
        DeelnemerId wie,
        CancellationToken ct = default
    );

    /// <summary>How it stands with one person's list; null when none was made.</summary>
    Task<Lijststand?> Lijststand(
        OverlegId overleg,
        DeelnemerId wie,
        CancellationToken ct = default
    );

    /// <summary>Lists whose term has ended on <paramref name="nu"/> and that are not yet destroyed.</summary>
    Task<IReadOnlyList<Lijstkop>> VerlopenLijsten(
        DateTimeOffset nu,
        CancellationToken ct = default
    );

    /// <summary>The first bytes of the list went out (ends R43). A repeat keeps the first time, and records its own lines.</summary>
    Task MarkeerGeopend(
        OverlegId overleg,
        DeelnemerId wie,
        DateTimeOffset nu,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    );

    /// <summary>
    /// Destroys one item of a list with its key: the withdrawal of a permission after close, judged and recorded in one step, so that it
    /// either comes before the list is opened or does nothing (R43).
    /// </summary>
    /// <returns>False when the list was opened, or the item is not there (any more); then no lines are written.</returns>
    Task<bool> VernietigItem(
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        DateTimeOffset nu,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    );

    /// <summary>Destroys a whole list with its keys: taken over by its owner, or the end of its term.</summary>
    /// <returns>False when the list is not there (any more); then no lines are written.</returns>
    Task<bool> VernietigLijst(
        OverlegId overleg,
        DeelnemerId wie,
        DateTimeOffset nu,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    );

    /// <summary>
    /// Keeps the days on which regisseurs are reminded of an overleg, beyond its destruction (R62, besluit 23), with their accountability
    /// lines. A repeat changes nothing.
    /// </summary>
    Task BewaarHerinneringen(
        OverlegId overleg,
        DateTimeOffset nu,
        IReadOnlyList<Terugkijkdag> dagen,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    );

    /// <summary>The days of one person, by day; those that were ticked off too, until they are forgotten.</summary>
    Task<IReadOnlyList<Terugkijkdag>> Herinneringen(
        PersoonId persoon,
        CancellationToken ct = default
    );

    /// <summary>Ticks a day of this person off, or not after all (null), with its accountability line.</summary>
    /// <returns>False when it is not there or not theirs; then nothing is written.</returns>
    Task<bool> VinkAf(
        PersoonId persoon,
        Guid id,
        DateTimeOffset? gedaan,
        Func<Terugkijkdag, Verantwoordingsregel> regel,
        CancellationToken ct = default
    );

    /// <summary>Forgets days that were ticked off 30 days ago, those of more than two years back, and all of an overleg closed two years ago (R58).</summary>
    Task VergeetHerinneringen(DateTimeOffset nu, CancellationToken ct = default);

    /// <summary>Accountability lines without an event, such as that something was opened (R54); possible in every stage of life.</summary>
    /// <param name="overleg">The overleg, or <c>default</c> for what belongs to the installation as a whole.</param>
    /// <param name="regels">The lines.</param>
    /// <param name="ct">Only gives up waiting for a place in the queue.</param>
    /// <exception cref="OnbekendOverleg">The archive has never seen this overleg.</exception>
    Task Verantwoord(
        OverlegId overleg,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    );

    /// <summary>The accountability lines of one overleg, in order; free text is null once its own key is destroyed (besluit 17).</summary>
    Task<IReadOnlyList<VastgelegdeRegel>> LeesVerantwoording(
        OverlegId overleg,
        CancellationToken ct = default
    );

    /// <summary>
    /// The destroyed overleggen that this person convened, or was named regisseur of, as far as it is known who took part: found without
    /// opening the accountability of others, the latest first. Whether they stayed until the end is not judged here.
    /// </summary>
    Task<IReadOnlyList<OverlegId>> Geregisseerd(PersoonId persoon, CancellationToken ct = default);

    /// <summary>Walks every chain and the anchors, and names the first line that was altered, removed or moved (R56).</summary>
    Task<Verificatie> Verifieer(CancellationToken ct = default);

    /// <summary>Writes something of no meaning, durably, to the database and to the key store: whether it can be done now.</summary>
    /// <exception cref="OpslagMislukt">One of them refuses.</exception>
    Task ProefSchrijven(CancellationToken ct = default);
}

/// <summary>How far the life of an overleg has come in the archive. Only ever moves on.</summary>
public enum Levensloop
{
    /// <summary>Events can be added.</summary>
    Levend = 0,

    /// <summary>The close has begun.</summary>
    Bevroren = 1,

    /// <summary>The lists are there, each under its own keys.</summary>
    Verzegeld = 2,

    /// <summary>The content cannot be read any more.</summary>
    SleutelVernietigd = 3,

    /// <summary>The rows and the write-ahead log are gone as well.</summary>
    Vernietigd = 4,
}

/// <summary>One overleg as the archive knows it; <paramref name="Versie"/> is the number of its last event.</summary>
public sealed record Overlegkop(OverlegId Id, Levensloop Stand, long Versie);

/// <summary>What is sealed for one person at close.</summary>
public sealed record Verzegeling(
    DeelnemerId Voor,
    DateTimeOffset VervaltOp,
    IReadOnlyList<VerzegeldItem> Items
);

/// <summary>One item of a list, under its own key so that it can be destroyed by itself (besluit 15).</summary>
/// <param name="Id">Random; also the name under which it is withdrawn.</param>
/// <param name="Soort">What it is: mee, afspraak, zelf, regie, kop.</param>
/// <param name="Van">Whose permission it rests on, where it rests on one.</param>
/// <param name="Inhoud">UTF-8 JSON, opaque to the archive.</param>
public sealed record VerzegeldItem(
    Guid Id,
    string Soort,
    DeelnemerId? Van,
    ReadOnlyMemory<byte> Inhoud
);

/// <summary>A day on which one person, as regisseur, is reminded of an overleg (R62).</summary>
/// <param name="Voor">As which deelnemer.</param>
/// <param name="GeslotenOp">When the overleg ended: all that is still known of it.</param>
/// <param name="GedaanOp">When it was ticked off; null while it was not.</param>
public sealed record Terugkijkdag(
    Guid Id,
    OverlegId Overleg,
    DeelnemerId Voor,
    PersoonId Persoon,
    DateTimeOffset GeslotenOp,
    Herinnering Herinnering,
    DateTimeOffset? GedaanOp = null
);

/// <summary>How it stands with a list.</summary>
public sealed record Lijststand(
    DateTimeOffset VervaltOp,
    DateTimeOffset? GeopendOp,
    DateTimeOffset? VernietigdOp
);

/// <summary>Whose list of which overleg.</summary>
public sealed record Lijstkop(OverlegId Overleg, DeelnemerId Voor);

/// <summary>An accountability line as recorded. <paramref name="Regel"/> is null when its term has ended and only the stub is left.</summary>
public sealed record VastgelegdeRegel(long Nummer, Verantwoordingsregel? Regel);

/// <summary>The outcome of <see cref="IArchief.Verifieer"/>.</summary>
/// <param name="Regels">How many lines verified.</param>
/// <param name="Breuk">The first thing that is wrong, or null.</param>
public sealed record Verificatie(long Regels, Breuk? Breuk)
{
    /// <summary>Nothing was altered, removed or moved.</summary>
    public bool Klopt => Breuk is null;

    /// <summary>The backups that were put back: what stood behind them is missing, and that is known. Null when there were none.</summary>
    public IReadOnlyList<Reservekopie.Terugzetting>? Teruggezet { get; init; }
}

/// <summary>Where the record is broken; <paramref name="Nummer"/> is the line within the overleg, or the anchor when no overleg is named.</summary>
public sealed record Breuk(OverlegId? Overleg, long Nummer, string Wat);
