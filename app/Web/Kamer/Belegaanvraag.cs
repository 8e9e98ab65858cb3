using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Kamer;

/// <summary>By what the same convening, sent again after a lost connection, is known for the same (besluit 3).</summary>
internal static class Belegaanvraag
{
    /// <summary>The id of the overleg that comes of it. Of this person alone: nobody else's request can come upon it.</summary>
    public static OverlegId IdVan(PersoonId regisseur, Guid aanvraag) =>
        new(
            new Guid(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{regisseur} {aanvraag:N}")).AsSpan(0, 16)
            )
        );

    /// <summary>What is kept of it with the first event.</summary>
    public static Opdrachtmerk Merk(Guid aanvraag, Belegging belegging) =>
        new(OpdrachtId.Van(aanvraag), Afdruk(belegging), null);

    /// <summary>The fingerprint of what was filled in.</summary>
    public static string Afdruk(Belegging belegging)
    {
        // A list that was left out cannot be written; empty means the same.
        var heel = belegging with
        {
            Betrokkenen =
            [
                .. belegging.Betrokkenen.Select(static b =>
                    b.Gezag.IsDefault ? b with { Gezag = [] } : b
                ),
            ],
        };
        return Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(heel, Opdrachtlezer.Streng))
        );
    }
}
