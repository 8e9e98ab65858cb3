using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>At start: what a crash cut off is finished, and what was destroyed stays so when an old copy was put back.</summary>
internal sealed partial class SqliteArchief
{
    internal async Task Herstel()
    {
        await VernietigdBlijftVernietigd();
        var (lijsten, items) = LeesOnaf();
        foreach (var lijst in lijsten)
        {
            var kop = lijst.Kop();
            await RondLijstAf(lijst.Rij, new(Sleutelsoort.Lijst, kop.Overleg, kop.Voor));
        }
        foreach (var item in items)
        {
            var kop = item.Kop();
            await RondItemAf(
                item.Rij,
                new(Sleutelsoort.Lijst, kop.Overleg, kop.Voor),
                Versleuteling.Id(item.Item)
            );
        }
    }

    private async Task VernietigdBlijftVernietigd()
    {
        foreach (var kop in await Koppen())
        {
            var plaats = new Sleutelplaats(Sleutelsoort.Inhoud, kop.Id);
            if (kop.Stand < Levensloop.SleutelVernietigd && kluis.IsVernietigd(plaats))
            {
                await schrijver.Voer(beurt =>
                    ZetStand(beurt, kop.Id, Levensloop.SleutelVernietigd)
                );
            }
        }
        var gesloten = (await Koppen())
            .Where(k => k.Stand >= Levensloop.SleutelVernietigd)
            .Select(k => k.Id)
            .ToHashSet();
        foreach (
            var plaats in kluis
                .Aanwezig(Sleutelsoort.Inhoud)
                .Where(p => gesloten.Contains(p.Overleg))
        )
        {
            kluis.Vernietig(plaats);
        }
        foreach (var kop in LeesOpen())
        {
            var plaats = new Sleutelplaats(Sleutelsoort.Lijst, kop.Overleg, kop.Voor);
            if (kluis.IsVernietigd(plaats))
            {
                await VernietigLijst(kop.Overleg, kop.Voor, tijd.GetUtcNow(), []);
            }
        }
    }

    private (List<Lijstrij> Lijsten, List<Lijstrij> Items) LeesOnaf()
    {
        using var verbinding = database.OpenLezer();
        return (
            verbinding.Query<Lijstrij>(Sqlvraag.Voor("lijsten_onaf")).AsList(),
            verbinding.Query<Lijstrij>(Sqlvraag.Voor("lijstitems_onaf")).AsList()
        );
    }

    private List<Lijstkop> LeesOpen()
    {
        using var verbinding = database.OpenLezer();
        return [.. verbinding.Query<Lijstrij>(Sqlvraag.Voor("lijsten_open")).Select(l => l.Kop())];
    }
}
