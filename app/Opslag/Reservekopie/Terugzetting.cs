using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Reservekopie;

/// <summary>That a backup was put back, as the key store remembers it: what the accountability lost stays known (R56).</summary>
/// <param name="Id">Of this restoring.</param>
/// <param name="Kopie">From when the backup was.</param>
/// <param name="Gezet">When it was put back.</param>
/// <param name="Tot">The last anchor the backup has.</param>
/// <param name="Was">The last anchor there was; equal to <paramref name="Tot"/> when no anchor is missing.</param>
public sealed record Terugzetting(
    Guid Id,
    DateTimeOffset Kopie,
    DateTimeOffset Gezet,
    long Tot,
    long Was
)
{
    private const string Naam = "teruggezet";

    /// <summary>All that the key store remembers, oldest first.</summary>
    internal static IReadOnlyList<Terugzetting> Alle(IKluis kluis) =>
        kluis.Herinner(Naam) is { } bytes
            ?
            [
                .. Encoding
                    .ASCII.GetString(bytes)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(Van),
            ]
            : [];

    /// <summary>The mark in a database that was put back and not finished yet; null without one.</summary>
    internal static (Guid Id, DateTimeOffset Kopie, DateTimeOffset Gezet)? Merk(
        SqliteConnection verbinding
    )
    {
        if (verbinding.QuerySingle<long>(Sqlvraag.Voor("terugzetting_bestaat")) == 0)
        {
            return null;
        }
        var rij = verbinding.QuerySingle<Rij>(Sqlvraag.Voor("terugzetting_lezen"));
        return (
            Versleuteling.Id(rij.Id),
            DateTimeOffset.FromUnixTimeMilliseconds(rij.Kopie),
            DateTimeOffset.FromUnixTimeMilliseconds(rij.Gezet)
        );
    }

    /// <summary>
    /// Has the key store remember which anchors are gone, and from which the chain goes on. Before anything is written: the first
    /// new anchor would hide that others are missing.
    /// </summary>
    internal static void Noteer(SqliteConnection verbinding, IKluis kluis)
    {
        if (Merk(verbinding) is not { } merk)
        {
            return;
        }
        var anker = verbinding.QueryFirstOrDefault<Ankers.Ankerrij>(Sqlvraag.Voor("anker_laatste"));
        var tot = anker?.Nummer ?? 0;
        var was = kluis.Herinner(Ankers.Naam) is { } stand
            ? BinaryPrimitives.ReadInt64BigEndian(stand)
            : 0;
        var nieuw = new Terugzetting(merk.Id, merk.Kopie, merk.Gezet, tot, Math.Max(tot, was));
        // A crash between the two leaves the second to be done.
        if (Alle(kluis).All(t => t.Id != merk.Id))
        {
            kluis.Onthoud(
                Naam,
                Encoding.ASCII.GetBytes(
                    string.Concat(Alle(kluis).Append(nieuw).Select(t => t.Regel()))
                )
            );
        }
        if (was > tot)
        {
            var begin = new byte[8 + Keten.Lengte];
            (anker?.Mac ?? new byte[Keten.Lengte]).CopyTo(
                Versleuteling.Schrijf(begin.AsSpan(), tot)
            );
            kluis.Onthoud(Ankers.Naam, begin);
        }
    }

    private string Regel() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Id:N} {Kopie.ToUnixTimeMilliseconds()} {Gezet.ToUnixTimeMilliseconds()} {Tot} {Was}\n"
        );

    private static Terugzetting Van(string regel)
    {
        var delen = regel.Split(' ');
        return
            delen.Length == 5
            && Guid.TryParseExact(delen[0], "N", out var id)
            && Getal(delen[1], out var kopie)
            && Getal(delen[2], out var gezet)
            && Getal(delen[3], out var tot)
            && Getal(delen[4], out var was)
            ? new(
                id,
                DateTimeOffset.FromUnixTimeMilliseconds(kopie),
                DateTimeOffset.FromUnixTimeMilliseconds(gezet),
                tot,
                was
            )
            : throw new OpslagBeschadigd(
                $"Het bestand {Naam}.stand in de sleutelmap is beschadigd."
            );
    }

    private static bool Getal(string tekst, out long getal) =>
        long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out getal);

    private sealed class Rij
    {
        public byte[] Id { get; set; } = [];
        public long Kopie { get; set; }
        public long Gezet { get; set; }
    }
}

/// <summary>What finishing a restore did.</summary>
/// <param name="Terugzetting">Which it was.</param>
/// <param name="Overleggen">How many overleggen in the backup had been destroyed since, and are again.</param>
/// <param name="Lijsten">The same for lists.</param>
/// <param name="Sessies">How many sessions ended.</param>
/// <param name="Links">How many invitations and enrolment links ended.</param>
/// <param name="Verweesd">How many overleggen have keys but are not in the backup: made after it, and lost.</param>
public sealed record Herstelverslag(
    Terugzetting Terugzetting,
    int Overleggen,
    int Lijsten,
    int Sessies,
    int Links,
    int Verweesd
);
