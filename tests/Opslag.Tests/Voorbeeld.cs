using System.Collections.Immutable;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;

namespace Casusoverleg.Opslag.Tests;

/// <summary>Things to store, with the sentence that may never be found in clear.</summary>
internal static class Voorbeeld
{
    public const string Kanarie = "Mevrouw kwetterde zaterdag óver haar huurschuld";

    public static DateTimeOffset Nu { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static DeelnemerId Baak { get; } = new(new Guid("11111111-1111-1111-1111-111111111111"));

    public static DeelnemerId Jansen { get; } =
        new(new Guid("22222222-2222-2222-2222-222222222222"));

    public static Vastgelegd Gebeurtenis(long nummer, string tekst = Kanarie) =>
        new(
            nummer,
            GebeurtenisId.Nieuw(),
            Nu.AddSeconds(nummer),
            Baak,
            new Opdrachtmerk(OpdrachtId.Nieuw(), new string('a', 64), null),
            new InbrengGecorrigeerd(InbrengId.Nieuw(), tekst)
        );

    public static Vastgelegd[] Reeks(long vanaf, int aantal) =>
        [.. Enumerable.Range(0, aantal).Select(i => Gebeurtenis(vanaf + i))];

    public static Verantwoordingsregel Regel(
        string soort = "verstrekking",
        string? toelichting = Kanarie
    ) =>
        new(
            soort,
            Nu,
            Baak,
            [Jansen],
            ImmutableSortedDictionary<string, string>.Empty.Add("niveau", "buitenkant"),
            toelichting
        );

    public static Verzegeling Lijst(DeelnemerId voor, int items = 3) =>
        new(
            voor,
            Nu.AddDays(14),
            [
                .. Enumerable
                    .Range(0, items)
                    .Select(i => new VerzegeldItem(Guid.NewGuid(), "mee", Baak, Inhoud(i))),
            ]
        );

    public static byte[] Inhoud(int nummer) =>
        System.Text.Encoding.UTF8.GetBytes($$"""{"nummer":{{nummer}},"tekst":"{{Kanarie}}"}""");
}

/// <summary>A storage in a directory of its own, that can be opened again and copied as it lies on disk.</summary>
internal sealed class Proefmap : IDisposable
{
    private readonly string _map = Path.Combine(
        Path.GetTempPath(),
        $"casusoverleg-{Guid.NewGuid():N}"
    );

    public Proefmap(string? sleutel = null)
    {
        Directory.CreateDirectory(_map);
        Sleutel = sleutel ?? Installatiesleutel.Nieuw();
        Datamap = Path.Combine(_map, "data");
        Sleutelmap = Path.Combine(_map, "sleutels");
    }

    public string Sleutel { get; }
    public string Datamap { get; init; }
    public string Sleutelmap { get; }
    public string Database => Path.Combine(Datamap, "casusoverleg.db");

    public OpslagInstellingen Instellingen =>
        new()
        {
            Datamap = Datamap,
            Sleutelmap = Sleutelmap,
            Installatiesleutel = Sleutel,
            Ankertermijn = TimeSpan.Zero,
        };

    /// <summary>What a power cut would leave: the files as they are now, without the index of the log.</summary>
    public Proefmap Beeld()
    {
        var beeld = new Proefmap(Sleutel);
        if (Directory.Exists(Datamap))
        {
            Kopieer(Datamap, beeld.Datamap);
        }
        Kopieer(Sleutelmap, beeld.Sleutelmap);
        return beeld;
    }

    public IEnumerable<(string Naam, byte[] Bytes)> Bestanden() =>
        Directory
            .EnumerateFiles(_map, "*", SearchOption.AllDirectories)
            .Where(pad => !pad.EndsWith(".nieuw", StringComparison.Ordinal))
            .Select(pad =>
            {
                using var stroom = new FileStream(
                    pad,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite
                );
                using var geheugen = new MemoryStream();
                stroom.CopyTo(geheugen);
                return (Path.GetRelativePath(_map, pad), geheugen.ToArray());
            });

    public void Dispose()
    {
        try
        {
            Directory.Delete(_map, recursive: true);
        }
        catch (IOException)
        {
            // A storage that a test left as after a crash may still make a file while its directory goes.
        }
    }

    // The index of the log is made again at start; a file that is just being replaced is gone before it can be copied.
    private static bool Blijft(string pad) =>
        !pad.EndsWith("-shm", StringComparison.Ordinal)
        && !pad.EndsWith(".nieuw", StringComparison.Ordinal);

    public static void Kopieer(string van, string naar)
    {
        Directory.CreateDirectory(naar);
        foreach (var map in Directory.EnumerateDirectories(van))
        {
            Kopieer(map, Path.Combine(naar, Path.GetFileName(map)));
        }
        foreach (var bestand in Directory.EnumerateFiles(van).Where(Blijft))
        {
            File.Copy(bestand, Path.Combine(naar, Path.GetFileName(bestand)), overwrite: true);
        }
    }
}
