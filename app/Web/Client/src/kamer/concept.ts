import { anderen, ik, isBinnen, meedoeners, type Stand } from "./stand";
import type { Bepaling, DeelnemerBeeld, Id, Opdracht } from "./typen";
import { CRITERIA, namen, overDagen, som } from "./woorden";

/** What somebody is typing: lives in the memory of the page only. */
export interface Concept {
  tekst: string;
  over: Id | "";
  wie: "iedereen" | "kies";
  gekozen: Id[];
  niveau: string;
  bron: string;
  bronWie: string;
  bronMet: string;
  datum: string;
  wet: string;
  aard: string;
  categorie: string;
  onderwerp: string;
  trede: string;
  bepaling: string;
  waaromNietHoger: string;
  noodzaakargument: string;
  consultatieWie: string;
  consultatieOp: string;
  consultatieUitkomst: string;
  criteria: Record<string, string>;
  motivering: string;
  rechtstreeksBetrokken: Id[];
  toestemming: Id | "";
  waaromNietVertaald: string;
  /** Fields the person set; these are no longer filled in for them. */
  geraakt: ReadonlySet<string>;
}

export type Veld = keyof Omit<Concept, "geraakt" | "criteria">;

const GEBONDEN = ["wgbo", "big", "jeugdwet 7.3.11", "wmo 5.3.3", "participatiewet 65", "afgeleid beroepsgeheim"];
const OVERHEID = ["ambtsgeheim", "wpg", "wjsg"];
const UITZONDERING = ["vitaal-belang", "conflict-van-plichten", "goed-hulpverlenerschap"];

const geheim = (d: DeelnemerBeeld): string => d.beroepsgeheim?.trim().toLowerCase() ?? "";
const isGebonden = (d: DeelnemerBeeld): boolean => GEBONDEN.includes(geheim(d));
const heeftWettelijkGeheim = (d: DeelnemerBeeld): boolean => isGebonden(d) || OVERHEID.includes(geheim(d));

/** A fresh draft with everything filled in that follows from the pet. */
export function nieuw(stand: Stand, vandaag = overDagen(0)): Concept {
  const mij = ik(stand);
  const over = mij?.betrokkene ?? (mij?.pet === "deskundige" ? "" : (stand.overleg?.betrokkenen[0]?.id ?? ""));
  return {
    tekst: "",
    over,
    wie: "iedereen",
    gekozen: [],
    niveau: "buitenkant",
    bron: mij?.pet === "deskundige" ? "eigen-deskundigheid" : mij?.betrokkene ? "betrokkene" : "eigen-waarneming",
    bronWie: "",
    bronMet: "",
    datum: vandaag,
    wet: wetVan(mij),
    aard: "",
    categorie: "gewoon",
    onderwerp: "",
    trede: "",
    bepaling: "",
    waaromNietHoger: "Anoniem kan niet en er is geen wettelijke bepaling.",
    noodzaakargument: "",
    consultatieWie: "",
    consultatieOp: vandaag,
    consultatieUitkomst: "",
    criteria: {},
    motivering: "",
    rechtstreeksBetrokken: [],
    toestemming: "",
    waaromNietVertaald: "",
    geraakt: new Set(),
  };
}

// The act a file was made under stands in the task, between brackets.
const wetVan = (d?: DeelnemerBeeld): string => /\(([^)]*(?:wet|wmo|wpo)[^)]*)\)/i.exec(d?.taak ?? "")?.[1] ?? d?.taak ?? "";

const WOORDEN: [string, RegExp][] = [
  ["gezondheid", /medic|ziek|arts|dokter|benauwd|pijn|diagnose|verward|depress|hart|psych|gezond|grauw|verslaaf|verslav/i],
  ["wonen", /woning|huur|ontruim|portiek|buren|overlast|huis\b/i],
  ["geld", /geld|schuld|betaal|inkomen|huurachterstand/i],
  ["school", /school|klas|les\b|verzuim/i],
  ["veiligheid", /dreig|geweld|bang|veilig|wapen/i],
  ["netwerk", /vriend|familie|mantelzorg|buurvrouw|buurman/i],
];

