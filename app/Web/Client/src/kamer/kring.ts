import type { Concept } from "./concept";
import { anderen, ik, isBinnen, meedoeners, type Stand } from "./stand";
import type { DeelnemerBeeld, Id, InbrengBeeld } from "./typen";
import { hoofdletter, namen, som } from "./woorden";

const GEBONDEN = ["wgbo", "big", "jeugdwet 7.3.11", "wmo 5.3.3", "participatiewet 65", "afgeleid beroepsgeheim"];
const OVERHEID = ["ambtsgeheim", "wpg", "wjsg"];

const geheim = (d: DeelnemerBeeld): string => d.beroepsgeheim?.trim().toLowerCase() ?? "";
/** Whether "own task" reaches only those directly involved (R20). */
export const isGebonden = (d: DeelnemerBeeld): boolean => GEBONDEN.includes(geheim(d));
/** Whose secrecy derives from another's: that other decides (R75). */
export const isAfgeleid = (d: DeelnemerBeeld): boolean => geheim(d) === "afgeleid beroepsgeheim";

// Some secrecy reaches only those who carry out the same act, colleagues too (R20).
const WET: Record<string, string> = { "wmo 5.3.3": "wmo", "participatiewet 65": "participatiewet" };

/** A colleague of the own organisation with whom the own task may be shared (R20). */
export const isNaasteCollega = (mij: DeelnemerBeeld, d: DeelnemerBeeld): boolean =>
  !!mij.organisatie && mij.organisatie === d.organisatie && (d.taak ?? "").toLowerCase().includes(WET[geheim(mij)] ?? "");

const heeftWettelijkGeheim = (d: DeelnemerBeeld): boolean => isGebonden(d) || OVERHEID.includes(geheim(d));

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


/** Who takes part now and does not see this, and who of the kring still does. */
export function kringNu(i: InbrengBeeld, stand: Stand): { wel: string[]; niet: DeelnemerBeeld[] } {
  const naam = namen(stand.deelnemers.values());
  const nu = meedoeners(stand);
  const ziet = (id: Id): boolean => id === i.van || i.kring.includes(id);
  const anders = nu.filter((d) => d.id !== stand.jij && ziet(d.id)).map((d) => naam(d.id));
  return { wel: stand.jij && ziet(stand.jij) ? ["jij", ...anders] : anders, niet: nu.filter((d) => !ziet(d.id)) };
}

/** Who sees an inbreng that was for everybody: the kring is as it was then, so who came later is not in it (besluit 11). */
export function breedzin(i: InbrengBeeld, stand: Stand): string {
  const { wel, niet } = kringNu(i, stand);
  if (niet.length === 0) return "Iedereen ziet dit";
  const naam = namen(stand.deelnemers.values());
  const later = som(niet.map((d) => naam(d.id)));
  const kwam = niet.length > 1 ? "kwamen later en zien dit niet" : "kwam later en ziet dit niet";
  return `${hoofdletter(som(wel))} ${wel.length > 1 ? "zien" : "ziet"} dit. ${later} ${kwam}.`;
}

/** To whom the contributor can still open this. */
export const ookMet = (i: InbrengBeeld, stand: Stand): DeelnemerBeeld[] => anderen(stand).filter((d) => !i.kring.includes(d.id));

/** Whether opening this further asks who is directly involved: for who is bound to secrecy and shared it from the own task (R20). */
export const vraagtBetrokken = (i: InbrengBeeld, stand: Stand): boolean => {
  const mij = ik(stand);
  return i.trede === "eigen-taak" && !!i.over && !!mij && isGebonden(mij);
};

/** Who was just told, for the sentence after sharing: within a kleine kring everybody is not everybody. */
export const gedeeldMet = (c: Concept, stand: Stand): string => {
  const naam = namen(stand.deelnemers.values());
  return c.wie === "iedereen" && !isBinnen(stand) ? "iedereen" : som(ontvangers(c, stand).map((d) => naam(d.id)));
};
