using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The close: each step durable before the next, each repeatable (R48).</summary>
internal sealed partial class SqliteArchief
{
    private static readonly TimeSpan Wachttijd = TimeSpan.FromMilliseconds(25);

    /// <inheritdoc/>
    public Task Bevries(OverlegId overleg, CancellationToken ct = default) =>
        schrijver.Voer(beurt => ZetStand(beurt, overleg, Levensloop.Bevroren));

    /// <inheritdoc/>
    public async Task Verzegel(
        OverlegId overleg,
        IReadOnlyList<Verzegeling> lijsten,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    )
    {
        // Asked before the keys are made: a repeat must not replace the keys of what is sealed already.
        if (await Stand(overleg, Levensloop.Bevroren) >= Levensloop.Verzegeld)
        {
            return;
        }
        var dicht = lijsten.Select(l => (Lijst: l, Items: Verzegeld(overleg, l))).ToArray();
        var rijen = Codeer(overleg, regels);
        await schrijver.Voer(beurt =>
        {
            if (beurt.Zoek(overleg)!.Stand >= Levensloop.Verzegeld)
            {
                return false;
            }
            foreach (var (lijst, items) in dicht)
            {
                MaakLijst(beurt, overleg, lijst, items);
            }
            beurt.Verantwoord(overleg, rijen);
            return ZetStand(beurt, overleg, Levensloop.Verzegeld);
        });
    }

    /// <inheritdoc/>
    public async Task VernietigSleutel(OverlegId overleg, CancellationToken ct = default)
    {
        if (await Stand(overleg, Levensloop.Verzegeld) >= Levensloop.SleutelVernietigd)
        {
            return;
        }
        await Task.Run(
            () => kluis.Vernietig(new(Sleutelsoort.Inhoud, overleg)),
            CancellationToken.None
        );
        _sleutels.Vergeet(overleg);
        await schrijver.Voer(beurt => ZetStand(beurt, overleg, Levensloop.SleutelVernietigd));
    }

    /// <inheritdoc/>
    public async Task VernietigRijen(
        OverlegId overleg,
        IReadOnlyList<Verantwoordingsregel>? regels = null,
        CancellationToken ct = default
    )
    {
        if (await Stand(overleg, Levensloop.SleutelVernietigd) >= Levensloop.Vernietigd)
        {
            return;
        }
        var id = new { id = Versleuteling.Bytes(overleg.Waarde) };
        await schrijver.Voer(beurt =>
        {
            beurt.Verbinding.Execute(Sqlvraag.Voor("gebeurtenissen_verwijderen"), id);
            return beurt.Verbinding.Execute(Sqlvraag.Voor("gebeurtenissen_losmaken"), id);
        });
        await LeegLogboek(ct);
        var rijen = Codeer(overleg, regels ?? []);
        await schrijver.Voer(beurt =>
        {
            // Two that finish the same overleg at once leave one record of it.
            if (beurt.Zoek(overleg)!.Stand < Levensloop.Vernietigd)
            {
                beurt.Verantwoord(overleg, rijen);
            }
            return ZetStand(beurt, overleg, Levensloop.Vernietigd);
        });
    }

    private static bool ZetStand(Schrijfbeurt beurt, OverlegId overleg, Levensloop stand)
    {
        if (beurt.Zoek(overleg) is null)
        {
            throw new OnbekendOverleg(overleg);
        }
        beurt.Verbinding.Execute(
            Sqlvraag.Voor("overleg_stand"),
            new { id = Versleuteling.Bytes(overleg.Waarde), stand = (int)stand }
        );
        return true;
    }

    // On the writer's thread: what waits in the queue before this step has been written then.
    private Task<Levensloop> Stand(OverlegId overleg, Levensloop minstens) =>
        schrijver.Voer(beurt =>
        {
            var kop = beurt.Zoek(overleg) ?? throw new OnbekendOverleg(overleg);
            return kop.Stand >= minstens
                ? kop.Stand
                : throw new InvalidOperationException(
                    $"Overleg {overleg} is {kop.Stand}; eerst moet het {minstens} zijn."
                );
        });

    /// <summary>Folds the log in and cuts it to nothing; as long as a reader holds on to it, again.</summary>
    private async Task LeegLogboek(CancellationToken ct)
    {
        while (!await schrijver.LeegLogboek())
        {
            await Task.Delay(Wachttijd, tijd, ct);
        }
    }

    private Gebeurtenisrij[] Verzegeld(OverlegId overleg, Verzegeling lijst)
    {
        var plaats = new Sleutelplaats(Sleutelsoort.Lijst, overleg, lijst.Voor);
        var sleutels = kluis.Maak(plaats, [.. lijst.Items.Select(i => i.Id)]);
        return
        [
            .. lijst.Items.Select(i => new Gebeurtenisrij(
                0,
                Versleuteling.Bytes(i.Id),
                Codering.Item(sleutels[i.Id], overleg, lijst.Voor, i)
            )),
        ];
    }

    private static void MaakLijst(
        Schrijfbeurt beurt,
        OverlegId overleg,
        Verzegeling lijst,
        Gebeurtenisrij[] items
    )
    {
        var rij = beurt.Verbinding.QuerySingle<long>(
            Sqlvraag.Voor("lijst_maak"),
            new
            {
                overleg = Versleuteling.Bytes(overleg.Waarde),
                voor = Versleuteling.Bytes(lijst.Voor.Waarde),
                vervalt = lijst.VervaltOp.ToUnixTimeMilliseconds(),
            }
        );
        foreach (var item in items)
        {
            beurt.Verbinding.Execute(
                Sqlvraag.Voor("lijstitem_maak"),
                new
                {
                    lijst = rij,
                    id = item.Id,
                    inhoud = item.Inhoud,
                }
            );
        }
    }
}
