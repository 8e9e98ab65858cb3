// What is missing in a form, field by field.
import { verbodenNummer } from "./nummers";

/** Field id → what to do about it, in the order of the screen. */
export type Fouten = Map<string, string>;

/** A date as yyyy-MM-dd in Europe/Amsterdam, some days on. */
export const datum = (nu: Date, dagen = 0): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(
    new Date(nu.getTime() + dagen * 86_400_000),
  );

/** Collects what to do about each field; the first thing said of a field stays. */
export class Keuring {
  readonly fouten: Fouten = new Map();

  eis(veld: string, waarde: string, zin: string): void {
    if (!waarde.trim()) this.meld(veld, zin);
    else this.nummer(veld, waarde);
  }

  /** A day on which something happened: not after today. */
  geweest(veld: string, dag: string, nu: Date, zin: string): void {
    this.eis(veld, dag, zin);
    if (dag > datum(nu)) this.meld(veld, "Die dag moet nog komen. Kies vandaag of eerder.");
  }

  nummer(veld: string, waarde: string): void {
    const zin = verbodenNummer(waarde);
    if (zin) this.meld(veld, zin);
  }

  meld(veld: string, zin: string): void {
    if (!this.fouten.has(veld)) this.fouten.set(veld, zin);
  }
}
