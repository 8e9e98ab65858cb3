using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>What a visitor reads instead of an error. Hidden and unknown read the same (R40).</summary>
[IgnoreAntiforgeryToken]
public sealed class FoutModel : PageModel
{
    /// <summary>What happened, in a few words.</summary>
    public string Titel { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Zin { get; private set; } = "";

    /// <summary>Chooses the words that go with a status.</summary>
    public void OnGet(int code) =>
        (Titel, Zin) = code switch
        {
            StatusCodes.Status403Forbidden when Gevraagd() == "/nieuw" => (
                "Een overleg bijeenroepen kan alleen een regisseur",
                "Jij kunt wel meedoen als iemand je uitnodigt. Wil je zelf bijeenroepen? Vraag je beheerder om een link om je in te schrijven."
            ),
            StatusCodes.Status403Forbidden => (
                "Je kunt hier niet bij",
                "Je doet niet meer mee aan dit overleg, of deze pagina is niet voor jou."
            ),
            StatusCodes.Status404NotFound => (
                "We kunnen dit niet vinden.",
                "Controleer de link, of ga terug naar je overleggen."
            ),
            StatusCodes.Status410Gone => (
                "Je lijst is vernietigd",
                "Je hebt hem al overgenomen, of de tijd om hem op te halen is voorbij. Niemand kan de lijst nog openen. Ook wij niet."
            ),
            StatusCodes.Status429TooManyRequests when User.Identity?.IsAuthenticated == true => (
                "Even wachten",
                "Je vraagt heel veel pagina's achter elkaar. Wacht een halve minuut en laad de pagina dan opnieuw. Je bent nog aangemeld."
            ),
            StatusCodes.Status429TooManyRequests => (
                "Even wachten",
                "Er zijn te veel pogingen gedaan. Wacht een minuut en probeer het opnieuw."
            ),
            StatusCodes.Status503ServiceUnavailable => (
                "Het lukt nu even niet",
                "We kunnen dit nu niet laten zien. Probeer het over een minuut opnieuw."
            ),
            _ => (
                "Er ging iets mis",
                "Probeer het opnieuw. Lukt het weer niet, meld het dan bij je beheerder."
            ),
        };

    // The page that was asked for, before this one took its place.
    private string? Gevraagd() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.TrimEnd('/');
}