/** The draft with what can be known filled in; never a field the person set. */
export function vulIn(c: Concept, stand: Stand): Concept {
  const mij = ik(stand);
  const raak = (veld: string): boolean => c.geraakt.has(veld);
  const hint = WOORDEN.find(([, patroon]) => patroon.test(c.tekst))?.[0];
  const n = { ...c };
  if (!raak("niveau")) n.niveau = c.over ? "buitenkant" : "dat";
  if (!raak("aard")) n.aard = aardBij(c.bron);
  if (!raak("categorie")) n.categorie = hint === "gezondheid" && c.over ? "gezondheid" : "gewoon";
  if (!raak("onderwerp")) n.onderwerp = n.categorie === "gezondheid" ? "gezondheid" : (hint ?? onderwerpBij(mij));
  if (!raak("wie")) {
    const nee = anderen(stand).filter((d) => magNiet(d, { ...n, wie: "iedereen" }, stand));
    n.wie = nee.length > 0 ? "kies" : "iedereen";
    n.gekozen = nee.length > 0 ? anderen(stand).filter((d) => !nee.includes(d)).map((d) => d.id) : [];
  }
  if (!raak("trede")) n.trede = tredeBij(n, mij, stand);
  if (!raak("toestemming")) n.toestemming = n.trede === "toestemming" ? (passende(n, stand)[0]?.id ?? "") : "";
  return n;
}

const aardBij = (bron: string): string =>
  bron === "eigen-deskundigheid" ? "oordeel" : bron === "eigen-dossier" || bron === "betrokkene" ? "feit" : "waarneming";

const onderwerpBij = (d?: DeelnemerBeeld): string =>
  d?.organisatiesoort === "woningcorporatie" ? "wonen" : d?.organisatiesoort === "school" ? "school" : "contact";

function tredeBij(c: Concept, mij: DeelnemerBeeld | undefined, stand: Stand): string {
  if (!c.over) return "geen-persoonsgegevens";
  if (!mij || mij.betrokkene === c.over) return "";
  const derden = ontvangers(c, stand).filter((d) => d.organisatie !== mij.organisatie && d.betrokkene !== c.over);
  if (!isGebonden(mij) || derden.length === 0) return "eigen-taak";
  // The lightest that fits; an exception to the secret is chosen by the person, never filled in.
  return passende(c, stand).length > 0 ? "toestemming" : "";
}

/** Provisions under which this person's organisation may give at all. */
export const bepalingen = (lijst: Bepaling[], stand: Stand): Bepaling[] =>
  lijst.filter((x) => x.van.includes(ik(stand)?.organisatiesoort ?? ""));

/** Consents that cover this person and subject. */
export const passende = (c: Concept, stand: Stand): { id: Id; welkeGegevens: string }[] =>
  [...stand.toestemmingen.values()].filter((t) => !t.ingetrokken && t.over === c.over);

/** Who would receive the draft as it stands, without yourself. */
export const ontvangers = (c: Concept, stand: Stand): DeelnemerBeeld[] =>
  c.wie === "iedereen" ? anderen(stand) : anderen(stand).filter((d) => c.gekozen.includes(d.id));

/**
 * Why somebody cannot get this (R24, R31, R74), or null. A courtesy that saves a refusal; the server decides.
 */
export function magNiet(d: DeelnemerBeeld, c: Concept, stand: Stand): string | null {
  if (!c.over || d.betrokkene === c.over) return null;
  if (d.pet === "handhaving") return "die handhaaft, en dit is gedeeld om te helpen";
  if (c.wie === "iedereen" && (d.pet === "betrokkene" || d.pet === "vertegenwoordiger")) return "dit gaat niet over deze persoon";
  if (ik(stand)?.betrokkene === c.over) return null;
  const t = c.trede === "toestemming" ? stand.toestemmingen.get(c.toestemming) : undefined;
  if (t?.aan.includes(d.id) && t.onderwerpen.includes(c.onderwerp)) return null;
  if (c.categorie === "gezondheid" || c.categorie === "bijzonder") {
    const wat = c.categorie === "gezondheid" ? "gegevens over gezondheid" : "gegevens die de wet extra beschermt";
    if (d.organisatiesoort === "woningcorporatie") return `een woningcorporatie krijgt geen ${wat}`;
    if (d.organisatiesoort === "commercieel") return `een commerciële partij krijgt geen ${wat}`;
    if (!heeftWettelijkGeheim(d)) return `zonder geheimhoudingsplicht in de wet krijg je geen ${wat}`;
  }
  if (c.categorie === "strafrechtelijk" && !magStrafrechtelijk(d)) return "die krijgt geen strafrechtelijke gegevens";
  return null;
}

