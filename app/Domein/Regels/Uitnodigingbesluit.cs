namespace Casusoverleg.Domein.Regels;

/// <summary>Who is invited, who accepts, who leaves (R01–R09, R66).</summary>
internal static class Uitnodigingbesluit
{
    public static Uitkomst NodigUit(Overleg overleg, Deelnemer wie, NodigUit o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        var g = o.Genodigde;
        if (Toets(g, g.Betrokkene is null || Over(overleg, g) is not null) is { } nee)
            return nee;
        if (Bilateraal(overleg, g) is { } teVeel)
            return teVeel;
        var deelnemer = Maak(g, Over(overleg, g)?.Id) with { Regisseur = false };
        return new Geaccepteerd([new DeelnemerUitgenodigd(deelnemer)], deelnemer.Id.ToString());
    }

    public static Uitkomst Accepteer(Deelnemer wie, Accepteer o) =>
        o.Geheimhouding
            ? new Geaccepteerd([new UitnodigingGeaccepteerd(wie.Id)])
            : Weigering.Van(
                Regel.R08,
                "Je kunt meedoen als je belooft geheim te houden wat je hoort en niets mee te nemen."
            );

    public static Uitkomst TrekTerug(Overleg overleg, Deelnemer wie, TrekJeTerug o) =>
        wie.Regisseur && !overleg.Aanwezigen.Any(d => d.Regisseur && d.Id != wie.Id)
            ? Weigering.Van(
                Regel.V02,
                "Als regisseur kun je het overleg afbreken, of eerst een vervanger benoemen."
            )
            : Gaat(o.Reden, new DeelnemerTeruggetrokken(wie.Id, o.Reden));

    public static Uitkomst WijsAf(Deelnemer wie, WijsAf o) =>
        Gaat(o.Reden, new UitnodigingAfgewezen(wie.Id, o.Reden));

    // De reden blijft bewaard.
    private static Uitkomst Gaat(string? reden, Gebeurtenis vertrek) =>
        Kenmerkregel.Toets(reden) is { } kenmerk ? kenmerk : new Geaccepteerd([vertrek]);

    public static Uitkomst Verwijder(Overleg overleg, Deelnemer wie, Verwijder o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        if (overleg.Deelnemer(o.Deelnemer) is not { } ander || ander.IsVertrokken)
            return Weigering.Van(Regel.V02, "Deze persoon doet al niet meer mee.");
        if (ander is { Regisseur: true, DoetMee: true })
            return Weigering.Van(
                Regel.V02,
                "Wie als regisseur meedoet, kan niet verwijderd worden."
            );
        if (string.IsNullOrWhiteSpace(o.Reden))
            return Weigering.Van(
                Regel.R09,
                "Zeg in één zin waarom deze persoon niet meer meedoet."
            );
        if (Kenmerkregel.Toets(o.Reden) is { } kenmerk)
            return kenmerk;
        return new Geaccepteerd([new DeelnemerVerwijderd(ander.Id, o.Reden)]);
    }

    public static Uitkomst VernieuwToegang(Overleg overleg, Deelnemer wie, VernieuwToegang o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        return
            overleg.Deelnemer(o.Deelnemer)
                is { IsVertrokken: false, Status: not Deelnemerstatus.Afgewezen } ander
            ? new Geaccepteerd([new ToegangVernieuwd(ander.Id)])
            : Toelating.Onbekend;
    }

    public static Uitkomst Benoem(Overleg overleg, Deelnemer wie, BenoemRegisseur o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        return
            overleg.Deelnemer(o.Deelnemer) is { IsVertrokken: false, Regisseur: false } ander
            && ander.Status != Deelnemerstatus.Afgewezen
            && MagRegisseren(ander.Pet)
            ? new Geaccepteerd([new RegisseurBenoemd(ander.Id)])
            : Weigering.Van(Regel.V02, "Deze persoon kan nu geen regisseur worden.");
    }

    /// <summary>Whether someone in this pet can lead an overleg: never who may take nothing along, or is there for themselves.</summary>
    public static bool MagRegisseren(Pet pet) =>
        pet is Pet.Toeleiding or Pet.Casusregie or Pet.Procesregie or Pet.Hulpverlening;

