using System.Security.Cryptography;
using System.Text;
using Casusoverleg.Domein;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>
/// The key store as a directory: one file per place, mode 0600. A file is a row of slots of 76 bytes (id, nonce, wrapped key,
/// tag) so that one key can be overwritten in place without touching its neighbours.
/// </summary>
public sealed class Bestandskluis : IKluis
{
    private const int Sleutellengte = 32;
    private const int Vak = 16 + Sleutellengte + Versleuteling.Toeslag;
    private static readonly byte[] Kop = "CASUSKL1"u8.ToArray();

    private readonly Lock _slot = new();
    private readonly string _map;
    private readonly AesGcm _installatie;
    private readonly Vernietigdenlijst _vernietigd;

    private Bestandskluis(string map, AesGcm installatie, Guid id)
    {
        _map = map;
        _installatie = installatie;
        Installatie = id;
        _vernietigd = new Vernietigdenlijst(Path.Combine(map, "vernietigd.lijst"));
    }

    /// <summary>Names this key store; the database holds the same id, so that they cannot be mixed up.</summary>
    public Guid Installatie { get; }

    /// <summary>Opens the key store, or makes it when the directory is empty and nothing expects an existing one.</summary>
    /// <param name="map">The directory.</param>
    /// <param name="sleutel">The installation key, 32 bytes.</param>
    /// <param name="verwacht">The id the database names; null when the database is new.</param>
    /// <exception cref="InstallatiesleutelOnjuist">Made with another key.</exception>
    /// <exception cref="SleutelmapOngeschikt">Empty, damaged, or another installation's.</exception>
    public static Bestandskluis Open(string map, ReadOnlySpan<byte> sleutel, Guid? verwacht)
    {
        var installatie = Versleuteling.Met(sleutel);
        try
        {
            var id = LeesOfMaak(map, installatie, verwacht);
            var kluis = new Bestandskluis(map, installatie, id);
            Bestandswerk.RuimHalveOp(map, TimeSpan.FromMinutes(1));
            kluis.SpeelVernietigingAf();
            return kluis;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MapOnbruikbaar(
                $"De sleutelmap {map} kan niet worden gebruikt: {e.Message}",
                e
            );
        }
    }

