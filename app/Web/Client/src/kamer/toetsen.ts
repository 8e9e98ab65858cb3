/** What a key asks for; null when it is not ours. Single keys never work inside a field (WCAG 2.1.4). */
export type Toets = "inbreng" | "afspraken" | "deelnemers" | "kladblok" | "toetsen" | "deel" | "dicht";

const LOS: Record<string, Toets> = { i: "inbreng", a: "afspraken", d: "deelnemers", k: "kladblok", "?": "toetsen" };

export function toets(
  e: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  plek: { inVeld: boolean; inInvoer: boolean; venster: boolean },
): Toets | null {
  if (e.key === "Escape") return "dicht";
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) return plek.inInvoer ? "deel" : null;
  if (plek.inVeld || plek.venster || e.ctrlKey || e.metaKey || e.altKey) return null;
  return LOS[e.key] ?? null;
}
