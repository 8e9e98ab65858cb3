using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The register of access on SQLite. Everything that says who somebody is stands under one key outside the database.</summary>
internal sealed partial class SqliteToegangsregister(
    Database database,
    Schrijver schrijver,
    SqliteArchief archief,
    byte[] sleutel
) : IToegangsregister, IAccountregister, IKoppelregister
{
    private const int Geheimlengte = 32;
    private const int HoogstensPogingen = 5;

    private readonly AesGcm _sleutel = Versleuteling.Met(
        HKDF.Expand(HashAlgorithmName.SHA256, sleutel, 32, "gegevens"u8.ToArray())
    );
    private readonly byte[] _codesleutel = HKDF.Expand(
        HashAlgorithmName.SHA256,
        sleutel,
        32,
        "code"u8.ToArray()
    );
    private readonly byte[] _mailsleutel = HKDF.Expand(
        HashAlgorithmName.SHA256,
        sleutel,
        32,
        "mail"u8.ToArray()
    );

    /// <inheritdoc/>
    public async Task<PersoonId> NieuwePersoon(
        string naam,
        string organisatie,
        bool regisseur,
        CancellationToken ct = default
    )
    {
        var id = PersoonId.Nieuw();
        var rij = Persoonsrij(new(id, naam, organisatie, regisseur ? Rol.Regisseur : Rol.Gast));
        await schrijver.Voer(b => b.Verbinding.Execute(Sqlvraag.Voor("persoon_maak"), rij));
        return id;
    }

    /// <inheritdoc/>
    public Task<Persoon?> Persoon(PersoonId id, CancellationToken ct = default) =>
        Lees("persoon_lezen", new { id = Bytes(id.Waarde) }, Open);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Persoon>> Regisseurs(CancellationToken ct = default) =>
        Bewaakt<IReadOnlyList<Persoon>>(v =>
            [.. v.Query<Registerrij>(Sqlvraag.Voor("regisseurs_lezen")).Select(Open)]
        );

    /// <inheritdoc/>
    public async Task<bool> HeeftRegisseur(CancellationToken ct = default) =>
        await Bewaakt(v => v.QuerySingle<long>(Sqlvraag.Voor("persoon_regisseurs"))) != 0;

    /// <inheritdoc/>
    public Task VoegDeelnameToe(
        PersoonId persoon,
        OverlegId overleg,
        DeelnemerId deelnemer,
        CancellationToken ct = default
    ) =>
        schrijver.Voer(b =>
            b.Verbinding.Execute(Sqlvraag.Voor("deelname_maak"), Wie(persoon, overleg, deelnemer))
        );

    /// <inheritdoc/>
    public Task VergeetDeelname(
        OverlegId overleg,
        DeelnemerId deelnemer,
        CancellationToken ct = default
    ) =>
        schrijver.Voer(b =>
            b.Verbinding.Execute(
                Sqlvraag.Voor("deelname_vergeet"),
                new { overleg = Bytes(overleg.Waarde), deelnemer = Bytes(deelnemer.Waarde) }
            )
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<Deelname>> Deelnames(
        PersoonId persoon,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<Deelname>>(v =>
            [
                .. v.Query<Registerrij>(
                        Sqlvraag.Voor("deelnames_lezen"),
                        new { persoon = Bytes(persoon.Waarde) }
                    )
                    .Select(r => r.Deelname()),
            ]
        );

    /// <inheritdoc/>
    public async Task<DeelnemerId?> Deelnemer(
        PersoonId persoon,
        OverlegId overleg,
        CancellationToken ct = default
    )
    {
        var vraag = new { persoon = Bytes(persoon.Waarde), overleg = Bytes(overleg.Waarde) };
        var id = await Bewaakt(v =>
            v.QueryFirstOrDefault<byte[]>(Sqlvraag.Voor("deelname_zoeken"), vraag)
        );
        return id is null ? null : new DeelnemerId(Versleuteling.Id(id));
    }

    /// <inheritdoc/>
    public async Task<PersoonId?> PersoonVan(
        OverlegId overleg,
        DeelnemerId deelnemer,
        CancellationToken ct = default
    )
    {
        var vraag = new { overleg = Bytes(overleg.Waarde), deelnemer = Bytes(deelnemer.Waarde) };
        var id = await Bewaakt(v =>
            v.QueryFirstOrDefault<byte[]>(Sqlvraag.Voor("persoon_van_deelnemer"), vraag)
        );
        return id is null ? null : new PersoonId(Versleuteling.Id(id));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PersoonId>> VergeetVoorbije(
        DateTimeOffset nu,
        CancellationToken ct = default
    )
    {
        var vraag = new { nu = Ms(nu), vernietigd = (int)Levensloop.Vernietigd };
        return schrijver.Voer<IReadOnlyList<PersoonId>>(b =>
            [
                .. b
                    .Verbinding.Query<byte[]>(Sqlvraag.Voor("overleggen_voorbij"), vraag)
                    .AsList()
                    .SelectMany(overleg => Vergeet(b, overleg)),
            ]
        );
    }

    private static List<PersoonId> Vergeet(Schrijfbeurt beurt, byte[] overleg)
    {
        var vergeten = new List<PersoonId>();
        var vraag = new { overleg };
        var personen = beurt
            .Verbinding.Query<byte[]>(Sqlvraag.Voor("overleg_personen"), vraag)
            .AsList();
        beurt.Verbinding.Execute(Sqlvraag.Voor("overleg_deelnames_vergeten"), vraag);
        beurt.Verbinding.Execute(Sqlvraag.Voor("overleg_uitnodigingen_vergeten"), vraag);
        foreach (var persoon in personen)
        {
            var weg = beurt.Verbinding.QueryFirstOrDefault<byte[]>(
                Sqlvraag.Voor("persoon_vergeten"),
                new { persoon }
            );
            if (weg is not null)
            {
                beurt.Verbinding.Execute(Sqlvraag.Voor("sessies_verwijderen"), new { persoon });
                vergeten.Add(new PersoonId(Versleuteling.Id(weg)));
            }
        }
        return vergeten;
    }

    /// <inheritdoc/>
    public Task RuimOp(DateTimeOffset nu, CancellationToken ct = default)
    {
        var vraag = new { nu = Ms(nu) };
        return schrijver.Voer(b =>
        {
            b.Verbinding.Execute(Sqlvraag.Voor("sessies_verlopen"), vraag);
            b.Verbinding.Execute(Sqlvraag.Voor("inschrijflinks_verlopen"), vraag);
            return b.Verbinding.Execute(Sqlvraag.Voor("uitnodigingen_verlopen"), vraag);
        });
    }

    private static (string Geheim, byte[] Hash) NieuwGeheim()
    {
        var bits = RandomNumberGenerator.GetBytes(Geheimlengte);
        return (Base64Url.EncodeToString(bits), SHA256.HashData(bits));
    }

    // 256 random bits need no salt and no slow hash: nobody tries them all.
    private static byte[]? Hash(string geheim)
    {
        Span<byte> bits = stackalloc byte[Geheimlengte];
        // Decided by its status: the variant that answers true or false throws at what was made up.
        var goed =
            geheim.Length == 43
            && Base64Url.DecodeFromChars(geheim, bits, out _, out var lengte)
                == OperationStatus.Done
            && lengte == Geheimlengte;
        return goed ? SHA256.HashData(bits) : null;
    }

    // A million codes are tried in no time: without the key outside the database the hash says nothing.
    private byte[] Codehash(byte[] zout, string code) =>
        HMACSHA256.HashData(_codesleutel, (byte[])[.. zout, .. Encoding.UTF8.GetBytes(code)]);

    private static string NieuweCode() =>
        RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    private static long Ms(DateTimeOffset tijd) => tijd.ToUnixTimeMilliseconds();

    private static byte[] Bytes(Guid id) => Versleuteling.Bytes(id);

    private static object Wie(PersoonId persoon, OverlegId overleg, DeelnemerId deelnemer) =>
        new
        {
            persoon = Bytes(persoon.Waarde),
            overleg = Bytes(overleg.Waarde),
            deelnemer = Bytes(deelnemer.Waarde),
        };

    private Task<T?> Lees<T>(string vraag, object waarden, Func<Registerrij, T> vorm)
        where T : class =>
        Bewaakt(v =>
            v.QueryFirstOrDefault<Registerrij>(Sqlvraag.Voor(vraag), waarden) is { } rij
                ? vorm(rij)
                : null
        );

    private Task<T> Bewaakt<T>(Func<Microsoft.Data.Sqlite.SqliteConnection, T> werk) =>
        database.LeesBewaakt(werk);

    private sealed class Registerrij
    {
        public byte[] Id { get; set; } = [];
        public byte[] Gegevens { get; set; } = [];
        public long Rol { get; set; }
        public byte[]? Bij { get; set; }
        public long Gesloten { get; set; }
        public long? Aangemeld { get; set; }
        public byte[] Persoon { get; set; } = [];
        public byte[] Overleg { get; set; } = [];
        public byte[] Deelnemer { get; set; } = [];
        public byte[] Zout { get; set; } = [];
        public byte[] Code { get; set; } = [];
        public long Pogingen { get; set; }
        public byte[] Kaartje { get; set; } = [];
        public long Vervalt { get; set; }
        public long Laatst { get; set; }
        public byte[] Hash { get; set; } = [];

        public Deelname Deelname() =>
            new(
                new PersoonId(Versleuteling.Id(Persoon)),
                new OverlegId(Versleuteling.Id(Overleg)),
                new DeelnemerId(Versleuteling.Id(Deelnemer))
            );
    }
}
