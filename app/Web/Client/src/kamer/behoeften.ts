// What a role needs to know, as the server describes it (R60): a prompt to share less, never a permission.
import { meedoeners, type Stand } from "./stand";
import type { DeelnemerBeeld } from "./typen";

export interface Rolbehoefte {
  rol: string;
  doel: string;
  /** `zelfVragen`: the role asks the person; others may not give it. */
  elementen: { element: string; zelfVragen?: boolean }[];
  nietNodig: string[];
}

export type Behoeften = ReadonlyMap<string, Rolbehoefte | null>;

/** By what a role is recognised: people with the same pet, kind and task share a description. */
export const sleutel = (d: DeelnemerBeeld): string => [d.pet, d.organisatiesoort, d.taak ?? ""].join("|");

/** What others may give that role, in a sentence; empty when there is nothing. */
export const genoeg = (r: Rolbehoefte): string =>
  r.elementen.filter((e) => !e.zelfVragen).map((e) => e.element.charAt(0).toLowerCase() + e.element.slice(1)).join("; ");

/** Asks the server once for each role at the table; without an answer there is no prompt. */
export class Behoeftehaler {
  private readonly bekend = new Map<string, Rolbehoefte | null>();

  constructor(private readonly meld: (b: Behoeften) => void) {}

  volg(stand: Stand): void {
    for (const d of meedoeners(stand)) if (!this.bekend.has(sleutel(d))) void this.haal(d);
  }

  private async haal(d: DeelnemerBeeld): Promise<void> {
    const bij = sleutel(d);
    this.bekend.set(bij, null);
    const vraag = new URLSearchParams({ pet: d.pet, soort: d.organisatiesoort, ...(d.taak ? { taak: d.taak } : {}) });
    try {
      const antwoord = await fetch(`/informatiebehoefte.json?${vraag.toString()}`);
      const [rol] = antwoord.ok ? ((await antwoord.json()) as Rolbehoefte[]) : [];
      if (!rol) return;
      this.bekend.set(bij, rol);
      this.meld(new Map(this.bekend));
    } catch {
      // A prompt that is not there is missed by nobody; the next coming in asks again.
      this.bekend.delete(bij);
    }
  }
}
