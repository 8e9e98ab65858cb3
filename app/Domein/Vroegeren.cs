using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Casusoverleg.Domein;

/// <summary>
/// Who took part in the overleg that this one follows (R03): enough to recognise somebody who is invited again, and no names to read.
/// </summary>
/// <param name="Sleutel">Random, of this overleg alone, so that lists cannot be laid side by side.</param>
/// <param name="Wie">Per person the keyed hash of name and organisation, in hexadecimal.</param>
public sealed record Vroegeren(string Sleutel, ImmutableArray<string> Wie)
{
    /// <summary>These persons, under a new key.</summary>
    public static Vroegeren Van(IEnumerable<Naamsleutel> wie)
    {
        var sleutel = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return new(sleutel, [.. wie.Select(p => Hash(sleutel, p)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whether this person took part then.</summary>
    public bool Kent(Naamsleutel wie) => !Wie.IsDefault && Wie.Contains(Hash(Sleutel, wie));

    private static string Hash(string sleutel, Naamsleutel wie) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(sleutel),
                Encoding.UTF8.GetBytes($"{wie.Naam}\n{wie.Organisatie}")
            )
        );
}
