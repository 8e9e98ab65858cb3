using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>A provider that somebody can choose on the page for signing in.</summary>
public sealed record Aanmeldkeus(string Naam, string Begin);

/// <summary>
/// The providers of the settings. One counts as long as its organisation is recorded and signs in through it: the beheerder decides that,
/// while the server runs.
/// </summary>
public sealed class Aanbieders
{
    private readonly IAccountregister accounts;
    private readonly IReadOnlyList<Aanbieder> alle;

    internal Aanbieders(IReadOnlyList<Aanbieder> alle, IAccountregister accounts)
    {
        this.alle = alle;
        this.accounts = accounts;
    }

    /// <summary>What the page for signing in offers, by name.</summary>
    public async Task<IReadOnlyList<Aanmeldkeus>> KeuzenAsync() =>
        [
            .. (await InGebruikAsync())
                .Select(static w => new Aanmeldkeus(w.Aanbieder.Naam, w.Aanbieder.Begin))
                .OrderBy(static k => k.Naam, StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>What in the settings is less than it should be, in Dutch.</summary>
    public IEnumerable<string> Afwijkingen() => Afwijkingen(alle);

    /// <summary>The same, of providers that are only being looked at.</summary>
    internal static IEnumerable<string> Afwijkingen(IEnumerable<Aanbieder> aanbieders)
    {
        foreach (var aanbieder in aanbieders)
        {
            if (aanbieder.Geheim is not null)
                yield return $"Aanbieder '{aanbieder.Sleutel}' gebruikt een gedeeld geheim. Een Sleutelbestand is veiliger: dan kan niemand anders zich voor deze server uitgeven.";
            if (aanbieder.Acr.Count == 0)
                yield return $"Aanbieder '{aanbieder.Sleutel}' heeft geen Acr: deze server controleert niet of mensen met twee factoren zijn aangemeld (R81).";
        }
    }

    /// <summary>Whether the settings name a provider for this organisation, used or not.</summary>
    internal bool IsErEenVoor(Organisatie organisatie) => alle.Any(a => a.IsVan(organisatie));

    /// <summary>The keys of providers whose organisation is not recorded, or signs in another way.</summary>
    public async Task<IReadOnlyList<string>> BuitenGebruikAsync() =>
        [
            .. alle.Except((await InGebruikAsync()).Select(static w => w.Aanbieder))
                .Select(static a => a.Sleutel),
        ];

    /// <summary>The provider with this key and its organisation; null when it does not count now.</summary>
    internal async Task<(Aanbieder Aanbieder, Organisatie Organisatie)?> MetSleutelAsync(
        string sleutel
    ) => Eerste(await InGebruikAsync(), w => w.Aanbieder.Sleutel == sleutel);

    /// <summary>The provider of the organisation with the domain of this mail address; null when there is none.</summary>
    internal async Task<(Aanbieder Aanbieder, Organisatie Organisatie)?> VanMailAsync(
        string mail
    ) => Eerste(await InGebruikAsync(), w => w.Organisatie.Herkent(mail));

    private async Task<IEnumerable<(Aanbieder Aanbieder, Organisatie Organisatie)>> InGebruikAsync()
    {
        if (alle.Count == 0)
            return [];
        var organisaties = await accounts.Organisaties();
        return from aanbieder in alle
            from organisatie in organisaties.Where(aanbieder.IsVan).Take(1)
            where organisatie.Wat.Aanmelding == Aanmeldweg.Oidc
            select (aanbieder, organisatie);
    }

    private static (Aanbieder, Organisatie)? Eerste(
        IEnumerable<(Aanbieder Aanbieder, Organisatie Organisatie)> waaruit,
        Func<(Aanbieder Aanbieder, Organisatie Organisatie), bool> past
    ) => waaruit.Where(past).Select(static w => ((Aanbieder, Organisatie)?)w).FirstOrDefault();
}
