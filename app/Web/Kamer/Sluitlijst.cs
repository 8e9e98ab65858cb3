using System.Threading.Channels;
using Casusoverleg.Domein;

namespace Casusoverleg.Web.Kamer;

/// <summary>The overleggen that have been frozen and wait for the rest of their close.</summary>
public sealed class Sluitlijst
{
    private readonly Channel<OverlegId> wachtend = Channel.CreateUnbounded<OverlegId>();

    /// <summary>Asks for the close of an overleg to be finished; asking twice is harmless.</summary>
    public void Begin(OverlegId overleg) => wachtend.Writer.TryWrite(overleg);

    /// <summary>What is asked, as it comes.</summary>
    internal IAsyncEnumerable<OverlegId> Alle(CancellationToken ct) =>
        wachtend.Reader.ReadAllAsync(ct);
}
