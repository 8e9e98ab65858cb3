namespace Casusoverleg.Opslag;

/// <summary>Where the storage lives. Read from the section <c>Opslag</c> or from the environment by the host.</summary>
public sealed record OpslagInstellingen
{
    /// <summary>The name of the environment variable that can hold the installation key.</summary>
    public const string Omgevingsnaam = "CASUSOVERLEG_SLEUTEL";

    /// <summary>Directory of the database; made with mode 0700 when it is not there.</summary>
    public required string Datamap { get; init; }

    /// <summary>Directory of the keys: outside the data directory and outside its backups.</summary>
    public required string Sleutelmap { get; init; }

    /// <summary>File with 32 bytes in base64; takes precedence over the environment. Null: the environment.</summary>
    public string? Installatiesleutelbestand { get; init; }

    /// <summary>The installation key in base64, for tests and the demonstration; takes precedence over both.</summary>
    public string? Installatiesleutel { get; init; }

    /// <summary>Opened for a server, of which there is one at a time; a command beside it leaves this out.</summary>
    public bool AlsServer { get; init; }

    /// <summary>How often the chains are anchored in the global chain at most, while lines are written.</summary>
    public TimeSpan Ankertermijn { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Largest size of the database in bytes; null: the disk decides. Beyond it every write is refused V05.</summary>
    public long? GrootsteOmvang { get; init; }
}
