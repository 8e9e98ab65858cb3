using System.Collections.Immutable;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>
/// Decides what a command comes to: pure, with the time as input. The order of refusals is fixed (besluit 4): form,
/// then who may be here at all, then the state, then ownership, then content with the lowest rule first (R84).
/// </summary>
public static class Besluit
{
    /// <summary>Judges <paramref name="opdracht"/> of <paramref name="wie"/>; changes nothing.</summary>
    public static Uitkomst Neem(
        Overleg overleg,
        DeelnemerId wie,
        Opdracht opdracht,
        DateTimeOffset nu
    )
    {
        if (Vorm.Toets(opdracht) is { } vorm)
            return vorm;
        if (overleg.Deelnemer(wie) is not { } deelnemer)
            return Toelating.Onbekend;
        return Toelating.Toets(deelnemer, opdracht)
            ?? Toelating.ToetsStaat(overleg, deelnemer, opdracht)
            ?? Beslis(overleg, deelnemer, opdracht, nu);
    }

    private static Uitkomst Beslis(
        Overleg overleg,
        Deelnemer wie,
        Opdracht opdracht,
        DateTimeOffset nu
    ) =>
        opdracht switch
        {
            BrengIn o => Inbrengbesluit.BrengIn(overleg, wie, o, nu),
            Corrigeer o => Inbrengbesluit.Corrigeer(overleg, wie, o, nu),
            NeemTerug o => Inbrengbesluit.NeemTerug(overleg, wie, o),
            DeelOokMet o => Inbrengbesluit.DeelOokMet(overleg, wie, o, nu),
            Splits o => Kringbesluit.Splits(overleg, wie, o),
            VoegSamen => Kringbesluit.VoegSamen(overleg, wie),
            SpreekAf o => Afspraakbesluit.SpreekAf(overleg, wie, o, nu),
            WijsAfspraakAf o => Afspraakbesluit.WijsAf(overleg, wie, o),
            VraagMee o => Meeneembesluit.Vraag(overleg, wie, o),
            BesluitRustOp o => Voorzieningbesluit.RustOp(overleg, wie, o),
            TrekVraagIn o => Meeneembesluit.TrekVraagIn(overleg, wie, o),
            StelVraag o => Navraagbesluit.Stel(overleg, wie, o),
            BeantwoordNiet o => Navraagbesluit.BeantwoordNiet(overleg, wie, o),
            TrekNavraagIn o => Navraagbesluit.TrekIn(overleg, wie, o),
            LegVoor o => Voorlegbesluit.Leg(overleg, wie, o),
            WijsVoorleggingAf o => Voorlegbesluit.WijsAf(overleg, wie, o),
            TrekVoorleggingIn o => Voorlegbesluit.TrekIn(overleg, wie, o),
            StaMeeToe o => Meeneembesluit.StaToe(overleg, wie, o, nu),
            WeigerMee o => Meeneembesluit.Weiger(overleg, wie, o),
            TrekMeeIn o => Meeneembesluit.TrekIn(overleg, wie, o),
            MeldKlaar o => new Geaccepteerd([new KlaarGemeld(wie.Id, o.Klaar)]),
            LegToestemmingVast o => Toestemmingbesluit.LegVast(overleg, wie, o, nu),
            TrekToestemmingIn o => Toestemmingbesluit.TrekIn(overleg, wie, o),
            HerbeoordeelStatus o => Bespreekbesluit.Herbeoordeel(overleg, wie, o, nu),
            LegInformerenVast o => Bespreekbesluit.LegInformerenVast(overleg, wie, o, nu),
            MaakStap1Af o => Bespreekbesluit.MaakStap1Af(overleg, wie, o),
            VulAan o => Spoedbesluit.VulAan(overleg, wie, o),
            NodigUit o => Uitnodigingbesluit.NodigUit(overleg, wie, o, nu),
            Accepteer o => Uitnodigingbesluit.Accepteer(wie, o),
            MeldZich o => Wachtkamerbesluit.MeldZich(wie, o),
            LaatToe o => Wachtkamerbesluit.LaatToe(overleg, wie, o),
            WijsAf o => Uitnodigingbesluit.WijsAf(wie, o),
            TrekJeTerug o => Uitnodigingbesluit.TrekTerug(overleg, wie, o),
            Verwijder o => Uitnodigingbesluit.Verwijder(overleg, wie, o),
            VernieuwToegang o => Uitnodigingbesluit.VernieuwToegang(overleg, wie, o),
            BenoemRegisseur o => Uitnodigingbesluit.Benoem(overleg, wie, o),
            _ => Regiebesluit.Beslis(overleg, wie, opdracht, nu),
        };
}
