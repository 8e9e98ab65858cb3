using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>What happens to an item of a list after close (R47, R67): under the key of that item, gone with it.</summary>
internal sealed partial class SqliteArchief
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Gebruiksrij>> LeesGebruik(
        OverlegId overleg,
        DeelnemerId wie,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<Gebruiksrij>>(() =>
        {
            if (kluis.Haal(new(Sleutelsoort.Lijst, overleg, wie)) is not { } sleutels)
            {
                return [];
            }
            using var verbinding = database.OpenLezer();
            return
            [
                .. verbinding
                    .Query<Gebruikrij>(Sqlvraag.Voor("gebruik_lezen"), Wie(overleg, wie))
                    .Select(r => (Item: Versleuteling.Id(r.Item), Rij: r))
                    .Where(r => sleutels.ContainsKey(r.Item))
                    .Select(r => new Gebruiksrij(
                        r.Item,
                        Open(sleutels[r.Item], overleg, wie, r.Item, r.Rij)
                    )),
            ];
        });

    /// <inheritdoc/>
    public Task<bool> VoegGebruikToe(
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        int nummer,
        ReadOnlyMemory<byte> inhoud,
        Meldingstand melding,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    )
    {
        var plaats = new Sleutelplaats(Sleutelsoort.Lijst, overleg, wie);
        if (kluis.Haal(plaats)?.GetValueOrDefault(item) is not { } sleutel)
        {
            return Task.FromResult(false);
        }
        var rijen = Codeer(overleg, regels);
        var dicht = Dicht(sleutel, inhoud, Context(overleg, wie, item, nummer));
        return schrijver.Voer(beurt =>
        {
            if (OpenLijst(beurt, overleg, wie) is not { } lijst)
            {
                return false;
            }
            var vraag = new
            {
                lijst = lijst.Rij,
                item = Versleuteling.Bytes(item),
                nummer,
                inhoud = dicht,
            };
            // Somebody else was first, or the item is gone: judged anew by who asked.
            if (
                beurt.Verbinding.QueryFirstOrDefault<long?>(Sqlvraag.Voor("gebruik_tel"), vraag)
                != nummer
            )
            {
                return false;
            }
            beurt.Verbinding.Execute(Sqlvraag.Voor("gebruik_maak"), vraag);
            Zet(beurt, lijst.Rij, vraag.item, melding);
            beurt.Verantwoord(overleg, rijen);
            return true;
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Gebruiksmelding>> Meldingen(
        PersoonId persoon,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<Gebruiksmelding>>(() =>
        {
            using var verbinding = database.OpenLezer();
            return
            [
                .. verbinding
                    .Query<Meldingrij>(
                        Sqlvraag.Voor("meldingen_lezen"),
                        new { persoon = Versleuteling.Bytes(persoon.Waarde) }
                    )
                    .Select(r => r.Melding()),
            ];
        });

    private static void Zet(Schrijfbeurt beurt, long lijst, byte[] item, Meldingstand melding) =>
        beurt.Verbinding.Execute(
            Sqlvraag.Voor(
                melding.Vraag || melding.Verplicht ? "melding_zet" : "melding_verwijderen"
            ),
            new
            {
                lijst,
                item,
                voor = Versleuteling.Bytes(melding.Voor.Waarde),
                vraag = melding.Vraag,
                verplicht = melding.Verplicht,
            }
        );

    private static byte[] Dicht(byte[] sleutel, ReadOnlyMemory<byte> inhoud, byte[] context)
    {
        using var gcm = Versleuteling.Met(sleutel);
        return Versleuteling.Versleutel(gcm, inhoud.Span, context);
    }

    private static byte[] Open(
        byte[] sleutel,
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        Gebruikrij rij
    )
    {
        using var gcm = Versleuteling.Met(sleutel);
        try
        {
            return Versleuteling.Ontsleutel(
                gcm,
                rij.Inhoud,
                Context(overleg, wie, item, rij.Nummer)
            );
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            throw new OpslagBeschadigd(
                $"Wat er na het sluiten van overleg {overleg} is gevraagd, is beschadigd.",
                e
            );
        }
    }

    private static byte[] Context(OverlegId overleg, DeelnemerId wie, Guid item, long nummer)
    {
        var context = new byte[56];
        var rest = Versleuteling.Schrijf(context, overleg.Waarde);
        rest = Versleuteling.Schrijf(rest, wie.Waarde);
        Versleuteling.Schrijf(Versleuteling.Schrijf(rest, item), nummer);
        return context;
    }

    private sealed class Gebruikrij
    {
        public byte[] Item { get; set; } = [];
        public long Nummer { get; set; }
        public byte[] Inhoud { get; set; } = [];
    }

    private sealed class Meldingrij
    {
        public byte[] Overleg { get; set; } = [];
        public byte[] Voor { get; set; } = [];
        public byte[] Van { get; set; } = [];
        public long Vraag { get; set; }
        public long Verplicht { get; set; }

        public Gebruiksmelding Melding() =>
            new(
                new OverlegId(Versleuteling.Id(Overleg)),
                new DeelnemerId(Versleuteling.Id(Voor)),
                new DeelnemerId(Versleuteling.Id(Van)),
                Vraag > 0,
                Verplicht > 0
            );
    }
}
