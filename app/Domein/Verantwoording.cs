using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <summary>Which lines an event leaves.</summary>
public static partial class Verantwoording
{
    /// <summary>The lines of <paramref name="v"/>, in the standing <paramref name="na"/> that holds it; every event leaves one.</summary>
    public static Verantwoordingsregel Van(Overleg na, Vastgelegd v) =>
        v.Gebeurtenis switch
        {
            InbrengGedaan e => Verstrekking(
                v,
                e.Inbreng,
                "verstrekking",
                Zonder(e.Inbreng.Kring, e.Inbreng.Van)
            ),
            KringVerruimd e => Verstrekking(
                v,
                na.Inbrengen[e.Inbreng],
                "verstrekking-verruimd",
                e.Erbij
            ),
            InbrengGecorrigeerd e => Inbreng(na, v, e.Inbreng, "inbreng-gecorrigeerd"),
            InbrengTeruggenomen e => Inbreng(na, v, e.Inbreng, "inbreng-teruggenomen"),
            AfspraakGemaakt e => Regel(
                v,
                "afspraak-gemaakt",
                Zonder(e.Afspraak.Kring, e.Afspraak.Van),
                Afspraak(e.Afspraak)
            ),
            MeeGevraagd e => Regel(
                v,
                "mee-gevraagd",
                [e.Aan],
                [.. Vraag(na, e.Sleutel), ("voor-besluit", e.VoorBesluit ? "ja" : null)]
            ),
            VraagIngetrokken e => Regel(
                v,
                "vraag-ingetrokken",
                [na.Vragen[e.Sleutel].Aan],
                Vraag(na, e.Sleutel)
            ),
            VraagGesteld e => Regel(
                v,
                "vraag-gesteld",
                [e.Navraag.Aan],
                [("navraag", e.Navraag.Id.ToString()), ("over", e.Navraag.Over?.ToString())]
            ),
            NavraagBeantwoord or NavraagNietBeantwoord or NavraagIngetrokken => Afgehandeld(
                v,
                "vraag-afgehandeld"
            ),
            TekstVoorgelegd e => Regel(
                v,
                "tekst-voorgelegd",
                [e.Voorlegging.Aan],
                [
                    ("voorlegging", e.Voorlegging.Id.ToString()),
                    ("over", e.Voorlegging.Over?.ToString()),
                    ("categorie", Soms(e.Voorlegging.Categorie)),
                    ("niveau", Soms(e.Voorlegging.Niveau)),
                ]
            ),
            VoorleggingAfgehandeld => Afgehandeld(v, "voorlegging-afgehandeld"),
            MeeToegestaan e => Toegestaan(na, v, e),
            MeeGeweigerd e => Regel(v, "mee-geweigerd", [e.Sleutel.Van], Vraag(na, e.Sleutel)),
            MeeIngetrokken e => Regel(v, "mee-ingetrokken", [e.Sleutel.Van], Vraag(na, e.Sleutel)),
            ToestemmingVastgelegd e => Regel(
                v,
                "toestemming-vastgelegd",
                e.Toestemming.Aan,
                Toestemming(e.Toestemming),
                e.Toestemming.Doel
            ),
            ToestemmingIngetrokken e => Regel(
                v,
                "toestemming-ingetrokken",
                [],
                [("toestemming", e.Toestemming.ToString())]
            ),
            DeelnemerUitgenodigd e => Regel(
                v,
                "deelnemer-uitgenodigd",
                [e.Deelnemer.Id],
                [
                    ("pet", Term.Van(e.Deelnemer.Pet)),
                    ("soort", Term.Van(e.Deelnemer.Soort)),
                    .. Belegverantwoording.Hoedanigheid(e.Deelnemer),
                ],
                Samen([e.Deelnemer.Noodzaak, Belegverantwoording.Verantwoordelijke(e.Deelnemer)])
            ),
            DeelnemerVerwijderd e => Regel(v, "deelnemer-verwijderd", [e.Deelnemer], [], e.Reden),
            DeelnemerTeruggetrokken e => Regel(
                v,
                "deelnemer-teruggetrokken",
                [e.Deelnemer],
                [],
                e.Reden
            ),
            UitnodigingGeaccepteerd e => Regel(v, "geheimhouding-aanvaard", [e.Deelnemer], []),
            UitnodigingAfgewezen e => Regel(v, "uitnodiging-afgewezen", [e.Deelnemer], [], e.Reden),
            WachtkamerBetreden e => Regel(
                v,
                "wachtkamer-betreden",
                [e.Deelnemer],
                Aanmelding(e.Aanmelding)
            ),
            DeelnemerToegelaten e => Regel(
                v,
                "deelnemer-toegelaten",
                [e.Deelnemer],
                Aanmelding(na.Deelnemer(e.Deelnemer)?.Aanmelding)
            ),
            ToegangVernieuwd e => Regel(v, "toegang-opnieuw-uitgegeven", [e.Deelnemer], []),
            RegisseurBenoemd e => Regel(v, "regisseur-benoemd", [e.Deelnemer], []),
            FaseGezet e => Regel(v, "fase-gezet", [], [("fase", Term.Van(e.Fase))]),
            KleineKringBegonnen e => Regel(v, "kleine-kring-begonnen", e.Leden, []),
            OverlegBelegd e => Regel(
                v,
                "overleg-belegd",
                [],
                [
                    ("soort", Term.Van(e.Gegevens.Soort)),
                    ("vervolg-van", e.VervolgVan?.ToString()),
                    ("wachtkamer", e.Gegevens.Wachtkamer ? "ja" : null),
                    .. Belegverantwoording.Status(na.Betrokkenen),
                    .. Belegverantwoording.Geinformeerd(e.Gegevens.BetrokkeneGeinformeerd),
                    .. Belegverantwoording.Belegd(na),
                ],
                Belegverantwoording.Aanspreekpunt(e)
            ),
            SpoedAangevuld e => Regel(
                v,
                "spoed-aangevuld",
                [],
                Belegverantwoording.Aangevuld(na, e, v.Tijd),
                Samen(Belegverantwoording.Teksten(e))
            ),
            AanvullenVerstreken or OverlegGesloten or OverlegAfgebroken => Regel(
                v,
                Term.Soort(v.Gebeurtenis),
                [],
                Belegverantwoording.Stand(na)
            ),
            // De tekst van het formulier is voor de regisseur alleen (R70): hier staat alleen welke keuze, tot wanneer.
            StatusHerbeoordeeld e => Regel(
                v,
                "status-herbeoordeeld",
                [],
                [
                    .. Belegverantwoording.Status([e.ZonderToestemming]),
                    ("over", e.Betrokkene?.ToString()),
                ]
            ),
            Stap1Afgemaakt e => Regel(
                v,
                "stap1-afgemaakt",
                [],
                [("a1", JaNee(e.Stap1.A1)), ("geconsulteerd-op", Dag(e.Stap1.Consultatie?.Op))]
            ),
            InformerenVastgelegd e => Regel(
                v,
                "informeren-vastgelegd",
                [],
                Belegverantwoording.Geinformeerd(e.BetrokkeneGeinformeerd),
                e.BetrokkeneGeinformeerd.Reden
            ),
            _ => Regel(v, Term.Soort(v.Gebeurtenis), [], []),
        };

