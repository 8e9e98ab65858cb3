using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casusoverleg.Opslag.Kluis;

namespace Casusoverleg.Opslag.Reservekopie;

/// <summary>A backup could not be made, or is not whole; the message says what to do.</summary>
public sealed class ReservekopieMislukt(string melding, Exception? oorzaak = null)
    : OpstartFout(melding, oorzaak);

/// <summary>What lies beside the database in a backup: of which installation it is, from when, and what it must add up to.</summary>
/// <param name="Vorm">The form of this sheet; 1.</param>
/// <param name="Gemaakt">When the copy was begun.</param>
/// <param name="Indeling">The number of the last migration of the database.</param>
/// <param name="Installatie">To which key store it belongs.</param>
/// <param name="Bytes">Length of the database.</param>
/// <param name="Sha256">Of the database, in lowercase hexadecimal digits.</param>
public sealed record Reserveblad(
    int Vorm,
    DateTimeOffset Gemaakt,
    int Indeling,
    Guid Installatie,
    long Bytes,
    string Sha256
)
{
    /// <summary>The name of the sheet in the directory of a backup.</summary>
    public const string Naam = "reservekopie.json";

    /// <summary>The name of the database in the directory of a backup.</summary>
    public const string Database = "casusoverleg.db";

    internal void Schrijf(string map) =>
        Bestandswerk.SchrijfAtomair(
            Path.Combine(map, Naam),
            JsonSerializer.SerializeToUtf8Bytes(this, Reservebladjson.Default.Reserveblad)
        );

    /// <summary>Reads the sheet of a backup and checks that the database beside it is the one it speaks of.</summary>
    /// <exception cref="ReservekopieMislukt">It is no backup, or it was altered or cut short.</exception>
    public static Reserveblad Lees(string map)
    {
        var blad = LeesBlad(map);
        var database = Path.Combine(map, Database);
        if (!File.Exists(database))
        {
            throw new ReservekopieMislukt(
                $"In {map} ontbreekt {Database}. Neem een andere reservekopie."
            );
        }
        using var stroom = File.OpenRead(database);
        if (stroom.Length == blad.Bytes && Som(stroom) == blad.Sha256)
        {
            return blad;
        }
        throw new ReservekopieMislukt(
            $"De reservekopie in {map} is niet heel: {Database} past niet bij {Naam}. Neem een andere reservekopie."
        );
    }

    internal static string Som(Stream stroom) => Convert.ToHexStringLower(SHA256.HashData(stroom));

    private static Reserveblad LeesBlad(string map)
    {
        var pad = Path.Combine(map, Naam);
        try
        {
            var blad = JsonSerializer.Deserialize(
                File.ReadAllBytes(pad),
                Reservebladjson.Default.Reserveblad
            );
            return blad is { Vorm: 1 }
                ? blad
                : throw new ReservekopieMislukt(
                    $"{pad} is van een nieuwere versie van Casusoverleg. Gebruik die versie."
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ReservekopieMislukt(
                $"{map} is geen reservekopie van Casusoverleg: {Naam} is niet te lezen. Geef de map die `backup` maakte.",
                e
            );
        }
    }
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Reserveblad))]
internal sealed partial class Reservebladjson : JsonSerializerContext;
