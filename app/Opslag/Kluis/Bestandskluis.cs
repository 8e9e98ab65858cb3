using System.Security.Cryptography;
using System.Text;
using Casusoverleg.Domein;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>
/// The key store as a directory: one file per place, mode 0600, each key in it wrapped by the installation key.
/// </summary>
public sealed class Bestandskluis : IKluis
{
    private readonly Lock _slot = new();
    private readonly string _map;
    private readonly Sleutelbestand _vorm;
    private readonly Sleutelpaden _paden;
    private readonly Vernietigdenlijst _vernietigd;

    private Bestandskluis(string map, AesGcm installatie, Guid id)
    {
        _map = map;
        _vorm = new Sleutelbestand(installatie);
        _paden = new Sleutelpaden(map);
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
        if (Sleutelwissel.IsBezig(map))
        {
            throw new SleutelmapOngeschikt(
                "Een sleutelwissel is begonnen en niet af. Doe dezelfde opdracht nog een keer: Casusoverleg.Web sleutelwissel NIEUWBESTAND"
            );
        }
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
        catch (OpslagMislukt e)
        {
            throw new SleutelmapOngeschikt(
                $"De sleutelmap {map} is niet bruikbaar. {e.Message}",
                e
            );
        }
    }

    /// <inheritdoc/>
    public byte[] Dienstsleutel(string naam)
    {
        var pad = Path.Combine(_map, $"dienst-{naam}.sleutel");
        var context = Encoding.UTF8.GetBytes($"dienst {naam}");
        return Bewaakt(() =>
        {
            if (File.Exists(pad))
            {
                return _vorm.Pak(File.ReadAllBytes(pad), context, pad);
            }
            var sleutel = RandomNumberGenerator.GetBytes(Sleutelbestand.Sleutellengte);
            Bestandswerk.SchrijfAtomair(pad, _vorm.Wikkel(sleutel, context));
            return sleutel;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<Guid, byte[]> Maak(
        Sleutelplaats plaats,
        IReadOnlyCollection<Guid> vakken
    )
    {
        var sleutels = vakken.ToDictionary(
            v => v,
            _ => RandomNumberGenerator.GetBytes(Sleutelbestand.Sleutellengte)
        );
        var inhoud = _vorm.Schrijf(plaats, sleutels);
        Bewaakt(() =>
        {
            if (_vernietigd.Bevat(plaats))
            {
                throw new OpslagMislukt("Deze sleutels zijn vernietigd en komen niet terug.");
            }
            Bestandswerk.SchrijfAtomair(_paden.Pad(plaats), inhoud);
        });
        return sleutels;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<Guid, byte[]>? Haal(Sleutelplaats plaats)
    {
        var pad = _paden.Pad(plaats);
        return Bewaakt(() =>
            _vernietigd.Bevat(plaats) || !File.Exists(pad)
                ? null
                : _vorm.Lees(plaats, File.ReadAllBytes(pad), pad)
        );
    }

    /// <inheritdoc/>
    public void Vernietig(Sleutelplaats plaats)
    {
        Bewaakt(() =>
        {
            // The list first: from here on a crash, or a copy put back, ends in the same destruction.
            _vernietigd.VoegToe(plaats, vak: null);
            VersnipperAlles(plaats);
        });
    }

    /// <inheritdoc/>
    public void VernietigVak(Sleutelplaats plaats, Guid vak)
    {
        Bewaakt(() =>
        {
            _vernietigd.VoegToe(plaats, vak);
            WisVak(plaats, vak);
        });
    }

    /// <inheritdoc/>
    public bool IsVernietigd(Sleutelplaats plaats)
    {
        return Bewaakt(() => _vernietigd.Bevat(plaats));
    }

    /// <inheritdoc/>
    public void SpeelVernietigingAf()
    {
        Bewaakt(() =>
        {
            foreach (
                var plaats in Sleutelpaden
                    .Soorten.SelectMany(s => _paden.Aanwezig(s))
                    .Where(_vernietigd.Bevat)
            )
            {
                VersnipperAlles(plaats);
            }
            foreach (var (plaats, vak) in _vernietigd.Vakken)
            {
                WisVak(plaats, vak);
            }
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<Sleutelplaats> Aanwezig(Sleutelsoort soort)
    {
        return Bewaakt(() => _paden.Aanwezig(soort));
    }

    /// <inheritdoc/>
    public void Onthoud(string naam, ReadOnlySpan<byte> waarde)
    {
        var kopie = waarde.ToArray();
        Bewaakt(() =>
        {
            Bestandswerk.SchrijfAtomair(Path.Combine(_map, $"{naam}.stand"), kopie);
        });
    }

    /// <inheritdoc/>
    public byte[]? Herinner(string naam)
    {
        var pad = Path.Combine(_map, $"{naam}.stand");
        return Bewaakt(() => File.Exists(pad) ? File.ReadAllBytes(pad) : null);
    }

    private static Guid LeesOfMaak(string map, AesGcm installatie, Guid? verwacht)
    {
        var pad = Path.Combine(map, "installatie");
        if (File.Exists(pad))
        {
            return LeesInstallatie(pad, installatie, verwacht);
        }
        // Directories and half a file are what a crash leaves of the first start.
        if (verwacht is not null || (Directory.Exists(map) && Bestandswerk.HeeftBestanden(map)))
        {
            throw new SleutelmapOngeschikt(
                $"In de sleutelmap {map} staan niet de sleutels van deze database. Controleer de instelling Sleutelmap,"
                    + " of zet de sleutelmap terug."
            );
        }
        Bestandswerk.MaakMap(map);
        foreach (var soort in Sleutelpaden.Soorten)
        {
            Bestandswerk.MaakMap(new Sleutelpaden(map).Map(soort));
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

    private void Bewaakt(Action werk) =>
        Bewaakt(() =>
        {
            werk();
            return true;
        });

    private T Bewaakt<T>(Func<T> werk)
    {
        lock (_slot)
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
    }

    private void VersnipperAlles(Sleutelplaats plaats)
    {
        var pad = _paden.Pad(plaats);
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
        var pad = _paden.Pad(plaats);
        if (!File.Exists(pad))
        {
            return;
        }
        foreach (
            var (_, plek) in Sleutelbestand
                .Vakken(File.ReadAllBytes(pad), pad)
                .Where(v => v.Vak == vak)
        )
        {
            Bestandswerk.Overschrijf(pad, plek, new byte[Sleutelbestand.Vak]);
        }
    }
}
