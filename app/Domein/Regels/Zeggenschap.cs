using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// The table of R17, from <c>config/zeggenschap.json</c>: by act and kind of consent the age from which the person decides, and
/// which titles make somebody a representative. Joint authority always means: all of them.
/// </summary>
public sealed class Zeggenschap
{
    private const string Bestand = "config/zeggenschap.json";
    private const string Algemeen = "overig";
    private const int Meerderjarig = 18;

    private static readonly Lazy<Zeggenschap> Ingebouwd = new(LeesIngebouwd);
    private readonly FrozenDictionary<string, FrozenDictionary<Toestemmingsoort, int>> _zelfVanaf;
    private readonly ImmutableArray<(string Titel, bool Mag)> _titels;

    private Zeggenschap(
        FrozenDictionary<string, FrozenDictionary<Toestemmingsoort, int>> zelfVanaf,
        ImmutableArray<(string, bool)> titels
    ) => (_zelfVanaf, _titels) = (zelfVanaf, titels);

    /// <summary>The table that was built in.</summary>
    /// <exception cref="InvalidDataException">It does not hold; the message names file and field.</exception>
    public static Zeggenschap Tabel => Ingebouwd.Value;

    /// <summary>Reads a table; throws where it does not hold.</summary>
    /// <exception cref="InvalidDataException">The message names file and field.</exception>
    public static Zeggenschap Lees(string json)
    {
        try
        {
            using var bron = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowDuplicateProperties = false }
            );
            var blad = bron.RootElement;
            if (Tekst(Veld(blad, "gezamenlijkGezag", ""), "gezamenlijkGezag") != "allen")
                throw Fout(
                    "gezamenlijkGezag",
                    "kan alleen 'allen' zijn: bij gezamenlijk gezag beslissen allen"
                );
            return new(Wetten(blad), Titels(blad));
        }
        catch (JsonException fout)
        {
            throw new InvalidDataException($"{Bestand}: geen geldige JSON: {fout.Message}", fout);
        }
    }

    /// <summary>The age from which a person decides themselves; null when this act is not in the table.</summary>
    /// <param name="wet">The act the data falls under; null: the general row.</param>
    public int? ZelfVanaf(string? wet, Toestemmingsoort soort) =>
        _zelfVanaf.TryGetValue(wet ?? Algemeen, out var soorten) ? soorten[soort] : null;

    /// <summary>
    /// Whether somebody who bears this title may decide for another; null when the text names no title of the table. One title that
    /// may is enough: a mentor who is bewindvoerder as well decides as mentor.
    /// </summary>
    public bool? MagBeslissen(string? titel)
    {
        if (titel is null)
            return null;
        // Hele woorden: wie Ouderkerk heet, is daarmee geen ouder.
        var woorden = titel.Split(
            [' ', ',', '.', ';', ':', '-', '/', '(', ')'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var genoemd = _titels
            .Where(t => woorden.Contains(t.Titel, StringComparer.OrdinalIgnoreCase))
            .ToList();
        return genoemd.Count == 0 ? null : genoemd.Exists(t => t.Mag);
    }

    private static Zeggenschap LeesIngebouwd()
    {
        using var bron =
            typeof(Zeggenschap).Assembly.GetManifestResourceStream("zeggenschap.json")
            ?? throw new InvalidDataException($"{Bestand}: ontbreekt in het programma");
        using var lezer = new StreamReader(bron);
        return Lees(lezer.ReadToEnd());
    }

    private static FrozenDictionary<string, FrozenDictionary<Toestemmingsoort, int>> Wetten(
        JsonElement blad
    )
    {
        var wetten = new Dictionary<string, FrozenDictionary<Toestemmingsoort, int>>(
            StringComparer.OrdinalIgnoreCase
        );
        foreach (var (rij, plek) in Rijen(blad, "wetten"))
        {
            var wet = Tekst(Veld(rij, "wet", plek), $"{plek}.wet");
            var leeftijden = Veld(rij, "zelfVanaf", plek);
            var soorten = Enum.GetValues<Toestemmingsoort>()
                .ToFrozenDictionary(s => s, s => Leeftijd(leeftijden, s, $"{plek}.zelfVanaf"));
            if (!wetten.TryAdd(wet, soorten))
                throw Fout($"{plek}.wet", $"'{wet}' staat er twee keer");
        }
        return wetten.ContainsKey(Algemeen)
            ? wetten.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            : throw Fout("wetten", $"de rij '{Algemeen}' ontbreekt");
    }

    private static ImmutableArray<(string, bool)> Titels(JsonElement blad)
    {
        var titels = ImmutableArray.CreateBuilder<(string, bool)>();
        foreach (var (rij, plek) in Rijen(blad, "vertegenwoordigers"))
        {
            var mag = Veld(rij, "mag", plek);
            if (mag.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                throw Fout($"{plek}.mag", "hier hoort true of false te staan");
            titels.Add((Tekst(Veld(rij, "titel", plek), $"{plek}.titel"), mag.GetBoolean()));
        }
        // Een installatie mag deze regel niet losser maken.
        return titels.Contains(("bewindvoerder", false))
            ? titels.ToImmutable()
            : throw Fout("vertegenwoordigers", "een bewindvoerder staat erin, met \"mag\": false");
    }

    private static int Leeftijd(JsonElement rij, Toestemmingsoort soort, string plek)
    {
        var veld = Term.Van(soort);
        return
            Veld(rij, veld, plek) is { ValueKind: JsonValueKind.Number } getal
            && getal.TryGetInt32(out var jaren)
            && jaren is >= 0 and <= Meerderjarig
            ? jaren
            : throw Fout(
                $"{plek}.{veld}",
                $"hier hoort een leeftijd van 0 tot en met {Meerderjarig} te staan"
            );
    }

    private static IEnumerable<(JsonElement Rij, string Plek)> Rijen(JsonElement blad, string veld)
    {
        var lijst = Veld(blad, veld, "");
        if (lijst.ValueKind != JsonValueKind.Array)
            throw Fout(veld, "hier hoort een lijst te staan");
        return lijst.EnumerateArray().Select((rij, i) => (rij, $"{veld}[{i}]"));
    }

    private static JsonElement Veld(JsonElement ding, string naam, string plek)
    {
        var veld = plek.Length == 0 ? naam : $"{plek}.{naam}";
        if (ding.ValueKind != JsonValueKind.Object)
            throw Fout(plek.Length == 0 ? naam : plek, "hier hoort een object te staan");
        return ding.TryGetProperty(naam, out var waarde) ? waarde : throw Fout(veld, "ontbreekt");
    }

    private static string Tekst(JsonElement waarde, string veld) =>
        waarde.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(waarde.GetString())
            ? waarde.GetString()!
            : throw Fout(veld, "hier hoort een tekst te staan");

    private static InvalidDataException Fout(string veld, string wat) =>
        new($"{Bestand}: {veld}: {wat}");
}
