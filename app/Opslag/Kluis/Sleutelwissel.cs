using System.Security.Cryptography;
using System.Text;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>
/// Puts every key of the key store under another installation key. Each file is replaced as a whole and the file that says which key
/// opens the store comes last; as long as it is not through, the store opens for nothing else.
/// </summary>
public sealed class Sleutelwissel
{
    private const string Bezig = "sleutelwissel.bezig";
    private readonly AesGcm _oud;
    private readonly AesGcm _nieuw;
    private readonly string _map;

    private Sleutelwissel(string map, byte[] oud, byte[] nieuw)
    {
        _map = map;
        _oud = Versleuteling.Met(oud);
        _nieuw = Versleuteling.Met(nieuw);
    }

    /// <summary>Whether a change was begun in this key store and not finished.</summary>
    public static bool IsBezig(string sleutelmap) => File.Exists(Path.Combine(sleutelmap, Bezig));

    /// <summary>Carries it out, or on from where a crash left it; the number of files that were rewrapped.</summary>
    /// <param name="instellingen">Those of the server, with the key that opens the store now.</param>
    /// <param name="nieuw">The new key, 32 bytes.</param>
    /// <param name="voortgang">Told after each file, with how many are done.</param>
    /// <exception cref="OpstartFout">In use, a wrong key, or damage; nothing is lost and it can be done again.</exception>
    public static int Voer(
        OpslagInstellingen instellingen,
        byte[] nieuw,
        Action<int>? voortgang = null
    )
    {
        var map = Path.GetFullPath(instellingen.Sleutelmap);
        var oud = Installatiesleutel.Lees(instellingen);
        if (!File.Exists(Path.Combine(map, "installatie")))
        {
            throw new SleutelmapOngeschikt(
                $"In {map} staan geen sleutels. Controleer de instelling Sleutelmap."
            );
        }
        if (!IsBezig(map) && CryptographicOperations.FixedTimeEquals(oud, nieuw))
        {
            throw new InstallatiesleutelOnjuist(
                "De nieuwe sleutel is dezelfde als de oude. Maak eerst een nieuwe sleutel."
            );
        }
        using var slot = Gebruiksslot.Alleen(instellingen.Datamap);
        try
        {
            return new Sleutelwissel(map, oud, nieuw).Wissel(voortgang);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OpslagMislukt)
        {
            throw new SleutelmapOngeschikt(
                $"De sleutelwissel is niet af: {e.Message} Doe daarna dezelfde opdracht nog een keer.",
                e
            );
        }
    }

    private int Wissel(Action<int>? voortgang)
    {
        var installatie = Path.Combine(_map, "installatie");
        EisPassend(installatie);
        if (!IsBezig(_map))
        {
            Bestandswerk.SchrijfAtomair(Path.Combine(_map, Bezig), []);
        }
        // Nobody else is here: what is half done is what a crash left.
        Bestandswerk.RuimHalveOp(_map, TimeSpan.Zero);
        var gedaan = 0;
        foreach (var dienst in Directory.EnumerateFiles(_map, "dienst-*.sleutel").ToList())
        {
            Vervang(dienst, inhoud => Om(inhoud, Dienst(dienst), dienst));
        }
        var paden = new Sleutelpaden(_map);
        foreach (var plaats in Sleutelpaden.Soorten.SelectMany(paden.Aanwezig))
        {
            var pad = paden.Pad(plaats);
            Vervang(pad, inhoud => Vakken(inhoud, plaats, pad));
        }
        Vervang(installatie, inhoud => Om(inhoud, "installatie"u8.ToArray(), installatie));
        File.Delete(Path.Combine(_map, Bezig));
        Bestandswerk.SyncMap(_map);
        return gedaan;

        void Vervang(string pad, Func<byte[], byte[]?> anders)
        {
            if (anders(File.ReadAllBytes(pad)) is { } inhoud)
            {
                Bestandswerk.VervangEnVersnipper(pad, inhoud);
                gedaan++;
            }
            voortgang?.Invoke(gedaan);
        }
    }

    // Before the first file is touched: a mistake in the settings must change nothing.
    private void EisPassend(string installatie)
    {
        try
        {
            Om(File.ReadAllBytes(installatie), "installatie"u8.ToArray(), installatie);
        }
        catch (OpslagBeschadigd)
        {
            throw new InstallatiesleutelOnjuist(
                "De installatiesleutel in de instellingen past niet bij deze sleutelmap. Geef daar de oude sleutel op, en de nieuwe"
                    + " achter de opdracht."
            );
        }
    }

    private byte[]? Vakken(byte[] inhoud, Sleutelplaats plaats, string pad)
    {
        var anders = false;
        foreach (var (vak, plek) in Sleutelbestand.Vakken(inhoud, pad))
        {
            var dicht = inhoud.AsSpan(plek + 16, Sleutelbestand.Vak - 16);
            if (Om(dicht, Sleutelbestand.Context(plaats, vak), pad) is { } nieuw)
            {
                nieuw.CopyTo(dicht);
                anders = true;
            }
        }
        return anders ? inhoud : null;
    }

    /// <summary>The same under the new key; null when it is already.</summary>
    private byte[]? Om(ReadOnlySpan<byte> dicht, byte[] context, string pad)
    {
        if (Open(_nieuw, dicht, context) is not null)
        {
            return null;
        }
        var klaar =
            Open(_oud, dicht, context)
            ?? throw new OpslagBeschadigd(
                $"Het sleutelbestand {Path.GetFileName(pad)} past bij geen van beide sleutels."
            );
        var nieuw = Versleuteling.Versleutel(_nieuw, klaar, context);
        CryptographicOperations.ZeroMemory(klaar);
        return nieuw;
    }

    private static byte[]? Open(AesGcm sleutel, ReadOnlySpan<byte> dicht, byte[] context)
    {
        try
        {
            return Versleuteling.Ontsleutel(sleutel, dicht, context);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Dienst(string pad) =>
        Encoding.UTF8.GetBytes(
            $"dienst {Path.GetFileNameWithoutExtension(pad)["dienst-".Length..]}"
        );
}
