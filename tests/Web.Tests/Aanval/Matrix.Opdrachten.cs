namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>One kind of command, what is sent, and what each role hears.</summary>
/// <param name="Ronde">
/// Commands of one round are given in the same overleg, in the order of the table; each round begins with a new one, that is open but for
/// <see cref="Matrix.Vooraf"/>.
/// </param>
/// <param name="Velden">The rest of the command as JSON members; well-formed, so that it is judged by who asks and what it is about.</param>
public sealed record Opdrachtrij(
    string Ronde,
    string Doet,
    string Velden,
    IReadOnlyList<string> Antwoorden
);

/// <content>
/// What each may do in the room. A new kind of command fails a test until it has a row. Within a row the roles ask from left to right,
/// and the regisseur after all of them; what one of them brings about is there for whoever asks next. <c>ja</c> is done.
/// </content>
internal static partial class Matrix
{
    /// <summary>The round in which the overleg was not opened yet.</summary>
    public const string Vooraf = "nog niet open";

    private const string Opdrachttabel = """
        opdracht                                      | nie ver vre eld r-e gen wac mee des bet reg weg ges beh fg  toe
        inbreng "over":{over},"tekst":"De deur klemt","bron":{"soort":"eigen-waarneming","datum":"2026-01-04"},"trede":"eigen-taak","waaromNietHoger":"anoniem kan niet","niveau":"buitenkant","categorie":"gewoon","aard":"waarneming","kring":[{baak},{verbrugge}],"onderwerpen":["wonen"] | 401 401 R01 R01 R01 R08 R01 ja  R20 ja  ja  R09 R01 403 403 403
        corrigeert "inbreng":{inbreng},"tekst":"De voordeur klemt niet meer" | 401 401 R01 R01 R01 R08 R01 ja  R30 R30 R30 R09 R01 403 403 403
        deelt-ook-met "inbreng":{inbreng},"aan":[{ergo}] | 401 401 R01 R01 R01 R08 R01 ja  R30 R30 R30 R09 R01 403 403 403
        stelt-vraag "aan":{baak},"tekst":"Hoe gaat het?","doel":"het bezoek" | 401 401 R01 R01 R01 R08 R01 ja  ja  ja  R78 R09 R01 403 403 403
        beantwoordt-niet "navraag":{navraag} | 401 401 R01 R01 R01 R08 R01 ja  R78 R78 R78 R09 R01 403 403 403
        trekt-navraag-in "navraag":{navraag2} | 401 401 R01 R01 R01 R08 R01 R78 R78 R78 ja  R09 R01 403 403 403
        legt-voor "aan":{ergo},"tekst":"Hij eet soep","categorie":"gewoon" | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        wijst-voorlegging-af "voorlegging":{voorlegging} | 401 401 R01 R01 R01 R08 R01 ja  R78 R78 R78 R09 R01 403 403 403
        trekt-voorlegging-in "voorlegging":{voorlegging2} | 401 401 R01 R01 R01 R08 R01 R78 R78 R78 ja  R09 R01 403 403 403
        afspraak "actie":"Bellen","wieDoet":{verbrugge},"voor":"2030-12-31","doel":"weten hoe het gaat","informering":"Bij het bezoek","kring":"breed" | 401 401 R01 R01 R01 R08 R01 ja  R64 R64 ja  R09 R01 403 403 403
        wijst-afspraak-af "afspraak":{afspraak2} | 401 401 R01 R01 R01 R08 R01 ja  R64 R64 R64 R09 R01 403 403 403
        vraagt-mee "inbreng":{breed},"afspraak":{afspraak},"doel":"het bezoek voorbereiden" | 401 401 R01 R01 R01 R08 R01 ja  R41 R42 R42 R09 R01 403 403 403
        weigert-mee "inbreng":{breed},"aan":{verbrugge},"afspraak":{afspraak} | 401 401 R01 R01 R01 R08 R01 R39 R39 R39 ja  R09 R01 403 403 403
        vraagt-mee "inbreng":{breed},"afspraak":{afspraak},"doel":"het bezoek voorbereiden" | 401 401 R01 R01 R01 R08 R01 ja  R41 R42 R42 R09 R01 403 403 403
        staat-mee-toe "inbreng":{breed},"aan":{verbrugge},"afspraak":{afspraak} | 401 401 R01 R01 R01 R08 R01 R39 R39 R39 ja  R09 R01 403 403 403
        trekt-mee-in "inbreng":{breed},"aan":{verbrugge} | 401 401 R01 R01 R01 R08 R01 R39 R39 R39 ja  R39 R01 403 403 403
        besluit-rust-op "inbrengen":[{breed}],"afspraak":{afspraak} | 401 401 R01 R01 R01 R08 R01 ja  R41 R82 ja  R09 R01 403 403 403
        trekt-vraag-in "inbreng":{breed} | 401 401 R01 R01 R01 R08 R01 ja  R40 R40 R40 R09 R01 403 403 403
        neemt-terug "inbreng":{inbreng} | 401 401 R01 R01 R01 R08 R01 ja  R30 R30 R30 R30 R01 403 403 403
        legt-toestemming-vast "over":{over},"van":{over},"welkeGegevens":"hoe het wonen gaat","doel":"behoud van de woning","aan":[{baak}],"op":"2026-01-04","hoe":"mondeling","soort":"doorbreken-geheim","onderwerpen":["wonen"] | 401 401 R01 R01 R01 R08 R01 ja  ja  ja  ja  R09 R01 403 403 403
        trekt-toestemming-in "toestemming":{toestemming} | 401 401 R01 R01 R01 R08 R01 ja  R34 R34 R34 R09 R01 403 403 403
        herbeoordeelt-status "zonderToestemming":{"keuze":"eigen-taak"} | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 R14 R09 R01 403 403 403
        legt-informeren-vast "betrokkeneGeinformeerd":{"ja":true,"wanneer":"2026-01-06","door":"Baak"} | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        maakt-stap1-af "stap1":{"a1":true,"a2":true,"b":true,"c":true} | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 R12 R09 R01 403 403 403
        vult-aan "geenConvenant":true | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 R63 R09 R01 403 403 403
        opent | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 V02 R09 R01 403 403 403
        agenda "fase":"afspraken" | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        splitst "leden":[{baak},{zelf}] | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        voegt-samen | 401 401 R01 R01 R01 R08 R01 R36 R36 ja  V02 R09 R01 403 403 403
        klaar "klaar":true | 401 401 R01 R01 R01 R08 R01 ja  ja  ja  ja  R09 R01 403 403 403
        meldt-zich | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 V02 R09 R01 403 403 403
        nodigt-uit "naam":"Mevrouw Nieuw","organisatie":"Wijkteam","soort":"gemeente","pet":"hulpverlening","taak":"Ondersteuning (Wmo 2015)","grondslag":"taak van algemeen belang","noodzaak":"Kent de buurt","beroepsgeheim":"ambtsgeheim","big":false | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        vernieuwt-toegang "deelnemer":{pietersen} | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        laat-toe "deelnemers":[{reserve}] | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        benoemt-regisseur "deelnemer":{reserve} | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        verwijdert "deelnemer":{smit},"reden":"niet meer nodig" | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        == sluiten
        bevestigt | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 V02 R09 R01 403 403 403
        meer-tijd | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 V02 R09 R01 403 403 403
        annuleert-sluiten | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 V02 R09 R01 403 403 403
        sluit | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        meer-tijd | 401 401 R01 R01 R01 R08 R01 ja  ja  ja  ja  R09 R01 403 403 403
        annuleert-sluiten | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        sluit | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        bevestigt | 401 401 R01 R01 R01 R08 R01 ja  ja  ja  ja  R09 R01 403 403 403
        == erbij komen
        accepteert "geheimhouding":true | 401 401 R01 R01 R01 ja  R01 V02 V02 V02 V02 R09 R01 403 403 403
        trekt-zich-terug | 401 401 R01 R01 R01 ja  ja  ja  ja  ja  V02 R09 R01 403 403 403
        == bedanken
        wijst-af | 401 401 R01 R01 R01 ja  R01 V02 V02 V02 V02 R09 R01 403 403 403
        breekt-af | 401 401 R01 R01 R01 R01 R01 V02 V02 V02 ja  R09 R01 403 403 403
        == nog niet open
        agenda "fase":"afspraken" | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 V02 R09 R01 403 403 403
        sluit | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 V02 R09 R01 403 403 403
        opent | 401 401 R01 R01 R01 R08 R01 V02 V02 V02 ja  R09 R01 403 403 403
        """;

    /// <summary>The rows of commands.</summary>
    public static IReadOnlyList<Opdrachtrij> Opdrachten { get; } = LeesOpdrachten();

    private static List<Opdrachtrij> LeesOpdrachten()
    {
        var ronde = "";
        var regels = new List<Opdrachtrij>();
        foreach (
            var regel in Opdrachttabel
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1)
        )
        {
            if (regel.StartsWith("==", StringComparison.Ordinal))
            {
                ronde = regel[2..].Trim();
                continue;
            }
            var streep = regel.LastIndexOf('|');
            var delen = regel[..streep].Trim().Split(' ', 2);
            regels.Add(
                new(
                    ronde,
                    delen[0],
                    delen.Length > 1 ? delen[1] : "",
                    regel[(streep + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
            );
        }
        return regels;
    }
}
