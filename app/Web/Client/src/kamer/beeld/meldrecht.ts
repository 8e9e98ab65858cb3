import { html, nothing, type TemplateResult } from "lit-html";
import * as C from "../concept";
import { keuzeveld, tekstveld, vinkregelMet, type Beeld } from "./kern";

const JANEE = [["", "Kies"], ["ja", "Ja"], ["nee", "Nee"]] as const;

/** What a right to report or a duty to speak asks for (R76); nothing with another ground. */
export function meldrecht(k: C.Concept, zet: (v: C.Veld) => (w: string) => void): Beeld {
  switch (C.meldsoort(k)) {
    case "meldrecht":
      return vooraf(k, zet);
    case "spreekplicht":
      return html`<fieldset class="uitzondering">
        <legend class="h3">Je moet dit vertellen als erom is gevraagd. Jij kiest wat nodig is.</legend>
        ${vinkregelMet("spreekplicht", "alleenNodige", "Ik deel alleen wat hiervoor nodig is", k.alleenNodige === "ja", (aan) => zet("alleenNodige")(aan ? "ja" : ""))}
      </fieldset>`;
    default:
      return nothing;
  }
}

function vooraf(k: C.Concept, zet: (v: C.Veld) => (w: string) => void): TemplateResult {
  return html`<fieldset class="uitzondering">
    <legend class="h3">Je mag dit melden. Eerst de persoon zelf.</legend>
    <div class="keuzes">
      ${keuzeveld("meldGeinformeerd", "Weet de persoon dat je dit meldt?", JANEE, k.meldGeinformeerd, zet("meldGeinformeerd"), "meldrecht")}
      ${keuzeveld("meldZienswijze", "Heb je gevraagd wat die ervan vindt?", JANEE, k.meldZienswijze, zet("meldZienswijze"))}
      ${keuzeveld("meldToestemming", "Heb je om toestemming gevraagd?", JANEE, k.meldToestemming, zet("meldToestemming"))}
    </div>
    ${C.vraagtWaaromNiet(k)
      ? tekstveld("meldWaaromNiet", "Waarom niet?", k.meldWaaromNiet, zet("meldWaaromNiet"), { hint: "Bijvoorbeeld omdat het nu niet veilig is. Blijft bewaard. Schrijf geen namen." })
      : nothing}
  </fieldset>`;
}
