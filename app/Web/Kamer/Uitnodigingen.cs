using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Kamer;

/// <summary>Ends links that nobody should use any more. The gate refuses them anyhow (R09); this leaves nothing lying about.</summary>
internal sealed partial class Uitnodigingen(IToegangsregister register, ILogger<Uitnodigingen> log)
{
    /// <summary>Ends what an event makes superfluous, in its own time.</summary>
    public void Volg(OverlegId overleg, Gebeurtenis gebeurtenis)
    {
        DeelnemerId? wie = gebeurtenis switch
        {
            DeelnemerVerwijderd e => e.Deelnemer,
            DeelnemerTeruggetrokken e => e.Deelnemer,
            UitnodigingAfgewezen e => e.Deelnemer,
            _ => null,
        };
        if (wie is { } deelnemer)
            _ = TrekInAsync(overleg, deelnemer);
    }

    private async Task TrekInAsync(OverlegId overleg, DeelnemerId deelnemer)
    {
        try
        {
            await register.TrekUitnodigingIn(overleg, deelnemer);
        }
        catch (Exception fout)
        {
            LogMislukt(log, fout, overleg, deelnemer);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Uitnodiging niet ingetrokken: overleg {Overleg}, deelnemer {Deelnemer}"
    )]
    private static partial void LogMislukt(
        ILogger log,
        Exception fout,
        OverlegId overleg,
        DeelnemerId deelnemer
    );
}
