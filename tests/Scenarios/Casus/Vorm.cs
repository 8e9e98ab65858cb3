using System.Text.Json.Nodes;

namespace Casusoverleg.Scenarios.Casussen;

/// <summary>The format of a case file: which keys stand where. Unknown keys and verbs are errors of the file.</summary>
/// <remarks>
/// Only the shape is judged here. Whether a source, a rung or a consent is missing or wrong is for the server to say:
/// a file may leave them out on purpose to be refused.
/// </remarks>
internal static class Vorm
{
    // name! required · name:x object of that type · name:[x] list of them · name:[] list of values · name:{x} map · name:* anything
    private const string Soorten = """
        casus = naam! bron overleg!:overleg betrokkenen!:[betrokkene] deelnemers!:[deelnemer] stappen!:[stap] pogingen:[poging] afscherming:[afscherming] vervolg:casus naSluiting:{lijst} nooit:[kanarie] vernietigd:[]
        overleg = soort regie doel situatie waaromNietBilateraal stap1:stap1 betrokkeneGeinformeerd:geinformeerd betrokkeneUitgenodigd:uitgenodigd zonderToestemming:zonder convenant convenantInhoud:convenantinhoud bezwaren:bezwaren gepland:gepland wachtkamer spoed geenConvenant aanspreekpunt toont:[] verwacht:verwacht
        gepland = datum tijd plaats
        stap1 = a1 a2 b c toelichting gesprekGeprobeerd consultatie:consultatie meldpunt opnieuwBezienOp
        geinformeerd = ja wanneer door reden opnieuwBezienOp
        uitgenodigd = ja reden
        zonder = keuze toelichting redenen:redenen beoogdResultaat begin einde beoordelaar informeren waaromNietGeinformeerd paraaf toestemming:bespreektoestemming
        redenen = 3b1 3b2 3b3 3b4 3b5 3b6
        bespreektoestemming = welkeGegevens doel verstrekkers ontvangers van:* op hoe uitgelegd onderwerpen:[] wet
        convenantinhoud = informatieAanBurgers grondslagenVanPartijen doelEnEvaluatie bewarenEnBeveiligen zorgvuldigeOmgang datalekken klachten
        bezwaren = gevraagd reden lijst:[bezwaar]
        bezwaar = tekst tegemoetgekomen antwoord
        betrokkene = id! aanduiding leeftijd wilsbekwaam gezag:[] gehoord:gehoord vertegenwoordiger:vertegenwoordiger wilsonbekwaamheid:wilsonbekwaamheid zonderToestemming:zonder
        vertegenwoordiger = naam titel terzijde
        wilsonbekwaamheid = door op waarvoor
        gehoord = ja wanneer door reden
        deelnemer = id! naam organisatie soort pet regisseur taak grondslag noodzaak noodzaakargument beroepsgeheim big betrokkene namensPartij hoedanigheid verwerkingsverantwoordelijke instemming:instemming verwacht:verwacht
        instemming = op hoe
        verwacht = geweigerd!
        poging = overleg:* betrokkenen:[betrokkene] toont:[] verwacht!:verwacht
        afscherming = naamEen! organisatieEen naamAnder! organisatieAnder reden!
        kanarie = wie! tekst!
        lijst = mee:[mee] afspraken:[] regieoverzicht:[] zelfGedeeld:[]
        mee = inbreng! tekst bevatNiet
        bron = soort wie metToestemmingVan datum wet pet
        consultatie = wie op uitkomst
        besluitvan = wie op uitkomst
        criteria = toestemmingGeprobeerd ernstigeSchade gewetensnood geenAndereWeg schadeAfgewend zoMinMogelijk weegtZwaarder
        toestemming = als over van:* welkeGegevens doel aan:[] op hoe soort onderwerpen:[] uitgelegd wet tot
        meldrecht = geinformeerd zienswijzeGevraagd toestemmingGeprobeerd waaromNiet
        doorgeven = functie doel
        """;

