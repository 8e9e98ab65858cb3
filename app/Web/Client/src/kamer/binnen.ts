/** What a message that comes in changes on this screen, beside the standing itself. */
import { seconden } from "./beeld/sluiten";
import type { Scherm } from "./scherm";
import { isBuiten, type Stand, vraagsleutel } from "./stand";
import type { Bericht } from "./typen";

/** Whether the overleg goes to another step: then everybody starts at its top. */
export function isStapwissel(voor: Stand, b: Bericht): boolean {
  if (b.soort !== "overleg" || !voor.overleg) return false;
  return b.overleg.fase !== voor.overleg.fase || (b.overleg.status !== voor.overleg.status && b.overleg.status !== "bevroren");
}

/** The parts of the screen that follow from a message. */
export function naBericht(voor: Stand, na: Stand, c: Scherm, b: Bericht, nu: number): Partial<Scherm> {
  const stap = isStapwissel(voor, b);
  const kring = b.soort === "kring" && b.bezig !== voor.kring.bezig;
  // What was said about an earlier kring or step is not true of the next.
  const schoon: Partial<Scherm> = stap || kring ? { melding: "", vooraf: null } : {};
  if (b.soort === "overleg") return { ...schoon, nu, ...bijOverleg(voor, na, c, b, nu) };
  if (b.soort === "inbreng" && !voor.inbrengen.has(b.inbreng.id)) return { nieuw: new Set([...c.nieuw, b.inbreng.id]) };
  if (b.soort === "vraag" && b.vraag.aan === na.jij && b.vraag.stand === "open" && !isBuiten(na)) return { nieuweVraag: vraagsleutel(b.vraag) };
  return schoon;
}

function bijOverleg(voor: Stand, na: Stand, c: Scherm, b: Bericht & { soort: "overleg" }, nu: number): Partial<Scherm> {
  const begint = voor.overleg?.status !== "sluiting-aangekondigd";
  if (b.overleg.status === "sluiting-aangekondigd") {
    const over = seconden(na, nu);
    return {
      ...(begint || over > c.aftelVan ? { aftelVan: over, invoerOpen: false } : {}),
      ...(begint && c.venster?.soort !== "kladblok" ? { venster: null } : {}),
    };
  }
  return voor.overleg && voor.overleg.fase !== b.overleg.fase ? { tab: "inbreng", gerold: false } : {};
}

