using System.Collections.Frozen;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>
/// The tables by which the domain judges: those of <c>config/</c>, fixed when the program was built, and what an installation adds
/// to them. An addition never loosens a rule: each table says what may be added.
/// </summary>
public static class Configuratie
{
    private static readonly FrozenSet<string> Bestanden = FrozenSet.ToFrozenSet(
        [
            Wettenlijst.Bestand,
            Convenantenregister.Bestand,
            Grondslagentabel.Bestand,
            Informatiebehoefte.Bestand,
            Zeggenschap.Bestand,
        ],
        StringComparer.Ordinal
    );

    private static readonly Lock Slot = new();
    private static FrozenDictionary<string, Tabelbron> erbij = FrozenDictionary<
        string,
        Tabelbron
    >.Empty;
    private static bool gelezen;

    /// <summary>Adds the tables of an installation; once, before anything is judged.</summary>
    /// <param name="teksten">By name of the file, as in <c>config/</c>: where it was found, and its text.</param>
    /// <exception cref="InvalidDataException">A file is none of these tables: what is misspelt would not count, unseen.</exception>
    /// <exception cref="InvalidOperationException">A table was read already.</exception>
    public static void BreidUit(IReadOnlyDictionary<string, (string Plek, string Json)> teksten)
    {
        foreach (var (naam, (plek, _)) in teksten)
            if (!Bestanden.Contains(naam))
                throw new InvalidDataException(
                    $"{plek}: geen tabel die aangevuld kan worden. Dat zijn: {string.Join(", ", Bestanden.Order(StringComparer.Ordinal))}"
                );
        lock (Slot)
        {
            if (gelezen)
                throw new InvalidOperationException("De tabellen zijn al gelezen.");
            erbij = teksten.ToFrozenDictionary(
                t => t.Key,
                t => new Tabelbron(t.Value.Plek, t.Value.Json),
                StringComparer.Ordinal
            );
        }
    }

    /// <summary>Judges every table; to be called before anything else, so that a mistake shows when the program starts.</summary>
    /// <exception cref="InvalidDataException">A table is wrong; the message names file, line and field.</exception>
    public static void Keur()
    {
        Wettenlijst.Lees(Bronnen(Wettenlijst.Bestand));
        Convenantenregister.Lees(Bronnen(Convenantenregister.Bestand));
        Grondslagentabel.Lees(Bronnen(Grondslagentabel.Bestand));
        Informatiebehoefte.Lees(Bronnen(Informatiebehoefte.Bestand));
        Zeggenschap.Lees(Bronnen(Zeggenschap.Bestand));
    }

    /// <summary>The table that was built in, and what the installation adds to it.</summary>
    internal static Tabel Bronnen(string bestand)
    {
        lock (Slot)
            gelezen = true;
        using var bron =
            typeof(Configuratie).Assembly.GetManifestResourceStream(bestand)
            ?? throw new InvalidDataException($"config/{bestand}: ontbreekt in het programma");
        using var lezer = new StreamReader(bron);
        return Tabel.Van(bestand, lezer.ReadToEnd()) with
        {
            Erbij = erbij.GetValueOrDefault(bestand),
        };
    }
}
