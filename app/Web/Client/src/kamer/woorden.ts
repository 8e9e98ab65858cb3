import type { Bron, DeelnemerBeeld, Id } from "./typen";

const AANHEF = /^(de heer|dhr\.?|mevrouw|mevr\.?|mw\.?)\s+/i;
const VOORLETTERS = /^((\p{Lu}|Ch|IJ|Th)\.\s*)+/u;

/** "M. van Daal" becomes "Van Daal": what people call each other in a sentence. */
export function kort(naam: string): string {
  const rest = naam.replace(AANHEF, "").replace(VOORLETTERS, "").trim();
  return rest ? rest.charAt(0).toUpperCase() + rest.slice(1) : naam;
}

/** Two letters at most; particles do not count. */
export function initialen(naam: string): string {
  const delen = naam.replace(AANHEF, "").split(/[\s.]+/).filter((d) => /^\p{Lu}/u.test(d));
  const eerste = delen[0]?.charAt(0) ?? naam.charAt(0).toUpperCase();
  return delen.length > 1 ? eerste + delen[delen.length - 1]!.charAt(0) : eerste;
}

/** "a, b en c". */
export const som = (delen: string[]): string =>
  delen.length < 2 ? delen.join("") : `${delen.slice(0, -1).join(", ")} en ${delen[delen.length - 1]}`;

/** Short names; the whole name where two people share the short one. */
export function namen(lijst: Iterable<DeelnemerBeeld>): (id: Id) => string {
  const alle = [...lijst];
  const tel = new Map<string, number>();
  for (const d of alle) tel.set(kort(d.naam), (tel.get(kort(d.naam)) ?? 0) + 1);
  const bij = new Map(alle.map((d) => [d.id, tel.get(kort(d.naam))! > 1 ? d.naam : kort(d.naam)]));
  return (id) => bij.get(id) ?? "iemand die niet meer meedoet";
}

const vast = "\u00a0";
const datumvorm = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", timeZone: "UTC" });
const dagvorm = new Intl.DateTimeFormat("nl-NL", { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" });
const tijdvorm = new Intl.DateTimeFormat("nl-NL", { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam" });
const isovorm = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

const alsDatum = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/** "20 februari", with a hard space. */
export const datum = (iso?: string): string => (iso ? datumvorm.format(alsDatum(iso)).replace(/ /g, vast) : "");

/** "za 27 februari". */
export const dag = (iso: string): string => dagvorm.format(alsDatum(iso)).replace(/\.|,/g, "").replace(/ /g, vast);

/** A moment as people here live it: "maandag 2 maart om 10:42". */
export const tijdstip = (iso: string): string => tijdvorm.format(new Date(iso)).replace(/ /g, vast);

const klokvorm = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: "Europe/Amsterdam" });

/** The time of day of a moment: "13:02". */
export const kloktijd = (iso: string): string => klokvorm.format(new Date(iso));

/** Today in Amsterdam, plus days, as yyyy-MM-dd. */
export const overDagen = (dagen: number, nu = new Date()): string =>
  isovorm.format(new Date(nu.getTime() + dagen * 86_400_000));

/** Seconds as m:ss. */
export function minuten(seconden: number): string {
  const s = Math.max(0, Math.ceil(seconden));
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`;
}

export const hoofdletter = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);
export const kleineLetter = (t: string): string => (/^\p{Lu}\p{Ll}/u.test(t) ? t.charAt(0).toLowerCase() + t.slice(1) : t);

/** Typed words as the end of a sentence: one full stop, also when they had one. */
export const punt = (t: string): string => (/[.!?…]$/.test(t.trim()) ? t.trim() : `${t.trim()}.`);

export const NIVEAUS: [string, string, string][] = [
  ["dat", "Dat-informatie", "alleen dát er iets speelt"],
  ["buitenkant", "Buitenkant", "wat je kunt zien of merken"],
  ["inhoudelijk", "Inhoudelijk", "wat er precies is"],
];
export const CATEGORIEEN: [string, string][] = [
  ["gewoon", "Gewoon"],
  ["gezondheid", "Gezondheid"],
  ["strafrechtelijk", "Strafrecht"],
  ["bijzonder", "Anders bijzonder"],
];
export const AARDEN: [string, string][] = [
  ["feit", "Feit"],
  ["waarneming", "Waarneming"],
  ["vermoeden", "Vermoeden"],
  ["oordeel", "Oordeel"],
];
export const TREDEN: [string, string][] = [
  ["wettelijke-bepaling", "Wettelijke bepaling"],
  ["eigen-taak", "Je eigen taak"],
  ["toestemming", "Toestemming"],
  ["vitaal-belang", "Vitaal belang"],
  ["conflict-van-plichten", "Conflict van plichten"],
  ["goed-hulpverlenerschap", "Goed hulpverlenerschap"],
];
/** What the primary holder of a secret decided (R75). */
export const BESLUITEN: [string, string][] = [
  ["akkoord", "Dit mag"],
  ["niet-akkoord", "Dit mag niet"],
];
export const ARGUMENTEN: [string, string][] = [
  ["wettelijke-plicht", "De wet verplicht het"],
  ["niet-uitvoerbaar-zonder", "Zonder dit kan het werk niet"],
  ["zonder-loopt-het-fout", "Zonder dit loopt het fout"],
  ["nodig-voor-goede-uitvoering", "Nodig om het werk goed te doen"],
];
export const CRITERIA: [string, string][] = [
  ["toestemmingGeprobeerd", "Hoe heb je om toestemming gevraagd?"],
  ["ernstigeSchade", "Welke ernstige schade dreigt als je zwijgt?"],
  ["gewetensnood", "Waarom kun je dit niet voor je houden?"],
  ["geenAndereWeg", "Waarom is er geen andere weg?"],
  ["schadeAfgewend", "Hoe voorkomt delen de schade?"],
  ["zoMinMogelijk", "Waarom is dit het minste dat nodig is?"],
  ["weegtZwaarder", "Waarom weegt dit zwaarder dan je geheim?"],
];
export const ONDERWERPEN = [
  "wonen", "geld", "gezondheid", "zorggebruik", "veiligheid", "werk", "school", "opvoeden", "netwerk", "contact",
  "belasting van het gezin", "beperkingen in huis", "veilig werken",
];
export const BRONNEN: [string, string][] = [
  ["eigen-waarneming", "Eigen waarneming"],
  ["eigen-dossier", "Eigen dossier"],
  ["betrokkene", "De persoon zelf"],
  ["collega", "Een collega"],
  ["professional", "Een andere professional"],
  ["derde", "Iemand anders"],
  ["eigen-deskundigheid", "Eigen deskundigheid"],
];

/** The word for a term of a closed list. */
export const woord = (lijst: readonly (readonly string[])[], term?: string): string =>
  lijst.find(([t]) => t === term)?.[1] ?? term ?? "";

/** "collega (hulp in de huishouding), 20 februari". */
export function bronzin(bron: Bron, aanduiding?: string): string {
  const soort = bron.soort === "betrokkene" && aanduiding ? `${aanduiding} zelf` : woord(BRONNEN, bron.soort).toLowerCase();
  const haakjes = [bron.wie, bron.wet, bron.metToestemmingVan && `met goedvinden van ${bron.metToestemmingVan}`]
    .filter(Boolean)
    .join("; ");
  const wat = soort.replace(/^een /, "");
  return [haakjes ? `${wat} (${haakjes})` : wat, datum(bron.datum)].filter(Boolean).join(", ");
}
