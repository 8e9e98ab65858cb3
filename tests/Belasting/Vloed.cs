namespace Casusoverleg.Belasting;

/// <summary>
/// What the other members notice of a flood: of anonymous upgrades without end, of one member who does everything at once as fast as they
/// can, and of both. The limits are those of a new installation. How much of it is the machine's shows the same flood aimed at a process that
/// only hangs up. Everything is done in rounds, so that a drift of the machine weighs equally on all; the first round is that of a server
/// that saw no flood since it started, and stands apart.
/// </summary>
internal sealed class Vloed(Opstelling opstelling, Queue<string> misbruikers)
{
    private const int Leden = 8;
    private const int Kamers = 5;
    private const int Rondes = 5;
    private const int PerSeconde = 60;
    private const double HoogstensKeer = 2;
    private const double HoogstensMiB = 64;
    private const double MiB = 1024 * 1024;
    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(8);

    /// <summary>Measures quiet, the machine alone, each flood and both, round after round; the answer is the exit code.</summary>
    public static async Task<int> MeetAsync()
    {
        var map = Directory.CreateTempSubdirectory("casusoverleg-vloed-").FullName;
        using var product = new Productserver(map);
        await using var opstelling = new Opstelling(
            "product",
            product.Start(metGrenzen: true),
            new Telling()
        );
        await opstelling.Server.WachtTotGezondAsync(default);
        var vloed = new Vloed(opstelling, await VulAsync(opstelling));
        await vloed.PlakAsync(new Golfslag("warm")); // Nothing of this counts.
        return await vloed.MeetRondesAsync();
    }

    private async Task<int> MeetRondesAsync()
    {
        await using var ophanger = StartOphanger();
        string[] ophangen = ["vreemden", ophanger.Hub.ToString()];
        string[] vreemd = ["vreemden", opstelling.Server.Hub.ToString()];
        Golfslag rust = new("in rust"),
            machine = new("de machine alleen");
        Golfslag[] vlagen = [new("vreemde upgrades"), new("een lid dat misbruikt"), new("beide")];
        var koud = Array.Empty<double>();
        var geheugen = Geheugen;
        var (gestolen, totaal) = (0L, 0L);
        for (var ronde = 0; ronde <= Rondes; ronde++)
        {
            await PlakAsync(rust);
            await OverspoelAsync(machine, ophangen);
            await OverspoelAsync(vlagen[0], vreemd);
            await OverspoelAsync(vlagen[1], Lid());
            await OverspoelAsync(vlagen[2], vreemd, Lid());
            if (ronde > 0)
                continue;
            koud = [.. vlagen.Select(static vlaag => vlaag.P99)];
            (gestolen, totaal) = Machine.Tikken();
            foreach (var slag in vlagen.Prepend(machine).Prepend(rust))
                slag.BeginOpnieuw();
        }
        var (gestolenNa, totaalNa) = Machine.Tikken();
        var onrust =
            (gestolenNa - gestolen) / (double)Math.Max(1, totaalNa - totaal) > Reeks.MagGestolen
                ? "de host nam te veel van de processor"
            : machine.P99 > HoogstensKeer * rust.P99 ? "de machine zelf kan het niet aan"
            : null;
        Rapport.Toelichting(
            $"de server ging van {geheugen / MiB:F0} naar {Geheugen / MiB:F0} MiB, met {(Rondes + 1) * 5 * PerSeconde * (int)Duur.TotalSeconds} inbrengen die in de kamers blijven"
        );
        return Oordeel(rust, machine, vlagen, koud, onrust);
    }

