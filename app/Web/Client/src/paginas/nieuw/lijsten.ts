// The closed lists of the form, in words. Terms are those of the wire.

/** A choice: the term that is sent, and what is read. */
export type Keuze = readonly [waarde: string, tekst: string];

export const SOORTEN: readonly Keuze[] = [
  ["bemoeizorg", "Bemoeizorg: iemand heeft ernstige problemen en houdt hulp af"],
  ["regie-toeleiding", "Regie of toeleiding: wie doet wat, of welke hulp past"],
  ["multiproblematiek", "Meerdere problemen tegelijk, met hulp van meerdere kanten"],
];

export const REGIES: readonly Keuze[] = [
  ["toeleiding", "Toeleiding: we zoeken welke hulp past"],
  ["casusregie", "Casusregie: ik stem de hulp op elkaar af"],
  ["procesregie", "Procesregie: ik bewaak alleen dat het goed loopt"],
];

export const ORGANISATIES: readonly Keuze[] = [
  ["gemeente", "Gemeente of wijkteam"],
  ["ggd", "GGD"],
  ["zorgaanbieder", "Zorgaanbieder"],
  ["woningcorporatie", "Woningcorporatie"],
  ["school", "School"],
  ["politie", "Politie"],
  ["justitie", "Justitie"],
  ["commercieel", "Bedrijf"],
  ["burger", "Burger, geen organisatie"],
  ["overig", "Andere organisatie"],
];

export const PETTEN: readonly Keuze[] = [
  ["toeleiding", "Toeleiding"],
  ["hulpverlening", "Hulpverlening"],
  ["casusregie", "Casusregie"],
  ["procesregie", "Procesregie"],
  ["ketenpartner", "Ketenpartner"],
  ["deskundige", "Deskundige"],
  ["handhaving", "Handhaving"],
  ["betrokkene", "Betrokkene: het gaat over deze persoon"],
  ["vertegenwoordiger", "Vertegenwoordiger van de betrokkene"],
];

/** On whose account somebody handles data (R71). */
export const HOEDANIGHEDEN: readonly Keuze[] = [
  ["eigen", "Voor de eigen organisatie"],
  ["mandaat", "Onder mandaat: namens een ander"],
  ["verwerker", "Als verwerker: in opdracht van een ander"],
];

export const ARGUMENTEN: readonly Keuze[] = [
  ["nodig-voor-goede-uitvoering", "Nodig om het werk goed te doen"],
  ["niet-uitvoerbaar-zonder", "Zonder deze persoon kan het werk niet"],
  ["zonder-loopt-het-fout", "Zonder deze persoon loopt het fout"],
  ["wettelijke-plicht", "De wet verplicht het"],
];

export const GRONDSLAGEN = [
  "taak van algemeen belang (AVG 6 lid 1 e)",
  "wettelijke plicht (AVG 6 lid 1 c)",
  "gerechtvaardigd belang (AVG 6 lid 1 f)",
  "toestemming (AVG 6 lid 1 a)",
  "uitvoering van een overeenkomst (AVG 6 lid 1 b)",
  "vitaal belang (AVG 6 lid 1 d)",
];

export const GEHEIMEN: readonly Keuze[] = [
  ["WGBO", "WGBO (behandelaar)"],
  ["BIG", "Wet BIG"],
  ["Jeugdwet 7.3.11", "Jeugdwet artikel 7.3.11"],
  ["Wmo 5.3.3", "Wmo 2015 artikel 5.3.3"],
  ["Participatiewet 65", "Participatiewet artikel 65"],
  ["ambtsgeheim", "Ambtsgeheim"],
  ["Wpg", "Wet politiegegevens"],
  ["Wjsg", "Wet justitiële gegevens"],
  ["afgeleid beroepsgeheim", "Afgeleid beroepsgeheim"],
  ["arbeidsovereenkomst", "Alleen via de arbeidsovereenkomst"],
];

export const STAP1 = [
  ["a1", "Heeft deze persoon ernstige problemen op meerdere gebieden?"],
  ["a2", "Is samenwerking nodig om te helpen?"],
  ["b", "Houden de problemen deze persoon tegen om zelf hulp te vragen?"],
  ["c", "Dreigt binnen weken tot maanden ernstige schade aan de gezondheid, van deze persoon of van een ander?"],
] as const;

/** The own statutory task needs no consent and no form (R14). */
export const EIGEN_TAAK = "eigen-taak";

export const TOESTEMMING: readonly Keuze[] = [
  [EIGEN_TAAK, "Niet nodig: ieder blijft binnen de eigen wettelijke taak"],
  ["1a", "Ja, voor het hele gesprek (1a)"],
  ["1b", "Ja, voor een deel (1b)"],
  ["1c", "Nee, er is nog niet om gevraagd (1c)"],
  ["1d", "Nee, de persoon heeft nog geen mening (1d)"],
  ["1e", "Nee, de persoon weigert (1e)"],
  ["2", "Nee, en dan bespreken we deze persoon niet (2)"],
  ["3a1", "Vragen heeft geen zin: de persoon is onbereikbaar (3a1)"],
  ["3a2", "Vragen heeft geen zin: de persoon is niet aanspreekbaar (3a2)"],
  ["3a3", "Vragen heeft geen zin: de persoon kan hierover niet oordelen (3a3)"],
  ["3a4", "Vragen heeft geen zin, om een andere reden (3a4)"],
];

export const REDENEN = [
  ["r3b1", "Verkeert deze persoon in zorgelijke omstandigheden? (3b1)"],
  ["r3b2", "Geeft deze persoon overlast? (3b2)"],
  ["r3b3", "Dreigt gevaar voor de persoon zelf? (3b3)"],
  ["r3b4", "Dreigt gevaar voor anderen? (3b4)"],
  ["r3b5", "Gebruikt deze persoon zonder duidelijke lijn veel voorzieningen? (3b5)"],
  ["r3b6", "Is er een andere reden? (3b6)"],
] as const;

export const INFORMEREN: readonly Keuze[] = [
  ["4a", "Ja, de persoon weet van het gesprek (4a)"],
  ["4b", "Nee, de persoon weet het niet (4b)"],
];

export const HOE: readonly Keuze[] = [
  ["mondeling", "Mondeling"],
  ["schriftelijk", "Op papier of per mail"],
];

/** What a convenant must say to be complete (R10). */
export const CONVENANT: readonly Keuze[] = [
  ["informatieAanBurgers", "Hoe burgers worden geïnformeerd"],
  ["grondslagenVanPartijen", "De grondslagen van de partijen"],
  ["doelEnEvaluatie", "Doel en evaluatie"],
  ["bewarenEnBeveiligen", "Bewaren en beveiligen"],
  ["zorgvuldigeOmgang", "Zorgvuldige omgang"],
  ["datalekken", "Wat te doen bij een datalek"],
  ["klachten", "Klachten"],
];

export const TITELS = ["curator", "mentor", "gemachtigde", "voogd", "partner", "ouder", "kind", "broer", "zus"];

/** The words of a term, or the term itself. */
export const inWoorden = (lijst: readonly Keuze[], waarde: string): string =>
  lijst.find(([w]) => w === waarde)?.[1] ?? waarde;
