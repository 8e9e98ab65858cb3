using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>Makes each person's list from the overleg as it was frozen, item by item: each gets a key of its own.</summary>
internal sealed class Verzegelaar(Overleg overleg, DateTimeOffset nu, DateTimeOffset vervaltOp)
{
    internal const string Kop = "kop";
    internal const string Mee = "mee";
    internal const string Afspraak = "afspraak";
    internal const string Zelf = "zelf";
    internal const string Regie = "regie";

    private readonly Dictionary<(InbrengId, DeelnemerId), Guid> items = [];

    /// <summary>The list of everybody who takes part or took part; who left while waiting gets none (R01).</summary>
    public IReadOnlyList<Verzegeling> Alle()
    {
        var lijsten = Ontvangers
            .Select(d => (Wie: d, Lijst: Meeneemlijst.Voor(overleg, d.Id)))
            .ToList();
        foreach (var (wie, lijst) in lijsten)
        {
            foreach (var mee in lijst.Mee)
                items[(mee.Inbreng, wie.Id)] = Guid.NewGuid();
        }
        return
        [
            .. lijsten.Select(l => new Verzegeling(
                l.Wie.Id,
                vervaltOp,
                [.. Items(l.Wie, l.Lijst)]
            )),
        ];
    }

    private IEnumerable<VerzegeldItem> Items(Deelnemer wie, Meeneemlijst lijst)
    {
        yield return Item(Kop, null, Hoofd(wie));
        foreach (var mee in lijst.Mee)
        {
            var id = items[(mee.Inbreng, wie.Id)];
            yield return Item(Mee, mee.VanId, Van(mee, id), id);
        }
        foreach (var afspraak in lijst.Afspraken)
            yield return Item(Afspraak, null, Van(afspraak));
        foreach (var zelf in lijst.ZelfGedeeld)
            yield return Item(Zelf, null, Van(zelf));
        foreach (var regie in lijst.Regieoverzicht)
            yield return Item(Regie, null, Van(regie));
    }

    private LijstKop Hoofd(Deelnemer wie) =>
        new(
            // Who left may never have accepted, and so never have been told the goal.
            new(
                overleg.Id,
                wie.DoetMee ? overleg.Gegevens!.Doel : null,
                nu,
                overleg.Status == Status.Afgebroken
            ),
            Naam(wie),
            wie is { Regisseur: true, DoetMee: true } && overleg.Status != Status.Afgebroken,
            wie is { Regisseur: true, DoetMee: true }
                ? [.. Ontvangers.Where(d => d.Id != wie.Id).Select(Naam)]
                : null
        );

    private IEnumerable<Deelnemer> Ontvangers => overleg.Deelnemers.Where(static d => d.HeeftLijst);

    private static LijstDeelnemer Naam(Deelnemer d) => new(d.Id, d.Naam, d.Organisatie, d.Pet);

    private static LijstMee Van(MeeItem mee, Guid id) =>
        new(
            id.ToString("N"),
            mee.Inbreng,
            mee.Tekst,
            mee.Korter,
            mee.Van.Naam,
            mee.Van.Organisatie,
            mee.Over,
            mee.Bron,
            mee.Datum,
            mee.Aard,
            mee.Doel,
            mee.Afspraak,
            mee.Doorgeven,
            mee.Zin,
            mee.Categorie
        );

    private static LijstAfspraak Van(AfspraakItem a) =>
        new(
            a.Id,
            a.Actie,
            a.Voor,
            a.Doel,
            a.Informering,
            a.Voorwaarde,
            a.Casusregisseur,
            a.EvalueerOp
        );

    private LijstZelf Van(ZelfItem zelf) =>
        new(
            zelf.Inbreng,
            zelf.Tekst,
            zelf.Over,
            [.. zelf.Aan.Select(static p => p.Naam)],
            zelf.Trede,
            zelf.Bepaling,
            zelf.WaaromNietHoger,
            zelf.Motivering,
            zelf.Consultatie,
            zelf.Criteria,
            zelf.Niveau,
            zelf.Categorie,
            [
                .. zelf.MeegenomenDoor.Select(m => new LijstMeegenomen(
                    m.Wie.Naam,
                    m.WieId,
                    items.TryGetValue((zelf.Inbreng, m.WieId), out var id)
                        ? id.ToString("N")
                        : null,
                    m.Versie,
                    m.Doel
                )),
            ],
            zelf.BesluitVan,
            zelf.Meldrecht
        );

    private static LijstRegie Van(RegieItem r) =>
        new(
            r.Id,
            r.Actie,
            r.WieDoet?.Naam,
            r.WieDoet?.Organisatie,
            r.Voor,
            r.Doel,
            r.Informering,
            r.Voorwaarde,
            r.Casusregisseur,
            r.EvalueerOp
        );

    private static VerzegeldItem Item<T>(
        string soort,
        DeelnemerId? van,
        T inhoud,
        Guid? id = null
    ) =>
        new(
            id ?? Guid.NewGuid(),
            soort,
            van,
            JsonSerializer.SerializeToUtf8Bytes(inhoud, Formulier.Opties)
        );
}
