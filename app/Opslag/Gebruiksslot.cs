using Casusoverleg.Opslag.Kluis;

namespace Casusoverleg.Opslag;

/// <summary>The data directory is in use by another process, or is being restored.</summary>
public sealed class InGebruik(string melding) : OpstartFout(melding);

/// <summary>
/// Who works in the data directory: one server and the commands beside it share it; a restore and a change of the installation key
/// want it alone. The operating system gives it back when the process ends, however it ends.
/// </summary>
internal sealed class Gebruiksslot : IDisposable
{
    private const string Gebruik = "in-gebruik";
    private const string Start = "server-start";
    private const string Actief = "server-actief";
    private readonly FileStream _bestand;

    private Gebruiksslot(FileStream bestand) => _bestand = bestand;

    /// <exception cref="InGebruik">Somebody has it alone.</exception>
    public static Gebruiksslot Deel(string datamap) =>
        Neem(
            datamap,
            Gebruik,
            FileAccess.Read,
            FileShare.Read,
            "Er loopt een herstel of een sleutelwissel. Wacht tot die klaar is en start dan opnieuw."
        );

    /// <summary>Beside <see cref="Deel"/>, for the server: rooms and sessions live in the memory of one process.</summary>
    /// <exception cref="InGebruik">A server works with this data already.</exception>
    public static Gebruiksslot Server(string datamap)
    {
        var bezet =
            $"Er draait al een server met de datamap {Path.GetFullPath(datamap)}. Er kan er maar één zijn: overleggen en aanmeldingen staan in zijn"
            + " geheugen. Stop die eerst (systemctl stop casusoverleg), of geef deze server een eigen Datamap en Sleutelmap.";
        // Of servers that start together one gets to look.
        using var beurt = Neem(datamap, Start, FileAccess.ReadWrite, FileShare.None, bezet);
        // Who can have it alone is the only one. Kept shared, so that whoever copies the directory can read it.
        Neem(datamap, Actief, FileAccess.ReadWrite, FileShare.None, bezet).Dispose();
        return Neem(datamap, Actief, FileAccess.Read, FileShare.Read, bezet);
    }

    /// <exception cref="InGebruik">Somebody uses it.</exception>
    public static Gebruiksslot Alleen(string datamap) =>
        Neem(
            datamap,
            Gebruik,
            FileAccess.ReadWrite,
            FileShare.None,
            "De server of een andere opdracht is nog bezig. Stop eerst de server: systemctl stop casusoverleg"
        );

    public void Dispose() => _bestand.Dispose();

    private static Gebruiksslot Neem(
        string datamap,
        string naam,
        FileAccess toegang,
        FileShare delen,
        string bezet
    )
    {
        var pad = Path.Combine(Path.GetFullPath(datamap), naam);
        try
        {
            Bestandswerk.MaakMap(Path.GetDirectoryName(pad)!);
            if (!File.Exists(pad))
            {
                Bestandswerk.VoegToe(pad, []);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MapOnbruikbaar(
                $"De datamap {datamap} kan niet worden gebruikt: {e.Message}",
                e
            );
        }
        try
        {
            return new Gebruiksslot(new FileStream(pad, FileMode.Open, toegang, delen));
        }
        catch (IOException)
        {
            throw new InGebruik(bezet);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new MapOnbruikbaar(
                $"Deze gebruiker mag niet in de datamap {datamap} werken: {e.Message}",
                e
            );
        }
    }
}
