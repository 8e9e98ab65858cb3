using Casusoverleg.Domein;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Overleg;

/// <summary>What the page of a meeneemlijst has to show.</summary>
public enum Lijstbeeld
{
    /// <summary>The overleg goes on; there is nothing to fetch yet.</summary>
    NogBezig,

    /// <summary>The close has begun and is not finished; the page asks again by itself.</summary>
    VernietigingLoopt,

    /// <summary>It can be opened; the page says what opening means (R43).</summary>
    Klaar,

    /// <summary>The list itself.</summary>
    Open,

    /// <summary>Taken over or expired (R48).</summary>
    Vernietigd,

    /// <summary>This person never took part, so no list was made.</summary>
    Geen,
}

/// <summary>The meeneemlijst of the one who asks; nobody else reaches it (besluit 15).</summary>
public sealed class MeeneemlijstModel(Lijsten lijsten, Gebruiken gebruiken) : PageModel
{
    /// <summary>What is shown.</summary>
    public Lijstbeeld Beeld { get; private set; }

    /// <summary>The list, once opened.</summary>
    public Lijst? Lijst { get; private set; }

    /// <summary>What was asked and recorded about each item since the close, by its id (R47, R67).</summary>
    public IReadOnlyDictionary<string, Gebruiksbeeld> Gebruik { get; private set; } =
        new Dictionary<string, Gebruiksbeeld>(StringComparer.Ordinal);

    /// <summary>Until which day it can be fetched.</summary>
    public string? Tot { get; private set; }

    /// <summary>What became of everything that is on no list (R48).</summary>
    public string Rest { get; private set; } = "";

    /// <summary>Shows how it stands; looking alone opens nothing.</summary>
    public async Task OnGetAsync(string id)
    {
        var toelating = HttpContext.Toelating();
        var overleg = new OverlegId(Guid.ParseExact(id, "N"));
        var wie = toelating.Deelnemer!.Value;
        var (stand, tot) = await lijsten.StandAsync(overleg, wie);
        Tot = tot is { } dag ? Lijstregels.Dag(dag) : null;
        Rest =
            toelating.Status == Status.Vernietigd
                ? "De rest van het overleg is vernietigd."
                : "De rest van het overleg wordt nu vernietigd.";
        Beeld = Van(stand, toelating.Status);
        // The overleg is over: what the browser kept of the room, or of a list that is gone, goes too.
        if (Beeld is Lijstbeeld.Klaar or Lijstbeeld.Vernietigd)
            Browseropslag.Wis(HttpContext);
        if (Beeld == Lijstbeeld.Open)
            await LeesAsync(overleg, wie);
        // Gone for good, also for whoever only reads the status (besluit 15).
        if (Beeld == Lijstbeeld.Vernietigd)
            Response.StatusCode = StatusCodes.Status410Gone;
    }

    /// <summary>What that means for the one who permitted it (R43).</summary>
    public static string Zin(Ophaalstand stand) =>
        stand switch
        {
            Ophaalstand.Klaar => "Nog niet opgehaald. Je kunt het nu nog intrekken.",
            Ophaalstand.Geopend => "Al opgehaald. Intrekken kan niet meer.",
            _ => "De lijst van de ander bestaat niet meer.",
        };

    private async Task LeesAsync(OverlegId overleg, DeelnemerId wie)
    {
        Lijst = await lijsten.LeesAsync(overleg, wie);
        // Taken over in another tab, between the two questions.
        if (Lijst is null)
            Beeld = Lijstbeeld.Vernietigd;
        else
            Gebruik = await gebruiken.VanHouderAsync(overleg, wie);
    }

    private static Lijstbeeld Van(Ophaalstand stand, Status status) =>
        (stand, status) switch
        {
            (Ophaalstand.Klaar, _) => Lijstbeeld.Klaar,
            (Ophaalstand.Geopend, _) => Lijstbeeld.Open,
            (Ophaalstand.Vernietigd, _) => Lijstbeeld.Vernietigd,
            (_, Status.Vernietigd) => Lijstbeeld.Geen,
            (_, Status.Bevroren or Status.Afgebroken) => Lijstbeeld.VernietigingLoopt,
            _ => Lijstbeeld.NogBezig,
        };
}
