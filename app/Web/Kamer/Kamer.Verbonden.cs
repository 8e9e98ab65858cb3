using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Web.Kamer;

/// <content>Coming in, staying and leaving.</content>
internal sealed partial class Kamer
{
    /// <summary>
    /// Lets a connection in and tells what it may know: everything, or what was missed since <paramref name="cursor"/>. From here on it
    /// hears what happens; nothing falls between.
    /// </summary>
    public Task<Betreding> BetreedAsync(
        Verbinding verbinding,
        DeelnemerId wie,
        GebeurtenisId? cursor
    )
    {
        var werk = new Leeswerk<Betreding>(stand => Betreed(stand, verbinding, wie, cursor));
        return Bied(werk) ? werk.Klaar : Task.FromResult(Betreding.Nee(Antwoord.NietBewaard));
    }

    /// <summary>A connection ended.</summary>
    public void Verlaat(Verbinding verbinding, DeelnemerId wie) =>
        Bied(
            new Leeswerk<bool>(stand =>
            {
                zaal.LaatGaan(stand, verbinding, wie);
                return true;
            })
        );

    /// <summary>Judges the presence leases anew.</summary>
    public void WerkAanwezigheidBij() =>
        Bied(
            new Leeswerk<bool>(stand =>
            {
                zaal.WerkAanwezigheidBij(stand);
                return true;
            })
        );

    /// <summary>Ends every connection: the overleg was closed, or broken off.</summary>
    public void SnijAllen() =>
        Bied(
            new Leeswerk<bool>(stand =>
            {
                zaal.SnijAllen(
                    stand.Status == Status.Afgebroken ? Wegreden.Afgebroken : Wegreden.Gesloten
                );
                return true;
            })
        );

    private Betreding Betreed(
        Overleg stand,
        Verbinding verbinding,
        DeelnemerId wie,
        GebeurtenisId? cursor
    )
    {
        if (Bezwaar(stand, wie) is { } nee)
            return Betreding.Nee(nee);
        // Cut while it was coming in: it is told nothing any more.
        if (verbinding.IsGesneden)
            return Betreding.Nee(Antwoord.NietUitgenodigd);
        zaal.LaatBinnen(stand, verbinding, wie);
        var gemist = cursor is { } vanaf ? log.Na(vanaf) : null;
        var berichten = gemist is null ? Zicht.Stand(stand, wie) : Zicht.Sinds(stand, gemist, wie);
        return new Betreding(
            true,
            Jij: wie,
            Cursor: Zicht.Cursor(stand, log.Alle, wie),
            Heel: gemist is null,
            Berichten: [.. berichten.Concat(zaal.Aanwezigheid(stand)).Select(Draadtaal.MetOpmaak)]
        );
    }

    private static Antwoord? Bezwaar(Overleg stand, DeelnemerId wie) =>
        stand.Deelnemer(wie) switch
        {
            null => Antwoord.NietUitgenodigd,
            { IsVertrokken: true } => Antwoord.Nee(Regel.R09, Wegreden.Verwijderd.Zin),
            { Wacht: true } when !stand.IsVoorbij => Antwoord.Nee(Wachtkamerbesluit.NogEven),
            { DoetMee: false } => Antwoord.Nee(
                Regel.R08,
                "Je doet nog niet mee. Open je uitnodiging en beloof eerst dat je geheimhoudt wat je hoort."
            ),
            _ when stand.IsVoorbij => Antwoord.Nee(Regel.V02, "Dit overleg is gesloten."),
            _ => null,
        };
}
