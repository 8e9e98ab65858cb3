using System.Collections.Immutable;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>Turns what is in an overleg into what may be shown of it. Who may see it is decided in <see cref="Zicht"/>.</summary>
internal static class Beelden
{
    public static OverlegBeeld Van(Overleg o)
    {
        var g = o.Gegevens!;
        return new(
            o.Id,
            o.Naam,
            g.Doel,
            g.Situatie,
            g.Soort,
            o.Status,
            o.Fase,
            o.Gepland,
            o.SluitOm,
            [.. o.Deelnemers.Where(d => d.Regisseur).Select(d => d.Id)],
            [
                .. o.Betrokkenen.Select(b => new BetrokkeneBeeld(
                    b.Id,
                    b.Aanduiding,
                    b.Leeftijd,
                    b.Wilsbekwaam,
                    b.Gezag,
                    Van(b.Vertegenwoordiger)
                )
                {
                    Beslist = Beslist(Beslisser.Van(b)),
                    Grenzen = Grenzen(g, b.ZonderToestemming),
                }),
            ],
            g.BetrokkeneGeinformeerd.Ja,
            g.Convenant,
            Convenantregels.Ontbreekt(g)
        )
        {
            Aanspreekpunt = Aanspreekpunten.Van(o),
            Spoed = Spoed(o),
        };
    }

    /// <summary>
    /// What a citizen at the table reads: what another citizen consented to, refused, or until when, is not theirs to know (R70, R74).
    /// </summary>
    public static OverlegBeeld Voor(Overleg o, Deelnemer kijker)
    {
        var heel = Van(o);
        return kijker.Pet is not (Pet.Betrokkene or Pet.Vertegenwoordiger)
            ? heel
            : heel with
            {
                Betrokkenen =
                [
                    .. heel.Betrokkenen.Select(b =>
                        kijker.StaatVoor(b.Id) ? b : b with { Grenzen = null }
                    ),
                ],
            };
    }

    /// <summary>How far a spoedoverleg was completed; null when it is none.</summary>
    public static SpoedBeeld? Spoed(Overleg o) =>
        o.Gegevens is { Spoed: true }
            ? new(o.AanvullenVoor, Spoedregels.Ontbreekt(o), o.AanvullenTeLaat, o.AangevuldOp)
            : null;

    public static OverlegBeeld VoorRegie(Overleg o)
    {
        var g = o.Gegevens!;
        return Van(o) with
        {
            Regie = new(
                g.Stap1,
                g.BetrokkeneGeinformeerd,
                Betrokkenheid.Uitgenodigd(o),
                g.Bezwaren,
                g.ConvenantInhoud,
                [
                    .. o.Betrokkenen.Select(b => new Betrokkenebeoordeling(
                        b.Id,
                        b.Gehoord,
                        b.Vertegenwoordiger?.Terzijde,
                        b.Wilsonbekwaamheid,
                        b.ZonderToestemming
                    )),
                ]
            ),
        };
    }

    // Eerst de algemene regel; daarna alleen de wetten waar het anders is.
    private static ImmutableArray<WieBeslist> Beslist(Beslisser b)
    {
        var soorten = Enum.GetValues<Toestemmingsoort>();
        var tabel = Zeggenschap.Tabel;
        return
        [
            .. soorten.Select(soort => new WieBeslist(soort, b.Wie(soort))),
            .. tabel
                .Wetten.SelectMany(_ => soorten, (wet, soort) => (wet, soort))
                .Where(x =>
                    tabel.IsSchriftelijk(x.wet)
                    || !b.Wie(x.soort, x.wet).SequenceEqual(b.Wie(x.soort))
                )
                .Select(x => new WieBeslist(x.soort, b.Wie(x.soort, x.wet))
                {
                    Wet = x.wet,
                    Schriftelijk = tabel.IsSchriftelijk(x.wet),
                }),
        ];
    }

    // Wie terzijde is gezet, beslist niet; waarom, is voor de regisseur.
    private static VertegenwoordigerBeeld? Van(Vertegenwoordiger? v) =>
        v is { Terzijde: null } ? new(v.Naam, v.Titel) : null;

    private static Bespreekgrenzen? Grenzen(Overleggegevens g, ZonderToestemming? f) =>
        g.Soort == Overlegsoort.Bemoeizorg
            ? new(
                Stap1regels.AlleenDat(g),
                Formulierregels.Onderwerpen(f),
                Formulierregels.Treden(f),
                f?.Einde
            )
            : null;

    public static DeelnemerBeeld Van(Deelnemer d, bool metNoodzaak) =>
        new(
            d.Id,
            d.Naam,
            d.Organisatie,
            d.Soort,
            d.Pet,
            d.Taak,
            metNoodzaak ? d.Grondslag : null,
            metNoodzaak ? d.Noodzaak : null,
            d.Beroepsgeheim,
            d.Big,
            d.Regisseur,
            d.Betrokkene,
            d.NamensPartij,
            d.Status,
            d.NieuweToegangOp,
            metNoodzaak ? d.Aanmelding : null
        )
        {
            Hoedanigheid = d.Hoedanigheid,
            Verwerkingsverantwoordelijke = d.Verantwoordelijk,
        };

    public static InbrengBeeld Van(Inbreng i) =>
        new(
            i.Id,
            i.Van,
            i.Over,
            i.Tekst,
            i.Bron,
            i.Trede,
            i.Weging.Bepaling,
            i.Niveau,
            i.Categorie,
            i.Aard,
            i.Onderwerpen,
            i.Kring,
            i.Breed,
            i.InKleineKring,
            i.Versie > 1
        );

    public static AfspraakBeeld Van(Afspraak a) =>
        new(
            a.Id,
            a.Van,
            a.Actie,
            a.WieDoet,
            a.Voor,
            a.Doel,
            a.Informering,
            a.Voorwaarde,
            a.Kring,
            a.Breed,
            a.RustOp,
            a.Casusregisseur,
            a.Evaluatie
        );

    public static VraagBeeld Van(Vraag v) =>
        new(
            v.Inbreng,
            v.Afspraak,
            v.Van,
            v.Aan,
            v.Doel,
            v.Stand,
            v.Meeneemversie,
            v.EigenDoel,
            v.Doorgeven,
            v.VoorBesluit
        );

    public static NavraagBeeld Van(Navraag n) =>
        new(n.Id, n.Van, n.Aan, n.Over, n.Tekst, n.Doel, n.Stand, n.Antwoord);

    public static ToestemmingBeeld Van(Toestemming t) =>
        new(
            t.Id,
            t.VastgelegdDoor,
            t.Over,
            t.WelkeGegevens,
            t.Doel,
            t.Aan,
            t.Op,
            t.Hoe,
            t.Soort,
            t.Onderwerpen,
            t.Ingetrokken,
            t.Van,
            t.Uitgelegd,
            t.Wet,
            t.Tot,
            t.IngetrokkenOp
        );
}