    /// <inheritdoc/>
    public byte[] Dienstsleutel(string naam)
    {
        var pad = Path.Combine(_map, $"dienst-{naam}.sleutel");
        var context = Encoding.UTF8.GetBytes($"dienst {naam}");
        lock (_slot)
        {
            return Bewaakt(() =>
            {
                if (File.Exists(pad))
                {
                    return Pak(File.ReadAllBytes(pad), context, pad);
                }
                var sleutel = RandomNumberGenerator.GetBytes(Sleutellengte);
                Bestandswerk.SchrijfAtomair(pad, Wikkel(sleutel, context));
                return sleutel;
            });
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<Guid, byte[]> Maak(
        Sleutelplaats plaats,
        IReadOnlyCollection<Guid> vakken
    )
    {
        var sleutels = vakken.ToDictionary(
            v => v,
            _ => RandomNumberGenerator.GetBytes(Sleutellengte)
        );
        var inhoud = new byte[Kop.Length + (sleutels.Count * Vak)];
        Kop.CopyTo(inhoud, 0);
        var rest = inhoud.AsSpan(Kop.Length);
        foreach (var (vak, sleutel) in sleutels)
        {
            rest = Versleuteling.Schrijf(rest, vak);
            Wikkel(sleutel, Context(plaats, vak)).CopyTo(rest);
            rest = rest[(Sleutellengte + Versleuteling.Toeslag)..];
        }
        lock (_slot)
        {
            if (_vernietigd.Bevat(plaats))
            {
                throw new OpslagMislukt("Deze sleutels zijn vernietigd en komen niet terug.");
            }
            Bewaakt(() =>
            {
                Bestandswerk.SchrijfAtomair(Pad(plaats), inhoud);
                return true;
            });
        }
        return sleutels;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<Guid, byte[]>? Haal(Sleutelplaats plaats)
    {
        lock (_slot)
        {
            var pad = Pad(plaats);
            if (_vernietigd.Bevat(plaats) || !File.Exists(pad))
            {
                return null;
            }
            return Bewaakt(() =>
            {
                var inhoud = File.ReadAllBytes(pad);
                var sleutels = new Dictionary<Guid, byte[]>();
                foreach (var (vak, plek) in Vakken(inhoud, pad))
                {
                    var dicht = inhoud.AsSpan(plek + 16, Vak - 16);
                    sleutels[vak] = Pak(dicht, Context(plaats, vak), pad);
                }
                return sleutels;
            });
        }
    }

    /// <inheritdoc/>
    public void Vernietig(Sleutelplaats plaats)
    {
        lock (_slot)
        {
            Bewaakt(() =>
            {
                // The list first: from here on a crash, or a copy put back, ends in the same destruction.
                _vernietigd.VoegToe(plaats, vak: null);
                VersnipperAlles(plaats);
                return true;
            });
        }
    }

    /// <inheritdoc/>
    public void VernietigVak(Sleutelplaats plaats, Guid vak)
    {
        lock (_slot)
        {
            Bewaakt(() =>
            {
                _vernietigd.VoegToe(plaats, vak);
                WisVak(plaats, vak);
                return true;
            });
        }
    }

    /// <inheritdoc/>
    public bool IsVernietigd(Sleutelplaats plaats)
    {
        lock (_slot)
        {
            return _vernietigd.Bevat(plaats);
        }
    }

    /// <inheritdoc/>
    public void SpeelVernietigingAf()
    {
        lock (_slot)
        {
            Bewaakt(() =>
            {
                foreach (
                    var plaats in Soorten
                        .SelectMany(s => AanwezigZonderSlot(s))
                        .Where(_vernietigd.Bevat)
                )
                {
                    VersnipperAlles(plaats);
                }
                foreach (var (plaats, vak) in _vernietigd.Vakken)
                {
                    WisVak(plaats, vak);
                }
                return true;
            });
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Sleutelplaats> Aanwezig(Sleutelsoort soort)
    {
        lock (_slot)
        {
            return Bewaakt(() => AanwezigZonderSlot(soort));
        }
    }

    /// <inheritdoc/>
    public void Onthoud(string naam, ReadOnlySpan<byte> waarde)
    {
        var kopie = waarde.ToArray();
        lock (_slot)
        {
            Bewaakt(() =>
            {
                Bestandswerk.SchrijfAtomair(Path.Combine(_map, $"{naam}.stand"), kopie);
                return true;
            });
        }
    }

    /// <inheritdoc/>
    public byte[]? Herinner(string naam)
    {
        var pad = Path.Combine(_map, $"{naam}.stand");
        lock (_slot)
        {
            return Bewaakt(() => File.Exists(pad) ? File.ReadAllBytes(pad) : null);
        }
    }

    private static readonly Sleutelsoort[] Soorten = Enum.GetValues<Sleutelsoort>();

    private static Guid LeesOfMaak(string map, AesGcm installatie, Guid? verwacht)
    {
        var pad = Path.Combine(map, "installatie");
        if (File.Exists(pad))
        {
            return LeesInstallatie(pad, installatie, verwacht);
        }
        if (
            verwacht is not null
            || (Directory.Exists(map) && Directory.EnumerateFileSystemEntries(map).Any())
        )
        {
            throw new SleutelmapOngeschikt(
                $"In de sleutelmap {map} staan niet de sleutels van deze database. Controleer de instelling Sleutelmap,"
                    + " of zet de sleutelmap terug."
            );
        }
        Bestandswerk.MaakMap(map);
        foreach (var soort in Soorten)
        {
            Bestandswerk.MaakMap(Path.Combine(map, Mapnaam(soort)));
        }
        var id = Guid.NewGuid();
        Bestandswerk.SchrijfAtomair(
            pad,
            Versleuteling.Versleutel(installatie, Versleuteling.Bytes(id), "installatie"u8)
        );
        return id;
    }

    private static Guid LeesInstallatie(string pad, AesGcm installatie, Guid? verwacht)
    {
        Guid id;
        try
        {
            id = Versleuteling.Id(
                Versleuteling.Ontsleutel(installatie, File.ReadAllBytes(pad), "installatie"u8)
            );
        }
        catch (CryptographicException)
        {
            throw new InstallatiesleutelOnjuist(
                "De installatiesleutel past niet bij deze sleutelmap, dus Casusoverleg start niet."
                    + " Geef de sleutel waarmee deze installatie is gemaakt."
            );
        }
        return verwacht is null || verwacht == id
            ? id
            : throw new SleutelmapOngeschikt(
                "De sleutelmap hoort bij een andere database dan die in de datamap."
            );
    }

    private static T Bewaakt<T>(Func<T> werk)
    {
        try
        {
            return werk();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OpslagMislukt("De sleutelmap kan niet worden gelezen of geschreven.", e);
        }
    }

    private byte[] Wikkel(byte[] sleutel, byte[] context) =>
        Versleuteling.Versleutel(_installatie, sleutel, context);

    private byte[] Pak(ReadOnlySpan<byte> dicht, byte[] context, string pad)
    {
        try
        {
            return Versleuteling.Ontsleutel(_installatie, dicht, context);
        }
        catch (CryptographicException e)
        {
            throw new OpslagBeschadigd(
                $"Het sleutelbestand {Path.GetFileName(pad)} is beschadigd.",
                e
            );
        }
    }

    private static byte[] Context(Sleutelplaats plaats, Guid vak)
    {
        var context = new byte[1 + 48];
        context[0] = (byte)plaats.Soort;
        var rest = Versleuteling.Schrijf(context.AsSpan(1), plaats.Overleg.Waarde);
        rest = Versleuteling.Schrijf(rest, plaats.Voor?.Waarde ?? Guid.Empty);
        Versleuteling.Schrijf(rest, vak);
        return context;
    }

    private static List<(Guid Vak, int Plek)> Vakken(byte[] inhoud, string pad)
    {
        if (!inhoud.AsSpan().StartsWith(Kop) || (inhoud.Length - Kop.Length) % Vak != 0)
        {
            throw new OpslagBeschadigd(
                $"Het sleutelbestand {Path.GetFileName(pad)} is beschadigd."
            );
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

    private void VersnipperAlles(Sleutelplaats plaats)
    {
        var pad = Pad(plaats);
        // What a crash left of making these keys holds them too.
        foreach (
            var half in Directory.EnumerateFiles(
                Path.GetDirectoryName(pad)!,
                $"{Path.GetFileName(pad)}.*.nieuw"
            )
        )
        {
            Bestandswerk.Versnipper(half);
        }
        Bestandswerk.Versnipper(pad);
    }

    private void WisVak(Sleutelplaats plaats, Guid vak)
    {
        var pad = Pad(plaats);
        if (!File.Exists(pad))
        {
            return;
        }
        foreach (var (_, plek) in Vakken(File.ReadAllBytes(pad), pad).Where(v => v.Vak == vak))
        {
            Bestandswerk.Overschrijf(pad, plek, new byte[Vak]);
        }
    }

    private static string Mapnaam(Sleutelsoort soort) =>
        soort switch
        {
            Sleutelsoort.Inhoud => "inhoud",
            Sleutelsoort.Toelichting => "toelichting",
            Sleutelsoort.Lijst => "lijst",
            _ => throw new ArgumentOutOfRangeException(nameof(soort)),
        };

    private string Pad(Sleutelplaats plaats)
    {
        var naam = plaats.Voor is { } voor ? $"{plaats.Overleg}-{voor}" : plaats.Overleg.ToString();
        return Path.Combine(_map, Mapnaam(plaats.Soort), $"{naam}.sleutel");
    }

    private List<Sleutelplaats> AanwezigZonderSlot(Sleutelsoort soort)
    {
        var plaatsen = new List<Sleutelplaats>();
        foreach (
            var bestand in Directory.EnumerateFiles(Path.Combine(_map, Mapnaam(soort)), "*.sleutel")
        )
        {
            var delen = Path.GetFileNameWithoutExtension(bestand).Split('-');
            if (!Guid.TryParseExact(delen[0], "N", out var overleg))
            {
                continue;
            }
            DeelnemerId? voor =
                delen.Length > 1 && Guid.TryParseExact(delen[1], "N", out var wie)
                    ? new DeelnemerId(wie)
                    : null;
            plaatsen.Add(new Sleutelplaats(soort, new OverlegId(overleg), voor));
        }
        return plaatsen;
    }
}