    private const string Werkwoorden = """
        accepteert =
        wijst-af = reden
        laat-toe = deelnemers!:[]
        opent =
        inbreng = over tekst bron:bron trede bepaling waaromNietHoger:* consultatie:consultatie criteria:criteria motivering niveau noodzaakargument categorie aard kring:* rechtstreeksBetrokken:[] toestemming:* waaromNietVertaald onderwerpen:[] besluitVan:besluitvan meldrecht:meldrecht alleenNodige antwoordOp voorlegging
        corrigeert = inbreng! tekst alleenNodige
        neemt-terug = inbreng!
        deelt-ook-met = inbreng! aan:[] rechtstreeksBetrokken:[]
        splitst = leden:[]
        voegt-samen =
        afspraak = actie wieDoet voor doel informering voorwaarde kring:* rustOp:[] casusregisseur evalueerOp
        wijst-afspraak-af = afspraak!
        vraagt-mee = inbreng! afspraak! doel
        besluit-rust-op = inbrengen!:[] afspraak doel
        trekt-vraag-in = inbreng!
        stelt-vraag = aan! tekst doel over
        beantwoordt-niet = navraag!
        trekt-navraag-in = navraag!
        legt-voor = aan! tekst over bron:bron niveau categorie aard onderwerpen:[]
        wijst-voorlegging-af = voorlegging!
        trekt-voorlegging-in = voorlegging!
        staat-mee-toe = inbreng! aan! afspraak! meeneemversie doel doorgeven:[doorgeven] besluitVan:besluitvan
        weigert-mee = inbreng! aan! afspraak!
        trekt-mee-in = inbreng! aan!
        legt-toestemming-vast = over van:* welkeGegevens doel aan:[] op hoe soort onderwerpen:[] uitgelegd wet tot
        trekt-toestemming-in = toestemming!
        verwijdert = deelnemer! reden
        nodigt-uit = deelnemer:* id naam organisatie soort pet regisseur taak grondslag noodzaak noodzaakargument beroepsgeheim big betrokkene namensPartij hoedanigheid verwerkingsverantwoordelijke instemming:instemming
        benoemt-regisseur = deelnemer!
        trekt-zich-terug = reden
        agenda = fase!
        herbeoordeelt-status = betrokkene zonderToestemming:zonder
        maakt-stap1-af = stap1:stap1
        legt-informeren-vast = betrokkeneGeinformeerd:geinformeerd
        vult-aan = waaromNietBilateraal convenant convenantInhoud:convenantinhoud geenConvenant waaromNietUitgenodigd
        klaar = klaar!
        sluit =
        breekt-af =
        haalt-op =
        """;

    private static readonly Dictionary<string, Dictionary<string, string>> Types = Lees(Soorten);
    private static readonly Dictionary<string, Dictionary<string, string>> Stappen = Lees(
        Werkwoorden
    );

    /// <summary>The fields of an invitation, also allowed directly in a step that invites.</summary>
    public static IEnumerable<string> VanDeelnemer => Types["deelnemer"].Keys;

    /// <summary>Judges a whole file; throws <see cref="Casusfout"/> at the first key or verb that is not in the format.</summary>
    public static void Keur(JsonNode? bestand) => Object(bestand, "casus", "casus");

    private static void Object(JsonNode? knoop, string soort, string waar)
    {
        if (knoop is not JsonObject ding)
        {
            throw new Casusfout(waar, "hier hoort een object te staan");
        }
        var velden = soort == "stap" ? VanStap(ding, waar) : Types[soort];
        foreach (var (sleutel, waarde) in ding)
        {
            if (!velden.TryGetValue(sleutel, out var vorm))
            {
                throw new Casusfout(waar, $"onbekende sleutel '{sleutel}'");
            }
            Waarde(waarde, vorm.TrimEnd('!'), $"{waar}.{sleutel}");
        }
        foreach (var (sleutel, vorm) in velden)
        {
            if (vorm.EndsWith('!') && !ding.ContainsKey(sleutel))
            {
                throw new Casusfout(waar, $"'{sleutel}' ontbreekt");
            }
        }
    }

    private static Dictionary<string, string> VanStap(JsonObject stap, string waar)
    {
        if (stap["doet"] is not JsonValue doet || !doet.TryGetValue<string>(out var werkwoord))
        {
            throw new Casusfout(waar, "'doet' ontbreekt");
        }
        if (!Stappen.TryGetValue(werkwoord, out var velden))
        {
            throw new Casusfout(waar, $"onbekend 'doet': '{werkwoord}'");
        }
        return new(velden)
        {
            ["wie"] = "!",
            ["doet"] = "!",
            ["als"] = "",
            ["toont"] = "[]",
            ["verwacht"] = "verwacht",
        };
    }

    private static void Waarde(JsonNode? waarde, string vorm, string waar)
    {
        if (vorm == "*" || (waarde is null && vorm.Length == 0))
        {
            return;
        }
        if (vorm.StartsWith('['))
        {
            Lijst(waarde, vorm[1..^1], waar);
        }
        else if (vorm.StartsWith('{'))
        {
            if (waarde is not JsonObject kaart)
            {
                throw new Casusfout(waar, "hier hoort een object te staan");
            }
            foreach (var (naam, ding) in kaart)
            {
                Object(ding, vorm[1..^1], $"{waar}.{naam}");
            }
        }
        else if (vorm.Length > 0)
        {
            Object(waarde, vorm, waar);
        }
        else if (waarde is not JsonValue)
        {
            throw new Casusfout(waar, "hier hoort een enkele waarde te staan");
        }
    }

    private static void Lijst(JsonNode? waarde, string soort, string waar)
    {
        if (waarde is not JsonArray lijst)
        {
            throw new Casusfout(waar, "hier hoort een lijst te staan");
        }
        for (var i = 0; i < lijst.Count; i++)
        {
            Waarde(lijst[i], soort, $"{waar}[{i + 1}]");
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Lees(string tekst) =>
        tekst
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(regel => regel.Split('=', 2))
            .ToDictionary(
                delen => delen[0].Trim(),
                delen =>
                    delen[1]
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .ToDictionary(Naam, Inhoud)
            );

    private static string Naam(string veld) => veld.Split(':')[0].TrimEnd('!');

    // The type, followed by ! when the field is required.
    private static string Inhoud(string veld)
    {
        var delen = veld.Split(':', 2);
        return (delen.Length > 1 ? delen[1] : "") + (delen[0].EndsWith('!') ? "!" : "");
    }
}