const magStrafrechtelijk = (d: DeelnemerBeeld): boolean =>
  d.organisatiesoort === "politie" ||
  d.organisatiesoort === "justitie" ||
  (d.organisatiesoort === "gemeente" && (d.pet === "procesregie" || d.pet === "casusregie"));

/** One sentence: who will see this, and who not and why; or that it cannot be shared like this, and with whom it can. */
export function wieZietDit(
  c: Concept,
  stand: Stand,
  geweigerd: readonly Id[] = [],
): { klein: boolean; wel: string; wie: string; niet: string; kan?: DeelnemerBeeld[] } {
  const naam = namen(stand.deelnemers.values());
  const wel = ontvangers(c, stand);
  const buiten = isBinnen(stand);
  const klein = c.wie === "kies" || buiten;
  const lijst = som(wel.map((d) => naam(d.id)));
  const mogenNiet = wel.filter((d) => geweigerd.includes(d.id) || magNiet(d, c, stand));
  if (mogenNiet.length > 0) {
    const redenen = mogenNiet.map((d) => `${naam(d.id)} mag dit niet krijgen${magNiet(d, c, stand) ? `: ${magNiet(d, c, stand)}` : ""}.`);
    return { klein, wel: "Zo kun je dit niet delen.", wie: "", niet: redenen.join(" "), kan: wel.filter((d) => !mogenNiet.includes(d)) };
  }
  const zienNiet = meedoeners(stand)
    .filter((d) => d.id !== stand.jij && !wel.includes(d))
    .map((d) => `${naam(d.id)} niet: ${waarom(d, c, stand, buiten)}.`);
  const niet = zienNiet.join(" ");
  if (wel.length === 0) return { klein, wel: "Nog niemand ziet dit.", wie: "Kies wie het ziet.", niet };
  return klein
    ? { klein, wel: `Alleen ${lijst} ${wel.length > 1 ? "zien" : "ziet"} dit.`, wie: "", niet }
    : { klein, wel: "Iedereen ziet dit:", wie: `${lijst}.`, niet };
}

function waarom(d: DeelnemerBeeld, c: Concept, stand: Stand, kleineKring: boolean): string {
  const reden = magNiet(d, c, stand);
  if (reden) return reden;
  return kleineKring && !stand.kring.leden?.includes(d.id) ? "die is niet in deze kring" : "die heb je niet gekozen";
}

/** The text on the button that leaves out who may not get it. */
export const kanknop = (kan: DeelnemerBeeld[], stand: Stand): string =>
  `Kies alleen ${som(kan.map((d) => namen(stand.deelnemers.values())(d.id)))}`;

/** The text on the button: verb and result. */
export function deelknop(c: Concept, stand: Stand): string {
  if (c.wie === "iedereen") return isBinnen(stand) ? "Deel met deze kring" : "Deel met iedereen";
  const naam = namen(stand.deelnemers.values());
  const wel = ontvangers(c, stand);
  return wel.length === 0 ? "Deel" : wel.length > 3 ? "Deel met deze kring" : `Deel met ${som(wel.map((d) => naam(d.id)))}`;
}

