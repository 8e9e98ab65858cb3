import { html, nothing, type TemplateResult } from "lit-html";
import { uitleg } from "../../uitleg";
import * as C from "../concept";
import type { Bediening } from "../scherm";
import type { Stand } from "../stand";
import { BESLUITEN, CRITERIA } from "../woorden";
import { keuzeveld, tekstveld } from "./kern";

const bewaard = "Blijft bewaard. Schrijf geen namen.";

/** The panel of R22: a consulted colleague, and for a conflict of duties the seven questions. */
export function uitzondering(s: Stand, b: Bediening, k: C.Concept, zet: (v: C.Veld) => (w: string) => void): TemplateResult {
  return html`<fieldset class="uitzondering">
    <legend class="h3">Dit is een uitzondering op je geheim. Leg haar kort uit.</legend>
    <p class="hint">${bewaard} Elk antwoord hooguit 300 tekens.</p>
    ${tekstveld("motivering", "Waarom kan zwijgen hier niet?", k.motivering, zet("motivering"))}
    <div class="rij2">
      ${tekstveld("consultatieWie", "Met welke collega heb je overlegd?", k.consultatieWie, zet("consultatieWie"))}
      ${tekstveld("consultatieOp", "Wanneer?", k.consultatieOp, zet("consultatieOp"), { type: "date" })}
    </div>
    ${tekstveld("consultatieUitkomst", "Wat kwam daaruit?", k.consultatieUitkomst, zet("consultatieUitkomst"))}
    ${C.vraagtBesluit(k, s) ? besluit(k, zet) : nothing}
    ${k.trede === "conflict-van-plichten" ? zeven(b, k) : nothing}
  </fieldset>`;
}

// Whose secrecy derives from another's does not weigh it: that other does (R75).
const besluit = (k: C.Concept, zet: (v: C.Veld) => (w: string) => void): TemplateResult => html`
  <p class="hint">Jouw geheim is afgeleid van dat van een ander. Die beslist of dit mag.</p>
  <div class="rij2">
    ${tekstveld("besluitWie", "Wie besliste dat? Een functie is genoeg", k.besluitWie, zet("besluitWie"))}
    ${tekstveld("besluitOp", "Wanneer besliste die?", k.besluitOp, zet("besluitOp"), { type: "date" })}
  </div>
  ${keuzeveld("besluitUitkomst", "Wat besliste die?", [["", "Kies"], ...BESLUITEN], k.besluitUitkomst, zet("besluitUitkomst"))}
`;

// All seven are answered, or the rule refuses: each has one short question.
function zeven(b: Bediening, k: C.Concept): TemplateResult {
  const u = uitleg("conflict", "zeven", "conflict van plichten");
  return html`<fieldset class="stapel">
    <legend class="h3">Zeven korte vragen${u.knop}</legend>
    ${u.tekst}
    ${CRITERIA.map(([veld, vraag], n) => tekstveld(`criterium-${veld}`, `${n + 1}. ${vraag}`, k.criteria[veld] ?? "", (w) => b.concept({ criteria: { ...k.criteria, [veld]: w } })))}
  </fieldset>`;
}
