using System.Runtime.InteropServices;
using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>Which keys stand together in one place and are destroyed together.</summary>
public enum Sleutelsoort
{
    /// <summary>The content of an overleg; destroyed at close.</summary>
    Inhoud = 1,

    /// <summary>The free text of its accountability lines; has a term of its own (besluit 17).</summary>
    Toelichting = 2,

    /// <summary>One person's list: one key per item.</summary>
    Lijst = 3,
}

/// <summary>The place of keys; <paramref name="Voor"/> only for a list.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sleutelplaats(
    Sleutelsoort Soort,
    OverlegId Overleg,
    DeelnemerId? Voor = null
);

/// <summary>
/// The key store, outside the database and its backups. Keys are 256 bits and are stored wrapped by the installation key;
/// making and destroying are durable on return. Thread-safe. Throws <see cref="OpslagMislukt"/> when the store fails.
/// </summary>
public interface IKluis
{
    /// <summary>A key of the installation itself, made at first use; never destroyed.</summary>
    /// <param name="naam">Lowercase letters only.</param>
    byte[] Dienstsleutel(string naam);

    /// <summary>Makes a key for each of <paramref name="vakken"/>; keys that were already there are replaced as a whole.</summary>
    IReadOnlyDictionary<Guid, byte[]> Maak(Sleutelplaats plaats, IReadOnlyCollection<Guid> vakken);

    /// <summary>The keys at a place, without those destroyed; null when the place is unknown or destroyed.</summary>
    IReadOnlyDictionary<Guid, byte[]>? Haal(Sleutelplaats plaats);

    /// <summary>Destroys all keys at a place, and remembers that it did. May be repeated.</summary>
    void Vernietig(Sleutelplaats plaats);

    /// <summary>Destroys one key, leaving its neighbours. May be repeated.</summary>
    void VernietigVak(Sleutelplaats plaats, Guid vak);

    /// <summary>Whether this place was ever destroyed as a whole.</summary>
    bool IsVernietigd(Sleutelplaats plaats);

    /// <summary>
    /// Destroys again whatever is on the list of destroyed places and is there nevertheless: an unlink that a crash cut off,
    /// or a copy of the key store that was put back.
    /// </summary>
    void SpeelVernietigingAf();

    /// <summary>The places that hold keys now.</summary>
    IReadOnlyList<Sleutelplaats> Aanwezig(Sleutelsoort soort);

    /// <summary>Keeps a small public value beside the keys, such as the head of the anchors; replaces, durable.</summary>
    void Onthoud(string naam, ReadOnlySpan<byte> waarde);

    /// <summary>What was kept under <paramref name="naam"/>, or null.</summary>
    byte[]? Herinner(string naam);
}
