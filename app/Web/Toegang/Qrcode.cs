using System.Text;
using QRCoder;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// A QR code as the path of an SVG, for the phone of somebody at the table. The page draws it itself: an image would be a copy, and
/// the content policy allows nothing inline.
/// </summary>
/// <param name="Maat">Modules per side, with the white edge that a scanner needs.</param>
/// <param name="Pad">The dark modules, in units of one module.</param>
internal sealed record Qrcode(int Maat, string Pad)
{
    /// <summary>The code that holds <paramref name="tekst"/>; readable with a seventh of it damaged.</summary>
    public static Qrcode Van(string tekst)
    {
        using var maker = new QRCodeGenerator();
        using var code = maker.CreateQrCode(tekst, QRCodeGenerator.ECCLevel.M);
        var rijen = code.ModuleMatrix;
        var pad = new StringBuilder();
        for (var y = 0; y < rijen.Count; y++)
        for (var x = 0; x < rijen.Count; x++)
        {
            var begin = x;
            while (x < rijen.Count && rijen[y][x])
                x++;
            if (x > begin)
                pad.Append($"M{begin} {y}h{x - begin}v1H{begin}z");
        }
        return new(rijen.Count, pad.ToString());
    }
}
