using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Pages.Shared;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// What a guest hears on entering about links and codes that were given anew in their name (besluit 22). The regisseur gets link and code of
/// everybody, the first time and again, and hands over the code by another way: the product cannot prevent that they use both themselves.
/// So it cannot go unseen: it is in the accountability, everybody in the room and the regisseur's list say so, whoever was in is signed out,
/// and the guest reads each time and by whom before they go on.
/// </summary>
internal sealed class Uitgiften(IArchief archief, IToegangsregister register)
{
    /// <summary>
    /// All times, in a sentence; null when access was never given anew. The guest is in already: what cannot be read costs no more than which
    /// times those were.
    /// </summary>
    public async Task<string?> ZinAsync(OverlegId overleg, DeelnemerId wie)
    {
        try
        {
            return await LeesAsync(overleg, wie);
        }
        catch (OpslagMislukt)
        {
            return $"We kunnen nu niet nagaan of je toegang opnieuw is uitgegeven. Kreeg je een nieuwe link waar je niet om vroeg? {Meld}";
        }
    }

    private const string Meld =
        "Dan was misschien een ander hier in jouw naam. Meld het bij je organisatie of je aanspreekpunt.";

    private async Task<string?> LeesAsync(OverlegId overleg, DeelnemerId wie)
    {
        var keren = new List<string>();
        foreach (var (_, regel) in await archief.LeesVerantwoording(overleg))
        {
            if (Verantwoord.IsUitgifte(regel, wie))
                keren.Add(
                    $"op {Datum.MetTijd(regel!.Tijd)}, door {await NaamAsync(overleg, regel.Door)}"
                );
        }
        return keren.Count == 0
            ? null
            : $"Je toegang is opnieuw uitgegeven {string.Join(", en ", keren)}. Vroeg je daar zelf niet om? {Meld}";
    }

    private async Task<string> NaamAsync(OverlegId overleg, DeelnemerId? door) =>
        door is { } wie
        && await register.PersoonVan(overleg, wie) is { } id
        && await register.Persoon(id) is { } persoon
            ? persoon.Naam
            : "de regisseur";
}
