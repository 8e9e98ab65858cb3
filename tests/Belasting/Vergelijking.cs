using System.Diagnostics;

namespace Casusoverleg.Belasting;

/// <summary>
/// The benchmark: the product beside a bare SignalR hub, in one run on one machine. Both servers and this generator
/// are separate processes; both servers stay up, and slices of both alternate.
/// </summary>
internal sealed class Vergelijking(
    int keer,
    TimeSpan plakduur,
    int kamers,
    int weinigKamers,
    bool nul
)
{
    private const int Leden = 8;
    private const int Tempo = 2000;
    private readonly Rapport _rapport = new();
    private readonly List<Zitting> _zittingen = [];

    /// <summary>Runs it all; the exit code is one of <see cref="Uitkomst"/>.</summary>
    public static async Task<int> VoerUitAsync(string[] opties)
    {
        using var grens = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        var kort = opties.Contains("--kort", StringComparer.Ordinal);
        var proef = new Vergelijking(
            kort ? 2 : 6,
            TimeSpan.FromSeconds(kort ? 1.5 : 3),
            125,
            25,
            opties.Contains("--nul")
        );
        try
        {
            return await proef.MeetAsync(grens.Token);
        }
        catch (Exception e)
            when (e
                    is InvalidOperationException
                        or HttpRequestException
                        or OperationCanceledException
            )
        {
            await Console.Error.WriteLineAsync("Not measured: " + e.Message);
            return Uitkomst.FoutGebruik;
        }
    }

    private async Task<int> MeetAsync(CancellationToken ct)
    {
        var klok = Stopwatch.StartNew();
        using var productserver = new Productserver(
            Directory.CreateTempSubdirectory("casusoverleg-belasting-").FullName
        );
        var fsync = Machine.FsyncPerSeconde(productserver.Datamap, TimeSpan.FromSeconds(1));
        Console.WriteLine(
            $"machine: {Environment.ProcessorCount} processors; fsync van de schijf: {fsync:0} per seconde; .NET {Environment.Version}"
        );
        await using (
            var product = nul ? await BouwNulAsync(ct) : await BouwProductAsync(productserver, ct)
        )
        {
            await using var kaal = await BouwKaalAsync(product, ct);
            Console.WriteLine(
                $"frames: inbreng {Berichtmal.Inbreng(_zittingen[0].Betrokkene).Lengte} bytes, levering {product.Telling.LeveringLengte}, antwoord {product.Telling.AckLengte}; kale hub: levering {kaal.Telling.LeveringLengte}, antwoord {kaal.Telling.AckLengte}"
            );
            using var einde = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var leven = Task.WhenAll(
                product.HoudInLevenAsync(einde.Token),
                kaal.HoudInLevenAsync(einde.Token)
            );
            await WarmOpAsync(product, kaal);
            await MeetDoorvoerAsync(product, kaal);
            await MeetVertragingAsync(product, kaal);
            await einde.CancelAsync();
            await Task.WhenAny(leven, Task.Delay(1000, CancellationToken.None));
        }
        if (!nul)
            await MeetStartAsync(productserver, ct);
        Console.WriteLine($"duur van de meting: {klok.Elapsed.TotalSeconds:0} s");
        return _rapport.Exitcode;
    }

    private async Task<Opstelling> BouwProductAsync(
        Productserver productserver,
        CancellationToken ct
    )
    {
        var server = productserver.Start();
        await server.WachtTotGezondAsync(ct);
        var opstelling = new Opstelling("product", server, new Telling());
        using var bijeenroeping = new Bijeenroeping(server, Leden);
        await bijeenroeping.SchrijfInAsync(ct);
        for (var i = 0; i < kamers; i++)
            _zittingen.Add(await bijeenroeping.RoepBijeenAsync(ct));
        await MeetGeheugenAsync(opstelling, ct);
        return opstelling;
    }

    /// <summary>What a participant costs who has joined and does nothing: growth of the process over all of them.</summary>
    private async Task MeetGeheugenAsync(Opstelling product, CancellationToken ct)
    {
        await VerbindAsync(product, 0, 1, ct);
        await Plakken.GeslotenAsync(product, 1, TimeSpan.FromSeconds(1));
        await Task.Delay(2000, ct);
        var voor = Machine.Geheugen(product.Server.Proces);
        await VerbindAsync(product, 1, kamers, ct);
        await Task.Delay(3000, ct);
        var perLid =
            (Machine.Geheugen(product.Server.Proces) - voor) / 1024.0 / ((kamers - 1) * Leden);
        _rapport.Regel(
            "geheugen per stille deelnemer",
            $"{perLid:0.0} KiB",
            "hoogstens 48 KiB",
            perLid <= 48,
            Machine.Tikken().Totaal == 1 ? "geen /proc" : null
        );
    }

    /// <summary>Check of the measurement itself: the bare hub in the place of the product should give 1.00.</summary>
    private Task<Opstelling> BouwNulAsync(CancellationToken ct)
    {
        for (var i = 0; i < kamers; i++)
            _zittingen.Add(new($"k{i:000}", "", new string?[Leden]));
        return BouwKaalAsync(900, 120, ct);
    }

    private Task<Opstelling> BouwKaalAsync(Opstelling product, CancellationToken ct) =>
        BouwKaalAsync(product.Telling.LeveringLengte, product.Telling.AckLengte, ct);

    private async Task<Opstelling> BouwKaalAsync(int levering, int antwoord, CancellationToken ct)
    {
        var leeg = """{"type":1,"target":"Ontvang","arguments":[""]}_""".Length;
        var leegAntwoord = """{"type":3,"invocationId":"00000000","result":""}_""".Length;
        var poort = Serverproces.VrijePoort();
        var server = Serverproces.Start(
            poort,
            [
                typeof(Vergelijking).Assembly.Location,
                "kaal",
                $"http://127.0.0.1:{poort}",
                $"{levering - leeg}",
                $"{antwoord - leegAntwoord}",
            ],
            Productserver.Afvalophaling(),
            AppContext.BaseDirectory
        );
        await server.WachtTotGezondAsync(ct);
        var opstelling = new Opstelling("kaal", server, new Telling());
        await VerbindAsync(opstelling, 0, kamers, ct);
        await Plakken.GeslotenAsync(opstelling, 1, TimeSpan.FromSeconds(0.5));
        return opstelling;
    }

    private async Task VerbindAsync(Opstelling opstelling, int van, int tot, CancellationToken ct)
    {
        for (var i = van; i < tot; i++)
        {
            var inbreng = Berichtmal.Inbreng(_zittingen[i].Betrokkene);
            if (opstelling.Naam == "product")
                await opstelling.VerbindAsync(_zittingen[i], inbreng, ct);
            else
                await opstelling.VerbindAsync(
                    new($"k{i:000}", "", new string?[Leden]),
                    Berichtmal.Kaal(inbreng.Lengte),
                    ct
                );
        }
    }

    private async Task WarmOpAsync(Opstelling product, Opstelling kaal)
    {
        for (var i = 0; i < 2; i++)
        {
            await Plakken.GeslotenAsync(product, kamers, plakduur);
            await Plakken.GeslotenAsync(kaal, kamers, plakduur);
        }
    }

    private async Task MeetDoorvoerAsync(Opstelling product, Opstelling kaal)
    {
        var veel = await Reeks.MeetAsync(
            product,
            kaal,
            keer,
            o => Plakken.GeslotenAsync(o, kamers, plakduur)
        );
        MeldDoorvoer(veel, kamers, 0.70);
        var cpu = veel.Mediaan((a, b) => a.CpuPerLevering / b.CpuPerLevering);
        _rapport.Regel(
            "server-CPU per levering",
            $"{cpu:0.00}x",
            "hoogstens 1.60x",
            cpu <= 1.6,
            veel.Onbeslist(plak => plak.CpuPerLevering)
        );
        Rapport.Toelichting(
            $"product {veel.Mediaan((a, _) => a.CpuPerLevering):0.0} us, kaal {veel.Mediaan((_, b) => b.CpuPerLevering):0.0} us"
        );
        var weinig = await Reeks.MeetAsync(
            product,
            kaal,
            keer,
            o => Plakken.GeslotenAsync(o, weinigKamers, plakduur)
        );
        MeldDoorvoer(weinig, weinigKamers, 0.45);
    }

    private void MeldDoorvoer(Reeks reeks, int aantal, double doel)
    {
        var verhouding = reeks.Mediaan((a, b) => a.PerSeconde / b.PerSeconde);
        _rapport.Regel(
            $"inbrengen per seconde, {aantal} kamers van {Leden}",
            $"{verhouding:0.00}x",
            $"minstens {doel:0.00}x",
            verhouding >= doel,
            reeks.Onbeslist(plak => plak.PerSeconde)
        );
        Rapport.Toelichting(
            $"product {reeks.Mediaan((a, _) => a.PerSeconde):0}, kaal {reeks.Mediaan((_, b) => b.PerSeconde):0} per seconde; "
                + $"paren {string.Join(" ", reeks.Paren.Select(paar => $"{paar.Product.PerSeconde / paar.Kaal.PerSeconde:0.00}"))}; "
                + $"kaal {string.Join(" ", reeks.Paren.Select(paar => $"{paar.Kaal.PerSeconde:0}"))}; gestolen {reeks.Gestolen:P1}"
        );
    }

    private async Task MeetVertragingAsync(Opstelling product, Opstelling kaal)
    {
        var reeks = await Reeks.MeetAsync(
            product,
            kaal,
            keer,
            o => Plakken.OpTempoAsync(o, kamers, Tempo, plakduur)
        );
        var onbeslist = reeks.Onbeslist(plak => plak.P50);
        var boven = reeks.Mediaan((a, b) => a.P50 - b.P50);
        var p99 = reeks.Mediaan((a, _) => a.P99);
        _rapport.Regel(
            $"vertraging p50 bij {Tempo}/s",
            $"{boven:0.00} ms boven kaal",
            "hoogstens 2 ms",
            boven <= 2,
            onbeslist
        );
        _rapport.Regel(
            $"vertraging p99 bij {Tempo}/s",
            $"{p99:0.0} ms",
            "hoogstens 30 ms",
            p99 <= 30,
            onbeslist
        );
        Rapport.Toelichting(
            $"p50 product {reeks.Mediaan((a, _) => a.P50):0.00}, kaal {reeks.Mediaan((_, b) => b.P50):0.00}; "
                + $"p99 kaal {reeks.Mediaan((_, b) => b.P99):0.0} ms; kaal p50 per plak {string.Join(" ", reeks.Paren.Select(paar => $"{paar.Kaal.P50:0.00}"))}"
        );
    }

    private async Task MeetStartAsync(Productserver productserver, CancellationToken ct)
    {
        var starts = new List<double>();
        for (var i = 0; i < 3; i++)
            starts.Add(await productserver.MeetStartAsync(_zittingen[0].Cookies[1]!, ct));
        var start = Reeks.Midden(starts);
        _rapport.Regel(
            "start tot eerste handdruk",
            $"{start:0.00} s",
            "hoogstens 1.5 s",
            start <= 1.5
        );
        Rapport.Toelichting(
            $"met {_zittingen.Count} overleggen op schijf: {string.Join(" ", starts.Select(s => $"{s:0.00}"))} s"
        );
    }
}
