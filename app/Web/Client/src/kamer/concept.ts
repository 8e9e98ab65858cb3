import { isAfgeleid, isGebonden, isNaasteCollega, magNiet, ontvangers } from "./kring";
import { anderen, ik, type Stand } from "./stand";
import type { Bepaling, DeelnemerBeeld, Id, Opdracht } from "./typen";
import { meldrecht, meldsoort, openMeldvragen } from "./meld";
import { passende } from "./toestemmingen";
import { CRITERIA, overDagen, TREDEN } from "./woorden";

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

const UITZONDERING = ["vitaal-belang", "conflict-van-plichten", "goed-hulpverlenerschap"];

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

/** Police and justice share about a person on a provision of their own acts alone (R77). */
export const isPolitieOfJustitie = (d?: DeelnemerBeeld): boolean => d?.organisatiesoort === "politie" || d?.organisatiesoort === "justitie";

// What the answer on consent of this person leaves room for; that of another says nothing of it (R14).
const magTrede = (stand: Stand, over: Id): ((trede: string) => boolean) => {
  const treden = stand.overleg?.betrokkenen.find((x) => x.id === over)?.grenzen?.treden;
  return (trede) => treden?.includes(trede) ?? true;
};

/** The rungs this person can choose from about whom it is (R14, R77). */
export const treden = (stand: Stand, over: Id): [string, string][] => {
  const mag = magTrede(stand, over);
  return TREDEN.filter(([trede]) => (isPolitieOfJustitie(ik(stand)) ? trede === "wettelijke-bepaling" : mag(trede)));
};

/** Under derived secrecy an exception needs the decision of the primary holder (R75). */
export const vraagtBesluit = (c: Concept, stand: Stand): boolean => {
  const mij = ik(stand);
  return !!mij && isAfgeleid(mij) && isUitzondering(c.trede);
};

const noemt = (d: DeelnemerBeeld, woorden: string[]): boolean => woorden.some((w) => `${d.organisatie ?? ""} ${d.taak ?? ""}`.toLowerCase().includes(w.toLowerCase()));

/** Provisions under which this person's organisation may give at all; one for certain recipients alone, when one of them is here. */
export const bepalingen = (lijst: Bepaling[], stand: Stand): Bepaling[] =>
  lijst.filter(
    (x) =>
      x.van.includes(ik(stand)?.organisatiesoort ?? "") &&
      (!isPolitieOfJustitie(ik(stand)) || x.wet === "Wet politiegegevens" || x.wet === "Wjsg") &&
      (!x.genoemd?.length || anderen(stand).some((d) => x.aan.includes(d.organisatiesoort) && noemt(d, x.genoemd!))),
  );

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

/** Whatever is about a person needs a ground, unless that person says it (R19). */
export const vraagtGrond = (c: Concept, stand: Stand): boolean => !!c.over && ik(stand)?.betrokkene !== c.over;

export const isUitzondering = (trede: string): boolean => UITZONDERING.includes(trede);
export const isLager = (trede: string): boolean => trede === "eigen-taak" || trede === "toestemming" || isUitzondering(trede);
const zevenOpen = (c: Concept): boolean => CRITERIA.some(([veld]) => !c.criteria[veld]?.trim());

/** What is proposed as the reason for an ordinary own task; whoever shares it under those words makes them theirs. */
export const VOORSTEL = "Anoniem kan niet en er is geen wettelijke bepaling.";

/** A deskundige among those who would get it: then anonymous comes first (R83). */
export const deskundigen = (c: Concept, stand: Stand): DeelnemerBeeld[] =>
  c.over ? ontvangers(c, stand).filter((d) => d.pet === "deskundige") : [];

/** Whether the reason can be proposed; otherwise it is asked. */
export const magVoorstel = (c: Concept, stand: Stand): boolean =>
  c.trede === "eigen-taak" && c.categorie === "gewoon" && !c.geraakt.has("waaromNietHoger") && deskundigen(c, stand).length === 0;

/** The reason for this rung as it would be sent: typed, or proposed. */
export const waaromNietHoger = (c: Concept, stand: Stand): string =>
  c.waaromNietHoger.trim() || (magVoorstel(c, stand) ? VOORSTEL : "");

/** R25: medical content towards somebody who is not BIG-registered. */
export const vraagtVertaling = (c: Concept, stand: Stand): boolean =>
  c.categorie === "gezondheid" &&
  c.niveau === "inhoudelijk" &&
  c.trede === "toestemming" &&
  ontvangers(c, stand).some((d) => !d.big && d.betrokkene !== c.over);

const tekst = (t: string): string | undefined => t.trim() || undefined;

const bronVan = (c: Concept): Record<string, unknown> =>
  zonderLege({
    soort: c.bron,
    wie: ["collega", "professional", "derde"].includes(c.bron) ? tekst(c.bronWie) : undefined,
    metToestemmingVan: c.bron === "professional" ? tekst(c.bronMet) : undefined,
    datum: tekst(c.datum),
    wet: c.bron === "eigen-dossier" ? tekst(c.wet) : undefined,
  });

const consultatie = (c: Concept) => ({ wie: c.consultatieWie.trim(), op: c.consultatieOp, uitkomst: c.consultatieUitkomst.trim() });

const besluitVan = (c: Concept, stand: Stand) =>
  vraagtBesluit(c, stand) && c.besluitWie.trim() && c.besluitUitkomst
    ? { wie: c.besluitWie.trim(), op: c.besluitOp, uitkomst: c.besluitUitkomst }
    : undefined;

/** The command that shares the draft: only the fields that count for these choices. */
export function opdracht(c: Concept, stand: Stand): Opdracht {
  const uitzondering = isUitzondering(c.trede);
  return zonderLege({
    doet: "inbreng",
    over: c.over || undefined,
    tekst: c.tekst.trim(),
    antwoordOp: c.antwoordOp || undefined,
    voorlegging: c.voorlegging || undefined,
    bron: bronVan(c),
    trede: c.trede || undefined,
    bepaling: c.trede === "wettelijke-bepaling" ? tekst(c.bepaling) : undefined,
    waaromNietHoger: isLager(c.trede) ? tekst(waaromNietHoger(c, stand)) : undefined,
    consultatie: uitzondering ? consultatie(c) : undefined,
    criteria: c.trede === "conflict-van-plichten" && !zevenOpen(c) ? c.criteria : undefined,
    motivering: uitzondering ? tekst(c.motivering) : undefined,
    besluitVan: besluitVan(c, stand),
    meldrecht: meldrecht(c),
    alleenNodige: meldsoort(c) === "spreekplicht" && c.alleenNodige === "ja" ? true : undefined,
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
