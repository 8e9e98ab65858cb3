// Which questions are relevant: only those are shown, checked and sent.
import { EIGEN_TAAK } from "./lijsten";
import type { Burger, Mens, Staat } from "./staat";

export const isBemoeizorg = (s: Staat): boolean => s.soort === "bemoeizorg";

/** The age in years, or null when it is unknown or unreadable. */
export const leeftijdVan = (b: Burger): number | null =>
  /^\d{1,3}$/.test(b.leeftijd.trim()) ? Number(b.leeftijd.trim()) : null;

/** Under 12 those with authority consent (R17). */
export const vraagtGezag = (b: Burger): boolean => (leeftijdVan(b) ?? 99) < 12;

/** A child is heard, or it is said why not (R73). */
export const vraagtGehoord = (b: Burger): boolean => (leeftijdVan(b) ?? 99) < 18;

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
