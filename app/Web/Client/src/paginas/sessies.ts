import { bevestig } from "./bevestig";
import { bezig, toonWeigering } from "./melding";
import { post } from "./post";

/** The overview of the own sessions. */
export function start(): void {
  const plek = document.querySelector<HTMLElement>("[data-sessies]");
  plek?.addEventListener("click", (e) => {
    const knop = (e.target as Element).closest<HTMLButtonElement>("button[data-meld-af], button[data-meld-overal-af]");
    if (knop) void meldAf(plek, knop);
  });
}

async function meldAf(plek: HTMLElement, knop: HTMLButtonElement): Promise<void> {
  const { meldAf: sessie, waar } = knop.dataset;
  const zeker = await bevestig(
    sessie === undefined
      ? { titel: "Overal afmelden?", zin: `Alles wat je open hebt gaat dicht, ook hier. ${plek.dataset["terug"]}`, ja: "Meld me overal af", nee: "Blijf aangemeld" }
      : { titel: "Deze aanmelding beëindigen?", zin: `Wat daar open is gaat meteen dicht: ${waar}.`, ja: "Meld deze af", nee: "Laat staan" },
  );
  if (!zeker) return;
  await bezig(knop, async () => {
    const antwoord = sessie === undefined ? await post("/sessies/meld-overal-af", {}) : await post("/sessies/meld-af", { sessie });
    if (antwoord.gelukt) location.assign(antwoord.naar ?? "/sessies");
    else toonWeigering(plek.querySelector<HTMLElement>(".weigering")!, antwoord);
  });
}
