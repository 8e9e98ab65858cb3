using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Kamer;

/// <summary>What somebody who waits to be admitted gets to hear: that it lasts, or where to go on. Never anything of the room (R01).</summary>
/// <param name="Zin">What to do first, where there is something: such as using the new link.</param>
internal sealed record Wachtstand(bool Gelukt, bool Wacht, string? Zin = null, string? Naar = null);

/// <summary>The door of the waiting room: its page asks here whether it may go on.</summary>
internal static class Wachtpunt
{
    /// <summary>Records that this person is at the door, and says how it stands.</summary>
    public static async Task<IResult> VraagAsync(OverlegVraag vraag, Poort poort)
    {
        var (_, fout) = await Formulier.LeesAsync<Leeg>(vraag.Context);
        if (fout is not null)
            return fout;
        try
        {
            var antwoord = await MeldAsync(vraag);
            var toelating = await poort.KijkAsync(vraag.Context.User, vraag.Overleg);
            return Formulier.Klaar(Stand(vraag, toelating, antwoord));
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static Wachtstand Stand(OverlegVraag vraag, Toelating toelating, Antwoord? antwoord) =>
        toelating switch
        {
            // A session of before it was kept when it began: nobody can be told how this person came in.
            { IsWachtend: true } when vraag.Context.User.Aanmelding() is null => new(
                true,
                true,
                "Meld je opnieuw aan. Vraag de regisseur om een nieuwe link en code."
            ),
            { IsWachtend: true } => new(
                true,
                true,
                antwoord is { Gelukt: false } ? antwoord.Zin : null
            ),
            { Persoon.Wacht: true } => new(
                true,
                false,
                "Het overleg is gesloten terwijl je wachtte. Vraag de regisseur om een nieuwe link en code."
            ),
            _ => new(true, false, Naar: $"/overleg/{vraag.Overleg}"),
        };

    /// <summary>The same right after accepting. When that fails, the page of the waiting room does it: the acceptance stands.</summary>
    public static async Task ProbeerMeldAsync(OverlegVraag vraag)
    {
        try
        {
            await MeldAsync(vraag);
        }
        catch (OpslagMislukt)
        {
            // The waiting room asks again within seconds.
        }
    }

    /// <summary>
    /// Tells the regisseur that somebody who accepted is at the door and how they signed in, which only the server knows; null when
    /// this person does not wait. The same sign-in again changes nothing.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public static async Task<Antwoord?> MeldAsync(OverlegVraag vraag)
    {
        var wacht = await vraag.Kamers.KijkAsync(
            vraag.Overleg,
            stand => !stand.IsVoorbij && stand.Deelnemer(vraag.Wie) is { Wacht: true },
            false
        );
        return wacht
            ? await vraag.Kamers.DoeAsync(
                vraag.Overleg,
                vraag.Wie,
                new GelezenOpdracht(
                    new MeldZich
                    {
                        OpdrachtId = OpdrachtId.Nieuw(),
                        Aanmelding = vraag.Context.User.Aanmelding(),
                    },
                    ""
                )
            )
            : null;
    }
}
