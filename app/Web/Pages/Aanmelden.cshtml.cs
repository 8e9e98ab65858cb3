using Casusoverleg.Web.Toegang.Oidc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>How to come in: through an organisation, or with a personal link.</summary>
public sealed class AanmeldenModel(Aanbieders aanbieders) : PageModel
{
    private const int HoogstensKnoppen = 4;

    /// <summary>The organisations that have a way of their own.</summary>
    public IReadOnlyList<Aanmeldkeus> Keuzen { get; private set; } = [];

    /// <summary>Few enough to choose from; otherwise the work mail says which.</summary>
    public bool Kort => Keuzen.Count <= HoogstensKnoppen;

    /// <summary>Looks which there are now.</summary>
    public async Task OnGetAsync() => Keuzen = await aanbieders.KeuzenAsync();
}
