import { type Concept, vraagtGrond, waaromNietHoger, isLager } from "./concept";
import { bereikbaar, lijktGezondheid, lijktStrafbaar, zonderBereik } from "./herken";
import { ik, type Stand } from "./stand";

/** Something about the text that is asked before it is shared; the server decides about everything else. */
export interface Voorafvraag {
  soort: "gezondheid" | "strafrechtelijk" | "ook-strafrechtelijk" | "ook-gezondheid" | "bereik" | "herschrijf" | "reden";
  vraag: string;
  knoppen: Voorafknop[];
}

export interface Voorafknop {
  label: string;
  /** Change to the draft. */
  zet?: Partial<Concept>;
  /** The field that is set by hand from now on. */
  raak?: string;
  /** After this answer sharing goes on; otherwise one looks again first. */
  deel?: boolean;
  /** Select the text and write. */
  schrijf?: boolean;
}

const nee = (c: Concept, soort: string): Partial<Concept> => ({ beantwoord: new Set([...c.beantwoord, soort]) });

/** What may still be wrong with a category, as one question at a time. */
function categorie(c: Concept, stand: Stand): Voorafvraag | null {
  if (!vraagtGrond(c, stand)) return null;
  const soorten = [
    ["gezondheid", "gezondheid", lijktGezondheid(c.tekst)],
    ["strafrechtelijk", "strafbare feiten", lijktStrafbaar(c.tekst)],
  ] as const;
  for (const [soort, woorden, lijkt] of soorten) {
    if (!lijkt || c.categorie === soort || c.beantwoord.has(soort)) continue;
    const klaar: Voorafknop = { label: "Nee", zet: nee(c, soort), deel: true };
    // One inbreng has one category: who gets health data is not who gets criminal data.
    if (c.categorie === "gezondheid" || c.categorie === "strafrechtelijk")
      return { soort: `ook-${soort}`, vraag: `Gaat dit ook over ${woorden}? Breng dat dan apart in.`, knoppen: [{ label: "Schrijf het apart", schrijf: true }, klaar] };
    return { soort, vraag: `Gaat dit over ${woorden}?`, knoppen: [{ label: "Ja", zet: { categorie: soort }, raak: "categorie" }, klaar] };
  }
  return null;
}

function bereik(c: Concept): Voorafvraag | null {
  const { telefoon, mail } = bereikbaar(c.tekst);
  if (c.beantwoord.has("bereik") || !(telefoon || mail)) return null;
  const beide = telefoon && mail;
  const vraag = beide
    ? "Er staan een telefoonnummer en een e-mailadres in. Is dat nodig?"
    : `Er staat een ${telefoon ? "telefoonnummer" : "e-mailadres"} in. Is dat nodig?`;
  return {
    soort: "bereik",
    vraag,
    knoppen: [
      { label: beide ? "Haal ze weg" : "Haal het weg", zet: { tekst: zonderBereik(c.tekst) } },
      { label: beide ? "Laat ze staan" : "Laat staan", zet: nee(c, "bereik"), deel: true },
    ],
  };
}

/** How somebody writes what they see instead of what it is called (R23, R25). */
export const herschrijf = (c: Concept, stand: Stand): string => {
  const wie = stand.overleg?.betrokkenen.find((b) => b.id === c.over)?.aanduiding ?? "iemand";
  return `Herschrijf: wat zie je, of wat kan ${wie} niet meer?`;
};

/** The first thing to settle before this draft is shared; null when it can go. */
export function vooraf(c: Concept, stand: Stand): Voorafvraag | null {
  if (c.geweigerd && c.tekst.trim() === c.geweigerd.trim() && c.niveau !== "inhoudelijk")
    return { soort: "herschrijf", vraag: `Dit is nog dezelfde tekst. ${herschrijf(c, stand)}`, knoppen: [{ label: "Herschrijf de tekst", schrijf: true }] };
  if (isLager(c.trede) && !waaromNietHoger(c, stand) && ik(stand)?.betrokkene !== c.over) return { soort: "reden", vraag: "", knoppen: [] };
  return categorie(c, stand) ?? bereik(c);
}
