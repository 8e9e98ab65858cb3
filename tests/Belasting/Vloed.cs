using System.Net.WebSockets;
using System.Text;

namespace Casusoverleg.Belasting;

/// <summary>
/// What the other members notice of a flood: anonymous upgrades without end, and one member who opens as many sockets as they get and sends
/// as fast as they can. The limits are those of a new installation.
/// </summary>
internal static class Vloed
{
    private const int Leden = 8;
    private const int Kamers = 5;
    private const int PerSeconde = 30;
    private const int Vreemden = 8;
    private const double HoogstensKeer = 2;
    private const double HoogstensMiB = 64;
    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(15);

    /// <summary>Measures quiet, flooded and quiet again; the answer is the exit code.</summary>
    public static async Task<int> MeetAsync()
    {
        var ct = CancellationToken.None;
        var map = Directory.CreateTempSubdirectory("casusoverleg-vloed-").FullName;
        using var product = new Productserver(map);
        await using var opstelling = new Opstelling(
            "product",
            product.Start(metGrenzen: true),
            new Telling()
        );
        await opstelling.Server.WachtTotGezondAsync(ct);
        var misbruiker = await VulAsync(opstelling, ct);
        await PlakAsync(opstelling); // Warm.
        var (gestolen, totaal) = Machine.Tikken();
        var voor = await PlakAsync(opstelling);
        var geheugen = Machine.Geheugen(opstelling.Server.Proces);
        var (onder, piek, tel) = await OverspoelAsync(opstelling, misbruiker);
        var na = await PlakAsync(opstelling);
        var (gestolenNa, totaalNa) = Machine.Tikken();

        var rust = (voor.P99 + na.P99) / 2;
        var onrust =
            (gestolenNa - gestolen) / (double)Math.Max(1, totaalNa - totaal) > Reeks.MagGestolen
                ? "de host nam te veel van de processor"
            : Math.Max(voor.P99, na.P99) > 1.5 * Math.Min(voor.P99, na.P99)
                ? $"de machine was onrustig: in rust {voor.P99:F1} en {na.P99:F1} ms"
            : null;
        var rapport = new Rapport();
        rapport.Regel(
            "bezorging bij de anderen onder een vloed, p99",
            $"{onder.P99:F1} ms, {onder.P99 / rust:F2}x de {rust:F1} ms in rust",
            $"hooguit {HoogstensKeer:F0}x",
            onder.P99 <= HoogstensKeer * rust,
            onrust
        );
        var groei = (piek - geheugen) / 1024.0 / 1024.0;
        rapport.Regel(
            "geheugen dat een vloed erbij vraagt",
            $"{groei:F1} MiB",
            $"hooguit {HoogstensMiB:F0} MiB",
            groei <= HoogstensMiB
        );
        Rapport.Toelichting(
            $"{Kamers} kamers van {Leden}, {PerSeconde} inbrengen per seconde, {Duur.TotalSeconds:F0} s: {tel.Geweigerd} vreemde upgrades geweigerd, {tel.Opdrachten} opdrachten en {tel.Sockets} sockets van een deelnemer"
        );
        return rapport.Exitcode;
    }

    private static Task<Plak> PlakAsync(Opstelling opstelling) =>
        Plakken.OpTempoAsync(opstelling, Kamers, PerSeconde, Duur);

    // In each meeting eight members are measured and a ninth is invited; the ninth of the first misbehaves.
    private static async Task<string> VulAsync(Opstelling opstelling, CancellationToken ct)
    {
        using var bijeenroeping = new Bijeenroeping(opstelling.Server, Leden + 1);
        await bijeenroeping.SchrijfInAsync(ct);
        string? misbruiker = null;
        for (var nummer = 0; nummer < Kamers; nummer++)
        {
            var zitting = await bijeenroeping.RoepBijeenAsync(ct);
            misbruiker ??= zitting.Cookies[^1];
            await opstelling.VerbindAsync(
                zitting with
                {
                    Cookies = [.. zitting.Cookies.Take(Leden)],
                },
                Berichtmal.Inbreng(zitting.Betrokkene),
                ct
            );
        }
        return misbruiker!;
    }

    private static async Task<(Plak Plak, long Piek, Stand Tel)> OverspoelAsync(
        Opstelling opstelling,
        string misbruiker
    )
    {
        using var klaar = new CancellationTokenSource();
        var tel = new Stand();
        var piek = 0L;
        Task[] vloed =
        [
            .. Enumerable
                .Range(0, Vreemden)
                .Select(_ => Task.Run(() => KlopAsync(opstelling.Server.Hub, tel, klaar.Token))),
            Task.Run(() => OpenAsync(opstelling.Server.Hub, misbruiker, tel, klaar.Token)),
            Task.Run(() => RatelAsync(opstelling, misbruiker, tel, klaar.Token)),
            Task.Run(async () =>
            {
                while (!klaar.IsCancellationRequested)
                {
                    piek = Math.Max(piek, Machine.Geheugen(opstelling.Server.Proces));
                    await Task.Delay(100);
                }
            }),
        ];
        var plak = await PlakAsync(opstelling);
        await klaar.CancelAsync();
        await Task.WhenAll(vloed);
        return (plak, piek, tel);
    }

    private static async Task KlopAsync(Uri hub, Stand tel, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Origin", $"http://{hub.Authority}");
            try
            {
                await socket.ConnectAsync(hub, ct);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException)
            {
                Interlocked.Increment(ref tel.Geweigerd);
            }
        }
    }

    // Silent sockets, held until no more come; then it goes on asking.
    private static async Task OpenAsync(Uri hub, string cookie, Stand tel, CancellationToken ct)
    {
        var open = new List<ClientWebSocket>();
        while (!ct.IsCancellationRequested)
        {
            var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Origin", $"http://{hub.Authority}");
            socket.Options.SetRequestHeader("Cookie", cookie);
            try
            {
                await socket.ConnectAsync(hub, ct);
                open.Add(socket);
                tel.Sockets++;
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException)
            {
                socket.Dispose();
            }
        }
        open.ForEach(static s => s.Dispose());
    }

    private static async Task RatelAsync(
        Opstelling opstelling,
        string cookie,
        Stand tel,
        CancellationToken ct
    )
    {
        await using var lijn = await Lijn.OpenAsync(opstelling.Server.Hub, cookie, true, default);
        await lijn.BetreedAsync(opstelling.Kamers[0].Id, default);
        while (!ct.IsCancellationRequested && lijn.Fout is null)
        {
            var frame =
                $$"""{"type":1,"target":"Doe","arguments":[{"doet":"klaar","klaar":true,"opdrachtId":"{{Guid.NewGuid():N}}"}]}"""
                + '\u001e';
            await lijn.StuurAsync(Encoding.UTF8.GetBytes(frame), CancellationToken.None);
            tel.Opdrachten++;
        }
    }

    private sealed class Stand
    {
        public int Geweigerd;
        public int Opdrachten;
        public int Sockets;
    }
}
