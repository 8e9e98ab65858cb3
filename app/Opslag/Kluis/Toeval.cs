using System.Security.Cryptography;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>
/// Random bytes for nonces and salts. Each is a call to the operating system, and every event needs three: so a thread fetches
/// a page of them at once, and uses each byte once. Keys and secrets do not come from here.
/// </summary>
internal static class Toeval
{
    private const int Voorraad = 4096;

    [ThreadStatic]
    private static byte[]? _voorraad;

    [ThreadStatic]
    private static int _gebruikt;

    /// <summary>Fills <paramref name="doel"/>, at most a page.</summary>
    public static void Vul(Span<byte> doel)
    {
        var voorraad = _voorraad ??= new byte[Voorraad];
        if (_gebruikt == 0 || _gebruikt + doel.Length > Voorraad)
        {
            RandomNumberGenerator.Fill(voorraad);
            _gebruikt = 0;
        }
        var stuk = voorraad.AsSpan(_gebruikt, doel.Length);
        stuk.CopyTo(doel);
        stuk.Clear();
        _gebruikt += doel.Length;
    }
}