/** Fields still to be answered, by their id on screen. */
export function open(c: Concept, stand: Stand): string[] {
  const uit: [boolean, string][] = [
    [c.bron === "professional" || c.bron === "derde" ? !c.bronWie.trim() : false, "bronWie"],
    [c.bron === "professional" && !c.bronMet.trim(), "bronMet"],
    [c.bron === "eigen-dossier" && !c.wet.trim(), "wet"],
    [c.niveau === "inhoudelijk" && !c.noodzaakargument, "noodzaakargument"],
    [vraagtGrond(c, stand) && !c.trede, "trede"],
    [c.trede === "wettelijke-bepaling" && !c.bepaling, "bepaling"],
    [c.trede === "toestemming" && !c.toestemming, "toestemming"],
    [isLager(c.trede) && !c.waaromNietHoger.trim(), "waaromNietHoger"],
    [isUitzondering(c.trede) && !c.motivering.trim(), "motivering"],
    [isUitzondering(c.trede) && (!c.consultatieWie.trim() || !c.consultatieUitkomst.trim()), "consultatieWie"],
    ...CRITERIA.map(([veld]): [boolean, string] => [c.trede === "conflict-van-plichten" && !c.criteria[veld]?.trim(), `criterium-${veld}`]),
    [vraagtVertaling(c, stand) && !c.waaromNietVertaald.trim(), "waaromNietVertaald"],
  ];
  return uit.filter(([mist]) => mist).map(([, veld]) => veld);
}

/** Whatever is about a person needs a ground, unless that person says it (R19). */
export const vraagtGrond = (c: Concept, stand: Stand): boolean => !!c.over && ik(stand)?.betrokkene !== c.over;

export const isUitzondering = (trede: string): boolean => UITZONDERING.includes(trede);
export const isLager = (trede: string): boolean => trede === "eigen-taak" || trede === "toestemming" || isUitzondering(trede);
const zevenOpen = (c: Concept): boolean => CRITERIA.some(([veld]) => !c.criteria[veld]?.trim());

/** R25: medical content towards somebody who is not BIG-registered. */
export const vraagtVertaling = (c: Concept, stand: Stand): boolean =>
  c.categorie === "gezondheid" &&
  c.niveau === "inhoudelijk" &&
  c.trede === "toestemming" &&
  ontvangers(c, stand).some((d) => !d.big && d.betrokkene !== c.over);

/** The command that shares the draft: only the fields that count for these choices. */
export function opdracht(c: Concept): Opdracht {
  const tekst = (t: string): string | undefined => t.trim() || undefined;
  const uitzondering = isUitzondering(c.trede);
  return zonderLege({
    doet: "inbreng",
    over: c.over || undefined,
    tekst: c.tekst.trim(),
    bron: zonderLege({
      soort: c.bron,
      wie: ["collega", "professional", "derde"].includes(c.bron) ? tekst(c.bronWie) : undefined,
      metToestemmingVan: c.bron === "professional" ? tekst(c.bronMet) : undefined,
      datum: tekst(c.datum),
      wet: c.bron === "eigen-dossier" ? tekst(c.wet) : undefined,
    }),
    trede: c.trede || undefined,
    bepaling: c.trede === "wettelijke-bepaling" ? tekst(c.bepaling) : undefined,
    waaromNietHoger: isLager(c.trede) ? tekst(c.waaromNietHoger) : undefined,
    consultatie: uitzondering
      ? { wie: c.consultatieWie.trim(), op: c.consultatieOp, uitkomst: c.consultatieUitkomst.trim() }
      : undefined,
    criteria: c.trede === "conflict-van-plichten" && !zevenOpen(c) ? c.criteria : undefined,
    motivering: uitzondering ? tekst(c.motivering) : undefined,
    niveau: c.niveau,
    noodzaakargument: c.niveau === "inhoudelijk" ? c.noodzaakargument || undefined : undefined,
    categorie: c.categorie,
    aard: c.aard,
    kring: c.wie === "iedereen" ? "breed" : c.gekozen,
    rechtstreeksBetrokken: c.trede === "eigen-taak" && c.rechtstreeksBetrokken.length ? c.rechtstreeksBetrokken : undefined,
    toestemming: c.trede === "toestemming" ? c.toestemming || undefined : undefined,
    waaromNietVertaald: tekst(c.waaromNietVertaald),
    onderwerpen: c.onderwerp ? [c.onderwerp] : [],
  }) as Opdracht;
}

/** Without the fields that have no value: the server refuses what it does not know and null alike. */
export const zonderLege = (velden: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(velden).filter(([, v]) => v !== undefined && v !== ""));
