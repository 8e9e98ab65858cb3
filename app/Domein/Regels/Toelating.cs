namespace Casusoverleg.Domein.Regels;

/// <summary>Who may act at all (R01, R08, R09) and in which state (V02, besluit 5).</summary>
internal static class Toelating
{
    public static Weigering Onbekend { get; } =
        Weigering.Van(Regel.R01, "We kunnen dit niet vinden.");

    public static Weigering? Toets(Deelnemer wie, Opdracht opdracht) =>
        wie.Status switch
        {
            Deelnemerstatus.Geaccepteerd => null,
            // Wat je zelf inbracht blijft van jou, ook na vertrek (besluit 10), als vaststaat dat jij het bent (R01).
            _ when wie.HoudtEigenDeel && opdracht is NeemTerug or TrekMeeIn => null,
            _ when wie.IsVertrokken => Weigering.Van(
                Regel.R09,
                "Je doet niet meer mee aan dit overleg."
            ),
            Deelnemerstatus.Afgewezen => Weigering.Van(
                Regel.R01,
                "Je hebt deze uitnodiging afgewezen."
            ),
            Deelnemerstatus.Wacht => opdracht is TrekJeTerug or MeldZich { Aanmelding: not null }
                ? null
                : Wachtkamerbesluit.NogEven,
            _ when opdracht is Accepteer or WijsAf or TrekJeTerug => null,
            _ => Weigering.Van(
                Regel.R08,
                "Je doet nog niet mee. Open je uitnodiging en beloof eerst dat je geheimhoudt wat je hoort."
            ),
        };

    public static Weigering? ToetsStaat(Overleg overleg, Deelnemer wie, Opdracht opdracht)
    {
        if (overleg.IsVoorbij)
            return Weigering.Van(
                Regel.V02,
                "Dit overleg is gesloten. Er kan niets meer bij of af."
            );
        if (opdracht is Accepteer or WijsAf)
            return wie.Status == Deelnemerstatus.Uitgenodigd
                ? null
                : Weigering.Van(Regel.V02, "Je hebt deze uitnodiging al beantwoord.");
        if (
            opdracht
            is NodigUit
                or LaatToe
                or MeldZich
                or Verwijder
                or TrekJeTerug
                or BenoemRegisseur
                or VernieuwToegang
                or BreekAf
        )
            return overleg.Status == Status.SluitingAangekondigd
                ? ToetsErbij(overleg, opdracht)
                : null;
        return overleg.Status switch
        {
            Status.Voorbereiding => opdracht
                is Open
                    or HerbeoordeelStatus
                    or LegInformerenVast
                    or MaakStap1Af
                    or VulAan
                ? null
                : Weigering.Van(
                    Regel.V02,
                    "Dit overleg is nog niet geopend. Dat doet de regisseur."
                ),
            Status.Open => ToetsOpen(opdracht),
            _ => IsKrimp(opdracht)
                ? null
                : Weigering.Van(
                    Regel.V02,
                    "Dit overleg wordt gesloten. Je kunt nu alleen nog iets terugnemen of intrekken."
                ),
        };
    }

    // Wie al meedeed en een nieuwe link kreeg, komt er niet bij maar komt terug.
    private static Weigering? ToetsErbij(Overleg overleg, Opdracht opdracht) =>
        opdracht switch
        {
            LaatToe o when o.Deelnemers.Any(id => overleg.Deelnemer(id) is { DeedMee: false }) =>
                Weigering.Van(
                    Regel.V02,
                    "Dit overleg wordt gesloten. Annuleer eerst het sluiten, dan kun je deze persoon binnenlaten."
                ),
            NodigUit or BenoemRegisseur => Weigering.Van(
                Regel.V02,
                "Dit overleg wordt gesloten. Erbij komen kan nu niet."
            ),
            _ => null,
        };

    private static Weigering? ToetsOpen(Opdracht opdracht) =>
        opdracht switch
        {
            Open => Weigering.Van(Regel.V02, "Dit overleg is al open."),
            Bevestig or VraagMeerTijd or AnnuleerSluiten => Weigering.Van(
                Regel.V02,
                "Het sluiten is nog niet aangekondigd."
            ),
            _ => null,
        };

    // Tijdens het aftellen kan alles alleen kleiner worden (besluit 6).
    private static bool IsKrimp(Opdracht opdracht) =>
        opdracht
            is NeemTerug
                or TrekMeeIn
                or WeigerMee
                or TrekVraagIn
                or BeantwoordNiet
                or TrekNavraagIn
                or WijsVoorleggingAf
                or TrekVoorleggingIn
                or TrekToestemmingIn
                or WijsAfspraakAf
                or Bevestig
                or VraagMeerTijd
                or AnnuleerSluiten
                or MeldKlaar;
}
