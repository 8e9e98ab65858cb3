using System.Collections.Concurrent;
using System.Threading.Channels;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Meting;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// Finishes the close of frozen overleggen: freeze, seal every list, destroy the key, cut everybody off, delete the rows. Each step is
/// durable before the next; a step that fails, and one that a crash interrupted, is done again.
/// </summary>
internal sealed partial class Sluiter(
    Kamerdiensten diensten,
    Kamers kamers,
    IToegangsregister register,
    ILogger<Sluiter> log
) : BackgroundService
{
    private const int MaxHerinneren = 3;
    private static readonly TimeSpan Opnieuw = TimeSpan.FromSeconds(2);

    // How often writing the reminders of an overleg failed since the start.
    private readonly ConcurrentDictionary<OverlegId, int> pogingen = new();

    // Emptying the database's log may wait for a reader; nobody else's close waits for that.
    private readonly Channel<OverlegId> onleesbaar = Channel.CreateUnbounded<OverlegId>();

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            ElkAsync(diensten.Sluitlijst.Alle(stoppingToken), SluitAsync, stoppingToken),
            ElkAsync(onleesbaar.Reader.ReadAllAsync(stoppingToken), RuimAsync, stoppingToken)
        );

    private async Task ElkAsync(
        IAsyncEnumerable<OverlegId> overleggen,
        Func<OverlegId, CancellationToken, Task> doe,
        CancellationToken ct
    )
    {
        try
        {
            await foreach (var overleg in overleggen)
                await ProbeerAsync(overleg, doe, ct);
        }
        catch (OperationCanceledException)
        {
            // What is left is taken up at the next start.
        }
    }

    private async Task ProbeerAsync(
        OverlegId overleg,
        Func<OverlegId, CancellationToken, Task> doe,
        CancellationToken ct
    )
    {
        var begin = Meters.Begin();
        try
        {
            await doe(overleg, ct);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            LogMislukt(log, fout, overleg);
            Meters.Sluitstap(Meters.Mislukt, begin);
            _ = LaterAsync(overleg, ct);
        }
    }

    // A full disk may be emptied; the others need not wait for it.
    private async Task LaterAsync(OverlegId overleg, CancellationToken ct)
    {
        try
        {
            await Task.Delay(Opnieuw, diensten.Tijd, ct);
            diensten.Sluitlijst.Begin(overleg);
        }
        catch (OperationCanceledException)
        {
            // The server stops; the next start takes it up.
        }
    }

    // Until its content is beyond reading and everybody is out.
    private async Task SluitAsync(OverlegId overleg, CancellationToken ct)
    {
        var archief = diensten.Archief;
        var stand = (await archief.Kop(overleg))?.Stand ?? Levensloop.Vernietigd;
        if (stand == Levensloop.Vernietigd)
            return;
        var begin = Meters.Begin();
        await archief.Bevries(overleg);
        if (stand < Levensloop.Bevroren)
            Meters.Sluitstap("bevroren", begin);
        if (stand < Levensloop.Verzegeld)
        {
            await VerzegelAsync(overleg);
            Meters.Sluitstap("verzegeld", begin);
        }
        await archief.VernietigSleutel(overleg);
        if (stand < Levensloop.SleutelVernietigd)
            Meters.Sluitstap("sleutel-vernietigd", begin);
        await kamers.LaatGaanAsync(overleg);
        diensten.Klok.Vergeet(overleg);
        await register.BeeindigUitnodigingen(overleg);
        onleesbaar.Writer.TryWrite(overleg);
    }

    private async Task RuimAsync(OverlegId overleg, CancellationToken ct)
    {
        var begin = Meters.Begin();
        await diensten.Archief.VernietigRijen(
            overleg,
            [Verantwoord.Vernietigd(diensten.Tijd.GetUtcNow())],
            ct
        );
        Meters.Sluitstap("vernietigd", begin);
        LogVernietigd(log, overleg);
    }

    private async Task VerzegelAsync(OverlegId id)
    {
        var overleg =
            await kamers.KijkAsync<Overleg?>(id, static stand => stand, null)
            ?? throw new InvalidOperationException($"overleg {id} is bevroren maar niet te lezen");
        await SluitWachtkamerAsync(overleg);
        var nu = diensten.Tijd.GetUtcNow();
        var vervalt = nu.AddDays(diensten.Instellingen.Overleg.OphaalDagen);
        var lijsten = new Verzegelaar(overleg, nu, vervalt).Alle();
        List<Verantwoordingsregel> regels =
        [
            .. Domein.Verantwoording.Meegenomen(overleg, nu),
            .. lijsten.Select(l => Verantwoord.Verzegeld(nu, l.Voor)),
        ];
        // Before the lists: once those are sealed, nothing knows the afspraken any more.
        await ProbeerHerinnerenAsync(overleg, nu);
        await LaatAanvullenAsync(overleg, nu);
        await diensten.Archief.Verzegel(id, lijsten, regels);
    }

    // R01: nobody looked who waits. Before there is a list, their way to it ends; a link given after the close opens it again (besluit 22).
    // The links go first, so that none of before the close makes a new way.
    private async Task SluitWachtkamerAsync(Overleg overleg)
    {
        await register.BeeindigUitnodigingen(overleg.Id);
        foreach (var wie in overleg.Deelnemers.Where(static d => d.Wacht))
            await register.VergeetDeelname(overleg.Id, wie.Id);
    }

    // A reminder is a help; that the overleg is sealed and destroyed is not. After a few times it goes on without (R48, R62).
    private async Task ProbeerHerinnerenAsync(Overleg overleg, DateTimeOffset nu)
    {
        try
        {
            await HerinnerAsync(overleg, nu);
            pogingen.TryRemove(overleg.Id, out _);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            if (pogingen.AddOrUpdate(overleg.Id, 1, static (_, n) => n + 1) < MaxHerinneren)
                throw;
            pogingen.TryRemove(overleg.Id, out _);
            LogZonderHerinnering(log, fout, overleg.Id);
        }
    }

    // R62: to whom the reminders belong as persons, for who was which deelnemer is forgotten before the days have come.
    private async Task HerinnerAsync(Overleg overleg, DateTimeOffset nu)
    {
        var dagen = new List<Terugkijkdag>();
        foreach (var wie in overleg.Deelnemers)
        {
            var eigen = Herinnering.Voor(overleg, wie.Id);
            if (!eigen.IsEmpty && await AccountAsync(overleg.Id, wie.Id) is { } persoon)
                dagen.AddRange(
                    eigen.Select(h => new Terugkijkdag(
                        Guid.NewGuid(),
                        overleg.Id,
                        wie.Id,
                        persoon,
                        nu,
                        h
                    ))
                );
        }
        await diensten.Archief.BewaarHerinneringen(
            overleg.Id,
            nu,
            dagen,
            [.. dagen.Select(d => Verantwoord.HerinneringGezet(nu, d))]
        );
    }

    // Who convenes under an account of their own comes back to it; a link ends with the lists, and nobody would ever see those days.
    private async Task<PersoonId?> AccountAsync(OverlegId overleg, DeelnemerId wie) =>
        await register.PersoonVan(overleg, wie) is { } persoon
        && await register.Persoon(persoon) is { Regisseur: true }
            ? persoon
            : null;

    // R63: what was left open at spoed can still be completed, by the regisseurs of this overleg alone.
    private async Task LaatAanvullenAsync(Overleg overleg, DateTimeOffset nu)
    {
        if (Aanvulling.Van(overleg) is not { } aanvulling)
            return;
        var open = new List<Openstaand>();
        foreach (var wie in overleg.Deelnemers.Where(d => d is { DoetMee: true, Regisseur: true }))
            if (await register.PersoonVan(overleg.Id, wie.Id) is { } persoon)
                open.Add(new(overleg.Id, wie.Id, persoon, nu, aanvulling));
        await diensten.Archief.BewaarAanvullingen(open);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Overleg {Overleg} is vernietigd")]
    private static partial void LogVernietigd(ILogger log, OverlegId overleg);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Overleg {Overleg} sluit zonder herinneringen: die waren niet te bewaren"
    )]
    private static partial void LogZonderHerinnering(
        ILogger log,
        Exception fout,
        OverlegId overleg
    );

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Sluiten van overleg {Overleg} is nog niet gelukt"
    )]
    private static partial void LogMislukt(ILogger log, Exception fout, OverlegId overleg);
}
