// Suggestions per kind of organisation: filled in where nothing was typed, and marked as such.
import lijst from "../../../../../../config/voorstellen.json";
import type { Burger, Mens, Staat } from "./staat";
import { vraagtFormulier } from "./vragen";

/** What a kind of organisation usually brings, and needs. */
export interface Voorstel {
  wie: string;
  pet: string;
  taken: string[];
  grondslag: string;
  beroepsgeheim: string;
  argument: string;
  nodig: string;
  /** Why such an organisation is needed at once, to choose and adapt; `{wie}` is whom it is about. */
  zinnen: string[];
  /** Words in the name of an organisation by which this kind is recognised. */
  herken: string[];
}

/** The suggestion for a kind of organisation, or none. */
export const voorstelVoor = (soort: string): Voorstel | undefined =>
  (lijst as Record<string, Voorstel>)[soort];

/** The kind of organisation its name points to; empty when it points to none, or to more than one. */
export const herkenSoort = (organisatie: string): string => {
  const naam = organisatie.toLowerCase();
  const past = Object.entries(lijst as Record<string, Voorstel>).filter(([, v]) => v.herken.some((w) => naam.includes(w)));
  return past.length === 1 ? past[0]![0] : "";
};

type Stelbaar = "pet" | "taak" | "grondslag" | "beroepsgeheim" | "noodzaakargument";

/** The convener wears the pet of their regie; filled in as long as they chose no other. */
export const petBijRegie = (m: Mens, regie: string): void => {
  if (!m.regisseur || !regie || (m.pet && !m.voorgesteld.has("pet"))) return;
  m.pet = regie;
  m.voorgesteld.add("pet");
};

/** The form without consent starts today, judged by who fills it in; only where nothing stands yet. Signing it stays theirs. */
export const stelFormulierVoor = (s: Staat, b: Burger, vandaag: string): void => {
  if (!vraagtFormulier(b.status)) return;
  b.status.begin ||= vandaag;
  b.status.beoordelaar ||= s.deelnemers.find((m) => m.regisseur)?.naam ?? "";
};

/** Fills in what was not typed by hand, after the kind of organisation was chosen. Never BIG: rules lean on it (R22). */
export const stelVoor = (m: Mens): void => {
  const v = voorstelVoor(m.soort);
  if (!v) return;
  const stel = (veld: Stelbaar, waarde: string) => {
    if (m[veld] && !m.voorgesteld.has(veld)) return;
    m[veld] = waarde;
    if (waarde) m.voorgesteld.add(veld);
    else m.voorgesteld.delete(veld);
  };
  if (!m.regisseur) stel("pet", v.pet);
  stel("taak", v.taken[0] ?? "");
  stel("grondslag", v.grondslag);
  stel("beroepsgeheim", v.beroepsgeheim);
  stel("noodzaakargument", v.argument);
};
