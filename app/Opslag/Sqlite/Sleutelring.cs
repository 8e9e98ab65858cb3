using System.Collections.Concurrent;
using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The keys in use, so that not every event reads a file. Forgets all when there are many; they are read again.</summary>
internal sealed class Sleutelring(IKluis kluis)
{
    private const int Hooguit = 4096;
    private readonly ConcurrentDictionary<Sleutelplaats, AesGcm> _bekend = new();

    /// <summary>The key of the content; null when it is destroyed or was never made.</summary>
    public AesGcm? Inhoud(OverlegId overleg) =>
        Zoek(new Sleutelplaats(Sleutelsoort.Inhoud, overleg));

    /// <summary>The key of the accountability's free text; null when it is destroyed or was never made.</summary>
    public AesGcm? Toelichting(OverlegId overleg) =>
        Zoek(new Sleutelplaats(Sleutelsoort.Toelichting, overleg));

    /// <summary>Makes sure that both keys are there, durably, before anything is encrypted with them.</summary>
    public void Maak(OverlegId overleg)
    {
        MaakToelichting(overleg);
        MaakZoNodig(new Sleutelplaats(Sleutelsoort.Inhoud, overleg));
    }

    /// <summary>Makes sure that the key of the free text is there.</summary>
    public AesGcm MaakToelichting(OverlegId overleg) =>
        MaakZoNodig(new Sleutelplaats(Sleutelsoort.Toelichting, overleg));

    public void Vergeet(OverlegId overleg)
    {
        if (_bekend.TryRemove(new Sleutelplaats(Sleutelsoort.Inhoud, overleg), out var sleutel))
        {
            lock (sleutel)
            {
                sleutel.Dispose();
            }
        }
    }

    private AesGcm MaakZoNodig(Sleutelplaats plaats)
    {
        if (Zoek(plaats) is { } bekend)
        {
            return bekend;
        }
        lock (_bekend)
        {
            return Zoek(plaats) ?? Onthoud(plaats, kluis.Maak(plaats, [plaats.Overleg.Waarde]));
        }
    }

    private AesGcm? Zoek(Sleutelplaats plaats)
    {
        if (_bekend.TryGetValue(plaats, out var bekend))
        {
            return bekend;
        }
        return kluis.Haal(plaats) is { } sleutels ? Onthoud(plaats, sleutels) : null;
    }

    private AesGcm Onthoud(Sleutelplaats plaats, IReadOnlyDictionary<Guid, byte[]> sleutels)
    {
        if (!sleutels.TryGetValue(plaats.Overleg.Waarde, out var bytes))
        {
            throw new OpslagBeschadigd(
                $"Het sleutelbestand van overleg {plaats.Overleg} is beschadigd."
            );
        }
        if (_bekend.Count >= Hooguit)
        {
            _bekend.Clear();
        }
        var sleutel = _bekend.GetOrAdd(plaats, Versleuteling.Met(bytes));
        CryptographicOperations.ZeroMemory(bytes);
        // Destroyed between reading and remembering: then it must not stay behind in memory.
        if (kluis.IsVernietigd(plaats))
        {
            _bekend.TryRemove(plaats, out _);
        }
        return sleutel;
    }
}
