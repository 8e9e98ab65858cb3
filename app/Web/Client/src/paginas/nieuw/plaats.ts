// Where on the screen a refusal of the server belongs.
import type { Staat } from "./staat";
import { toets, toetsMens, type Fouten } from "./toets";

/** A refusal as the server sends it. */
export interface Nee {
  regel?: string;
  zin: string;
}

/** A refusal with its place; without `veld` it stands at the top of the step. */
export interface Weigering extends Nee {
  stap: number;
  veld: string | null;
  /** Whose invitation it is about. */
  mens?: string;
}

const VAST: Record<string, [number, string | null]> = {
  R04: [3, "waaromNietBilateraal"],
  R07: [1, "situatie"],
  R12: [2, "a1"],
  R13: [1, "doel"],
  R14: [2, "keuze"],
  R16: [2, "geinformeerd"],
  R11: [2, "uitgenodigd"],
};

const eerste = (fouten: Fouten): string | null => fouten.keys().next().value ?? null;

const metNummer = (fouten: Fouten): string | null =>
  [...fouten].find(([, zin]) => zin.startsWith("Haal het"))?.[0] ?? null;

const bijMens = (s: Staat, nee: Nee, veld: (f: Fouten) => string | null, anders: string): Weigering => {
  const wie = s.deelnemers.find((m) => veld(toetsMens(m)));
  return wie
    ? { ...nee, stap: 3, veld: veld(toetsMens(wie)) ?? anders, mens: wie.id }
    : { ...nee, stap: 3, veld: null };
};

// What the server calls no reason, wherever it stands in the sentence: its own check is stricter than ours.
const UITVLUCHT = /handig|effici[eë]nt|maar nooit|voor de zekerheid/i;

const bijReden = (s: Staat, nee: Nee): Weigering => {
  const gevonden = bijMens(s, nee, eerste, "m-noodzaak");
  const wie = s.deelnemers.find((m) => UITVLUCHT.test(m.noodzaak));
  return gevonden.veld === null && nee.regel === "R02" && wie ? { ...nee, stap: 3, veld: "m-noodzaak", mens: wie.id } : gevonden;
};

/** Finds the step and the field that a refusal is about. */
export const plaats = (s: Staat, nee: Nee, nu: Date): Weigering => {
  if (nee.regel === "R02" || nee.regel === "R05") return bijReden(s, nee);
  if (nee.regel === "R29") {
    for (const stap of [1, 2, 3]) {
      const veld = metNummer(toets(stap, s, nu));
      if (veld) return { ...nee, stap, veld };
    }
    const bij = bijMens(s, nee, metNummer, "m-naam");
    return bij.veld ? bij : { ...nee, stap: 4, veld: null };
  }
  const vast = nee.regel ? VAST[nee.regel] : undefined;
  return vast ? { ...nee, stap: vast[0], veld: vast[1] } : { ...nee, stap: 4, veld: null };
};