    /// <summary>The lines of what leaves at close: one per item that was permitted (R51).</summary>
    public static IEnumerable<Verantwoordingsregel> Meegenomen(
        Overleg overleg,
        DateTimeOffset nu
    ) =>
        from deelnemer in overleg.Deelnemers
        from item in Meeneemlijst.Voor(overleg, deelnemer.Id).Mee
        select new Verantwoordingsregel(
            "meegenomen",
            nu,
            item.VanId,
            [deelnemer.Id],
            Kenmerken([
                ("inbreng", item.Inbreng.ToString()),
                ("korter", item.Korter ? "ja" : "nee"),
                ("doorgeven", item.Doorgeven.IsEmpty ? null : "ja"),
                .. Grond(overleg.Inbrengen[item.Inbreng]),
            ]),
            Samen([item.Doel, .. item.Doorgeven.Select(Doorgeven)])
        );

    /// <summary>The line of what a spoedoverleg was completed with after it ended (R63).</summary>
    internal static Verantwoordingsregel Aangevuld(
        Aanvulling rest,
        SpoedAangevuld e,
        DeelnemerId door,
        DateTimeOffset nu
    ) =>
        new(
            "spoed-aangevuld",
            nu,
            door,
            [],
            Kenmerken(Belegverantwoording.NaSluiten(rest, e, nu)),
            Samen(Belegverantwoording.Teksten(e))
        );

