using System.Text;
using System.Text.Json;

namespace Casusoverleg.Domein;

/// <summary>A table in two parts.</summary>
/// <param name="Vast">What was built in.</param>
/// <param name="Erbij">What an installation adds; it may be absent.</param>
internal sealed record Tabel(Tabelbron Vast, Tabelbron? Erbij = null)
{
    /// <summary>A table of <c>config/</c> without additions.</summary>
    public static Tabel Van(string bestand, string json) =>
        new(new Tabelbron($"config/{bestand}", json));
}

/// <summary>The text of one table, read strictly; what is wrong with it is told by file, line and field.</summary>
/// <param name="Plek">Where it was found, as the message names it.</param>
internal sealed record Tabelbron(string Plek, string Json)
{
    private static readonly JsonSerializerOptions Streng = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>Reads it: unknown, missing and double fields and unknown terms are errors.</summary>
    /// <exception cref="InvalidDataException">It is not what it should be.</exception>
    public T Lees<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Json, Streng)
                ?? throw new InvalidDataException($"{Plek}: is leeg");
        }
        catch (JsonException fout)
        {
            throw new InvalidDataException(
                $"{Plek}, regel {(fout.LineNumber ?? 0) + 1}: {fout.Path ?? "$"}: {fout.Message}",
                fout
            );
        }
    }

    /// <summary>An error of this table unless <paramref name="klopt"/>.</summary>
    /// <param name="veld">Its path, such as <c>$.taken[3].avg6</c>.</param>
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public void Eis(bool klopt, string veld, string wat)
    {
        if (!klopt)
            throw new InvalidDataException($"{Plek}, regel {Regel(veld)}: {veld}: {wat}");
    }

    // Where the field stands; when it is missing, where what it belongs to begins.
    private int Regel(string veld)
    {
        var json = Encoding.UTF8.GetBytes(Json);
        var lezer = new Utf8JsonReader(json);
        var (pad, best, plek) = (new Stack<string>(), 0, 0L);
        var naam = "$";
        while (lezer.Read())
        {
            if (lezer.TokenType is JsonTokenType.PropertyName)
            {
                naam = $"{pad.Peek()}.{lezer.GetString()}";
                continue;
            }
            if (lezer.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                naam = Volgende(pad.Pop());
                continue;
            }
            if (naam.Length > best && Hoort(veld, naam))
                (best, plek) = (naam.Length, lezer.TokenStartIndex);
            if (lezer.TokenType is JsonTokenType.StartObject)
                pad.Push(naam);
            else if (lezer.TokenType is JsonTokenType.StartArray)
            {
                pad.Push(naam);
                naam += "[0]";
            }
            else
                naam = Volgende(naam);
        }
        return json.AsSpan(0, (int)plek).Count((byte)'\n') + 1;
    }

    private static bool Hoort(string veld, string bij) =>
        veld.StartsWith(bij, StringComparison.Ordinal)
        && (veld.Length == bij.Length || veld[bij.Length] is '.' or '[');

    // The next element of a list, after this one; after a field the next name follows by itself.
    private static string Volgende(string naam)
    {
        var haak = naam.LastIndexOf('[');
        return haak >= 0 && naam[^1] == ']' && int.TryParse(naam[(haak + 1)..^1], out var nummer)
            ? $"{naam[..haak]}[{nummer + 1}]"
            : naam;
    }
}
