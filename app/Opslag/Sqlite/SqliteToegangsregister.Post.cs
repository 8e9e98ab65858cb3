using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Invitations that go by mail.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public async Task<Poststuk?> VolgendePost(DateTimeOffset nu, CancellationToken ct = default)
    {
        while (await Vooraan(nu) is { } rij)
        {
            if (Leesbaar(rij) is { } bericht)
                return new Poststuk(
                    Versleuteling.Id(rij.Id),
                    new OverlegId(Versleuteling.Id(rij.Overleg)),
                    new DeelnemerId(Versleuteling.Id(rij.Deelnemer)),
                    bericht,
                    DateTimeOffset.FromUnixTimeMilliseconds(rij.Gemaakt),
                    (int)rij.Pogingen,
                    (int)rij.Versie
                );
            ct.ThrowIfCancellationRequested();
            // One damaged row holds up nobody else's mail; its regisseur sees that it did not go.
            await schrijver.Voer(b =>
                b.Verbinding.Execute(
                    Sqlvraag.Voor("post_opgeven"),
                    new { id = rij.Id, stand = (int)Poststand.Onleesbaar }
                )
            );
        }
        return null;
    }

    /// <inheritdoc/>
    public Task NoteerPost(Poststuk stuk, Postuitkomst uitkomst, CancellationToken ct = default)
    {
        var op = (uitkomst as Postuitkomst.Verstuurd)?.Op;
        var id = Bytes(stuk.Id);
        // Once sent, only the address is left, for the regisseur to look at: the link in the text opens the overleg.
        var over = op is null ? stuk.Bericht : stuk.Bericht with { Tekst = "", Agenda = null };
        var vraag = new
        {
            id,
            versie = stuk.Versie,
            stand = (int)(
                uitkomst switch
                {
                    Postuitkomst.Verstuurd => Poststand.Verstuurd,
                    Postuitkomst.Mislukt { Onbereikbaar: true } => Poststand.Onbereikbaar,
                    Postuitkomst.Mislukt => Poststand.Mislukt,
                    _ => Poststand.Wacht,
                }
            ),
            volgende = uitkomst is Postuitkomst.Later { Dan: var dan } ? Ms(dan) : 0,
            verstuurd = op is { } tijd ? Ms(tijd) : (long?)null,
            inhoud = Dicht(over, id),
        };
        return schrijver.Voer(b => b.Verbinding.Execute(Sqlvraag.Voor("post_werkbij"), vraag));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Postregel>> Post(OverlegId overleg, CancellationToken ct = default) =>
        Bewaakt<IReadOnlyList<Postregel>>(v =>
            [
                .. v.Query<Postrij>(
                        Sqlvraag.Voor("post_lezen"),
                        new { overleg = Bytes(overleg.Waarde) }
                    )
                    .Select(rij => new Postregel(
                        new DeelnemerId(Versleuteling.Id(rij.Deelnemer)),
                        Leesbaar(rij)?.Adres ?? "",
                        (Poststand)rij.Stand,
                        (int)rij.Pogingen,
                        rij.Verstuurd is { } op ? DateTimeOffset.FromUnixTimeMilliseconds(op) : null
                    )),
            ]
        );

    /// <inheritdoc/>
    public Task<long> PostLengte(CancellationToken ct = default) =>
        Bewaakt(v => v.QuerySingle<long>(Sqlvraag.Voor("post_lengte")));

    /// <inheritdoc/>
    public Task<bool> PostOpnieuw(
        OverlegId overleg,
        DeelnemerId deelnemer,
        string adres,
        DateTimeOffset nu,
        CancellationToken ct = default
    )
    {
        var vraag = new { overleg = Bytes(overleg.Waarde), deelnemer = Bytes(deelnemer.Waarde) };
        return schrijver.Voer(b =>
            b.Verbinding.QueryFirstOrDefault<Postrij>(Sqlvraag.Voor("post_zoek"), vraag) is { } rij
            && Leesbaar(rij) is { } bericht
            && b.Verbinding.Execute(
                Sqlvraag.Voor("post_opnieuw"),
                new
                {
                    id = rij.Id,
                    nu = Ms(nu),
                    inhoud = Dicht(bericht with { Adres = adres }, rij.Id),
                }
            ) > 0
        );
    }

    private object Postwaarden(
        byte[] hash,
        OverlegId overleg,
        DeelnemerId deelnemer,
        Postbericht post,
        DateTimeOffset nu
    )
    {
        var id = Bytes(Guid.NewGuid());
        return new
        {
            id,
            hash,
            overleg = Bytes(overleg.Waarde),
            deelnemer = Bytes(deelnemer.Waarde),
            inhoud = Dicht(post, id),
            nu = Ms(nu),
        };
    }

    private byte[] Dicht(Postbericht bericht, byte[] id) =>
        Codering.Dicht(_sleutel, bericht, Archiefjson.Default.Postbericht, id);

    private Task<Postrij?> Vooraan(DateTimeOffset nu) =>
        Bewaakt(v =>
            v.QueryFirstOrDefault<Postrij>(Sqlvraag.Voor("post_volgende"), new { nu = Ms(nu) })
        );

    // Null when it is damaged.
    private Postbericht? Leesbaar(Postrij rij)
    {
        try
        {
            return Codering.Open(
                _sleutel,
                rij.Inhoud,
                Archiefjson.Default.Postbericht,
                rij.Id,
                "Een bericht"
            );
        }
        catch (OpslagBeschadigd)
        {
            return null;
        }
    }

    private sealed class Postrij
    {
        public byte[] Id { get; set; } = [];
        public byte[] Overleg { get; set; } = [];
        public byte[] Deelnemer { get; set; } = [];
        public byte[] Inhoud { get; set; } = [];
        public long Stand { get; set; }
        public long Gemaakt { get; set; }
        public long Pogingen { get; set; }
        public long Versie { get; set; }
        public long? Verstuurd { get; set; }
    }
}
