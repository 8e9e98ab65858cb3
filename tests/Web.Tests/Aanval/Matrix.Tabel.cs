namespace Casusoverleg.Web.Tests.Aanval;

/// <content>The table itself.</content>
internal static partial class Matrix
{
    private const string Tabel = """
        deur                                                         | nie ver vre eld r-e gen wac mee des bet reg weg ges beh fg  toe
        GET /                                                        | 401 401 200 200 200 200 200 200 200 200 200 200 200 302 302 302
        GET /aanmelden                                               | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /aanmelden/mislukt                                       | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /aanmelden/bewijs                                        | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /aanmelden/via/{sleutel}                                 | 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
        GET /aanmelden/via/{sleutel} huis                            | 302 302 302 302 302 302 302 302 302 302 302 302 302 302 302 302
        GET /aanmelden/terug/{aanbieder}                             | 302 302 302 302 302 302 302 302 302 302 302 302 302 302 302 302
        POST /aanmelden/terug/{aanbieder} -                          | 302 302 302 302 302 302 302 302 302 302 302 302 302 302 302 302
        GET /welkom                                                  | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /inschrijven                                             | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /uitleg                                                  | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /handleiding/{rol?}                                      | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /handleiding/beeld/{naam}                                | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /fout/{code:int}                                         | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /health                                                  | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /gereed                                                  | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /.well-known/security.txt                                | 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
        GET /schema/meeneemlijst-1.json                              | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /informatiebehoefte.json                                 | 401 401 200 200 200 200 200 200 200 200 200 200 200 403 403 403
        GET /aanvraagteken                                           | 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /sessies                                                 | 401 401 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /sessies/tijd                                            | 401 401 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /sessies/lijn                                            | 400 400 400 400 400 400 400 400 400 400 400 400 400 400 400 400
        GET /passkeys                                                | 401 401 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        GET /nieuw                                                   | 401 401 200 403 200 403 403 403 403 403 200 403 403 403 403 403
        GET /spoed                                                   | 401 401 200 403 200 403 403 403 403 403 200 403 403 403 403 403
        GET /afscherming                                             | 401 401 200 403 200 403 403 403 403 403 200 403 403 403 403 403
        GET /overleg/{id}                                            | 401 401 404 404 404 302 302 200 200 200 200 R09 302 404 404 404
        GET /overleg/{id}/uitnodiging                                | 401 401 404 404 404 200 302 200 200 200 200 R09 404 404 404 404
        GET /overleg/{id}/binnen                                     | 401 401 404 404 404 302 302 302 302 302 302 R09 302 404 404 404
        GET /overleg/{id}/wachtkamer                                 | 401 401 404 404 404 302 200 302 302 302 302 R09 302 404 404 404
        GET /overleg/{id}/vragen                                     | 401 401 404 404 404 200 200 200 200 200 200 R09 200 404 404 404
        GET /overleg/{id}/meeneemlijst                               | 401 401 404 404 404 200 200 200 200 200 200 200 200 404 404 404
        GET /overleg/{id}/meeneemlijst.json                          | 401 401 404 404 404 404 404 404 404 404 404 404 302 404 404 404
        GET /overleg/{id}/meeneemlijst.html                          | 401 401 404 404 404 404 404 404 404 404 404 404 302 404 404 404
        GET /terugkijken/{id}.ics                                    | 401 401 404 404 404 404 404 404 404 404 404 404 404 403 403 403
        GET /beheer                                                  | 401 401 403 403 403 403 403 403 403 403 403 403 403 200 403 403
        GET /beheer/organisaties                                     | 401 401 403 403 403 403 403 403 403 403 403 403 403 200 403 403
        GET /toezicht                                                | 401 401 403 403 403 403 403 403 403 403 403 403 403 403 200 200
        GET /toezicht/overleg/{id}                                   | 401 401 403 403 403 403 403 403 403 403 403 403 403 403 302 302
        GET /toezicht/installatie                                    | 401 401 403 403 403 403 403 403 403 403 403 403 403 403 302 302
        POST /welkom {}                                              | V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /welkom/organisatie {}                                  | V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /welkom/organisatie/begin {}                            | V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /aanmelden/via {}                                       | V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /inschrijven/voor {}                                    | V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /inschrijven {}                                         | V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /afmelden -                                             | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /sessies/hier {}                                        | 401 401 200 200 200 200 200 200 200 200 200 200 200 200 200 200
        POST /sessies/bewijs {}                                      | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /sessies/bewijs/organisatie {}                          | 401 401 R01 R01 R01 R01 R01 R01 R01 R01 R01 R01 R01 R01 R01 R01
        POST /sessies/meld-af {}                                     | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /sessies/meld-overal-af -                               | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /passkeys/aanmelden/opties {"x":1}                      | V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /passkeys/aanmelden {}                                  | V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /passkeys/opties {"x":1}                                | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /passkeys/bewaar {"x":1}                                | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /passkeys/hernoem {"x":1}                               | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /passkeys/verwijder {"x":1}                             | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /passkeys/bewijs/opties {"x":1}                         | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /passkeys/bewijs {"x":1}                                | 401 401 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01 V01
        POST /nieuw {}                                               | 401 401 V01 403 V01 403 403 403 403 403 V01 403 403 403 403 403
        POST /afscherming/legt-vast {}                               | 401 401 V01 403 V01 403 403 403 403 403 V01 403 403 403 403 403
        POST /afscherming/verwijdert {}                              | 401 401 V01 403 V01 403 403 403 403 403 V01 403 403 403 403 403
        POST /overleg/{id}/accepteert {}                             | 401 401 404 404 404 V01 V01 V01 V01 V01 V01 V01 V01 404 404 404
        POST /overleg/{id}/wacht {}                                  | 401 401 404 404 404 200 200 200 200 200 200 200 200 404 404 404
        POST /overleg/{id}/wijst-af {"x":1}                          | 401 401 404 404 404 V01 V01 V01 V01 V01 V01 V01 V01 404 404 404
        POST /overleg/{id}/trekt-zich-terug {"x":1}                  | 401 401 404 404 404 V01 V01 V01 V01 V01 V01 V01 V01 404 404 404
        POST /overleg/{id}/neemt-terug {"inbreng":"{geen}"}          | 401 401 404 404 404 R08 R01 R30 R30 R30 R30 R30 V02 404 404 404
        POST /overleg/{id}/trekt-mee-in {"inbreng":"{geen}","aan":"{baak}"} | 401 401 404 404 404 R08 R01 R39 R39 R39 R39 R39 V02 404 404 404
        POST /overleg/{id}/toegang {"deelnemer":"{reserve}"}         | 401 401 404 404 404 R01 R01 R01 R01 R01 200 R01 R01 404 404 404
        POST /overleg/{id}/post/stand {}                             | 401 401 404 404 404 200 200 200 200 200 200 200 200 404 404 404
        POST /overleg/{id}/post {"deelnemer":"{reserve}","adres":"geen"} | 401 401 404 404 404 R01 R01 R01 R01 R01 V01 R01 R01 404 404 404
        POST /overleg/{id}/overgenomen {}                            | 401 401 404 404 404 404 404 404 404 404 404 404 V02 404 404 404
        POST /overleg/{id}/meeneemlijst/open {}                      | 401 401 404 404 404 404 404 404 404 404 404 404 200 404 404 404
        POST /overleg/{id}/trekt-in {"item":"{geen}","deelnemer":"{baak}"} | 401 401 404 404 404 R39 R39 R39 R39 R39 R39 R39 R39 404 404 404
        POST /overleg/{id}/gebruik/vraag {"item":"{geen}","soort":"doorgeven","doel":"x"} | 401 401 404 404 404 R47 R47 R47 R47 R47 R47 R47 R47 404 404 404
        POST /overleg/{id}/gebruik/intrekken {"item":"{geen}","vraag":"{geen}"} | 401 401 404 404 404 R47 R47 R47 R47 R47 R47 R47 R47 404 404 404
        POST /overleg/{id}/gebruik/antwoord {"item":"{geen}","vraag":"{geen}","deelnemer":"{baak}","ja":true} | 401 401 404 404 404 R47 R47 R47 R47 R47 R47 R47 R47 404 404 404
        POST /overleg/{id}/gebruik/doorgegeven {"item":"{geen}","functie":"x","organisatie":"x","op":"2026-01-01"} | 401 401 404 404 404 R47 R47 R47 R47 R47 R47 R47 R47 404 404 404
        POST /overleg/{id}/gebruik/verplicht {"item":"{geen}","bepaling":"x","organisatie":"x","op":"2026-01-01"} | 401 401 404 404 404 R47 R47 R47 R47 R47 R47 R47 R47 404 404 404
        POST /terugkijken {"herinnering":"{geen}","gedaan":true}     | 401 401 R62 R62 R62 R62 R62 R62 R62 R62 R62 R62 R62 403 403 403
        POST /aanvullen/{id} {}                                      | 401 401 R63 R63 R63 R63 R63 R63 R63 R63 R63 R63 R63 403 403 403
        POST /beheer/account {}                                      | 401 401 403 403 403 403 403 403 403 403 403 403 403 V01 403 403
        POST /beheer/account/terugkomlink {}                         | 401 401 403 403 403 403 403 403 403 403 403 403 403 V01 403 403
        POST /beheer/account/sluit {}                                | 401 401 403 403 403 403 403 403 403 403 403 403 403 V01 403 403
        POST /beheer/account/heropen {}                              | 401 401 403 403 403 403 403 403 403 403 403 403 403 V01 403 403
        POST /beheer/account/rol {}                                  | 401 401 403 403 403 403 403 403 403 403 403 403 403 V01 403 403
        POST /beheer/account/gegevens {}                             | 401 401 403 403 403 403 403 403 403 403 403 403 403 V01 403 403
        POST /beheer/link/trek-in {}                                 | 401 401 403 403 403 403 403 403 403 403 403 403 403 V01 403 403
        POST /beheer/organisatie {}                                  | 401 401 403 403 403 403 403 403 403 403 403 403 403 V01 403 403
        POST /toezicht/begin {}                                      | 401 401 403 403 403 403 403 403 403 403 403 403 403 403 V01 V01
        POST /toezicht/controleer {}                                 | 401 401 403 403 403 403 403 403 403 403 403 403 403 403 R54 R54
        GET /hub/overleg/negotiate                                   | 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
        GET /hub/overleg                                             | 400 400 400 400 400 400 400 400 400 400 400 400 400 400 400 400
        WS /sessies/lijn                                             | 401 401 101 101 101 101 101 101 101 101 101 101 101 101 101 101
        WS /hub/overleg                                              | 401 401 101 101 101 101 101 101 101 101 101 101 101 403 403 403
        WS /hub/overleg ?id=abc                                      | 400 400 400 400 400 400 400 400 400 400 400 400 400 400 400 400
        WS /hub/overleg ?overleg={id}                                | 401 401 404 404 404 R08 R01 101 101 101 101 R09 V02 404 404 404
        HUB Betreed                                                  | 401 401 R01 R01 R01 R08 R01 ja  ja  ja  ja  R09 R01 403 403 403
        HUB Doe {"doet":"corrigeert","inbreng":"{geen}","tekst":"x"} | 401 401 R01 R01 R01 R08 R01 R30 R30 R30 R30 R09 R01 403 403 403
        HUB Hartslag                                                 | 401 401 ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  ja  403 403 403
        """;
}
