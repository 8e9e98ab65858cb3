using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// Ends links that nobody should use any more, and lets the open pages of who had them look again. The gate refuses both anyhow (R09);
/// this leaves nothing lying about.
/// </summary>
internal sealed partial class Uitnodigingen(
    IToegangsregister register,
    Sessies sessies,
    ILogger<Uitnodigingen> log
)
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
            if (await register.PersoonVan(overleg, deelnemer) is { } persoon)
                sessies.LaatKijken(persoon);
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
