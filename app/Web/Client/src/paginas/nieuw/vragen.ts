// Which questions are relevant: only those are shown, checked and sent.
import { EIGEN_TAAK } from "./lijsten";
import type { Burger, Mens, Staat, Status, Wet } from "./staat";

export const isBemoeizorg = (s: Staat): boolean => s.soort === "bemoeizorg";

/** Takes part for bemoeizorg: then the overleg is that, whatever it is called (R12). */
export const voorBemoeizorg = (m: Mens): boolean => /bemoei[\s-]*zorg/i.test(m.taak);

/** The age in years, or null when it is unknown or unreadable. */
export const leeftijdVan = (b: Burger): number | null =>
  /^\d{1,3}$/.test(b.leeftijd.trim()) ? Number(b.leeftijd.trim()) : null;

const ZELF_VANAF = 12;
const INZAGE_GEZAG_TOT = 16;
const VOLWASSEN = 18;
const leeftijd = (b: Burger): number => leeftijdVan(b) ?? VOLWASSEN;

/** Somebody who cannot decide: who judged that, and who decides instead (R17). */
export const kanNietZelf = (b: Burger): boolean => b.wilsbekwaam === "nee";

/** Those with authority consent under 12, and for a minor who cannot decide (R17). */
export const vraagtGezag = (b: Burger): boolean => leeftijd(b) < (kanNietZelf(b) ? VOLWASSEN : ZELF_VANAF);

/** From 12 to 16 those with authority keep their own access, and consent under some acts: then it may be said who they are (R17). */
export const magGezag = (b: Burger): boolean => !vraagtGezag(b) && leeftijd(b) < INZAGE_GEZAG_TOT;

/** The act of who shares, as chosen for this person. */
export const gekozenWet = (s: Staat, b: Burger): Wet | undefined => s.wetten.find((w) => w.wet === b.status.tWet);

/** The acts that can matter for this person: another age for them, or in writing and named by somebody on the list (R17, R32). */
export const wettenVoor = (s: Staat, b: Burger): Wet[] =>
  s.wetten.filter(
    (w) =>
      w.wet === b.status.tWet ||
      (!kanNietZelf(b) && leeftijd(b) < w.zelfVanaf !== leeftijd(b) < ZELF_VANAF) ||
      (w.schriftelijk && s.deelnemers.some((m) => noemtWet(w.wet, m.taak, m.organisatie))),
  );

const UWV = /\bUWV\b/i;

/** Whether a task or an organisation points to that act. */
export const noemtWet = (wet: string, ...teksten: string[]): boolean =>
  teksten.some((t) => t.toLowerCase().includes(wet.toLowerCase()) || (/suwi/i.test(wet) && (UWV.test(t) || /suwi/i.test(t))));

/** Who decide together for one person: value and words; nobody when no one now can. */
export const beslissers = (s: Staat, b: Burger): (readonly [string, string])[] => {
  const vanaf = gekozenWet(s, b)?.zelfVanaf ?? ZELF_VANAF;
  if (!kanNietZelf(b) && leeftijd(b) >= vanaf) return [[b.id, b.aanduiding.trim() || "de persoon zelf"]];
  const naam = b.vertegenwoordiger.trim();
  if (kanNietZelf(b) && naam) return b.terzijde.trim() ? [] : [[naam, naam]];
  return b.gezag.split("\n").map((r) => r.trim()).filter(Boolean).map((r) => [r, r]);
};

/** Somebody who decides themselves has to want it that another comes in their name (R17). */
export const vraagtInstemming = (s: Staat, m: Mens): boolean => {
  const b = s.betrokkenen.find((x) => x.id === m.betrokkene);
  return m.pet === "vertegenwoordiger" && !!b && !kanNietZelf(b) && leeftijd(b) >= INZAGE_GEZAG_TOT;
};

/** Step I as answered: nothing more to ask, as long as it says that this is no bemoeizorg (R12). */
export const isGeenBemoeizorg = (s: Staat): boolean => !s.meldpunt && [s.a2, s.b, s.c].includes("nee");

/** One problem alone: between two, with the reason (R12). */
export const isEnkelvoudig = (s: Staat): boolean => !s.meldpunt && s.a1 === "nee" && !isGeenBemoeizorg(s);

/** A child is heard, or it is said why not (R73). */
export const vraagtGehoord = (b: Burger): boolean => leeftijd(b) < VOLWASSEN;

/** Bijlage III is for discussing without consent; with consent or within an own task there is no form (R14). */
export const vraagtFormulier = (f: Status): boolean => /^(1e|3a[1-4])$/.test(f.keuze);

/** These answers mean: not now (R14). */
export const stopt = (f: Status): string | null => {
  if (f.keuze === "1c") return "Vraag eerst om toestemming. Kies daarna opnieuw.";
  if (f.keuze === "1d") return "Vraag nog een keer wat de persoon wil. Kies daarna opnieuw.";
  if (f.keuze === "2") return "Dan bespreek je deze persoon niet. Je kunt dit overleg niet bijeenroepen.";
  return null;
};

export const heeftToestemming = (f: Status): boolean => f.keuze === "1a" || f.keuze === "1b";
export const isEigenTaak = (f: Status): boolean => f.keuze === EIGEN_TAAK;

/** The id of a field of the form about this person: of the first, its bare name. */
export const statusveld = (s: Staat, b: Burger, veld: string): string => (s.betrokkenen[0] === b ? veld : `${b.id}-${veld}`);

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
  // It follows from the pet, not from a name: another name does not change it.
  m.voorgesteld.delete("soort");
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
