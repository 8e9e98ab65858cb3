using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang;

/// <summary>A way to prove anew who you are, for those who signed in with it.</summary>
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

/// <summary>
/// Before closing or breaking off an overleg, before opening a meeneemlijst or having it destroyed, before giving somebody a way in, before
/// reading or answering a question about what one brought in, and before changing accounts, the person must have proved who they are within
/// the last <see cref="ToegangInstellingen.OpnieuwMinuten"/>: a screen that somebody left open is not enough. Who came with a link gives the
/// code that went with it, who has a passkey uses that, and who came in through their organisation signs in there anew.
/// </summary>
internal sealed class Opnieuwbewijs(
    Sessies sessies,
    IEnumerable<IBewijswijze> wijzen,
    Instellingen instellingen,
    TimeProvider tijd
)
{
    /// <summary>
    /// What stands in the way; null when nothing does. Who has nothing to prove with (any more) can only sign in anew.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be looked up.</exception>
    public async Task<Antwoord?> BezwaarAsync(ClaimsPrincipal wie)
    {
        if (sessies.Van(wie)?.Kaartje.Properties is not { } sessie)
            return Antwoord.NietUitgenodigd;
        var lang = TimeSpan.FromMinutes(instellingen.Toegang.OpnieuwMinuten);
        if (tijd.GetUtcNow() - sessie.Bewezen() < lang)
            return null;
        var kan = await WijzenAsync(wie, sessie);
        return kan is [var eerste, ..]
            ? Antwoord.Nee(Regel.R01, eerste.Vraag) with
            {
                Bewijs = string.Join(' ', kan.Select(static w => w.Soort)),
            }
            : TeLangGeleden;
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
            || (await WijzenAsync(wie, lopend.Kaartje.Properties)).Find(w => w.Soort == soort)
                is not { } wijze
        )
            return KanNiet;
        if (await wijze.ToetsAsync(context, lopend.Kaartje.Properties, bewijs) is not { } uitkomst)
            return KanNiet;
        if (uitkomst.Klopt)
        {
            if (await sessies.BewezenAsync(lopend, wijze.Soort) is not { } sleutel)
                return KanNiet;
            geef(sleutel);
            return Antwoord.Ja();
        }
        if (uitkomst.Over > 0)
            return Antwoord.Nee(Regel.R01, wijze.Zin(uitkomst.Over));
        await sessies.BeeindigAsync(lopend);
        return TeVaakFout;
    }

    private async Task<List<IBewijswijze>> WijzenAsync(
        ClaimsPrincipal wie,
        AuthenticationProperties sessie
    )
    {
        var kan = new List<IBewijswijze>();
        foreach (var wijze in wijzen)
        {
            if (await wijze.KanAsync(wie, sessie))
                kan.Add(wijze);
        }
        return kan;
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
        "De code is vijf keer verkeerd ingevuld. Je bent afgemeld. Vraag een nieuwe link aan degene die je de eerste gaf."
    );
}
