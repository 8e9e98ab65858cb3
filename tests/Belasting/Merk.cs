namespace Casusoverleg.Belasting;

/// <summary>
/// A number written into the text of a message, to find it back in what arrives. Letters only: a rule about numbers in
/// a text must not see one.
/// </summary>
internal static class Merk
{
    /// <summary>Length in bytes, with its two leading letters.</summary>
    public const int Lengte = 10;

    private static ReadOnlySpan<byte> Begin => "Zq"u8;

    /// <summary>Writes the marker of a number over the start of a span.</summary>
    public static void Schrijf(Span<byte> doel, uint nummer)
    {
        Begin.CopyTo(doel);
        for (var i = 0; i < 8; i++)
            doel[2 + i] = (byte)('a' + ((nummer >> (28 - 4 * i)) & 15));
    }

    /// <summary>The number of the first marker in a frame, or false when there is none.</summary>
    public static bool Lees(ReadOnlySpan<byte> frame, out uint nummer)
    {
        nummer = 0;
        var plek = frame.IndexOf(Begin);
        if (plek < 0 || plek + Lengte > frame.Length)
            return false;
        foreach (var letter in frame.Slice(plek + 2, 8))
            nummer = (nummer << 4) | (uint)(letter - 'a');
        return true;
    }
}
