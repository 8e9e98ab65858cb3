namespace Casusoverleg.Belasting;

/// <summary>
/// What the other members notice of a flood: of anonymous upgrades without end, of one member who does everything at once as fast as they
/// can, and of both. The limits are those of a new installation. The flood comes from a process of its own with the lowest priority, as from
/// another machine as far as one machine allows; how much of it is the machine's shows the same flood aimed at a process that only hangs up.
/// </summary>
internal static class Vloed
{
    private const int Leden = 8;
    private const int Kamers = 5;
    private const int PerSeconde = 60;
    private const double HoogstensKeer = 2;
    private const double HoogstensMiB = 64;
    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(8);

    /// <summary>Measures quiet, the machine alone, each flood, both, and quiet again; the answer is the exit code.</summary>
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
        var misbruiker = await VulAsync(opstelling);
        await PlakAsync(opstelling); // Warm.
        var (gestolen, totaal) = Machine.Tikken();
        var voor = await PlakAsync(opstelling);
        var geheugen = Machine.Geheugen(opstelling.Server.Proces);
        var machine = await MetOphangerAsync(opstelling);
        string[] lid =
        [
            "lid",
            opstelling.Server.Hub.ToString(),
            misbruiker,
            opstelling.Kamers[0].Id,
        ];
        string[] vreemd = ["vreemden", opstelling.Server.Hub.ToString()];
        Vlaag[] vlagen =
        [
            await OverspoelAsync(opstelling, "vreemde upgrades", vreemd),
            await OverspoelAsync(opstelling, "een lid dat misbruikt", lid),
            await OverspoelAsync(opstelling, "beide", vreemd, lid),
        ];
        var na = await PlakAsync(opstelling);
        var (gestolenNa, totaalNa) = Machine.Tikken();

        var rust = voor with
        {
            P99 = (voor.P99 + na.P99) / 2,
            CpuPerLevering = (voor.CpuPerLevering + na.CpuPerLevering) / 2,
        };
        var onrust =
            (gestolenNa - gestolen) / (double)Math.Max(1, totaalNa - totaal) > Reeks.MagGestolen
                ? "de host nam te veel van de processor"
            : Math.Max(voor.P99, na.P99) > 1.5 * Math.Min(voor.P99, na.P99)
                ? $"de machine was onrustig: in rust {voor.P99:F1} en {na.P99:F1} ms"
            : machine.Plak.P99 > HoogstensKeer * rust.P99 ? "de machine zelf kan het niet aan"
            : null;
        return Oordeel(rust, geheugen, machine, vlagen, onrust);
    }

    private static int Oordeel(
        Plak rust,
        long geheugen,
        Vlaag machine,
        Vlaag[] vlagen,
        string? onrust
    )
    {
        var rapport = new Rapport();
        foreach (var vlaag in vlagen)
        {
            rapport.Regel(
                $"bezorging bij de anderen onder {vlaag.Naam}, p99",
                $"{vlaag.Plak.P99:F1} ms, {vlaag.Plak.P99 / rust.P99:F2}x de {rust.P99:F1} ms in rust",
                $"hooguit {HoogstensKeer:F0}x",
                vlaag.Plak.P99 <= HoogstensKeer * rust.P99,
                onrust
            );
            Rapport.Toelichting(
                $"p50 {vlaag.Plak.P50:F1} ms; processor van de server {Processor(vlaag.Plak):P0}; {vlaag.Verslag}"
            );
        }
        var groei = (vlagen.Max(static v => v.Piek) - geheugen) / 1024.0 / 1024.0;
        rapport.Regel(
            "geheugen dat een vloed erbij vraagt",
            $"{groei:F1} MiB",
            $"hooguit {HoogstensMiB:F0} MiB",
            groei <= HoogstensMiB
        );
        Rapport.Toelichting(
            $"{Kamers} kamers van {Leden}, {PerSeconde} inbrengen per seconde, {Duur.TotalSeconds:F0} s per vlaag; processor van de server in rust {Processor(rust):P0} van één"
        );
        Rapport.Toelichting(
            $"de vreemde upgrades naar een proces dat alleen ophangt: {machine.Plak.P99:F1} ms, {machine.Plak.P99 / rust.P99:F2}x; {machine.Verslag}"
        );
        return rapport.Exitcode;
    }

    // Of one processor: what the machine is busy with beside it does not weigh on this figure.
    private static double Processor(Plak plak) =>
        plak.CpuPerLevering * PerSeconde * (Leden - 1) / 1_000_000;

    private static Task<Plak> PlakAsync(Opstelling opstelling) =>
        Plakken.OpTempoAsync(opstelling, Kamers, PerSeconde, Duur);

    // In each meeting eight members are measured and a ninth is invited; the ninth of the first misbehaves.
    private static async Task<string> VulAsync(Opstelling opstelling)
    {
        using var bijeenroeping = new Bijeenroeping(opstelling.Server, Leden + 1);
        await bijeenroeping.SchrijfInAsync(default);
        string? misbruiker = null;
        for (var nummer = 0; nummer < Kamers; nummer++)
        {
            var zitting = await bijeenroeping.RoepBijeenAsync(default);
            misbruiker ??= zitting.Cookies[^1];
            await opstelling.VerbindAsync(
                zitting with
                {
                    Cookies = [.. zitting.Cookies.Take(Leden)],
                },
                Berichtmal.Inbreng(zitting.Betrokkene),
                default
            );
        }
        return misbruiker!;
    }

    private static async Task<Vlaag> MetOphangerAsync(Opstelling opstelling)
    {
        var poort = Serverproces.VrijePoort();
        await using var ophanger = Serverproces.Start(
            poort,
            [typeof(Golf).Assembly.Location, "ophanger", $"{poort}"],
            Productserver.Afvalophaling(),
            AppContext.BaseDirectory
        );
        return await OverspoelAsync(
            opstelling,
            "de machine",
            ["vreemden", ophanger.Hub.ToString()]
        );
    }

    private static async Task<Vlaag> OverspoelAsync(
        Opstelling opstelling,
        string naam,
        params string[][] golven
    )
    {
        using var klaar = new CancellationTokenSource();
        var piek = 0L;
        var gang = golven.Select(static golf => new Golfproces(golf)).ToList();
        var kijken = Task.Run(async () =>
        {
            while (!klaar.IsCancellationRequested)
            {
                piek = Math.Max(piek, Machine.Geheugen(opstelling.Server.Proces));
                await Task.Delay(100);
            }
        });
        foreach (var golf in gang)
            await golf.OpGangAsync();
        var plak = await PlakAsync(opstelling);
        await klaar.CancelAsync();
        await kijken;
        var verslag = new List<string>();
        foreach (var golf in gang)
            verslag.Add(await golf.HoudOpAsync());
        return new(naam, plak, piek, string.Join("; ", verslag));
    }

    private sealed record Vlaag(string Naam, Plak Plak, long Piek, string Verslag);
}
