// Where on the screen a refusal of the server belongs.
import type { Burger, Mens, Staat } from "./staat";
import { toets, toetsMens, type Fouten } from "./toets";
import { beslissers, kanNietZelf, statusveld, voorBemoeizorg, vraagtGehoord, vraagtInstemming } from "./vragen";
import { persoonIn, veldBij, ZINNEN } from "./zinnen";

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
  R13: [1, "doel"],
};

const eerste = (fouten: Fouten): string | null => fouten.keys().next().value ?? null;

const metNummer = (fouten: Fouten): string | null =>
  [...fouten].find(([, zin]) => zin.startsWith("Haal het"))?.[0] ?? null;

const bijMens = (s: Staat, nee: Nee, veld: (f: Fouten) => string | null, anders: string): Weigering => {
  const wie = s.deelnemers.find((m) => veld(toetsMens(m, s)));
  return wie
    ? { ...nee, stap: 3, veld: veld(toetsMens(wie, s)) ?? anders, mens: wie.id }
    : { ...nee, stap: 3, veld: null };
};

// What the server calls no reason, wherever it stands in the sentence: its own check is stricter than ours.
const UITVLUCHT = /handig|effici[eë]nt|maar nooit|voor de zekerheid/i;

const bijReden = (s: Staat, nee: Nee): Weigering => {
  const gevonden = bijMens(s, nee, eerste, "m-noodzaak");
  const wie = s.deelnemers.find((m) => UITVLUCHT.test(m.noodzaak));
  return gevonden.veld === null && nee.regel === "R02" && wie ? { ...nee, stap: 3, veld: "m-noodzaak", mens: wie.id } : gevonden;
};

const bij = (nee: Nee, wie: Mens | undefined, veld: string): Weigering =>
  wie ? { ...nee, stap: 3, veld, mens: wie.id } : { ...nee, stap: 3, veld: null };

const GEEN_GRONDSLAG = /convenant|protocol|samenwerkings(afspra|overeenkomst)/i;

// The invitation a rule is about, and the field in it.
const bijUitnodiging = (s: Staat, nee: Nee): Weigering | null => {
  const is = (a: string, b: string) => a.trim() !== "" && a.trim().toLowerCase() === b.trim().toLowerCase();
  if (nee.regel === "R05") return bij(nee, s.deelnemers.find((m) => m.regisseur), "m-pet");
  if (nee.regel === "R06")
    return bij(nee, s.deelnemers.find((m) => m.pet === "procesregie"), /zelf geen taak/.test(nee.zin) ? "m-taak" : "m-namensPartij");
  if (nee.regel === "R12" && /doet iemand mee/.test(nee.zin)) return bij(nee, s.deelnemers.find(voorBemoeizorg), "m-taak");
  if (nee.regel === "R71")
    return bij(nee, s.deelnemers.find((m) => m.hoedanigheid !== "eigen" && (!m.verantwoordelijke.trim() || is(m.verantwoordelijke, m.organisatie))), "m-verantwoordelijke");
  if (nee.regel === "R10")
    return bij(nee, s.deelnemers.find((m) => GEEN_GRONDSLAG.test(m.grondslag) || is(m.grondslag, s.convenant)), "m-grondslag");
  return null;
};

const bijKind = (s: Staat, nee: Nee): Weigering => {
  const kind = s.betrokkenen.filter(vraagtGehoord);
  const b = kind.find((x) => x.gehoord !== "ja" ? !x.gehoordReden.trim() : !x.gehoordDoor.trim() || !x.gehoordWanneer) ?? kind[0];
  return { ...nee, stap: 1, veld: b ? `${b.id}-gehoord` : null };
};

const BEWIND = /bewindvoer/i;

// Who decides: at the citizen, at the invitation of a representative, or at the consent (R17).
const bijBeslisser = (s: Staat, nee: Nee): Weigering => {
  const burger = (veld: string, past: (b: Burger) => boolean): Weigering | null => {
    const b = s.betrokkenen.find(past);
    return b ? { ...nee, stap: 1, veld: `${b.id}-${veld}` } : null;
  };
  const niets: Weigering = { ...nee, stap: 1, veld: null };
  if (BEWIND.test(nee.zin))
    return burger("titel", (b) => BEWIND.test(b.titel)) ?? burger("gezag", (b) => BEWIND.test(b.gezag)) ?? bij(nee, s.deelnemers.find((m) => m.pet === "vertegenwoordiger"), "m-naam");
  if (/wie vond dat/.test(nee.zin)) return burger("onbekwaamDoor", kanNietZelf) ?? niets;
  if (/Deze titel/.test(nee.zin)) return burger("titel", (b) => b.titel.trim() !== "") ?? niets;
  if (/waarom deze vertegenwoordiger/.test(nee.zin)) return burger("terzijde", kanNietZelf) ?? niets;
  if (/naam in van wie/.test(nee.zin)) return burger("vertegenwoordiger", kanNietZelf) ?? niets;
  if (/namens hem of haar|de persoon dit goedvond/.test(nee.zin)) return bij(nee, s.deelnemers.find((m) => vraagtInstemming(s, m)), "m-instemmingOp");
  const b = persoonIn(s, nee.zin);
  const veld = /Deze wet/.test(nee.zin) ? "tWet" : beslissers(s, b).length ? "toestemmingVan" : "keuze";
  return { ...nee, stap: 2, veld: statusveld(s, b, veld) };
};

/** Finds the step and the field that a refusal is about. */
export const plaats = (s: Staat, nee: Nee, nu: Date): Weigering => {
  if (nee.regel === "R02" || nee.regel === "R03") return bijReden(s, nee);
  if (nee.regel === "R17") return bijBeslisser(s, nee);
  if (nee.regel === "R73") return bijKind(s, nee);
  if (nee.regel === "R65") return bij(nee, s.deelnemers[Number(/^Nummer (\d+)/.exec(nee.zin)?.[1] ?? 0) - 1], "m-naam");
  const uitnodiging = bijUitnodiging(s, nee);
  if (uitnodiging) return uitnodiging;
  if (nee.regel && nee.regel in ZINNEN) return { ...nee, stap: 2, veld: veldBij(s, nee.regel, nee.zin) };
  if (nee.regel === "R29") {
    for (const stap of [1, 2, 3]) {
      const veld = metNummer(toets(stap, s, nu));
      if (veld) return { ...nee, stap, veld };
    }
    const gevonden = bijMens(s, nee, metNummer, "m-naam");
    return gevonden.veld ? gevonden : { ...nee, stap: 4, veld: null };
  }
  const vast = nee.regel ? VAST[nee.regel] : undefined;
  return vast ? { ...nee, stap: vast[0], veld: vast[1] } : { ...nee, stap: 4, veld: null };
};
