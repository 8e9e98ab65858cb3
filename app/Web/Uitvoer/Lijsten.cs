using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>How it stands with somebody's list.</summary>
public enum Ophaalstand
{
    /// <summary>There is none: the overleg goes on, is just closing, or this person never took part.</summary>
    Geen,

    /// <summary>It can be fetched; nobody has looked yet.</summary>
    Klaar,

    /// <summary>Its owner has seen it; it can be fetched until it is taken over or its term ends.</summary>
    Geopend,

    /// <summary>Taken over or expired: destroyed.</summary>
    Vernietigd,
}

/// <summary>The sealed lists: opening, reading, taking over, and withdrawing a permission before it was fetched (besluit 15).</summary>
public sealed class Lijsten(IArchief archief, TimeProvider tijd)
{
    /// <summary>How it stands, and until when it can be fetched.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<(Ophaalstand Stand, DateTimeOffset? Tot)> StandAsync(
        OverlegId overleg,
        DeelnemerId wie
    ) =>
        await archief.Lijststand(overleg, wie) switch
        {
            null => (Ophaalstand.Geen, null),
            { VernietigdOp: not null } => (Ophaalstand.Vernietigd, null),
            { GeopendOp: null } klaar => (Ophaalstand.Klaar, klaar.VervaltOp),
            { } geopend => (Ophaalstand.Geopend, geopend.VervaltOp),
        };

    /// <summary>Records that the owner fetches it: permissions on it can no longer be withdrawn (R43).</summary>
    /// <exception cref="OpslagMislukt">It could not be recorded; then it was not opened.</exception>
    public Task OpenAsync(OverlegId overleg, DeelnemerId wie)
    {
        var nu = tijd.GetUtcNow();
        return archief.MarkeerGeopend(overleg, wie, nu, [Verantwoord.LijstGeopend(nu, wie)]);
    }

    /// <summary>Whether its owner has opened it and it is still there.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<bool> IsGeopendAsync(OverlegId overleg, DeelnemerId wie) =>
        (await StandAsync(overleg, wie)).Stand == Ophaalstand.Geopend;

    /// <summary>The list, once opened; null when there is none (any more).</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<Lijst?> LeesAsync(OverlegId overleg, DeelnemerId wie)
    {
        var items = await archief.LeesLijst(overleg, wie);
        if (items.FirstOrDefault(static i => i.Soort == Verzegelaar.Kop) is not { } hoofd)
            return null;
        var kop = Lees<LijstKop>(hoofd);
        var sinds = await archief.LeesGebruik(overleg, wie);
        return new Lijst(
            Lijst.Nu,
            kop.Overleg,
            kop.Deelnemer,
            [
                .. Alle<LijstMee>(items, Verzegelaar.Mee)
                    .Select(m => MetGrens(m, Gebruiksstappen.Van(sinds, m.Id))),
            ],
            Alle<LijstAfspraak>(items, Verzegelaar.Afspraak),
            await MetStandAsync(overleg, wie, Alle<LijstZelf>(items, Verzegelaar.Zelf)),
            kop.Regisseur ? Alle<LijstRegie>(items, Verzegelaar.Regie) : null
        );
    }

    /// <summary>
    /// Whose list can still be fetched, as the regisseur of a closed overleg knows it; empty for others, and once the regisseur's own
    /// list is gone. Reading it fetches nothing.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<IReadOnlyList<LijstDeelnemer>> NogOpTeHalenAsync(
        OverlegId overleg,
        DeelnemerId regisseur
    )
    {
        var items = await archief.LeesLijst(overleg, regisseur);
        if (items.FirstOrDefault(static i => i.Soort == Verzegelaar.Kop) is not { } hoofd)
            return [];
        var open = new List<LijstDeelnemer>();
        foreach (var ander in Lees<LijstKop>(hoofd).Anderen ?? [])
        {
            if (await archief.Lijststand(overleg, ander.Id) is { VernietigdOp: null })
                open.Add(ander);
        }
        return open;
    }

    /// <summary>"Ik heb het overgenomen": destroys the list. False when there was none (any more).</summary>
    /// <exception cref="OpslagMislukt">It could not be recorded; then the list is still there.</exception>
    public Task<bool> NeemOverAsync(OverlegId overleg, DeelnemerId wie)
    {
        var nu = tijd.GetUtcNow();
        return archief.VernietigLijst(overleg, wie, nu, [Verantwoord.LijstOvergenomen(nu, wie)]);
    }

    /// <summary>
    /// Withdraws an own permission after close, as long as the recipient has not fetched it (R43): the item is destroyed. Null when done;
    /// hidden, missing and not yours have one answer (R39).
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then nothing changed.</exception>
    public async Task<Weigering?> TrekInAsync(
        OverlegId overleg,
        DeelnemerId wie,
        DeelnemerId bij,
        Guid item
    )
    {
        var ontvangen = await archief.LeesLijst(overleg, bij);
        if (!ontvangen.Any(i => i.Id == item && i.Soort == Verzegelaar.Mee && i.Van == wie))
            return NietGevonden;
        var nu = tijd.GetUtcNow();
        if (
            await archief.VernietigItem(
                overleg,
                bij,
                item,
                nu,
                [Verantwoord.ItemIngetrokken(nu, wie, bij, item)]
            )
        )
            return null;
        return await archief.Lijststand(overleg, bij) is { GeopendOp: null, VernietigdOp: null }
            ? NietGevonden
            : Opgehaald;
    }

    // The limits that hold now, not those of when it was sealed (R47, R67).
    private static LijstMee MetGrens(LijstMee mee, Gebruik sinds) =>
        mee with
        {
            Doorgeven = sinds.Doorgeven(mee.Doorgeven),
            OokVoor = sinds.OokVoor() is { IsEmpty: false } ook ? ook : null,
        };

    // The own record is sealed at close; what was withdrawn since must not stand in it as taken along. Of the rest: can it still be,
    // and what was asked about it since?
    private async Task<List<LijstZelf>> MetStandAsync(
        OverlegId overleg,
        DeelnemerId wie,
        List<LijstZelf> gedeeld
    )
    {
        var regels = (await archief.LeesVerantwoording(overleg))
            .Select(static r => r.Regel)
            .OfType<Verantwoordingsregel>()
            .ToList();
        // Of a list that is gone only the accountability still knows what was withdrawn from it.
        var ingetrokken = regels.Select(r => Verantwoord.Ingetrokken(r, wie)).OfType<string>();
        var weg = ingetrokken.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < gedeeld.Count; i++)
        {
            List<LijstMeegenomen> mee = [];
            foreach (var m in gedeeld[i].MeegenomenDoor.Where(m => m.Item is not null))
                if (!weg.Contains(m.Item!))
                    mee.Add(await MetSindsAsync(overleg, regels, m));
            string[] bij =
            [
                .. gedeeld[i]
                    .MeegenomenDoor.Where(m => m.Item is not null && weg.Contains(m.Item))
                    .Select(static m => m.Wie),
            ];
            gedeeld[i] = gedeeld[i] with
            {
                MeegenomenDoor = mee,
                IngetrokkenBij = bij.Length > 0 ? bij : null,
            };
        }
        return gedeeld;
    }

    private async Task<LijstMeegenomen> MetSindsAsync(
        OverlegId overleg,
        List<Verantwoordingsregel> regels,
        LijstMeegenomen mee
    )
    {
        var (stand, _) = await StandAsync(overleg, mee.Deelnemer);
        var rijen = await archief.LeesGebruik(overleg, mee.Deelnemer);
        return mee with
        {
            Stand = stand,
            Sinds = LijstSinds.Van(Gebruiksstappen.Van(rijen, mee.Item), regels, mee.Item!),
        };
    }

    private static Weigering NietGevonden { get; } =
        Weigering.Van(Regel.R39, "Deze toestemming is er niet, of is niet van jou.");

    private static Weigering Opgehaald { get; } =
        Weigering.Van(Regel.R43, "De ander heeft dit al opgehaald. Intrekken kan dan niet meer.");

    private static List<T> Alle<T>(IReadOnlyList<VerzegeldItem> items, string soort) =>
        [.. items.Where(i => i.Soort == soort).Select(Lees<T>)];

    private static T Lees<T>(VerzegeldItem item) =>
        JsonSerializer.Deserialize<T>(item.Inhoud.Span, Formulier.Opties)!;
}
