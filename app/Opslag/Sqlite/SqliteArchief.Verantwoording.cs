using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The accountability: writing its lines apart from events, reading and verifying them.</summary>
internal sealed partial class SqliteArchief
{
    /// <inheritdoc/>
    public Task Verantwoord(
        OverlegId overleg,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    )
    {
        ct.ThrowIfCancellationRequested();
        if (regels.Count == 0)
        {
            return Task.CompletedTask;
        }
        var schrijf =
            overleg == default
                ? InstallatieVerantwoording(regels)
                : Verantwoording(overleg, Codeer(overleg, regels));
        return schrijver.Voer(beurt =>
        {
            schrijf(beurt);
            return true;
        });
    }

    /// <summary>Lines of the installation as a whole, ready to be written in the same transaction as what they are about.</summary>
    public Action<Schrijfbeurt> InstallatieVerantwoording(
        IReadOnlyList<Verantwoordingsregel> regels
    )
    {
        _sleutels.MaakToelichting(default);
        var schrijf = Verantwoording(default, Codeer(default, regels));
        return beurt =>
        {
            beurt.ZoekOfMaak(default);
            schrijf(beurt);
        };
    }

    private static Action<Schrijfbeurt> Verantwoording(OverlegId overleg, Regelrij[] rijen) =>
        beurt => beurt.Verantwoord(overleg, rijen);

    /// <inheritdoc/>
    public Task<IReadOnlyList<VastgelegdeRegel>> LeesVerantwoording(
        OverlegId overleg,
        CancellationToken ct = default
    ) => LeesRegels(overleg, () => _sleutels.Toelichting(overleg));

    private Task<IReadOnlyList<VastgelegdeRegel>> LeesRegels(
        OverlegId overleg,
        Func<System.Security.Cryptography.AesGcm?>? sleutel
    ) =>
        Bewaakt<IReadOnlyList<VastgelegdeRegel>>(() =>
        {
            using var verbinding = database.OpenLezer();
            var rijen = verbinding.Query<Verantwoordingsrij>(
                Sqlvraag.Voor("regels_lezen"),
                new { id = Versleuteling.Bytes(overleg.Waarde) }
            );
            var open = sleutel?.Invoke();
            return
            [
                .. rijen.Select(r => new VastgelegdeRegel(
                    r.Nummer,
                    r.Inhoud is { } inhoud && r.Zout is { } zout
                        ? Codering.Regel(open, overleg, zout, inhoud, r.Toelichting)
                        : null
                )),
            ];
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<OverlegId>> Geregisseerd(
        PersoonId persoon,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<OverlegId>>(() =>
        {
            using var verbinding = database.OpenLezer();
            return
            [
                .. verbinding
                    .Query<byte[]>(
                        Sqlvraag.Voor("overleggen_geregisseerd"),
                        new { persoon = Versleuteling.Bytes(persoon.Waarde) }
                    )
                    .Select(static id => new OverlegId(Versleuteling.Id(id))),
            ];
        });

    /// <inheritdoc/>
    public async Task<Verificatie> Verifieer(CancellationToken ct = default)
    {
        try
        {
            return await Bewaakt(() => new Verificateur(database, kluis, keten).Verifieer(ct));
        }
        catch (OpslagBeschadigd fout)
        {
            return new Verificatie(0, new Breuk(null, 0, fout.Message));
        }
    }

    private Regelrij[] Codeer(OverlegId overleg, IReadOnlyList<Verantwoordingsregel> regels)
    {
        var rijen = new Regelrij[regels.Count];
        for (var i = 0; i < rijen.Length; i++)
        {
            rijen[i] = Codering.Regel(() => ToelichtingVan(overleg), overleg, regels[i]);
        }
        return rijen;
    }

    private System.Security.Cryptography.AesGcm ToelichtingVan(OverlegId overleg) =>
        _sleutels.Toelichting(overleg) ?? throw new OnbekendOverleg(overleg);

    private sealed class Verantwoordingsrij
    {
        public long Nummer { get; set; }
        public byte[]? Zout { get; set; }
        public byte[]? Inhoud { get; set; }
        public byte[]? Toelichting { get; set; }
    }
}
