using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>It could not be stored or read, and nothing of it was kept (V05): answer "try again".</summary>
public class OpslagMislukt(string melding, Exception? oorzaak = null) : Exception(melding, oorzaak);

/// <summary>What is stored is damaged or was tampered with. Trying again does not help.</summary>
public sealed class OpslagBeschadigd(string melding, Exception? oorzaak = null)
    : OpslagMislukt(melding, oorzaak);

/// <summary>The archive has events the caller does not know: rebuild and decide again.</summary>
public sealed class Versieconflict(OverlegId overleg, long verwacht, long gevonden)
    : Exception($"Overleg {overleg} staat op {gevonden}, verwacht was {verwacht}.")
{
    /// <summary>The overleg it is about.</summary>
    public OverlegId Overleg { get; } = overleg;

    /// <summary>The version the archive has.</summary>
    public long Gevonden { get; } = gevonden;
}

/// <summary>The close of this overleg has begun; nothing is written of it any more.</summary>
public sealed class OverlegBevroren(OverlegId overleg)
    : Exception($"Overleg {overleg} is bevroren.")
{
    /// <summary>The overleg it is about.</summary>
    public OverlegId Overleg { get; } = overleg;
}

/// <summary>The archive has never seen this overleg.</summary>
public sealed class OnbekendOverleg(OverlegId overleg)
    : Exception($"Overleg {overleg} is onbekend.")
{
    /// <summary>The overleg it is about.</summary>
    public OverlegId Overleg { get; } = overleg;
}

/// <summary>
/// The server cannot start; the message is Dutch, says what is wrong and what to do, and holds no content. Print it and stop.
/// </summary>
public abstract class OpstartFout(string melding, Exception? oorzaak = null)
    : Exception(melding, oorzaak);

/// <summary>There is no installation key, or it is not 32 bytes of base64.</summary>
public sealed class InstallatiesleutelOntbreekt(string melding) : OpstartFout(melding);

/// <summary>The installation key is not the one this key store was made with.</summary>
public sealed class InstallatiesleutelOnjuist(string melding) : OpstartFout(melding);

/// <summary>The key store is damaged, empty or belongs to another database.</summary>
public sealed class SleutelmapOngeschikt(string melding, Exception? oorzaak = null)
    : OpstartFout(melding, oorzaak);

/// <summary>The database is damaged or is no database of Casusoverleg.</summary>
public sealed class DatabaseBeschadigd(string melding, Exception? oorzaak = null)
    : OpstartFout(melding, oorzaak);

/// <summary>The database was made by a newer version of the program.</summary>
public sealed class DatabaseUitDeToekomst(string melding) : OpstartFout(melding);

/// <summary>A directory cannot be made or written.</summary>
public sealed class MapOnbruikbaar(string melding, Exception? oorzaak = null)
    : OpstartFout(melding, oorzaak);
