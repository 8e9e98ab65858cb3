using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>Asking, answering and recording the use of an item after close (R47, R67): the holder and the contributor, nobody else.</summary>
public sealed class Gebruiken(
    IArchief archief,
    IToegangsregister register,
    Lijsten lijsten,
    TimeProvider tijd
)
{
    private sealed record Plek(
        OverlegId Overleg,
        DeelnemerId Houder,
        Guid Item,
        DeelnemerId Inbrenger,
        LijstMee Mee,
        Gebruik Gebruik,
        bool Bereikbaar
    )
    {
        public Gebruiksitem Als => new(Mee.Categorie, Mee.Over is not null, [.. Mee.Doorgeven]);
    }

    private DateTimeOffset Nu => tijd.GetUtcNow();

    /// <summary>The standing of each item of an opened list, by the id of the item.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<IReadOnlyDictionary<string, Gebruiksbeeld>> VanHouderAsync(
        OverlegId overleg,
        DeelnemerId wie
    )
    {
        var beelden = new Dictionary<string, Gebruiksbeeld>(StringComparer.Ordinal);
        foreach (var plek in await PlekkenAsync(overleg, wie))
            beelden[plek.Mee.Id] = new(
                plek.Mee,
                plek.Gebruik,
                plek.Bereikbaar,
                plek.Gebruik.MagNaar(plek.Mee.Doorgeven),
                Datums.Vandaag(Nu)
            );
        return beelden;
    }

    /// <summary>From whom this person is asked or told something, in all their overleggen; nothing is opened for it.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<IReadOnlyList<Gebruiksaankondiging>> AankondigingenAsync(PersoonId persoon)
    {
        var aankondigingen = new List<Gebruiksaankondiging>();
        foreach (var melding in await archief.Meldingen(persoon))
            aankondigingen.Add(
                new(
                    melding.Overleg,
                    await NaamAsync(melding.Overleg, melding.Van) ?? "Iemand",
                    melding.Vraag
                )
            );
        return aankondigingen;
    }

    /// <summary>What this person is asked or told, from their own record: once that is gone, they are not reached here any more.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<IReadOnlyList<Gebruiksbericht>> AanInbrengerAsync(
        OverlegId overleg,
        DeelnemerId wie
    )
    {
        var berichten = new List<Gebruiksbericht>();
        var gelezen = new Dictionary<DeelnemerId, IReadOnlyList<Gebruiksrij>>();
        foreach (var zelf in (await lijsten.LeesAsync(overleg, wie))?.ZelfGedeeld ?? [])
        foreach (var mee in zelf.MeegenomenDoor)
        {
            if (!gelezen.TryGetValue(mee.Deelnemer, out var rijen))
                gelezen[mee.Deelnemer] = rijen = await archief.LeesGebruik(overleg, mee.Deelnemer);
            var gebruik = Gebruiksstappen.Van(rijen, mee.Item);
            if (gebruik.Open is not null || !gebruik.Verplicht.IsEmpty)
                berichten.Add(
                    new(
                        overleg,
                        mee.Wie,
                        mee.Deelnemer,
                        mee.Item!,
                        mee.Versie ?? zelf.Tekst,
                        gebruik.Open,
                        gebruik.Verplicht
                    )
                );
        }
        return berichten;
    }

    /// <summary>The holder asks the contributor. Null when done; hidden, missing and not yours have one answer.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then nothing changed.</exception>
    public async Task<Weigering?> VraagAsync(
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        Gebruiksoort soort,
        string? functie,
        string doel
    )
    {
        if (await BijHouderAsync(overleg, wie, item) is not { } plek)
            return Gebruiksregels.NietTeVinden;
        var naar = soort == Gebruiksoort.Doorgeven ? functie?.Trim() : null;
        var stap = new GebruikGevraagd(Guid.NewGuid(), soort, naar, doel.Trim(), Nu);
        return Gebruiksregels.Vraag(plek.Gebruik, plek.Als, stap, plek.Bereikbaar)
            ?? await ZetAsync(plek, stap, "gebruik-gevraagd", wie, plek.Inbrenger);
    }

    /// <summary>The holder takes a question back that waits. Null when done; answered, missing and not yours have one answer.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then nothing changed.</exception>
    public async Task<Weigering?> TrekInAsync(
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        Guid vraag
    )
    {
        if (await BijHouderAsync(overleg, wie, item) is not { } plek)
            return Gebruiksregels.NietTeVinden;
        var stap = new GebruikIngetrokken(vraag, Nu);
        return Gebruiksregels.Intrekken(plek.Gebruik, stap)
            ?? await ZetAsync(plek, stap, "gebruik-ingetrokken", wie, plek.Inbrenger);
    }

    /// <summary>The contributor answers. Null when done; a question to somebody else looks like one that is not there.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then nothing changed.</exception>
    public async Task<Weigering?> AntwoordAsync(
        OverlegId overleg,
        DeelnemerId wie,
        DeelnemerId houder,
        Guid item,
        Guid vraag,
        bool ja,
        string? doel
    )
    {
        if (
            await BijHouderAsync(overleg, houder, item) is not { } plek
            || plek.Inbrenger != wie
            || !plek.Bereikbaar
        )
            return Gebruiksregels.NietTeVinden;
        var eigen = ja && !string.IsNullOrWhiteSpace(doel) ? doel.Trim() : null;
        var stap = new GebruikBeantwoord(vraag, ja, eigen, Nu);
        var soort = ja ? "gebruik-toegestaan" : "gebruik-geweigerd";
        return Gebruiksregels.Antwoord(plek.Gebruik, plek.Als, stap)
            ?? await ZetAsync(plek, stap, soort, wie, houder);
    }

    /// <summary>The holder records to whom it was passed on (R67). Null when done.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then nothing changed.</exception>
    public async Task<Weigering?> DoorgegevenAsync(
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        string functie,
        string organisatie,
        DateOnly op
    )
    {
        if (await BijHouderAsync(overleg, wie, item) is not { } plek)
            return Gebruiksregels.NietTeVinden;
        var stap = new ItemDoorgegeven(functie, organisatie.Trim(), op, Nu);
        return Gebruiksregels.Doorgegeven(plek.Gebruik, plek.Als, stap, Nu)
            ?? await ZetAsync(
                plek,
                stap,
                Verantwoord.Verstrekt(
                    stap.Tijd,
                    "item-doorgegeven",
                    wie,
                    plek.Item,
                    Aan(plek, stap)
                )
            );
    }

    /// <summary>The holder records a statutory disclosure; the contributor is told (R47). Null when done.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then nothing changed.</exception>
    public async Task<Weigering?> VerplichtAsync(
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        string bepaling,
        string organisatie,
        DateOnly op
    )
    {
        if (await BijHouderAsync(overleg, wie, item) is not { } plek)
            return Gebruiksregels.NietTeVinden;
        var stap = new ItemVerplichtVerstrekt(bepaling.Trim(), organisatie.Trim(), op, Nu);
        return Gebruiksregels.Verplicht(plek.Gebruik, stap, Nu)
            ?? await ZetAsync(
                plek,
                stap,
                Verantwoord.Verstrekt(
                    stap.Tijd,
                    "item-verplicht-verstrekt",
                    wie,
                    plek.Item,
                    $"verplicht aan {stap.Organisatie} op {stap.Op:yyyy-MM-dd}: {stap.Bepaling}"
                )
            );
    }

    private async Task<Weigering?> ZetAsync(
        Plek plek,
        Gebruiksstap stap,
        string soort,
        DeelnemerId door,
        DeelnemerId aan
    ) => await ZetAsync(plek, stap, Verantwoord.Gebruik(stap.Tijd, soort, door, aan, plek.Item));

    private async Task<Weigering?> ZetAsync(
        Plek plek,
        Gebruiksstap stap,
        Verantwoordingsregel regel
    )
    {
        var na = plek.Gebruik.Na(stap);
        return await archief.VoegGebruikToe(
            plek.Overleg,
            plek.Houder,
            plek.Item,
            plek.Gebruik.Stappen,
            JsonSerializer.SerializeToUtf8Bytes(stap, Formulier.Opties),
            new(plek.Inbrenger, na.Open is not null, !na.Verplicht.IsEmpty),
            [regel]
        )
            ? null
            : Gebruiksregels.NogEens;
    }

    // As convened, from the register of access: of the overleg itself nothing is left.
    private async Task<string?> NaamAsync(OverlegId overleg, DeelnemerId wie) =>
        await register.PersoonVan(overleg, wie) is { } persoon
            ? (await register.Persoon(persoon))?.Naam
            : null;

    // For what: as permitted since the close, or at it.
    private static string Aan(Plek plek, ItemDoorgegeven stap)
    {
        bool Naar(string? functie) =>
            string.Equals(functie, stap.Functie, StringComparison.OrdinalIgnoreCase);
        var doel =
            plek.Gebruik.Vragen.LastOrDefault(v =>
                v is { Ja: true, Vraag.Soort: Gebruiksoort.Doorgeven } && Naar(v.Vraag.Functie)
            )?.Doel
            ?? plek.Mee.Doorgeven.First(d => Naar(d.Functie)).Doel;
        return $"doorgegeven aan {stap.Functie}, {stap.Organisatie}, op {stap.Op:yyyy-MM-dd}: {doel}";
    }

    // Only on a list that was opened: before that its owner holds nothing yet, and the contributor can still withdraw (R43).
    private async Task<Plek?> BijHouderAsync(OverlegId overleg, DeelnemerId houder, Guid item) =>
        await lijsten.IsGeopendAsync(overleg, houder)
            ? (await PlekkenAsync(overleg, houder)).Find(p => p.Item == item)
            : null;

    private async Task<List<Plek>> PlekkenAsync(OverlegId overleg, DeelnemerId houder)
    {
        var stappen = await archief.LeesGebruik(overleg, houder);
        var plekken = new List<Plek>();
        foreach (var rij in await archief.LeesLijst(overleg, houder))
        {
            if (rij is not { Soort: Verzegelaar.Mee, Van: { } inbrenger })
                continue;
            var mee = JsonSerializer.Deserialize<LijstMee>(rij.Inhoud.Span, Formulier.Opties)!;
            var (stand, _) = await lijsten.StandAsync(overleg, inbrenger);
            plekken.Add(
                new(
                    overleg,
                    houder,
                    rij.Id,
                    inbrenger,
                    mee,
                    Gebruiksstappen.Van(stappen, mee.Id),
                    stand is Ophaalstand.Klaar or Ophaalstand.Geopend
                )
            );
        }
        return plekken;
    }
}
