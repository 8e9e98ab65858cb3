using System.Collections.Immutable;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Reservekopie;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>After a backup was put back: what was destroyed since is destroyed again, and who was in is out.</summary>
internal sealed partial class SqliteArchief
{
    /// <summary>Opens, replays what was destroyed and, after a restore, finishes that; each step may be done again.</summary>
    internal async Task<Herstelverslag?> HerstelAlles()
    {
        var lijsten = LeesOpen().Count;
        await Herstel();
        Guid? id;
        using (var verbinding = database.OpenLezer())
        {
            id = Terugzetting.Merk(verbinding)?.Id;
        }
        if (id is null)
        {
            return null;
        }
        var overleggen = 0;
        foreach (var kop in (await Koppen()).Where(k => k.Stand == Levensloop.SleutelVernietigd))
        {
            await VernietigRijen(kop.Id, [Regel("vernietigd")]);
            overleggen++;
        }
        var terugzetting = Terugzetting.Alle(kluis).Single(t => t.Id == id);
        var (sessies, links) = await SluitIedereenUit(terugzetting);
        return new(
            terugzetting,
            overleggen,
            lijsten - LeesOpen().Count,
            sessies,
            links,
            await Verweesd()
        );
    }

    // The mark goes in the same transaction: a crash before it does all of this again.
    private Task<(int Sessies, int Links)> SluitIedereenUit(Terugzetting terugzetting)
    {
        var verantwoord = InstallatieVerantwoording([
            Regel(
                "reservekopie-teruggezet",
                ("kopie", terugzetting.Kopie.UtcDateTime.ToString("O"))
            ),
        ]);
        var nu = tijd.GetUtcNow().ToUnixTimeMilliseconds();
        return schrijver.Voer(beurt =>
        {
            var verbinding = beurt.Verbinding;
            var sessies = verbinding.Execute(Sqlvraag.Voor("sessies_alle_verwijderen"));
            // Of then as well: what was removed since, or belongs to a way in that ended since, opens nothing again.
            verbinding.Execute(Sqlvraag.Voor("passkeys_alle_verwijderen"));
            var links =
                verbinding.Execute(Sqlvraag.Voor("inschrijflinks_alle_verwijderen"))
                + verbinding.Execute(Sqlvraag.Voor("uitnodigingen_alle_beeindigen"), new { nu });
            verbinding.Execute(Sqlvraag.Voor("terugzetting_klaar"));
            verantwoord(beurt);
            return (sessies, links);
        });
    }

    private async Task<int> Verweesd()
    {
        var bekend = (await Koppen()).Select(k => k.Id).ToHashSet();
        return kluis.Aanwezig(Sleutelsoort.Inhoud).Count(p => !bekend.Contains(p.Overleg));
    }

    private Verantwoordingsregel Regel(
        string soort,
        params (string Naam, string Waarde)[] kenmerken
    ) =>
        new(
            soort,
            tijd.GetUtcNow(),
            null,
            [],
            kenmerken.ToImmutableSortedDictionary(
                k => k.Naam,
                k => k.Waarde,
                StringComparer.Ordinal
            ),
            null
        );

    /// <inheritdoc/>
    public async Task ProefSchrijven(CancellationToken ct = default)
    {
        await schrijver.Voer(beurt => beurt.Verbinding.Execute(Sqlvraag.Voor("proef")));
        await Task.Run(() => kluis.Onthoud("proef", []), ct);
    }
}
