using System.Security.Cryptography;
using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The register of R65 on SQLite: hashes under one key outside the database, names under another.</summary>
internal sealed class SqliteAfschermregister(
    Database database,
    Schrijver schrijver,
    SqliteArchief archief,
    byte[] sleutel
) : IAfschermregister
{
    private readonly AesGcm _gegevens = Versleuteling.Met(Afgeleid(sleutel, "gegevens"));
    private readonly byte[] _vergelijk = Afgeleid(sleutel, "vergelijk");

    /// <inheritdoc/>
    public async Task<Afscherming> LegVast(
        NieuweAfscherming nieuw,
        Func<Guid, Verantwoordingsregel> regel,
        CancellationToken ct = default
    )
    {
        var id = Guid.NewGuid();
        var bits = Versleuteling.Bytes(id);
        var rij = new
        {
            id = bits,
            persoon = Versleuteling.Bytes(nieuw.Door.Waarde),
            een = Hash(nieuw.Een),
            ander = Hash(nieuw.Ander),
            gegevens = Codering.Dicht(
                _gegevens,
                new Afschermvorm(nieuw.Een, nieuw.Ander, nieuw.Reden, nieuw.Tot),
                Archiefjson.Default.Afschermvorm,
                bits
            ),
            vervalt = nieuw.Tot is { } tot ? (long)tot.DayNumber : long.MaxValue,
        };
        var verantwoord = archief.InstallatieVerantwoording([regel(id)]);
        await schrijver.Voer(b =>
        {
            b.Verbinding.Execute(Sqlvraag.Voor("afscherming_maak"), rij);
            verantwoord(b);
            return true;
        });
        return new(
            id,
            nieuw,
            Convert.ToHexStringLower(rij.een),
            Convert.ToHexStringLower(rij.ander)
        );
    }

    /// <inheritdoc/>
    public async Task<bool> Verwijder(
        PersoonId door,
        Guid id,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    )
    {
        var vraag = new
        {
            id = Versleuteling.Bytes(id),
            persoon = Versleuteling.Bytes(door.Waarde),
        };
        var verantwoord = archief.InstallatieVerantwoording([regel]);
        return await schrijver.Voer(b =>
        {
            if (b.Verbinding.Execute(Sqlvraag.Voor("afscherming_verwijder"), vraag) == 0)
                return false;
            verantwoord(b);
            return true;
        });
    }

    /// <inheritdoc/>
    public Task VerwijderVerlopen(DateOnly vandaag, CancellationToken ct = default) =>
        schrijver.Voer(b =>
            b.Verbinding.Execute(
                Sqlvraag.Voor("afschermingen_verlopen"),
                new { vandaag = (long)vandaag.DayNumber }
            )
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<Afscherming>> Alle(CancellationToken ct = default) =>
        Task.Run<IReadOnlyList<Afscherming>>(
            () =>
            {
                try
                {
                    using var verbinding = database.OpenLezer();
                    return
                    [
                        .. verbinding
                            .Query<Afschermrij>(Sqlvraag.Voor("afschermingen_alle"))
                            .Select(Open),
                    ];
                }
                catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or IOException)
                {
                    throw Database.Vertaal(e);
                }
            },
            ct
        );

    /// <inheritdoc/>
    public string Sleutel(Naamsleutel persoon) => Convert.ToHexStringLower(Hash(persoon));

    private Afscherming Open(Afschermrij rij)
    {
        var vorm = Codering.Open(
            _gegevens,
            rij.Gegevens,
            Archiefjson.Default.Afschermvorm,
            rij.Id,
            "Een afscherming"
        );
        return new(
            Versleuteling.Id(rij.Id),
            new(
                new PersoonId(Versleuteling.Id(rij.Persoon)),
                vorm.Een,
                vorm.Ander,
                vorm.Reden,
                vorm.Tot
            ),
            Sleutel(vorm.Een),
            Sleutel(vorm.Ander)
        );
    }

    // Van de naam, niet uit de rij: wie we ruimer gaan herkennen, herkennen we ook in wat er al stond.
    private string Sleutel(AfgeschermdePersoon p) => Convert.ToHexStringLower(Hash(p));

    private byte[] Hash(AfgeschermdePersoon p) => Hash(Naamsleutel.Van(p.Naam, p.Organisatie));

    // Names are few enough to try them all: without the key outside the database the hash says nothing.
    private byte[] Hash(Naamsleutel p) =>
        HMACSHA256.HashData(_vergelijk, Encoding.UTF8.GetBytes($"{p.Naam}\n{p.Organisatie}"));

    private static byte[] Afgeleid(byte[] sleutel, string waarvoor) =>
        HKDF.Expand(HashAlgorithmName.SHA256, sleutel, 32, Encoding.UTF8.GetBytes(waarvoor));

    private sealed class Afschermrij
    {
        public byte[] Id { get; set; } = [];
        public byte[] Persoon { get; set; } = [];
        public byte[] Gegevens { get; set; } = [];
    }
}
