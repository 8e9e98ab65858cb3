using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>
/// A guest signs in through their own organisation in place of giving the code: with the link they hold, and as the one whose mail address
/// it was sent to, by the provider of the organisation of that address. Two ways again (R81): not who is signed in
/// at the provider, but who shows there now who they are, so that a screen that was left open with the mail on it lets nobody in. The guest
/// stays a guest: nothing of them is bound to an account.
/// </summary>
internal sealed class Gastaanmelding(
    Aanbieders aanbieders,
    IToegangsregister register,
    Sessies sessies,
    TimeProvider tijd
)
{
    /// <summary>Where who holds this link may sign in; null for every other link: one answer for all.</summary>
    /// <exception cref="OpslagMislukt">It could not be looked up.</exception>
    public async Task<Gastweg?> ZoekAsync(string geheim) =>
        await register.Gemaild(geheim, tijd.GetUtcNow()) is var (uitnodiging, adres)
        && await aanbieders.VanMailAsync(adres) is var (aanbieder, organisatie)
            ? new(aanbieder, organisatie.Wat.Naam, uitnodiging)
            : null;

    /// <summary>Uses the link up and begins a session; where the browser goes on.</summary>
    /// <exception cref="AanmeldingMislukt">It is not for who the provider says it is, or not any more; the link is as it was.</exception>
    /// <exception cref="OpslagMislukt">It could not be written down.</exception>
    public async Task<string> BeginAsync(HttpContext context, Organisatieantwoord antwoord)
    {
        var (aanbieder, wie, vraag) = antwoord;
        if (
            await aanbieders.MetSleutelAsync(aanbieder.Sleutel) is not (_, var organisatie)
            || !organisatie.Herkent(wie.Mail)
        )
            throw new AanmeldingMislukt(AnderAdres);
        antwoord.EisVers(tijd.GetUtcNow());
        var uitkomst = await register.VerzilverMetMail(
            vraag.Uitnodiging(),
            wie.Mail,
            tijd.GetUtcNow()
        );
        if (uitkomst is not Verzilvering.Gelukt { Deelname: var deelname })
            throw new AanmeldingMislukt(uitkomst is Verzilvering.AnderAdres ? AnderAdres : Voorbij);
        try
        {
            var via = new Aanbiedersessie(aanbieder.Sleutel, organisatie.Wat.Naam, wie.Token);
            return await BeginAsync(context, deelname, via);
        }
        catch (OpslagMislukt fout)
        {
            throw new AanmeldingMislukt(Gebruikt, fout);
        }
    }

    /// <summary>The provider names another address than the one the link went to.</summary>
    public const string AnderAdres = "uitnodiging-ander-adres";

    /// <summary>The link ended meanwhile.</summary>
    public const string Voorbij = "uitnodiging-voorbij";

    /// <summary>The link was used up, but there is no session.</summary>
    public const string Gebruikt = "uitnodiging-gebruikt";

    private async Task<string> BeginAsync(
        HttpContext context,
        Deelname deelname,
        Aanbiedersessie via
    )
    {
        // A link for somebody who is in already ends where they were: whoever used it cannot do so unnoticed.
        await sessies.BeeindigAlleAsync(deelname.Persoon);
        if (
            await register.Persoon(deelname.Persoon) is not { } persoon
            || !await Aanmeldpunten.BeginAsync(context, sessies, persoon, new() { Via = via })
        )
            throw new AanmeldingMislukt(Gebruikt);
        return $"/overleg/{deelname.Overleg}/binnen";
    }
}

/// <summary>How who holds a link may sign in.</summary>
/// <param name="Naam">Of the organisation.</param>
/// <param name="Uitnodiging">Names the invitation, and opens nothing.</param>
internal sealed record Gastweg(Aanbieder Aanbieder, string Naam, ReadOnlyMemory<byte> Uitnodiging);
