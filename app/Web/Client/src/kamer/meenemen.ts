import { ik, type Stand } from "./stand";
import { isZonderSteun } from "./toestemmingen";
import type { AfspraakBeeld, InbrengBeeld, VraagBeeld } from "./typen";

const MAG: readonly string[] = ["toegestaan", "korter"];

/** What leaves with this person, exactly as it stands now. */
export interface Papier {
  afspraken: AfspraakBeeld[];
  vanAnderen: { vraag: VraagBeeld; tekst: string }[];
  zelf: InbrengBeeld[];
  /** What others take along of mine, allowed. */
  gegeven: { vraag: VraagBeeld; tekst: string }[];
}

export const isToegestaan = (v: VraagBeeld): boolean => MAG.includes(v.stand);

/** The agreements this person carries out. */
export const mijnAfspraken = (s: Stand): AfspraakBeeld[] => [...s.afspraken.values()].filter((a) => a.wieDoet === s.jij);

/** Open requests that wait for this person's answer. */
export const aanMij = (s: Stand): VraagBeeld[] =>
  [...s.vragen.values()].filter((v) => v.aan === s.jij && v.stand === "open" && s.inbrengen.has(v.inbreng));

/** What this person asked for an inbreng, if they did. */
export const mijnVraag = (s: Stand, inbreng: string): VraagBeeld | undefined =>
  [...s.vragen.values()].find((v) => v.van === s.jij && v.inbreng === inbreng && v.stand !== "vervallen");

/** Whether this person may ask at all: a deskundige takes nothing along (R41), and one asks for an own afspraak (R42). */
export const magVragen = (s: Stand): boolean => ik(s)?.pet !== "deskundige" && mijnAfspraken(s).length > 0;

/** What others brought in and this person sees: what can be asked. Not what lost its consent (R34). */
export const vraagbaar = (s: Stand): InbrengBeeld[] => [...s.inbrengen.values()].filter((i) => i.van !== s.jij && !isZonderSteun(i, s));

const tekstVan = (s: Stand, v: VraagBeeld): string => v.meeneemversie ?? s.inbrengen.get(v.inbreng)?.tekst ?? "";

/** The live preview. */
export function papier(s: Stand): Papier {
  const toegestaan = [...s.vragen.values()].filter(isToegestaan).map((vraag) => ({ vraag, tekst: tekstVan(s, vraag) }));
  return {
    afspraken: mijnAfspraken(s),
    vanAnderen: toegestaan.filter(({ vraag }) => vraag.van === s.jij),
    zelf: [...s.inbrengen.values()].filter((i) => i.van === s.jij),
    gegeven: toegestaan.filter(({ vraag }) => vraag.aan === s.jij),
  };
}
