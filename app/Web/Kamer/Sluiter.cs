using Casusoverleg.Domein;
using Casusoverleg.Opslag;
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
    private static readonly TimeSpan Opnieuw = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var overleg in diensten.Sluitlijst.Alle(stoppingToken))
                await ProbeerAsync(overleg, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // What is left is taken up at the next start.
        }
    }

    private async Task ProbeerAsync(OverlegId overleg, CancellationToken ct)
    {
        try
        {
            await VoltooiAsync(overleg, ct);
            LogVernietigd(log, overleg);
        }
        catch (Exception fout)
        {
            LogMislukt(log, fout, overleg);
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

    private async Task VoltooiAsync(OverlegId overleg, CancellationToken ct)
    {
        var archief = diensten.Archief;
        var stand = (await archief.Kop(overleg))?.Stand ?? Levensloop.Vernietigd;
        if (stand == Levensloop.Vernietigd)
            return;
        await archief.Bevries(overleg);
        var reden = stand < Levensloop.Verzegeld ? await VerzegelAsync(overleg) : Wegreden.Gesloten;
        await archief.VernietigSleutel(overleg);
        await kamers.LaatGaanAsync(overleg, reden);
        diensten.Klok.Vergeet(overleg);
        await register.BeeindigUitnodigingen(overleg);
        await archief.VernietigRijen(
            overleg,
            [Verantwoord.Vernietigd(diensten.Tijd.GetUtcNow())],
            ct
        );
    }

    private async Task<Wegreden> VerzegelAsync(OverlegId id)
    {
        var overleg =
            await kamers.KijkAsync<Overleg?>(id, static stand => stand, null)
            ?? throw new InvalidOperationException($"overleg {id} is bevroren maar niet te lezen");
        var nu = diensten.Tijd.GetUtcNow();
        var vervalt = nu.AddDays(diensten.Instellingen.Overleg.OphaalDagen);
        var lijsten = new Verzegelaar(overleg, nu, vervalt).Alle();
        List<Verantwoordingsregel> regels =
        [
            .. Domein.Verantwoording.Meegenomen(overleg, nu),
            .. lijsten.Select(l => Verantwoord.Verzegeld(nu, l.Voor)),
        ];
        await diensten.Archief.Verzegel(id, lijsten, regels);
        return overleg.Status == Status.Afgebroken ? Wegreden.Afgebroken : Wegreden.Gesloten;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Overleg {Overleg} is vernietigd")]
    private static partial void LogVernietigd(ILogger log, OverlegId overleg);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Sluiten van overleg {Overleg} is nog niet gelukt"
    )]
    private static partial void LogMislukt(ILogger log, Exception fout, OverlegId overleg);
}
