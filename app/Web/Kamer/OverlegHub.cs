using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Meting;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Casusoverleg.Web.Kamer;

/// <summary>The live room. Who asks comes from the connection, never from an argument; nothing expected is thrown (besluit 1).</summary>
[Authorize(Policy = Beleid.Persoon)]
internal sealed class OverlegHub(
    Kamers kamers,
    Poort poort,
    Sessies sessies,
    Opnieuwbewijs opnieuw,
    Instellingen instellingen,
    TimeProvider tijd
) : Hub<IOverlegClient>
{
    private Verbinding Verbinding => Context.Features.GetRequiredFeature<Verbinding>();

    /// <summary>Comes into one overleg, from the beginning or from the last event that was received.</summary>
    public async Task<Betreding> Betreed(string overlegId, string? cursor)
    {
        if (!Verbinding.Maat.Neem(tijd, instellingen.Kamer))
            return Betreding.Nee(await RemAsync());
        if (Verbinding.IsGesneden || !Guid.TryParseExact(overlegId, "N", out var bits))
            return Betreding.Nee(Antwoord.NietUitgenodigd);
        var overleg = new OverlegId(bits);
        if (Verbinding.Plaats is { } al && al.Overleg != overleg)
            return Betreding.Nee(
                Antwoord.Nee(Regel.V01, "Deze verbinding is al in een ander overleg.")
            );
        try
        {
            var toelating = await poort.KijkAsync(Context.User!, overleg);
            if (
                toelating.Deelnemer is not { } wie
                || await kamers.VindAsync(overleg) is not { } kamer
            )
                return Betreding.Nee(Antwoord.NietUitgenodigd);
            await poort.LegVastAsync(overleg, wie, toelating.Persoon?.Pet, "kamer");
            Verbinding.Plaats = new Plaats(overleg, wie, kamer);
            return await kamer.BetreedAsync(Verbinding, wie, Cursor(cursor));
        }
        catch (OpslagMislukt)
        {
            return Betreding.Nee(Antwoord.NietBewaard);
        }
    }

    /// <summary>Carries out one command, once; the answer is durable.</summary>
    public Task<Antwoord> Doe(JsonElement opdracht)
    {
        var verbinding = Verbinding;
        sessies.Raak(verbinding);
        if (!verbinding.Maat.Neem(tijd, instellingen.Kamer))
            return RemAsync();
        var (gelezen, bezwaar) = Opdrachtlezer.Lees(opdracht);
        if (gelezen is null)
            return Geweigerd(null, Antwoord.Nee(bezwaar!));
        if (verbinding.IsGesneden || verbinding.Plaats is not { } plaats)
            return Geweigerd(gelezen.Opdracht, Antwoord.NietUitgenodigd);
        verbinding.LaatsteTeken = tijd.GetTimestamp();
        var werk = new Doewerk(plaats.Deelnemer, gelezen, vanHub: true)
        {
            Persoon = Context.User!.PersoonId(),
        };
        return gelezen.Opdracht is Sluit or BreekAf or BenoemRegisseur
            ? NaBewijsAsync(plaats, werk)
            : Bied(plaats, werk);
    }

    /// <summary>The connection lives: renews the presence lease. It says nothing of the person, so it keeps no session alive.</summary>
    public Task<Antwoord> Hartslag()
    {
        if (!Verbinding.Maat.Neem(tijd, instellingen.Kamer))
            return RemAsync();
        Verbinding.LaatsteTeken = tijd.GetTimestamp();
        return Gehoord;
    }

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        Meters.Verbonden(1);
        sessies.Koppel(Context.User!, Verbinding);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        Meters.Verbonden(-1);
        sessies.Ontkoppel(Verbinding);
        if (Verbinding.Plaats is { } plaats)
            plaats.Kamer.Verlaat(Verbinding, plaats.Deelnemer);
        return Task.CompletedTask;
    }

    private static Task<Antwoord> Bied(Plaats plaats, Doewerk werk) =>
        plaats.Kamer.Bied(werk) ? werk.Klaar : Geweigerd(werk.Opdracht, Antwoord.NietBewaard);

    private static Task<Antwoord> Geweigerd(Opdracht? opdracht, Antwoord antwoord) =>
        Task.FromResult(Meters.Geweigerd(opdracht, antwoord));

    // A line is read one question at a time: as long as this answer is on its way nothing more of it is read, and the flood stays outside.
    // Who goes on like that all the same loses the line.
    private async Task<Antwoord> RemAsync()
    {
        await Task.Delay(Rem);
        if (Verbinding.Maat.IsWeggestuurd(tijd))
            _ = Verbinding.SluitAfAsync(Draadtaal.Weg(Wegreden.TeSnel));
        return Meters.Geweigerd(null, Antwoord.TeVaak);
    }

    private async Task<Antwoord> NaBewijsAsync(Plaats plaats, Doewerk werk)
    {
        try
        {
            var bezwaar = await opnieuw.BezwaarAsync(Context.User!);
            return bezwaar is null
                ? await Bied(plaats, werk)
                : Meters.Geweigerd(werk.Opdracht, bezwaar);
        }
        catch (OpslagMislukt)
        {
            return Meters.Geweigerd(werk.Opdracht, Antwoord.NietBewaard);
        }
    }

    private static readonly TimeSpan Rem = TimeSpan.FromMilliseconds(20);

    private static readonly Task<Antwoord> Gehoord = Task.FromResult(Antwoord.Ja());

    private static GebeurtenisId? Cursor(string? cursor) =>
        Guid.TryParseExact(cursor, "N", out var bits) ? new GebeurtenisId(bits) : null;
}
