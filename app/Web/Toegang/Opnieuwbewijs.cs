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

    /// <summary>Whether this session can be proved this way.</summary>
    bool Kan(AuthenticationProperties sessie);

    /// <summary>Whether the proof is right, and how many tries are left; none: the session ends.</summary>
    Task<Codebewijs> ToetsAsync(AuthenticationProperties sessie, string bewijs);
}

/// <summary>With the six digits that came with the personal link. The link is used up; the code is not, and has five tries.</summary>
internal sealed class Codewijze(IToegangsregister register) : IBewijswijze
{
    /// <inheritdoc/>
    public string Soort => "code";

    /// <inheritdoc/>
    public bool Kan(AuthenticationProperties sessie) => sessie.Geheim() is not null;

    /// <inheritdoc/>
    public Task<Codebewijs> ToetsAsync(AuthenticationProperties sessie, string bewijs) =>
        register.ToetsCode(sessie.Geheim()!, bewijs);
}

/// <summary>
/// Before closing or breaking off an overleg and before opening a meeneemlijst, the person must have proved who they are within the last
/// <see cref="ToegangInstellingen.OpnieuwMinuten"/>: a screen that somebody left open is not enough. Who signed in with a link and a code
/// gives the code again. Who signed in with an enrolment link has nothing to prove with; no weaker secret is made up for them: they go on,
/// and the accountability says that there was no renewed proof.
/// </summary>
internal sealed class Opnieuwbewijs(
    Sessies sessies,
    IEnumerable<IBewijswijze> wijzen,
    IArchief archief,
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
        var nu = tijd.GetUtcNow();
        if (sessies.Van(wie)?.Kaartje.Properties is not { } sessie)
            return Antwoord.NietUitgenodigd;
        if (nu - sessie.Bewezen() < TimeSpan.FromMinutes(instellingen.Toegang.OpnieuwMinuten))
            return null;
        if (Wijze(sessie) is { } wijze)
            return EerstBewijzen with { Bewijs = wijze.Soort };
        await archief.Verantwoord(overleg, [Verantwoord.ZonderOpnieuwBewijs(nu, als, wat)]);
        return null;
    }

    /// <summary>Judges a proof. Done: <paramref name="geef"/> is called with the key under which the session goes on.</summary>
    /// <exception cref="OpslagMislukt">It could not be written down; then nothing changed.</exception>
    public async Task<Antwoord> ToetsAsync(ClaimsPrincipal wie, string bewijs, Action<string> geef)
    {
        if (sessies.Van(wie) is not { } lopend || Wijze(lopend.Kaartje.Properties) is not { } wijze)
            return KanNiet;
        var uitkomst = await wijze.ToetsAsync(lopend.Kaartje.Properties, bewijs);
        if (uitkomst.Klopt)
        {
            if (await sessies.BewezenAsync(lopend) is not { } sleutel)
                return KanNiet;
            geef(sleutel);
            return Antwoord.Ja();
        }
        if (uitkomst.Over > 0)
            return Antwoord.Nee(Regel.R01, Aanmeldpunten.CodeKloptNiet(uitkomst.Over));
        await sessies.BeeindigAsync(lopend);
        return TeVaakFout;
    }

    private IBewijswijze? Wijze(AuthenticationProperties sessie) =>
        wijzen.FirstOrDefault(w => w.Kan(sessie));

    private static readonly Antwoord EerstBewijzen = Antwoord.Nee(
        Regel.R01,
        "Laat eerst opnieuw zien dat jij het bent. Vul de code in waarmee je je aanmeldde."
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
