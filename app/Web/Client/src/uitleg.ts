// A term is explained where it stands (R61): a sign beside the label opens a text below the field. One list of texts, also read by /uitleg.
import { html, nothing, type TemplateResult } from "lit-html";
import termen from "../../../../config/teksten/termen.json";
import { info } from "./paginas/nieuw/tekens";

/** A term that has an explanation. */
export type Term = keyof typeof termen;

/** The sign goes beside the label, the text directly after the field. */
export interface Uitleg {
  knop: TemplateResult | typeof nothing;
  tekst: TemplateResult | typeof nothing;
}

const geen: Uitleg = { knop: nothing, tekst: nothing };

/** The explanation of a term at the field with this id; nothing without a term. */
export function uitleg(term: Term | undefined, veld: string, label: string): Uitleg {
  if (!term) return geen;
  const t = termen[term];
  const id = `${veld}-uitleg`;
  return {
    knop: html`<button type="button" class="vraagteken" aria-expanded="false" aria-controls=${id} aria-describedby=${id} @click=${wissel} @keydown=${sluitMetEscape}>
      ${info()}<span class="vh">Uitleg bij: ${label}</span>
    </button>`,
    tekst: html`<div class="uitlegje" id=${id} hidden>
      ${t.tekst.map((zin) => html`<p>${zin}</p>`)}
      <p><a href="/uitleg#${t.regel}" target="_blank" rel="noopener">Meer over ${t.woord.toLowerCase()}</a></p>
    </div>`,
  };
}

function zet(knop: HTMLButtonElement, open: boolean): void {
  knop.setAttribute("aria-expanded", String(open));
  document.getElementById(knop.getAttribute("aria-controls")!)!.hidden = !open;
}

const isOpen = (knop: HTMLButtonElement): boolean => knop.getAttribute("aria-expanded") === "true";

function wissel(e: Event): void {
  const knop = e.currentTarget as HTMLButtonElement;
  zet(knop, !isOpen(knop));
}

// Escape closes the explanation first; the form it stands in stays open.
function sluitMetEscape(e: KeyboardEvent): void {
  const knop = e.currentTarget as HTMLButtonElement;
  if (e.key !== "Escape" || !isOpen(knop)) return;
  e.preventDefault();
  e.stopPropagation();
  zet(knop, false);
}
