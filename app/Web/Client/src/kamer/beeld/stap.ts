import { html, type TemplateResult } from "lit-html";
import { magVragen } from "../meenemen";
import { ik, isRegisseur, schermfase, type Stand } from "../stand";
import type { Fase } from "../typen";

const NAMEN: Record<Fase, string> = { opening: "Opening", inbreng: "Inbreng", afspraken: "Afspraken", meeneemronde: "Meeneemronde", sluiten: "Sluiten" };

/** What to do in this step, in one sentence. */
export function stapzin(s: Stand): string {
  const regie = isRegisseur(s);
  switch (schermfase(s)) {
    case "opening":
      return regie ? "Kijk of iedereen er is en vertel waarom jullie hier zijn. Ga dan naar inbreng." : "Lees het doel en kijk wie er meedoen. De regisseur gaat zo verder.";
    case "inbreng":
      return ik(s)?.betrokkene ? "Vertel wat jij belangrijk vindt. Je hoeft niets te vertellen." : "Vertel wat de anderen moeten weten voor dit doel, en niet meer.";
    case "afspraken":
      return regie ? "Leg vast wie wat doet, en wanneer." : "Bespreek wie wat doet. Leg je eigen afspraak vast, of vraag het de regisseur.";
    case "meeneemronde":
      return magVragen(s) ? "Vraag wat je nodig hebt voor je afspraak, en zeg dan dat je klaar bent." : "Kijk of iemand je iets vraagt, en zeg dan dat je klaar bent.";
    default:
      return "";
  }
}

/** The head of a step: what it is, and what to do now. Coming here puts the focus on it. */
export const stapkop = (s: Stand): TemplateResult =>
  html`<header class="stap"><h2 class="stap__naam" id="h-stap" tabindex="-1">${NAMEN[schermfase(s)]}</h2><p class="stap__zin">${stapzin(s)}</p></header>`;
