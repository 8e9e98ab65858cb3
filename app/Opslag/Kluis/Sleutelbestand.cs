using System.Security.Cryptography;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>
/// The form of a key file: a header, then a row of slots of 76 bytes (id, nonce, wrapped key, tag), so that one key can be
/// overwritten in place without touching its neighbours. An overwritten slot is all zeroes.
/// </summary>
internal sealed class Sleutelbestand(AesGcm installatie)
{
    /// <summary>Length of a key in bytes.</summary>
    public const int Sleutellengte = 32;

    /// <summary>Length of a slot in bytes.</summary>
    public const int Vak = 16 + Sleutellengte + Versleuteling.Toeslag;

    private static readonly byte[] Kop = "CASUSKL1"u8.ToArray();

    /// <summary>One key under the installation key, bound to <paramref name="context"/>.</summary>
    public byte[] Wikkel(byte[] sleutel, byte[] context) =>
        Versleuteling.Versleutel(installatie, sleutel, context);

    /// <exception cref="OpslagBeschadigd">Altered, or another file's.</exception>
    public byte[] Pak(ReadOnlySpan<byte> dicht, byte[] context, string pad)
    {
        try
        {
            return Versleuteling.Ontsleutel(installatie, dicht, context);
        }
        catch (CryptographicException e)
        {
            throw Beschadigd(pad, e);
        }
    }

    /// <summary>The whole file for these keys.</summary>
    public byte[] Schrijf(Sleutelplaats plaats, IReadOnlyDictionary<Guid, byte[]> sleutels)
    {
        var inhoud = new byte[Kop.Length + (sleutels.Count * Vak)];
        Kop.CopyTo(inhoud, 0);
        var rest = inhoud.AsSpan(Kop.Length);
        foreach (var (vak, sleutel) in sleutels)
        {
            rest = Versleuteling.Schrijf(rest, vak);
            Wikkel(sleutel, Context(plaats, vak)).CopyTo(rest);
            rest = rest[(Vak - 16)..];
        }
        return inhoud;
    }

    /// <summary>The keys in a file, without those overwritten.</summary>
    public Dictionary<Guid, byte[]> Lees(Sleutelplaats plaats, byte[] inhoud, string pad)
    {
        var sleutels = new Dictionary<Guid, byte[]>();
        foreach (var (vak, plek) in Vakken(inhoud, pad))
        {
            sleutels[vak] = Pak(inhoud.AsSpan(plek + 16, Vak - 16), Context(plaats, vak), pad);
        }
        return sleutels;
    }

    /// <summary>Which slots hold a key, and at which byte they begin.</summary>
    public static List<(Guid Vak, int Plek)> Vakken(byte[] inhoud, string pad)
    {
        if (!inhoud.AsSpan().StartsWith(Kop) || (inhoud.Length - Kop.Length) % Vak != 0)
        {
            throw Beschadigd(pad, oorzaak: null);
        }
        var vakken = new List<(Guid, int)>();
        for (var plek = Kop.Length; plek < inhoud.Length; plek += Vak)
        {
            var vak = inhoud.AsSpan(plek, Vak);
            if (vak.ContainsAnyExcept((byte)0))
            {
                vakken.Add((Versleuteling.Id(vak[..16]), plek));
            }
        }
        return vakken;
    }

    /// <summary>What a wrapped key is bound to: its kind, place and slot.</summary>
    internal static byte[] Context(Sleutelplaats plaats, Guid vak)
    {
        var context = new byte[1 + 48];
        context[0] = (byte)plaats.Soort;
        var rest = Versleuteling.Schrijf(context.AsSpan(1), plaats.Overleg.Waarde);
        rest = Versleuteling.Schrijf(rest, plaats.Voor?.Waarde ?? Guid.Empty);
        Versleuteling.Schrijf(rest, vak);
        return context;
    }

    private static OpslagBeschadigd Beschadigd(string pad, Exception? oorzaak) =>
        new($"Het sleutelbestand {Path.GetFileName(pad)} is beschadigd.", oorzaak);
}
