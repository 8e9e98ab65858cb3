// Which questions are relevant: only those are shown, checked and sent.
import { EIGEN_TAAK } from "./lijsten";
import type { Burger, Mens, Staat } from "./staat";

export const isBemoeizorg = (s: Staat): boolean => s.soort === "bemoeizorg";

/** The age in years, or null when it is unknown or unreadable. */
export const leeftijdVan = (b: Burger): number | null =>
  /^\d{1,3}$/.test(b.leeftijd.trim()) ? Number(b.leeftijd.trim()) : null;

const ZELF_VANAF = 12;
const VOLWASSEN = 18;
const leeftijd = (b: Burger): number => leeftijdVan(b) ?? VOLWASSEN;

/** Somebody who cannot decide: who judged that, and who decides instead (R17). */
export const kanNietZelf = (b: Burger): boolean => b.wilsbekwaam === "nee";

/** Those with authority consent under 12, and for a minor who cannot decide (R17). */
export const vraagtGezag = (b: Burger): boolean => leeftijd(b) < (kanNietZelf(b) ? VOLWASSEN : ZELF_VANAF);

// Who decide together for one person; nobody when no one now can.
const beslissersVan = (b: Burger): (readonly [string, string])[] => {
  if (!kanNietZelf(b) && !vraagtGezag(b)) return [[b.id, b.aanduiding.trim() || "de persoon zelf"]];
  const naam = b.vertegenwoordiger.trim();
  if (kanNietZelf(b) && naam) return b.terzijde.trim() ? [] : [[naam, naam]];
  return b.gezag.split("\n").map((r) => r.trim()).filter(Boolean).map((r) => [r, r]);
};

/** Who may give the consent to be discussed, each once: value and words. */
export const beslissers = (s: Staat): (readonly [string, string])[] => [...new Map(s.betrokkenen.flatMap(beslissersVan))];

/** Step I as answered: nothing more to ask, as long as it says that this is no bemoeizorg (R12). */
export const isGeenBemoeizorg = (s: Staat): boolean => !s.meldpunt && [s.a2, s.b, s.c].includes("nee");

/** One problem alone: between two, with the reason (R12). */
export const isEnkelvoudig = (s: Staat): boolean => !s.meldpunt && s.a1 === "nee" && !isGeenBemoeizorg(s);

/** A child is heard, or it is said why not (R73). */
export const vraagtGehoord = (b: Burger): boolean => leeftijd(b) < VOLWASSEN;

/** Bijlage III is for discussing without consent; with consent or within an own task there is no form (R14). */
export const vraagtFormulier = (s: Staat): boolean =>
  isBemoeizorg(s) && /^(1e|3a[1-4])$/.test(s.keuze);

/** These answers mean: not now (R14). */
export const stopt = (s: Staat): string | null => {
  if (!isBemoeizorg(s)) return null;
  if (s.keuze === "1c") return "Vraag eerst om toestemming. Kies daarna opnieuw.";
  if (s.keuze === "1d") return "Vraag nog een keer wat de persoon wil. Kies daarna opnieuw.";
  if (s.keuze === "2") return "Dan bespreek je deze persoon niet. Je kunt dit overleg niet bijeenroepen.";
  return null;
};

export const heeftToestemming = (s: Staat): boolean => s.keuze === "1a" || s.keuze === "1b";
export const isEigenTaak = (s: Staat): boolean => s.keuze === EIGEN_TAAK;

/** Betrokkene and vertegenwoordiger need no task: it is about them (R02). */
export const isBurger = (m: Mens): boolean => m.pet === "betrokkene" || m.pet === "vertegenwoordiger";

/** Whom it is about, in a sentence. */
export const wieHetIs = (s: Staat): string =>
  s.betrokkenen.map((b) => b.aanduiding.trim()).filter(Boolean).join(" en ") || "de betrokkene";

/** Somebody it is about has no organisation; with one person there is no doubt about whom. */
export const alsBurger = (m: Mens, s: Staat): void => {
  if (!isBurger(m)) {
    if (m.soort === "burger") m.soort = "";
    return;
  }
  m.soort = "burger";
  if (!m.betrokkene && s.betrokkenen.length === 1) m.betrokkene = s.betrokkenen[0]!.id;
};

/** The organisations on the list, each once. */
export const organisaties = (s: Staat): string[] => {
  const namen = new Map<string, string>();
  for (const m of s.deelnemers)
    if (!isBurger(m) && m.organisatie.trim()) namen.set(m.organisatie.trim().toLowerCase(), m.organisatie.trim());
  return [...namen.values()];
};

/** More than two organisations: say why two is not enough (R04). */
export const vraagtBilateraal = (s: Staat): boolean => organisaties(s).length > 2;
