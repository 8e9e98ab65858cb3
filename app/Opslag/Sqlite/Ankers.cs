using System.Text.Json;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>
/// The one global chain. An anchor names where the chains of the overleggen stand that got lines since the anchor before, so
/// that a chain that lost its end no longer fits. Written once per term at most, in a commit that happens anyway.
/// </summary>
internal sealed class Ankers(Keten keten)
{
    /// <summary>Under which name the key store keeps the last anchor: so that the anchors cannot lose their end either.</summary>
    public const string Naam = "anker";

    /// <summary>Adds an anchor over <paramref name="rijen"/>.</summary>
    /// <returns>Number (8 bytes) and link of the new anchor, for the key store.</returns>
    public byte[] Leg(Schrijfbeurt beurt, IReadOnlyCollection<long> rijen)
    {
        var verbinding = beurt.Verbinding;
        var lijst = JsonSerializer.Serialize(rijen.ToArray(), Ankerjson.Default.Int64Array);
        var vorige = verbinding.QueryFirstOrDefault<Ankerrij>(Sqlvraag.Voor("anker_laatste"));
        var koppen = verbinding
            .Query<Koprij>(Sqlvraag.Voor("anker_koppen"), new { rijen = lijst })
            .AsList();
        var inhoud = new byte[koppen.Count * Keten.Ankervak];
        var rest = inhoud.AsSpan();
        foreach (var kop in koppen)
        {
            kop.Id.CopyTo(rest);
            kop.Mac.CopyTo(Versleuteling.Schrijf(rest[16..], kop.Regels));
            rest = rest[Keten.Ankervak..];
        }
        var nummer = (vorige?.Nummer ?? 0) + 1;
        var mac = keten.Anker(nummer, vorige?.Mac ?? new byte[Keten.Lengte], inhoud);
        verbinding.Execute(
            Sqlvraag.Voor("anker_voegtoe"),
            new
            {
                nummer,
                inhoud,
                mac,
            }
        );
        verbinding.Execute(Sqlvraag.Voor("anker_bijwerken"), new { rijen = lijst });
        var stand = new byte[8 + Keten.Lengte];
        mac.CopyTo(Versleuteling.Schrijf(stand, nummer));
        return stand;
    }

    internal sealed class Ankerrij
    {
        public long Nummer { get; set; }
        public byte[] Inhoud { get; set; } = [];
        public byte[] Mac { get; set; } = [];
    }

    internal sealed class Koprij
    {
        public long Rij { get; set; }
        public byte[] Id { get; set; } = [];
        public long Regels { get; set; }
        public byte[] Mac { get; set; } = [];
    }
}

/// <summary>Row numbers as a JSON array: one parameter however many there are.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(long[]))]
internal sealed partial class Ankerjson : System.Text.Json.Serialization.JsonSerializerContext;
