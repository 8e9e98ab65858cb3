using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The sealed lists: reading, and destroying by item or as a whole (besluit 15).</summary>
internal sealed partial class SqliteArchief
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<VerzegeldItem>> LeesLijst(
        OverlegId overleg,
        DeelnemerId wie,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<VerzegeldItem>>(() =>
        {
            if (kluis.Haal(new(Sleutelsoort.Lijst, overleg, wie)) is not { } sleutels)
            {
                return [];
            }
            using var verbinding = database.OpenLezer();
            var rijen = verbinding.Query<Itemrij>(
                Sqlvraag.Voor("lijstitems_lezen"),
                Wie(overleg, wie)
            );
            return
            [
                .. rijen
                    .Select(r => (Id: Versleuteling.Id(r.Id), r.Inhoud))
                    .Where(r => sleutels.ContainsKey(r.Id))
                    .Select(r => Codering.Item(sleutels[r.Id], overleg, wie, r.Id, r.Inhoud)),
            ];
        });

    /// <inheritdoc/>
    public Task<Lijststand?> Lijststand(
        OverlegId overleg,
        DeelnemerId wie,
        CancellationToken ct = default
    ) =>
        Bewaakt(() =>
        {
            using var verbinding = database.OpenLezer();
            var rij = verbinding.QueryFirstOrDefault<Lijstrij>(
                Sqlvraag.Voor("lijst_stand"),
                Wie(overleg, wie)
            );
            return rij is null
                ? null
                : new Lijststand(
                    Tijdstip(rij.Vervalt)!.Value,
                    Tijdstip(rij.Geopend),
                    Tijdstip(rij.Vernietigd)
                );
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<Lijstkop>> VerlopenLijsten(
        DateTimeOffset nu,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<Lijstkop>>(() =>
        {
            using var verbinding = database.OpenLezer();
            return
            [
                .. verbinding
                    .Query<Lijstrij>(
                        Sqlvraag.Voor("lijsten_verlopen"),
                        new { nu = nu.ToUnixTimeMilliseconds() }
                    )
                    .Select(l => l.Kop()),
            ];
        });

    /// <inheritdoc/>
    public Task MarkeerGeopend(
        OverlegId overleg,
        DeelnemerId wie,
        DateTimeOffset nu,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    )
    {
        var rijen = Codeer(overleg, regels);
        return schrijver.Voer(beurt =>
        {
            if (OpenLijst(beurt, overleg, wie) is not { } lijst)
            {
                throw new OnbekendOverleg(overleg);
            }
            beurt.Verbinding.Execute(
                Sqlvraag.Voor("lijst_openen"),
                new { lijst = lijst.Rij, nu = nu.ToUnixTimeMilliseconds() }
            );
            beurt.Verantwoord(overleg, rijen);
            return true;
        });
    }

    /// <inheritdoc/>
    public async Task<bool> VernietigItem(
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        DateTimeOffset nu,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    )
    {
        var rijen = Codeer(overleg, regels);
        // The decision first, durable and with its line: from here on the item is not shown, and a start finishes the work.
        var lijst = await schrijver.Voer(beurt =>
        {
            if (OpenLijst(beurt, overleg, wie) is not { Geopend: null } open)
            {
                return null;
            }
            var geraakt = beurt.Verbinding.Execute(
                Sqlvraag.Voor("lijstitem_vernietigen"),
                new
                {
                    lijst = open.Rij,
                    item = Versleuteling.Bytes(item),
                    nu = nu.ToUnixTimeMilliseconds(),
                }
            );
            if (geraakt == 0)
            {
                return null;
            }
            beurt.Verantwoord(overleg, rijen);
            return open;
        });
        if (lijst is null)
        {
            return false;
        }
        await RondItemAf(lijst.Rij, new(Sleutelsoort.Lijst, overleg, wie), item);
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> VernietigLijst(
        OverlegId overleg,
        DeelnemerId wie,
        DateTimeOffset nu,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    )
    {
        var rijen = Codeer(overleg, regels);
        var lijst = await schrijver.Voer(beurt =>
        {
            if (OpenLijst(beurt, overleg, wie) is not { } open)
            {
                return null;
            }
            beurt.Verbinding.Execute(
                Sqlvraag.Voor("lijst_vernietigen"),
                new { lijst = open.Rij, nu = nu.ToUnixTimeMilliseconds() }
            );
            beurt.Verantwoord(overleg, rijen);
            return open;
        });
        if (lijst is null)
        {
            return false;
        }
        await RondLijstAf(lijst.Rij, new(Sleutelsoort.Lijst, overleg, wie));
        return true;
    }

    private static Lijstrij? OpenLijst(Schrijfbeurt beurt, OverlegId overleg, DeelnemerId wie)
    {
        var rij = beurt.Verbinding.QueryFirstOrDefault<Lijstrij>(
            Sqlvraag.Voor("lijst_stand"),
            Wie(overleg, wie)
        );
        return rij is { Vernietigd: null } ? rij : null;
    }

    private async Task RondItemAf(long lijst, Sleutelplaats plaats, Guid item)
    {
        await Task.Run(() => kluis.VernietigVak(plaats, item));
        var vraag = new { lijst, item = Versleuteling.Bytes(item) };
        await schrijver.Voer(beurt =>
        {
            beurt.Verbinding.Execute(Sqlvraag.Voor("gebruik_van_item_verwijderen"), vraag);
            beurt.Verbinding.Execute(Sqlvraag.Voor("melding_verwijderen"), vraag);
            return beurt.Verbinding.Execute(Sqlvraag.Voor("lijstitem_verwijderen"), vraag);
        });
    }

    private async Task RondLijstAf(long lijst, Sleutelplaats plaats)
    {
        await Task.Run(() => kluis.Vernietig(plaats));
        await schrijver.Voer(beurt =>
        {
            beurt.Verbinding.Execute(Sqlvraag.Voor("gebruik_verwijderen"), new { lijst });
            beurt.Verbinding.Execute(Sqlvraag.Voor("meldingen_verwijderen"), new { lijst });
            return beurt.Verbinding.Execute(Sqlvraag.Voor("lijstitems_verwijderen"), new { lijst });
        });
    }

    private static object Wie(OverlegId overleg, DeelnemerId wie) =>
        new
        {
            overleg = Versleuteling.Bytes(overleg.Waarde),
            voor = Versleuteling.Bytes(wie.Waarde),
        };

    private static DateTimeOffset? Tijdstip(long? milliseconden) =>
        milliseconden is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

    private sealed class Itemrij
    {
        public byte[] Id { get; set; } = [];
        public byte[] Inhoud { get; set; } = [];
    }

    private sealed class Lijstrij
    {
        public long Rij { get; set; }
        public byte[] Overleg { get; set; } = [];
        public byte[] Voor { get; set; } = [];
        public byte[] Item { get; set; } = [];
        public long Vervalt { get; set; }
        public long? Geopend { get; set; }
        public long? Vernietigd { get; set; }

        public Lijstkop Kop() =>
            new(new OverlegId(Versleuteling.Id(Overleg)), new DeelnemerId(Versleuteling.Id(Voor)));
    }
}