    private static int Oordeel(
        Golfslag rust,
        Golfslag machine,
        Golfslag[] vlagen,
        double[] koud,
        string? onrust
    )
    {
        var rapport = new Rapport();
        foreach (var (vlaag, eerst) in vlagen.Zip(koud))
        {
            rapport.Regel(
                $"bezorging bij de anderen onder {vlaag.Naam}, p99",
                $"{vlaag.P99:F1} ms, {vlaag.P99 / rust.P99:F2}x de {rust.P99:F1} ms in rust",
                $"hooguit {HoogstensKeer:F0}x",
                vlaag.P99 <= HoogstensKeer * rust.P99,
                onrust
            );
            Rapport.Toelichting($"{vlaag}; de eerste keer na een start {eerst:F1} ms");
            Rapport.Toelichting(vlaag.Verslag);
        }
        var groei = vlagen.Max(static v => v.Groei) / MiB;
        rapport.Regel(
            "geheugen dat een vloed erbij vraagt",
            $"{groei:F1} MiB",
            $"hooguit {HoogstensMiB:F0} MiB",
            groei <= HoogstensMiB
        );
        Rapport.Toelichting(
            $"{Kamers} kamers van {Leden}, {PerSeconde} inbrengen per seconde, {Rondes} rondes met {Duur.TotalSeconds:F0} s per vlaag"
        );
        Rapport.Toelichting($"{rust.Naam}: {rust}");
        Rapport.Toelichting(
            $"de vreemde upgrades naar een proces dat alleen ophangt: {machine.P99:F1} ms, {machine.P99 / rust.P99:F2}x; {machine}; {machine.Verslag}"
        );
        return rapport.Exitcode;
    }

    private long Geheugen => Machine.Geheugen(opstelling.Server.Proces);

    // Somebody who was not sent away before: who was has to stay away for half a minute.
    private string[] Lid() =>
        ["lid", opstelling.Server.Hub.ToString(), misbruikers.Dequeue(), opstelling.Kamers[0].Id];

    private async Task PlakAsync(Golfslag slag)
    {
        var plak = await Plakken.OpTempoAsync(opstelling, Kamers, PerSeconde, Duur);
        slag.Neem(
            opstelling.Telling.Latenties(),
            plak,
            plak.CpuPerLevering * PerSeconde * (Leden - 1) / 1_000_000
        );
    }

    // In each meeting eight members are measured; the others who are invited misbehave, in the first.
    private static async Task<Queue<string>> VulAsync(Opstelling opstelling)
    {
        const int MisbruikersPerKamer = ((Rondes + 1) * 2 / Kamers) + 1;
        using var bijeenroeping = new Bijeenroeping(opstelling.Server, Leden + MisbruikersPerKamer);
        await bijeenroeping.SchrijfInAsync(default);
        var misbruikers = new Queue<string>();
        for (var nummer = 0; nummer < Kamers; nummer++)
        {
            var zitting = await bijeenroeping.RoepBijeenAsync(default);
            foreach (var cookie in zitting.Cookies.Skip(Leden))
                misbruikers.Enqueue(cookie!);
            await opstelling.VerbindAsync(
                zitting with
                {
                    Cookies = [.. zitting.Cookies.Take(Leden)],
                },
                Berichtmal.Inbreng(zitting.Betrokkene),
                default
            );
        }
        return misbruikers;
    }

    private static Serverproces StartOphanger()
    {
        var poort = Serverproces.VrijePoort();
        return Serverproces.Start(
            poort,
            [typeof(Golf).Assembly.Location, "ophanger", $"{poort}"],
            Productserver.Afvalophaling(),
            AppContext.BaseDirectory
        );
    }

    private async Task OverspoelAsync(Golfslag slag, params string[][] golven)
    {
        using var klaar = new CancellationTokenSource();
        var (voor, piek) = (Geheugen, 0L);
        var gang = golven.Select(static golf => new Golfproces(golf)).ToList();
        var kijken = Task.Run(async () =>
        {
            while (!klaar.IsCancellationRequested)
            {
                piek = Math.Max(piek, Geheugen);
                await Task.Delay(100);
            }
        });
        foreach (var golf in gang)
            await golf.OpGangAsync();
        await PlakAsync(slag);
        await klaar.CancelAsync();
        await kijken;
        slag.Weeg(voor, piek);
        var verslag = new List<string>();
        foreach (var golf in gang)
            verslag.Add(await golf.HoudOpAsync());
        slag.Verslag = string.Join("; ", verslag);
    }
}