    /// <summary>R02 and R29 for one invitation; betrokkene and vertegenwoordiger need no task, it is about them.</summary>
    public static Weigering? Toets(Genodigde g, bool kentBetrokkene)
    {
        if (string.IsNullOrWhiteSpace(g.Naam))
            return Weigering.Van(Regel.V01, "Vul een naam in.");
        if (g.Pet is Pet.Betrokkene or Pet.Vertegenwoordiger)
        {
            if (g.Betrokkene is null || !kentBetrokkene)
                return Weigering.Van(Regel.R05, "Kies over welke persoon het gaat.");
            if (!PastBij(g.Pet, g.Soort))
                return Weigering.Van(
                    Regel.R05,
                    "Deze pet past niet bij deze organisatie. Een betrokkene is burger; een vertegenwoordiger komt niet namens een partij in de casus."
                );
        }
        else if (R02(g) is { } nee)
        {
            return nee;
        }
        return Kenmerkregel.Toets(
            Vorm.Teksten(g).Where(t => t.Tekst != g.Betrokkene).Select(t => t.Tekst)
        );
    }

    // Wie voor zichzelf of een ander mens komt, is vrijgesteld van R02 en R20–R25: dat mag geen partij zijn.
    private static bool PastBij(Pet pet, Organisatiesoort soort) =>
        soort == Organisatiesoort.Burger
        || pet == Pet.Vertegenwoordiger
            && soort is Organisatiesoort.Zorgaanbieder or Organisatiesoort.Overig;

    private static Weigering? R02(Genodigde g)
    {
        if (string.IsNullOrWhiteSpace(g.Taak))
            return Weigering.Van(
                Regel.R02,
                "Nog niet uitgenodigd. Zonder eigen taak kan iemand niet meedoen. Vul de taak in."
            );
        if (string.IsNullOrWhiteSpace(g.Grondslag))
            return Weigering.Van(
                Regel.R02,
                "Nog niet uitgenodigd. Vul de grondslag in waarop deze persoon meedoet."
            );
        return
            string.IsNullOrWhiteSpace(g.Noodzaak)
            || Argument(g) is not { } argument
            || !Noodzaakregels.IsGeldig(argument)
            || IsUitvlucht(g.Noodzaak)
            ? Weigering.Van(
                Regel.R02,
                "Nog niet uitgenodigd. ‘Handig’ is geen reden. Schrijf waarom deze persoon in déze casus nodig is."
            )
            : null;
    }

    // Wie geen argument koos, doet mee omdat het werk anders niet goed kan; zo staat het ook vast.
    private static Noodzaakargument? Argument(Genodigde g) =>
        g.Pet is Pet.Betrokkene or Pet.Vertegenwoordiger
            ? null
            : g.Noodzaakargument ?? Noodzaakargument.NodigVoorGoedeUitvoering;

    private static bool IsUitvlucht(string noodzaak)
    {
        var zin = noodzaak.Trim().TrimEnd('.', '!').ToLowerInvariant();
        return zin
            is "handig"
                or "dat is handig"
                or "is handig"
                or "efficiënt"
                or "efficiënter"
                or "efficienter"
                or "je weet maar nooit"
                or "voor de zekerheid";
    }

    // R04: met een derde organisatie erbij is de vraag waarom het niet met z'n tweeën kan.
    private static Weigering? Bilateraal(Overleg overleg, Genodigde erbij)
    {
        var partijen = overleg
            .Deelnemers.Where(d => !d.IsVertrokken)
            .Select(d => d.Organisatie)
            .Append(erbij.Organisatie)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        return partijen > 2 && string.IsNullOrWhiteSpace(overleg.Gegevens?.WaaromNietBilateraal)
            ? Weigering.Van(
                Regel.R04,
                "Er doen dan meer dan twee organisaties mee. Bij dit overleg staat niet waarom een gesprek met z’n tweeën niet genoeg is."
            )
            : null;
    }

    private static Betrokkene? Over(Overleg overleg, Genodigde g) =>
        overleg.Betrokkenen.FirstOrDefault(b => b.Id.ToString() == g.Betrokkene);

    /// <summary>The deelnemer an invitation makes.</summary>
    public static Deelnemer Maak(Genodigde g, BetrokkeneId? over) =>
        new(
            DeelnemerId.Nieuw(),
            g.Naam.Trim(),
            g.Organisatie,
            g.Soort,
            g.Pet,
            g.Taak,
            g.Grondslag,
            g.Noodzaak,
            Argument(g),
            g.Beroepsgeheim,
            g.Big,
            g.Regisseur,
            over,
            g.NamensPartij
        );
}
