using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Pages.Shared;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// What a guest hears on entering about links and codes that were given anew in their name (besluit 22). The regisseur gets link and code of
/// everybody, the first time and again, and hands over the code by another way: the product cannot prevent that they use both themselves.
/// So it cannot go unseen: it is in the accountability, everybody in the room and the regisseur's list say so, whoever was in is signed out,
/// and the guest reads each time and by whom before they go on. Who ends an invitation and invites the same name anew hides nothing by it:
/// the guest reads as well that somebody was in by an earlier one.
/// </summary>
internal sealed class Uitgiften(
    IArchief archief,
    IToegangsregister register,
    Kamers kamers,
    TimeProvider tijd
)
{
    /// <summary>
    /// All times, in sentences; null when access was never given anew and nobody was in by an earlier invitation. The guest is in already:
    /// what cannot be read costs no more than which times those were.
    /// </summary>
    public async Task<string?> ZinAsync(OverlegId overleg, DeelnemerId wie)
    {
        try
        {
            return await LeesAsync(overleg, wie);
        }
        catch (OpslagMislukt)
        {
            return $"We kunnen nu niet nagaan of je toegang opnieuw is uitgegeven. Kreeg je een nieuwe link waar je niet om vroeg? {Meld}";
        }
    }

    /// <summary>
    /// Of links with which the account of <paramref name="wie"/> comes back, made in the last <see cref="Dagen"/> days: in a sentence; null
    /// when there was none. Said at each sign-in of that time: whoever made one and used it cannot take it away from the one it is about.
    /// </summary>
    public async Task<string?> ZinAsync(PersoonId wie)
    {
        try
        {
            var keren = await TerugkomlinksAsync(wie, tijd.GetUtcNow() - TimeSpan.FromDays(Dagen));
            return keren.Count == 0
                ? null
                : $"Er is een link gegeven waarmee iemand in jouw account komt: {string.Join(", en ", keren)}. Vroeg je daar zelf niet om? {Meld}";
        }
        catch (OpslagMislukt)
        {
            return $"We kunnen nu niet nagaan of er een link naar je account is gegeven. Kijk later in het menu bij ‘Waar je bent aangemeld’. Staat daar een link waar je niet om vroeg? {Meld}";
        }
    }

    /// <summary>So long who comes in hears of a link to their account; it stands with their sessions as long as the accountability does.</summary>
    public const int Dagen = 30;

    /// <summary>When and by whom each link to this account was made.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<IReadOnlyList<string>> TerugkomlinksAsync(
        PersoonId wie,
        DateTimeOffset sinds = default
    )
    {
        var keren = new List<string>();
        foreach (var (_, regel) in await archief.LeesVerantwoording(default))
        {
            if (!Verantwoord.IsTerugkomlink(regel, wie) || regel!.Tijd < sinds)
                continue;
            var door = Verantwoord.Dader(regel) is { } id
                ? (await register.Persoon(id))?.Naam ?? "een beheerder"
                : "iemand die de server beheert";
            keren.Add($"op {Datum.MetTijd(regel.Tijd)}, door {door}");
        }
        return keren;
    }

    private const string Meld =
        "Dan was misschien een ander hier in jouw naam. Meld het bij je organisatie of je aanspreekpunt.";

    private async Task<string?> LeesAsync(OverlegId overleg, DeelnemerId wie)
    {
        var regels = (await archief.LeesVerantwoording(overleg))
            .Select(static r => r.Regel)
            .OfType<Verantwoordingsregel>()
            .ToList();
        var vroeger = await VroegerAsync(overleg, wie);
        var uitgiften = regels.Where(r => Verantwoord.IsUitgifte(r, wie)).ToList();
        string?[] zinnen =
        [
            Eerder(regels.Find(r => r.Door is { } door && vroeger.Contains(door))),
            AlBinnen(regels.Find(r => r.Door == wie && r.Tijd < uitgiften.LastOrDefault()?.Tijd)),
            await OpnieuwAsync(overleg, uitgiften),
        ];
        return zinnen.OfType<string>().ToList() is { Count: > 0 } gezegd
            ? string.Join(" ", gezegd)
            : null;
    }

    private static string? Eerder(Verantwoordingsregel? eerste) =>
        eerste is null
            ? null
            : $"Op {Datum.MetTijd(eerste.Tijd)} was in dit overleg al iemand binnen onder jouw naam, met een uitnodiging die daarna is beëindigd. Was jij dat niet? {Meld}";

    // Who invites holds the first link and its code as well.
    private static string? AlBinnen(Verantwoordingsregel? eerste) =>
        eerste is null
            ? null
            : $"Op {Datum.MetTijd(eerste.Tijd)} kwam er al iemand binnen met een eerdere link van jou. Was jij dat niet? {Meld}";

    private async Task<string?> OpnieuwAsync(
        OverlegId overleg,
        IEnumerable<Verantwoordingsregel> uitgiften
    )
    {
        var keren = new List<string>();
        foreach (var regel in uitgiften)
            keren.Add(
                $"op {Datum.MetTijd(regel.Tijd)}, door {await NaamAsync(overleg, regel.Door)}"
            );
        return keren.Count == 0
            ? null
            : $"Je toegang is opnieuw uitgegeven {string.Join(", en ", keren)}. Vroeg je daar zelf niet om? {Meld}";
    }

    // Of this name, whose invitation ended. The organisation is not looked at: who invites types it. Who is still in everybody sees.
    private Task<IReadOnlySet<DeelnemerId>> VroegerAsync(OverlegId overleg, DeelnemerId wie) =>
        kamers.KijkAsync<IReadOnlySet<DeelnemerId>>(
            overleg,
            stand =>
                stand.Deelnemer(wie) is not { } ik
                    ? new HashSet<DeelnemerId>()
                    : stand
                        .Deelnemers.Where(d =>
                            (d.IsVertrokken || d.Status == Deelnemerstatus.Afgewezen)
                            && d.Id != wie
                            && Naamvorm.VanPersoon(d.Naam) == Naamvorm.VanPersoon(ik.Naam)
                        )
                        .Select(static d => d.Id)
                        .ToHashSet(),
            new HashSet<DeelnemerId>()
        );

    private async Task<string> NaamAsync(OverlegId overleg, DeelnemerId? door) =>
        door is { } wie
        && await register.PersoonVan(overleg, wie) is { } id
        && await register.Persoon(id) is { } persoon
            ? persoon.Naam
            : "de regisseur";
}
