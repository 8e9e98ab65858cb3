namespace Casusoverleg.Domein.Regels;

/// <summary>May this be discussed at all (section B), in ascending order (R84): of one inbreng, and of opening.</summary>
internal static class Bespreekregels
{
    public static Weigering? Toets(Voorstel v, DateTimeOffset nu) =>
        Convenantregels.R10(v)
        ?? Stap1regels.R12(v)
        ?? Formulierregels.R14(v)
        ?? Formulieren.R15(v, nu);
}

/// <summary>Whether an overleg may open now: what was recorded when convening still holds.</summary>
internal static class Openingsregels
{
    public static Weigering? Toets(Overleg overleg, DateTimeOffset nu) =>
        overleg.Gegevens is not { } g
            ? Vorm.Onleesbaar
            : Stap1regels.Toets(g, Partijregels.Tel(overleg))
                ?? Formulieren.Toets(overleg, g.Soort, nu)
                ?? Betrokkenheid.R16BijOpenen(g.BetrokkeneGeinformeerd, nu);
}

/// <summary>Judging anew whether this may be discussed, and recording that the betrokkene knows (R15, R16).</summary>
internal static class Bespreekbesluit
{
    public static Uitkomst Herbeoordeel(
        Overleg overleg,
        Deelnemer wie,
        HerbeoordeelStatus o,
        DateTimeOffset nu
    )
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        if (overleg.Gegevens is not { Soort: Overlegsoort.Bemoeizorg and var soort })
            return Weigering.Van(
                Regel.R14,
                "Dit formulier hoort bij bemoeizorg. Voor dit overleg is het niet nodig."
            );
        if (o.Betrokkene is null && overleg.Betrokkenen.Length > 1)
            return Weigering.Van(
                Regel.R14,
                "Dit overleg gaat over meer dan één persoon. Kies over wie je opnieuw oordeelt."
            );
        if (overleg.Betrokkene(o.Betrokkene ?? overleg.Betrokkenen[0].Id) is not { } over)
            return Vorm.Onleesbaar;
        var nee =
            Formulierregels.R14(soort, o.ZonderToestemming, nu)
            ?? Formulierregels.R15(soort, o.ZonderToestemming, nu)
            ?? Bespreektoestemmingen.R17(soort, o.ZonderToestemming, Beslisser.Van(over))
            ?? Kenmerkregel.Toets(Getypt(overleg, o));
        return nee is null
            ? new Geaccepteerd([new StatusHerbeoordeeld(o.ZonderToestemming, over.Id)])
            : nee;
    }

    public static Uitkomst LegInformerenVast(
        Overleg overleg,
        Deelnemer wie,
        LegInformerenVast o,
        DateTimeOffset nu
    )
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        if (overleg.Gegevens is { BetrokkeneGeinformeerd.Ja: true } && !o.BetrokkeneGeinformeerd.Ja)
            return Weigering.Van(
                Regel.R16,
                "Er staat al dat de betrokkene het weet. Dat kan niet meer terug."
            );
        var nee =
            Betrokkenheid.R16(o.BetrokkeneGeinformeerd, nu)
            ?? Kenmerkregel.Toets(Vorm.Teksten(o).Select(t => t.Tekst));
        return nee is null
            ? new Geaccepteerd([new InformerenVastgelegd(o.BetrokkeneGeinformeerd)])
            : nee;
    }

    /// <summary>R12: a meldpunt that established that this is bemoeizorg; judged as when convening.</summary>
    public static Uitkomst MaakStap1Af(Overleg overleg, Deelnemer wie, MaakStap1Af o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        if (overleg.Gegevens is not { } oud || !Stap1regels.AlleenDat(oud))
            return Weigering.Van(
                Regel.R12,
                "Er is niets meer vast te stellen: dit overleg is niet van een meldpunt, of de vragen zijn al beantwoord."
            );
        if (o.Stap1.Meldpunt)
            return Weigering.Van(
                Regel.R12,
                "Beantwoord de vier vragen. Kan dat nog niet, dan blijft het bij zeggen dát er iets is."
            );
        var nee =
            Stap1regels.Toets(oud with { Stap1 = o.Stap1 }, Partijregels.Tel(overleg))
            ?? Kenmerkregel.Toets(Vorm.Teksten(o).Select(t => t.Tekst));
        return nee is null ? new Geaccepteerd([new Stap1Afgemaakt(o.Stap1)]) : nee;
    }

    // Een betrokkene staat erin als id: dat heeft niemand getypt en telt niet als nummer.
    private static IEnumerable<string?> Getypt(Overleg overleg, HerbeoordeelStatus o) =>
        Vorm.Teksten(o)
            .Select(t => t.Tekst)
            .Where(t => !overleg.Betrokkenen.Any(b => b.Id.ToString() == t));
}
