using System.Threading.RateLimiting;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Meting;

namespace Casusoverleg.Web.Mail;

/// <summary>
/// Brings what is queued to the mail server, one at a time. What fails is tried again, ever later, until it is given up; what a crash
/// cut off goes once more, under the same Message-ID. An invitation that ended is not in the queue any more.
/// </summary>
internal sealed partial class Postbode(
    IToegangsregister register,
    Kamers kamers,
    Smtp smtp,
    Instellingen instellingen,
    TimeProvider tijd,
    ILogger<Postbode> log
) : BackgroundService
{
    private static readonly TimeSpan Slag = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Langst = TimeSpan.FromMinutes(15);

    private readonly SemaphoreSlim wek = new(0);
    private readonly PartitionedRateLimiter<PersoonId> maat = PartitionedRateLimiter.Create<
        PersoonId,
        PersoonId
    >(static door =>
        RateLimitPartition.GetFixedWindowLimiter(
            door,
            static _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = PerUur,
                Window = TimeSpan.FromHours(1),
            }
        )
    );

    // Sent, but not noted yet, as with a full disk: these are noted again, not sent again.
    private readonly Dictionary<(Guid, int), Postuitkomst> nietGenoteerd = [];

    /// <summary>Whether there is a mail server at all.</summary>
    public bool IsIngesteld => smtp.IsIngesteld;

    /// <summary>Why nothing can go to these addresses; null when it can, or when there are none.</summary>
    /// <param name="door">Who sends: the addresses are typed freely, so that nobody sends without end.</param>
    public Weigering? Bezwaar(PersoonId door, params IReadOnlyCollection<string?> adressen) =>
        Vormbezwaar(adressen)
        ?? (
            adressen.Count == 0
            || adressen.Count <= PerUur && maat.AttemptAcquire(door, adressen.Count).IsAcquired
                ? null
                : Weigering.Van(Regel.V04, TeVeelMail)
        );

    /// <summary>The same of the addresses alone: it takes nothing out of what somebody may send.</summary>
    public Weigering? Vormbezwaar(params IReadOnlyCollection<string?> adressen) =>
        adressen.Count == 0 ? null
        : !IsIngesteld ? Weigering.Van(Regel.V01, GeenMailserver)
        : !adressen.All(Mailadres.Klopt) ? Weigering.Van(Regel.V01, Mailadres.Zin)
        : null;

    /// <summary>Mails that one person sends in an hour.</summary>
    public const int PerUur = 100;

    private const string TeVeelMail =
        "Er is in korte tijd veel mail verstuurd. Wacht een uur, of laat het mailadres leeg en geef de link zelf door.";

    private const string GeenMailserver =
        "Mail is op deze server niet ingesteld. Laat het mailadres leeg en geef de link zelf door.";

    /// <summary>There is something new: no need to wait.</summary>
    public void Wek() => wek.Release();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (smtp.IsIngesteld)
            {
                await RondeAsync(stoppingToken);
                await wek.WaitAsync(Slag < Eerste ? Slag : Eerste, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // What is left goes after the next start.
        }
    }

    private TimeSpan Eerste => TimeSpan.FromSeconds(instellingen.Post.WachtSeconden);

    private async Task RondeAsync(CancellationToken ct)
    {
        try
        {
            while (await register.VolgendePost(tijd.GetUtcNow(), ct) is { } stuk)
                await BehandelAsync(stuk, ct);
            if (Meters.Luistert)
                Meters.Wacht(await register.PostLengte(ct));
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            LogStoring(log, fout);
        }
    }

    private async Task BehandelAsync(Poststuk stuk, CancellationToken ct)
    {
        var merk = (stuk.Id, stuk.Versie);
        if (!nietGenoteerd.TryGetValue(merk, out var uitkomst))
        {
            if (!await ProbeerMagAsync(stuk))
                return;
            uitkomst = await BezorgAsync(stuk, ct);
            nietGenoteerd[merk] = uitkomst;
        }
        await register.NoteerPost(stuk, uitkomst, CancellationToken.None);
        nietGenoteerd.Remove(merk);
    }

    // An overleg that cannot be read holds up the mail of no other.
    private async Task<bool> ProbeerMagAsync(Poststuk stuk)
    {
        try
        {
            return await MagAsync(stuk);
        }
        catch (OpslagMislukt fout)
        {
            LogStoring(log, fout);
            var later = new Postuitkomst.Later(tijd.GetUtcNow() + Langst);
            await register.NoteerPost(stuk, later, CancellationToken.None);
            return false;
        }
    }

    // R09: the register ends a withdrawn invitation in its own time; the overleg itself knows at once. One that is destroyed knows
    // nobody any more, and has open invitations only for fetching lists (besluit 22).
    private async Task<bool> MagAsync(Poststuk stuk)
    {
        var (voorbij, weg) = await kamers.KijkAsync(
            stuk.Overleg,
            stand =>
                (
                    stand.IsVoorbij,
                    stand.Deelnemer(stuk.Deelnemer)
                        is null
                            or { IsVertrokken: true }
                            or { Status: Deelnemerstatus.Afgewezen }
                ),
            (false, false)
        );
        if (voorbij)
            await register.BeeindigUitnodigingen(stuk.Overleg, CancellationToken.None);
        else if (weg)
            await register.TrekUitnodigingIn(stuk.Overleg, stuk.Deelnemer, CancellationToken.None);
        return !voorbij && !weg;
    }

    private async Task<Postuitkomst> BezorgAsync(Poststuk stuk, CancellationToken ct)
    {
        var verslag = await smtp.StuurAsync(stuk.Bericht, stuk.Id, ct);
        var nu = tijd.GetUtcNow();
        if (verslag.Uitkomst == Verzending.Gelukt)
            return new Postuitkomst.Verstuurd(nu);
        LogNietVerstuurd(log, stuk.Overleg, stuk.Deelnemer, verslag.Uitkomst, verslag.Status);
        if (verslag.Uitkomst == Verzending.Geweigerd)
            return new Postuitkomst.Mislukt(Onbereikbaar: false);
        if (nu - stuk.Gemaakt > TimeSpan.FromHours(instellingen.Post.OpgevenUren))
            return new Postuitkomst.Mislukt(Onbereikbaar: true);
        var wacht = Eerste * Math.Pow(2, Math.Min(stuk.Pogingen, 20));
        return new Postuitkomst.Later(nu + (wacht < Langst ? wacht : Langst));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        wek.Dispose();
        maat.Dispose();
        base.Dispose();
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Uitnodiging niet verstuurd: overleg {Overleg}, deelnemer {Deelnemer}, {Uitkomst}, status {Status}"
    )]
    private static partial void LogNietVerstuurd(
        ILogger log,
        OverlegId overleg,
        DeelnemerId deelnemer,
        Verzending uitkomst,
        int status
    );

    [LoggerMessage(Level = LogLevel.Error, Message = "De post ligt stil")]
    private static partial void LogStoring(ILogger log, Exception fout);
}
