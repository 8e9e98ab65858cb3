import type { Venster } from "./scherm";
import { overDagen } from "./woorden";

/** What stands in the fields of a dialog when it opens. */
export const beginvelden = (v: Venster): Record<string, string> =>
  v.soort === "afspraak" ? { voor: overDagen(7) } : v.soort === "toestemming" ? { op: overDagen(0) } : v.soort === "uitnodigen" ? { argument: "nodig-voor-goede-uitvoering" } : {};

/** Answers that stand in the meeneemronde itself survive a dialog. */
export const inline = (velden: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(velden).filter(([k]) => k.includes(".")));

/** A short, soft tone. */
export function piep(): void {
  const audio = new AudioContext();
  const toon = audio.createOscillator();
  const sterkte = audio.createGain();
  sterkte.gain.value = 0.08;
  toon.connect(sterkte).connect(audio.destination);
  toon.start();
  toon.stop(audio.currentTime + 0.25);
}
