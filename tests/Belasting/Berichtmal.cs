using System.Text;

namespace Casusoverleg.Belasting;

/// <summary>
/// A message made once, of which only the number, the command id and the marker change per sending. The result is a
/// complete frame.
/// </summary>
internal sealed class Berichtmal
{
    private static int _volgende;
    private readonly byte[] _frame;
    private readonly int _aanroep;
    private readonly int _merk;
    private readonly int _opdracht;
    private readonly uint _herkomst = (uint)Random.Shared.Next();

    private Berichtmal(string frame)
    {
        _frame = Encoding.UTF8.GetBytes(frame + (char)0x1e);
        _aanroep = _frame.AsSpan().IndexOf("AANROEP0"u8);
        _merk = _frame.AsSpan().IndexOf("Zqaaaaaaaa"u8);
        _opdracht = _frame.AsSpan().IndexOf("0dd0dd"u8);
    }

    /// <summary>Bytes on the wire, without the WebSocket's own header.</summary>
    public int Lengte => _frame.Length;

    /// <summary>A full inbreng of 256 bytes of text in the brede kring, with its source, level and ground.</summary>
    public static Berichtmal Inbreng(string betrokkene)
    {
        var tekst =
            "Zqaaaaaaaa Drie meldingen van nachtelijke onrust in het portiek; de buren horen geschreeuw en gebons, "
            + "de post ligt in de hal en de planten zijn dood. De ontruiming staat gepland over vier weken. Een gesprek "
            + "aan de deur lukte niet; het licht brandde wel en de";
        tekst = tekst.PadRight(256, 'n')[..256];
        return new(
            """{"type":1,"invocationId":"AANROEP0","target":"Doe","arguments":[{"doet":"inbreng","opdrachtId":"0dd0dd00000000000000000000000000","over":"@over","tekst":"@tekst","bron":{"soort":"eigen-dossier","datum":"2021-02-18","wet":"Woningwet"},"trede":"eigen-taak","waaromNietHoger":"anoniem kan niet, geen aparte wettelijke bepaling","niveau":"buitenkant","categorie":"gewoon","aard":"feit","kring":"breed","onderwerpen":["wonen"]}]}"""
                .Replace("@over", betrokkene)
                .Replace("@tekst", tekst)
        );
    }

    /// <summary>The same number of bytes for the bare hub.</summary>
    public static Berichtmal Kaal(int lengte)
    {
        const string voor =
            """{"type":1,"invocationId":"AANROEP0","target":"Doe","arguments":["Zqaaaaaaaa""";
        const string na = "\"]}";
        return new(voor + new string('n', lengte - voor.Length - na.Length - 1) + na);
    }

    /// <summary>Fills a buffer with the frame for this number; the buffer is at least <see cref="Lengte"/> long.</summary>
    public ReadOnlyMemory<byte> Maak(byte[] buffer, uint nummer)
    {
        _frame.CopyTo(buffer, 0);
        for (var i = 0; i < 8; i++)
            buffer[_aanroep + i] = Hex(nummer >> (28 - 4 * i));
        Merk.Schrijf(buffer.AsSpan(_merk), nummer);
        if (_opdracht >= 0)
        {
            var uniek = (uint)Interlocked.Increment(ref _volgende);
            for (var i = 0; i < 8; i++)
            {
                buffer[_opdracht + 16 + i] = Hex(_herkomst >> (28 - 4 * i));
                buffer[_opdracht + 24 + i] = Hex(uniek >> (28 - 4 * i));
            }
        }
        return buffer.AsMemory(0, Lengte);
    }

    private static byte Hex(uint waarde) => (byte)"0123456789abcdef"[(int)(waarde & 15)];
}
