using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>Agreed actions (R64, R70, besluit 8).</summary>
internal static class Afspraakbesluit
{
    public static Uitkomst SpreekAf(Overleg overleg, Deelnemer wie, SpreekAf o, DateTimeOffset nu)
    {
        if (Kringregels.Buiten(overleg, wie) is { } wacht)
            return wacht;
        if (!wie.Regisseur && o.WieDoet != wie.Id)
            return Weigering.Van(
                Regel.R64,
                "Je kunt een afspraak maken voor jezelf. Voor een ander doet de regisseur dat."
            );
        if (ZelfMeenemen(wie) is { } meeneem)
            return meeneem;
        if (overleg.Deelnemer(o.WieDoet) is not { DoetMee: true } uitvoerder)
            return Weigering.Van(Regel.R64, "Kies iemand die meedoet aan dit overleg.");
        if (Kringregels.Bepaal(overleg, wie, o.Kring) is not { } gekozen)
            return Kringregels.DoetNietMee;
        var kring = Kring(overleg, gekozen, uitvoerder);
        if (Kringregels.ToetsBinnen(overleg, kring) is { } buiten)
            return buiten;
        if (uitvoerder.Pet == Pet.Deskundige && !o.RustOp.IsEmpty)
            return Weigering.Van(
                Regel.R41,
                "Een deskundige voert geen afspraak uit waarvoor persoonsgegevens nodig zijn."
            );
        if (Toets(overleg, wie, o, kring, nu) is { } nee)
            return nee;
        return kring.Length == 1 ? Kringregels.VoorJezelf : Maak(overleg, wie, o, kring);
    }

    // Wat je zelf in je eigen afspraak schrijft, neem je mee. Wie niets mag meenemen, laat de regisseur schrijven.
    private static Weigering? ZelfMeenemen(Deelnemer wie) =>
        wie.Pet switch
        {
            Pet.Handhaving => Weigering.Van(
                Regel.R31,
                "Vanuit handhaving leg je zelf geen afspraak vast. Vraag het de regisseur."
            ),
            Pet.Deskundige => Weigering.Van(
                Regel.R41,
                "Als deskundige leg je zelf geen afspraak vast. Vraag het de regisseur."
            ),
            _ => null,
        };

    public static Uitkomst WijsAf(Overleg overleg, Deelnemer wie, WijsAfspraakAf o) =>
        overleg.Afspraken.TryGetValue(o.Afspraak, out var afspraak) && afspraak.WieDoet == wie.Id
            ? new Geaccepteerd([new AfspraakAfgewezen(afspraak.Id)])
            : Weigering.Van(Regel.R64, "We kunnen dit niet vinden.");

    // De maker zit er al in; uitvoerder en regisseurs altijd ook.
    private static ImmutableArray<DeelnemerId> Kring(
        Overleg overleg,
        ImmutableArray<Deelnemer> gekozen,
        Deelnemer uitvoerder
    ) =>
        [
            .. gekozen
                .Append(uitvoerder)
                .Concat(overleg.Aanwezigen.Where(d => d.Regisseur))
                .Select(d => d.Id)
                .Distinct(),
        ];

    private static Weigering? Toets(
        Overleg overleg,
        Deelnemer wie,
        SpreekAf o,
        ImmutableArray<DeelnemerId> kring,
        DateTimeOffset nu
    )
    {
        if (Kenmerkregel.Toets(Vorm.Teksten(o).Select(t => t.Tekst)) is { } kenmerk)
            return kenmerk;
        if (o.EvalueerOp < Datums.Vandaag(nu))
            return Weigering.Van(
                Regel.R62,
                "Op die dag kun je niet meer terugkijken. Kies vandaag of een dag die nog komt, of laat het leeg."
            );
        if (o.EvalueerOp > Datums.Vandaag(nu).AddYears(Herinnering.MaxJaren))
            return Weigering.Van(
                Regel.R62,
                "Die dag is te ver weg. Kies een dag binnen twee jaar, of laat het leeg."
            );
        if (new[] { o.Actie, o.Doel, o.Informering }.Any(string.IsNullOrWhiteSpace))
            return Weigering.Van(
                Regel.R64,
                "Schrijf wat er gebeurt, waarvoor, en hoe de betrokkene het hoort."
            );
        foreach (var id in o.RustOp)
            if (!RustBinnen(overleg, wie, id, kring))
                return Weigering.Van(
                    Regel.R70,
                    "Deze afspraak rust op een inbreng die niet iedereen in deze kring ziet. Maak de kring kleiner."
                );
        return null;
    }

    private static bool RustBinnen(
        Overleg overleg,
        Deelnemer wie,
        InbrengId id,
        ImmutableArray<DeelnemerId> kring
    ) =>
        overleg.Inbrengen.TryGetValue(id, out var inbreng)
        && !inbreng.Teruggenomen
        && inbreng.Kring.Contains(wie.Id)
        && kring.All(inbreng.Kring.Contains);

    private static Geaccepteerd Maak(
        Overleg overleg,
        Deelnemer wie,
        SpreekAf o,
        ImmutableArray<DeelnemerId> kring
    )
    {
        var afspraak = new Afspraak(
            AfspraakId.Nieuw(),
            wie.Id,
            o.Actie,
            o.WieDoet,
            o.Voor,
            o.Doel,
            o.Informering,
            o.Voorwaarde,
            kring,
            o.Kring.Breed && overleg.KleineKring is null,
            o.RustOp,
            o.Casusregisseur,
            o.EvalueerOp ?? o.Voor
        );
        return new Geaccepteerd([new AfspraakGemaakt(afspraak)], afspraak.Id.ToString());
    }
}
