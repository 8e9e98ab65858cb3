using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Reservekopie;
using Casusoverleg.Opslag.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>The process that is killed: it stores without end, and tells on standard output what was acknowledged.</summary>
internal static class Kindproces
{
    public static async Task<int> Main(string[] args)
    {
        if (args is ["wissel", .. var wissel])
        {
            return Wissel(wissel);
        }
        if (args is ["herstel", .. var herstel])
        {
            return await Herstel(herstel);
        }
        if (args is not [var soort, var datamap, var sleutelmap, var sleutel])
        {
            return 1;
        }
        var instellingen = new OpslagInstellingen
        {
            Datamap = datamap,
            Sleutelmap = sleutelmap,
            Installatiesleutel = sleutel,
            Ankertermijn = TimeSpan.Zero,
        };
        await using var opslag = await SqliteOpslag.Open(instellingen, TimeProvider.System);
        var werk = Enumerable
            .Range(0, 6)
            .Select(_ => soort == "schrijf" ? Schrijf(opslag.Archief) : Sluit(opslag.Archief));
        await Task.WhenAll(werk);
        return 0;
    }

    // Data directory, key store, key, backup.
    private static async Task<int> Herstel(string[] args)
    {
        await Terugzetter.Zet(
            new()
            {
                Datamap = args[0],
                Sleutelmap = args[1],
                Installatiesleutel = args[2],
            },
            args[3],
            over: true,
            TimeProvider.System
        );
        return 0;
    }

    // Data directory, key store, old key, new key.
    private static int Wissel(string[] args)
    {
        Sleutelwissel.Voer(
            new()
            {
                Datamap = args[0],
                Sleutelmap = args[1],
                Installatiesleutel = args[2],
            },
            Convert.FromBase64String(args[3]),
            aantal => Meld($"gewisseld {aantal}")
        );
        return 0;
    }

    private static async Task Schrijf(IArchief archief)
    {
        var overleg = OverlegId.Nieuw();
        for (var versie = 0L; ; versie++)
        {
            await archief.VoegToe(overleg, versie, Reeks(versie + 1, 1), [Regel()]);
            Meld($"{overleg} {versie + 1}");
        }
    }

    private static async Task Sluit(IArchief archief)
    {
        while (true)
        {
            var overleg = OverlegId.Nieuw();
            await archief.VoegToe(overleg, 0, Reeks(1, 3), [Regel()]);
            Meld($"{overleg} 0");
            await archief.Bevries(overleg);
            Meld($"{overleg} 1");
            await archief.Verzegel(overleg, [Lijst(Baak), Lijst(Jansen)], [Regel()]);
            Meld($"{overleg} 2");
            await archief.VernietigSleutel(overleg);
            Meld($"{overleg} 3");
            await archief.VernietigRijen(overleg);
            Meld($"{overleg} 4");
        }
    }

    private static void Meld(string regel)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(regel);
            Console.Out.Flush();
        }
    }
}
