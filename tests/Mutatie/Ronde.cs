using System.Diagnostics;

namespace Casusoverleg.Mutatie;

/// <summary>All mutants, one after another, and the table of what killed them.</summary>
internal static class Ronde
{
    private const string Eigenschap =
        "In_elke_volgorde_ontvangt_niemand_iets_buiten_de_kring_en_neemt_niemand_iets_mee_zonder_toestemming";

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    public static async Task<int> Draai(Keuzes keuzes)
    {
        using var kopie = new Kopie();
        if (keuzes.Zicht)
            return await Zicht(kopie);
        var alle = kopie.Bouw((naam, tekst, vanaf) => new Ingreep(naam, tekst, vanaf).Doe());
        var mutanten = alle.Where(keuzes.Kiest).ToList();
        await Console.Error.WriteLineAsync($"{mutanten.Count} mutants");
        var uitslagen = await Domein(kopie, mutanten);
        if (keuzes.Web)
            Web(kopie, uitslagen);
        Schrijf(uitslagen);
        if (keuzes.Uit is { } bestand)
            await File.WriteAllLinesAsync(
                bestand,
                uitslagen.Select(u =>
                    $"{u.Mutant.Groep}\t{u.Mutant.Waar}\t{u.Mutant.Lid}\t{u.Mutant.Wat}\t{u.Door ?? "LEEFT"}"
                )
            );
        return uitslagen.Exists(u => u.Door is null) ? 1 : 0;
    }

    // The property test must find each of these by itself: no other test helps it.
    private static async Task<int> Zicht(Kopie kopie)
    {
        var breuken = kopie.Bouw(Zichtbreuk.Doe);
        var uitslagen = await Domein(kopie, [.. breuken], Eigenschap);
        foreach (var u in uitslagen)
            Console.WriteLine(
                $"{(u.Door is null ? "NOT FOUND" : "found")}  {u.Mutant.Groep}  {u.Mutant.Wat}"
            );
        Console.WriteLine(
            $"{uitslagen.Count} ways to break Zicht, {uitslagen.Count(u => u.Door is not null)} found by the property test"
        );
        return
            uitslagen.Count == Zichtbreuk.Alle.Count
            && uitslagen.TrueForAll(u => u.Door is not null)
            ? 0
            : 1;
    }

    private static async Task<List<Uitslag>> Domein(
        Kopie kopie,
        List<Mutant> mutanten,
        string? alleen = null
    )
    {
        var proefmap = kopie.Proefmap("Domein.Tests");
        // Number 0 switches nothing off: a test that fails then says nothing about a mutant.
        using (var heel = Start(proefmap, [0], alleen))
            if (await Lees(heel) is not "0 ")
                throw new InvalidOperationException("the tests fail without a mutant");
        var wacht = new Queue<Mutant>(mutanten);
        List<Uitslag> uit = [];
        while (wacht.Count > 0)
        {
            using var lus = Start(proefmap, wacht.Select(m => m.Nummer), alleen);
            while (wacht.Count > 0)
            {
                var regel = await Lees(lus);
                // Neither an answer nor an end: a mutant that hangs or takes the process down is dead too.
                var door = regel is null
                    ? "(hangt of breekt af)"
                    : regel[(regel.IndexOf(' ') + 1)..];
                uit.Add(new(wacht.Dequeue(), door.Length == 0 ? null : door));
                if (uit.Count % 25 == 0)
                    await Console.Error.WriteLineAsync(
                        $"{uit.Count} of {mutanten.Count}, {uit.Count(u => u.Door is null)} alive"
                    );
                if (regel is null)
                    break;
            }
            if (!lus.HasExited)
                lus.Kill();
        }
        return uit;
    }

    private static async Task<string?> Lees(Process lus)
    {
        using var op = new CancellationTokenSource(Geduld);
        try
        {
            return await lus.StandardOutput.ReadLineAsync(op.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static Process Start(string proefmap, IEnumerable<int> nummers, string? alleen)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("lus");
        start.ArgumentList.Add(proefmap);
        start.ArgumentList.Add(string.Join(',', nummers));
        if (alleen is not null)
            start.ArgumentList.Add(alleen);
        // The property test is one among many here; a short one is enough to show a leak.
        start.Environment["CASUSOVERLEG_WILLEKEUR"] = "40";
        return Process.Start(start)!;
    }

    // Per survivor only the tests of its rules, against a server with the changed Domein.
    private static void Web(Kopie kopie, List<Uitslag> uitslagen)
    {
        var proefmap = kopie.Proefmap("Web.Tests");
        for (var i = 0; i < uitslagen.Count; i++)
        {
            if (uitslagen[i] is not { Door: null, Mutant: { Regels: [_, ..] } m })
                continue;
            var filter = string.Join(
                '|',
                m.Regels.Select(r => $"Regel={r}").Append("FullyQualifiedName~CasussenTests")
            );
            var (gelukt, uitvoer) = Kopie.Voer(
                "dotnet",
                $"vstest \"{Path.Combine(proefmap, "Casusoverleg.Web.Tests.dll")}\" \"--TestCaseFilter:{filter}\"",
                m.Nummer
            );
            if (!gelukt)
                uitslagen[i] = uitslagen[i] with
                {
                    Door =
                        Array
                            .Find(
                                uitvoer.Split('\n'),
                                r =>
                                    r.Contains("[FAIL]", StringComparison.Ordinal)
                                    || r.TrimStart().StartsWith("Failed ", StringComparison.Ordinal)
                            )
                            ?.Trim()
                        ?? "Web.Tests",
                };
        }
    }

    private static void Schrijf(List<Uitslag> uitslagen)
    {
        Console.WriteLine(
            "| rule | mutants | killed | first killed by | alive |\n|---|---|---|---|---|"
        );
        foreach (
            var groep in uitslagen
                .GroupBy(u => u.Mutant.Groep)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var dood = groep.Where(u => u.Door is not null).ToList();
            var leeft = groep
                .Where(u => u.Door is null)
                .Select(u => $"{u.Mutant.Waar} {u.Mutant.Wat}");
            var door = dood.GroupBy(u => u.Door!)
                .OrderByDescending(g => g.Count())
                .Take(2)
                .Select(g => g.Key);
            Console.WriteLine(
                $"| {groep.Key} | {groep.Count()} | {dood.Count} | {string.Join(", ", door)} | {string.Join("; ", leeft)} |"
            );
        }
        Console.WriteLine(
            $"{uitslagen.Count} mutants, {uitslagen.Count(u => u.Door is not null)} killed, {uitslagen.Count(u => u.Door is null)} alive"
        );
    }
}
