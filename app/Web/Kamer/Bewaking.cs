using System.Runtime.CompilerServices;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// Looks after what nobody asks for: terms that end, presence that lapses, rooms that rest, sessions and lists whose time has come. At
/// start it takes up every close that was interrupted.
/// </summary>
internal sealed partial class Bewaking(
    Kamerdiensten diensten,
    Kamers kamers,
    Sessies sessies,
    IToegangsregister register,
    ILogger<Bewaking> log
) : BackgroundService
{
    // Overleggen whose terms could not be read yet: tried again every minute.
    private readonly HashSet<OverlegId> onbekend = [];
    private int tel;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await ProbeerAsync(HervatAsync);
        using var slag = new PeriodicTimer(TimeSpan.FromSeconds(1), diensten.Tijd);
        while (await VolgendeAsync(slag, stoppingToken))
        {
            await ProbeerAsync(TikAsync);
            await ProbeerAsync(sessies.RuimOpAsync);
            if (++tel % 5 == 0)
                await ProbeerAsync(RuimOpAsync);
            if (tel % 60 == 0)
                await ProbeerAsync(VerloopAsync);
        }
    }

    private static async Task<bool> VolgendeAsync(PeriodicTimer slag, CancellationToken ct)
    {
        try
        {
            return await slag.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // What was closing closes; of what lives, the clock must know when its time comes. One that cannot be read holds up no other.
    private async Task HervatAsync()
    {
        foreach (var kop in await diensten.Archief.Koppen())
        {
            if (kop.Stand == Levensloop.Levend)
                onbekend.Add(kop.Id);
            else if (kop.Stand != Levensloop.Vernietigd)
                diensten.Sluitlijst.Begin(kop.Id);
        }
        await LeerTijdenAsync();
    }

    private Task LeerTijdenAsync() =>
        ElkAsync(
            onbekend.ToList(),
            async overleg =>
            {
                var stand = await kamers.KijkAsync<Overleg?>(overleg, stand => stand, null);
                if (stand is { IsVoorbij: true })
                    diensten.Sluitlijst.Begin(overleg);
                else if (stand is not null)
                    diensten.Klok.Zet(stand);
                onbekend.Remove(overleg);
            }
        );

    private Task TikAsync() =>
        ElkAsync(diensten.Klok.Aan(diensten.Tijd.GetUtcNow()), kamers.TikAsync);

    private Task RuimOpAsync()
    {
        var rust = TimeSpan.FromSeconds(diensten.Instellingen.Kamer.RustSeconden);
        foreach (var kamer in kamers.Geladen.ToList())
        {
            if (!kamer.IsLeeg)
                kamer.WerkAanwezigheidBij();
            else if (diensten.Tijd.GetElapsedTime(kamer.LaatstGebruikt) > rust)
                kamers.LaatRusten(kamer);
        }
        return Task.CompletedTask;
    }

    private async Task VerloopAsync()
    {
        var nu = diensten.Tijd.GetUtcNow();
        // Each on its own: what cannot be cleared away keeps nothing else.
        await ProbeerAsync(LeerTijdenAsync);
        await ProbeerAsync(() => VernietigVerlopenAsync(nu));
        await ProbeerAsync(diensten.Afschermer.RuimOpAsync);
        await ProbeerAsync(() => diensten.Archief.VergeetHerinneringen(nu));
        await ProbeerAsync(() => diensten.Archief.VergeetAanvullingen(nu));
        await ProbeerAsync(() => VergeetAsync(nu));
        await ProbeerAsync(() => register.RuimOp(nu));
    }

    private async Task VergeetAsync(DateTimeOffset nu) =>
        await ElkAsync(await register.VergeetVoorbije(nu), sessies.BeeindigAlleAsync);

    private async Task VernietigVerlopenAsync(DateTimeOffset nu) =>
        await ElkAsync(
            await diensten.Archief.VerlopenLijsten(nu),
            lijst =>
                diensten.Archief.VernietigLijst(
                    lijst.Overleg,
                    lijst.Voor,
                    nu,
                    [Verantwoord.LijstVerlopen(nu, lijst.Voor)]
                )
        );

    private async Task ElkAsync<T>(
        IEnumerable<T> alle,
        Func<T, Task> doe,
        [CallerMemberName] string werk = ""
    )
    {
        foreach (var een in alle)
            await ProbeerAsync(() => doe(een), werk);
    }

    private async Task ProbeerAsync(
        Func<Task> doe,
        [CallerArgumentExpression(nameof(doe))] string werk = ""
    )
    {
        try
        {
            await doe();
        }
        catch (Exception fout)
        {
            LogMislukt(log, fout, werk);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Bewaking mislukt: {Werk}")]
    private static partial void LogMislukt(ILogger log, Exception fout, string werk);
}
