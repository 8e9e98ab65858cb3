namespace Casusoverleg.Domein.Regels;

/// <summary>Who is invited, who accepts, who leaves (R01–R09, R66).</summary>
internal static class Uitnodigingbesluit
{
    public static Uitkomst NodigUit(Overleg overleg, Deelnemer wie, NodigUit o, DateTimeOffset nu)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        if (overleg.Deelnemers.Count(Telt) >= Convocatie.MaxDeelnemers)
            return Vol;
        if (overleg.Deelnemers.Length >= MaxOoit)
            return TeVeelOoit;
        var g = o.Genodigde;
        if (ToetsErbij(overleg, g, nu) is { } nee)
            return nee;
        var deelnemer = Maak(g, Over(overleg, g)?.Id) with { Regisseur = false };
        return new Geaccepteerd([new DeelnemerUitgenodigd(deelnemer)], deelnemer.Id.ToString());
    }

    // Who left holds no place, or one regisseur could fill the overleg for good. In all there is an end to it.
    private const int MaxOoit = 120;

    private static bool Telt(Deelnemer d) =>
        d is { IsVertrokken: false, Status: not Deelnemerstatus.Afgewezen };

    private static Weigering TeVeelOoit { get; } =
        Weigering.Van(
            Regel.V03,
            $"Voor dit overleg zijn al {MaxOoit} mensen uitgenodigd. Roep voor wie er nog bij moet een nieuw overleg bijeen."
        );

    private static Weigering Vol { get; } =
        Weigering.Van(
            Regel.V03,
            $"Aan een overleg doen hooguit {Convocatie.MaxDeelnemers} mensen mee. Roep voor wie er nog bij moet een nieuw overleg bijeen."
        );

    // Met een derde organisatie erbij is opnieuw de vraag waarom het niet met z'n tweeën kan (R04, R12).
    private static Weigering? ToetsErbij(Overleg overleg, Genodigde g, DateTimeOffset nu)
    {
        var gegevens = overleg.Gegevens!;
        var partijen = Partijregels.Tel(overleg, g);
        return Weigeringen.Laagste([
            .. Genodigderegels.Toets(
                g,
                Over(overleg, g) is not null,
                gegevens.Convenant,
                overleg.Vroeger?.Kent(Naamsleutel.Van(g.Naam, g.Organisatie)) ?? false
            ),
            Partijregels.R04Erbij(overleg, partijen, nu),
            Petregels.R05(overleg, g),
            Vertegenwoordiging.R17(
                g,
                Over(overleg, g) is { } over ? Beslisser.Van(over) : null,
                nu
            ),
            Stap1regels.Toets(gegevens, partijen),
            Stap1regels.R12(gegevens.Soort, g),
        ]);
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
            overleg.Deelnemer(o.Deelnemer)
                is { IsVertrokken: false, Wacht: false, Regisseur: false } ander
            && ander.Status != Deelnemerstatus.Afgewezen
            && MagRegisseren(ander.Pet)
            ? new Geaccepteerd([new RegisseurBenoemd(ander.Id)])
            : Weigering.Van(Regel.V02, "Deze persoon kan nu geen regisseur worden.");
    }

    /// <summary>Whether someone in this pet can lead an overleg: never who may take nothing along, or is there for themselves.</summary>
    public static bool MagRegisseren(Pet pet) =>
        pet is Pet.Toeleiding or Pet.Casusregie or Pet.Procesregie or Pet.Hulpverlening;

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
            Genodigderegels.Argument(g),
            g.Beroepsgeheim,
            g.Big,
            g.Regisseur,
            over,
            g.NamensPartij,
            Hoedanigheid: Genodigderegels.IsBurger(g) ? Hoedanigheid.Eigen : g.Hoedanigheid,
            Verwerkingsverantwoordelijke: Verantwoordelijkheid.Genoemd(g),
            Instemming: g.Pet == Pet.Vertegenwoordiger ? g.Instemming : null
        );
}
