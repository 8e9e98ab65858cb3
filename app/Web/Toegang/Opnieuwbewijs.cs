using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// A way to prove anew who you are, for those who signed in with it. A way that gives nothing to prove with later, such as a one-time
/// enrolment link, has none.
/// </summary>
internal interface IBewijswijze
{
    /// <summary>What the page asks for.</summary>
    string Soort { get; }

    /// <summary>What the person is asked to do.</summary>
    string Vraag { get; }

    /// <summary>Whether this session can be proved this way.</summary>
    /// <exception cref="OpslagMislukt">It could not be looked up.</exception>
    Task<bool> KanAsync(ClaimsPrincipal wie, AuthenticationProperties sessie);

    /// <summary>
    /// Whether the proof is right, and how many tries are left; none: the session ends. Null: what it is held against is not there (any more).
    /// </summary>
    Task<Codebewijs?> ToetsAsync(
        HttpContext context,
        AuthenticationProperties sessie,
        string bewijs
    );

    /// <summary>What the person hears after a wrong proof, with tries left.</summary>
    string Zin(int over);
}

/// <summary>With the six digits that came with the personal link. The link is used up; the code is not, and has five tries.</summary>
internal sealed class Codewijze(IToegangsregister register) : IBewijswijze
{
    /// <inheritdoc/>
    public string Soort => "code";

    /// <inheritdoc/>
    public string Vraag =>
        "Laat eerst opnieuw zien dat jij het bent. Vul de code in waarmee je je aanmeldde.";

    /// <inheritdoc/>
    public Task<bool> KanAsync(ClaimsPrincipal wie, AuthenticationProperties sessie) =>
        Task.FromResult(sessie.Geheim() is not null);

    /// <inheritdoc/>
    public Task<Codebewijs?> ToetsAsync(
        HttpContext context,
        AuthenticationProperties sessie,
        string bewijs
    ) => register.ToetsCode(sessie.Geheim()!, bewijs);

    /// <inheritdoc/>
    public string Zin(int over) => Aanmeldpunten.CodeKloptNiet(over);
}

/// <summary>
/// Before closing or breaking off an overleg, before opening a meeneemlijst or having it destroyed, before giving somebody a new way in, and
/// before reading or answering a question about what one brought in, the person must have proved who they are within the last <see cref="ToegangInstellingen.OpnieuwMinuten"/>: a screen that somebody left
/// open is not enough. Who signed in with a link and a code
/// gives the code again, who has a passkey uses that. Who signed in with an enrolment link has nothing to prove with; no weaker secret is made up for them: they go on,
/// and the accountability says that there was no renewed proof.
/// </summary>
internal sealed class Opnieuwbewijs(
    Sessies sessies,
    IEnumerable<IBewijswijze> wijzen,
    Poort poort,
    Instellingen instellingen,
    TimeProvider tijd
)
{
    /// <summary>What stands in the way of <paramref name="wat"/>; null when nothing does.</summary>
    /// <exception cref="OpslagMislukt">It could not be recorded that there was no renewed proof.</exception>
    public async Task<Antwoord?> BezwaarAsync(
        ClaimsPrincipal wie,
        OverlegId overleg,
        DeelnemerId als,
        string wat
    )
    {
        var (antwoord, kan) = await VraagAsync(wie);
        if (kan)
            return antwoord;
        await poort.LegVastAsync(
            overleg,
            Verantwoord.ZonderOpnieuwBewijs(tijd.GetUtcNow(), als, wat)
        );
        return null;
    }

    /// <summary>The same, of what is asked by a post about an overleg.</summary>
    /// <exception cref="OpslagMislukt">It could not be recorded that there was no renewed proof.</exception>
    public Task<Antwoord?> BezwaarAsync(OverlegVraag vraag, string wat) =>
        BezwaarAsync(vraag.Context.User, vraag.Overleg, vraag.Wie, wat);

    /// <summary>
    /// What stands in the way of changing with what somebody comes in; null when nothing does. Who left a screen open and has nothing to
    /// prove with cannot: somebody else would come in by it for good.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be looked up.</exception>
    public async Task<Antwoord?> BezwaarAsync(ClaimsPrincipal wie)
    {
        var (antwoord, kan) = await VraagAsync(wie);
        return kan ? antwoord : TeLangGeleden;
    }

    /// <summary>
    /// What stands in the way of making a way in for another account, or of changing who comes in as what; null when nothing does. Who has
    /// nothing to prove with goes on: what was done and by whom is in the accountability.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be looked up.</exception>
    public async Task<Antwoord?> BezwaarVoorAnderAsync(ClaimsPrincipal wie) =>
        (await VraagAsync(wie)).Antwoord;

    // What is asked, nothing when it was proved lately, and whether it can be proved at all.
    private async Task<(Antwoord? Antwoord, bool Kan)> VraagAsync(ClaimsPrincipal wie)
    {
        if (sessies.Van(wie)?.Kaartje.Properties is not { } sessie)
            return (Antwoord.NietUitgenodigd, true);
        var lang = TimeSpan.FromMinutes(instellingen.Toegang.OpnieuwMinuten);
        if (tijd.GetUtcNow() - sessie.Bewezen() < lang)
            return (null, true);
        return await WijzeAsync(wie, sessie) is { } wijze
            ? (Antwoord.Nee(Regel.R01, wijze.Vraag) with { Bewijs = wijze.Soort }, true)
            : (null, false);
    }

    /// <summary>Judges a proof. Done: <paramref name="geef"/> is called with the key under which the session goes on.</summary>
    /// <exception cref="OpslagMislukt">It could not be written down; then nothing changed.</exception>
    public async Task<Antwoord> ToetsAsync(
        HttpContext context,
        string soort,
        string bewijs,
        Action<string> geef
    )
    {
        var wie = context.User;
        if (
            sessies.Van(wie) is not { } lopend
            || await WijzeAsync(wie, lopend.Kaartje.Properties, soort) is not { } wijze
        )
            return KanNiet;
        if (await wijze.ToetsAsync(context, lopend.Kaartje.Properties, bewijs) is not { } uitkomst)
            return KanNiet;
        if (uitkomst.Klopt)
        {
            if (await sessies.BewezenAsync(lopend) is not { } sleutel)
                return KanNiet;
            geef(sleutel);
            return Antwoord.Ja();
        }
        if (uitkomst.Over > 0)
            return Antwoord.Nee(Regel.R01, wijze.Zin(uitkomst.Over));
        await sessies.BeeindigAsync(lopend);
        return TeVaakFout;
    }

    private async Task<IBewijswijze?> WijzeAsync(
        ClaimsPrincipal wie,
        AuthenticationProperties sessie,
        string? soort = null
    )
    {
        foreach (var wijze in wijzen.Where(w => soort is null || w.Soort == soort))
        {
            if (await wijze.KanAsync(wie, sessie))
                return wijze;
        }
        return null;
    }

    private static readonly Antwoord TeLangGeleden = Antwoord.Nee(
        Regel.R01,
        "Dit kan alleen kort nadat je je aanmeldde. Meld je opnieuw aan en doe het dan meteen."
    );

    private static readonly Antwoord KanNiet = Antwoord.Nee(
        Regel.R01,
        "Dit lukt nu niet. Meld je opnieuw aan en probeer het nog een keer."
    );

    private static readonly Antwoord TeVaakFout = Antwoord.Nee(
        Regel.R01,
        "De code is vijf keer verkeerd ingevuld. Je bent afgemeld. Vraag de regisseur om een nieuwe link en code."
    );
}
