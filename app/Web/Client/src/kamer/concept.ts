import { isLager, isPolitieOfJustitie, isUitzondering, magTrede, vraagtBesluit, vraagtGrond, vraagtVertaling, waaromNietHoger } from "./grond";
import { isGebonden, isNaasteCollega, magNiet, ontvangers } from "./kring";
import { anderen, ik, type Stand } from "./stand";
import type { DeelnemerBeeld, Id } from "./typen";
import { openMeldvragen } from "./meld";
import { passende } from "./toestemmingen";
import { CRITERIA, overDagen } from "./woorden";

export * from "./grond";
export * from "./inbrengopdracht";
export * from "./kring";
export * from "./meld";
export { passende };

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
  /** The decision of the primary holder of the secret (R75). */
  besluitWie: string;
  besluitOp: string;
  besluitUitkomst: string;
  /** The kind of the provision chosen, and what it asks for (R76): "ja", "nee" or not answered. */
  bepalingsoort: string;
  meldGeinformeerd: string;
  meldZienswijze: string;
  meldToestemming: string;
  meldWaaromNiet: string;
  alleenNodige: string;
  /** The question this answers (R78). */
  antwoordOp: Id | "";
  /** What the regisseur typed for this person and they now make theirs. */
  voorlegging: Id | "";
  /** Fields the person set; these are no longer filled in for them. */
  geraakt: ReadonlySet<string>;
  /** Questions about the text that were answered with no (see ./vooraf). */
  beantwoord: ReadonlySet<string>;
  /** A text that was refused as it stood: sharing waits until it is rewritten. */
  geweigerd: string;
}

export type Veld = keyof Omit<Concept, "geraakt" | "beantwoord" | "geweigerd" | "criteria">;

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
    waaromNietHoger: "",
    noodzaakargument: "",
    consultatieWie: "",
    consultatieOp: vandaag,
    consultatieUitkomst: "",
    criteria: {},
    motivering: "",
    rechtstreeksBetrokken: [],
    toestemming: "",
    waaromNietVertaald: "",
    besluitWie: "",
    besluitOp: vandaag,
    besluitUitkomst: "",
    bepalingsoort: "",
    meldGeinformeerd: "",
    meldZienswijze: "",
    meldToestemming: "",
    meldWaaromNiet: "",
    alleenNodige: "",
    antwoordOp: "",
    voorlegging: "",
    geraakt: new Set(),
    beantwoord: new Set(),
    geweigerd: "",
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
  if (n.antwoordOp && stand.navragen.get(n.antwoordOp)?.stand !== "open") n.antwoordOp = "";
  if (n.voorlegging && !isHier(n.voorlegging, stand)) n.voorlegging = "";
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
  if (!raak("toestemming") || stand.toestemmingen.get(n.toestemming)?.ingetrokken) n.toestemming = n.trede === "toestemming" ? (passende(n, stand)[0]?.id ?? "") : "";
  return n;
}

// Taken back, or typed by somebody on the other side of a kleine kring: the text stays, as one's own.
const isHier = (id: Id, stand: Stand): boolean => {
  const v = stand.voorleggingen.get(id);
  return !!v && anderen(stand).some((d) => d.id === v.van);
};

const aardBij = (bron: string): string =>
  bron === "eigen-deskundigheid" ? "oordeel" : bron === "eigen-dossier" || bron === "betrokkene" ? "feit" : "waarneming";

const onderwerpBij = (d?: DeelnemerBeeld): string =>
  d?.organisatiesoort === "woningcorporatie" ? "wonen" : d?.organisatiesoort === "school" ? "school" : "contact";

function tredeBij(c: Concept, mij: DeelnemerBeeld | undefined, stand: Stand): string {
  if (!c.over) return "geen-persoonsgegevens";
  if (!mij || mij.betrokkene === c.over) return "";
  if (isPolitieOfJustitie(mij)) return "wettelijke-bepaling";
  const mag = magTrede(stand, c.over);
  const derden = ontvangers(c, stand).filter((d) => !isNaasteCollega(mij, d) && d.betrokkene !== c.over);
  if ((!isGebonden(mij) || derden.length === 0) && mag("eigen-taak")) return "eigen-taak";
  // The lightest that fits; an exception to the secret is chosen by the person, never filled in.
  return passende(c, stand).length > 0 && mag("toestemming") ? "toestemming" : "";
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
    ...openMeldvragen(c).map((veld): [boolean, string] => [true, veld]),
    [c.trede === "toestemming" && !c.toestemming, "toestemming"],
    [isLager(c.trede) && !waaromNietHoger(c, stand), "waaromNietHoger"],
    [isUitzondering(c.trede) && !c.motivering.trim(), "motivering"],
    [isUitzondering(c.trede) && (!c.consultatieWie.trim() || !c.consultatieUitkomst.trim()), "consultatieWie"],
    ...CRITERIA.map(([veld]): [boolean, string] => [c.trede === "conflict-van-plichten" && !c.criteria[veld]?.trim(), `criterium-${veld}`]),
    [vraagtBesluit(c, stand) && !c.besluitWie.trim(), "besluitWie"],
    [vraagtBesluit(c, stand) && !c.besluitUitkomst, "besluitUitkomst"],
    [vraagtVertaling(c, stand) && !c.waaromNietVertaald.trim(), "waaromNietVertaald"],
  ];
  return uit.filter(([mist]) => mist).map(([, veld]) => veld);
}