    private static Verantwoordingsregel Toegestaan(Overleg na, Vastgelegd v, MeeToegestaan e) =>
        Regel(
            v,
            "mee-toegestaan",
            [e.Sleutel.Van],
            [
                .. Vraag(na, e.Sleutel),
                ("korter", e.Meeneemversie is null ? "nee" : "ja"),
                ("doorgeven", e.Doorgeven.IsEmpty ? null : "ja"),
            ],
            Samen([e.EigenDoel, .. e.Doorgeven.Select(Doorgeven), Besluit(e.BesluitVan)])
        );

    // Niet antwoorden wordt nergens geteld (R78): antwoord, geen antwoord en terugname laten dezelfde regel na, zonder wie en zonder welke.
    // Zo ook bij wat voor iemand getypt is (besluit 21); dat de verstrekking op dezelfde tijd komt, zegt wel dat er iets werd overgenomen.
    private static Verantwoordingsregel Afgehandeld(Vastgelegd v, string soort) =>
        new(soort, v.Tijd, null, [], Kenmerken([]), null);

    private static Verantwoordingsregel Verstrekking(
        Vastgelegd v,
        Inbreng i,
        string soort,
        ImmutableArray<DeelnemerId> aan
    )
    {
        var w = i.Weging;
        List<(string, string?)> kenmerken =
        [
            ("inbreng", i.Id.ToString()),
            ("over", i.Over?.ToString()),
            .. Grond(i),
            ("bepaling", i.Trede == Trede.WettelijkeBepaling ? w.Bepaling : null),
            ("niveau", Term.Van(i.Niveau)),
            ("categorie", Term.Van(i.Categorie)),
            ("aard", Term.Van(i.Aard)),
            ("bron", Term.Van(i.Bron.Soort)),
            ("noodzaakargument", w.Noodzaakargument is { } n ? Term.Van(n) : null),
            ("toestemming", w.Toestemming?.ToString()),
            .. Meldrecht(w),
            ("onderwerpen", string.Join(", ", i.Onderwerpen)),
        ];
        var consultatie = w.Consultatie is { } c ? $"overlegd met {c.Wie}: {c.Uitkomst}" : null;
        return Regel(
            v,
            soort,
            aan,
            kenmerken,
            Samen([
                w.WaaromNietHoger,
                w.Motivering,
                consultatie,
                w.WaaromNietVertaald,
                w.Meldrecht?.WaaromNiet,
                .. w.Criteria?.Antwoorden() ?? [],
                Besluit(w.BesluitVan),
            ])
        );
    }

    private static Verantwoordingsregel Inbreng(
        Overleg na,
        Vastgelegd v,
        InbrengId id,
        string soort
    ) =>
        Regel(
            v,
            soort,
            Zonder(na.Inbrengen[id].Kring, na.Inbrengen[id].Van),
            [("inbreng", id.ToString())]
        );
}
