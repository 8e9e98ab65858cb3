import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Bediening, Scherm } from "../scherm";
import type { Knoop } from "../typen";
import { type Term, uitleg } from "../../uitleg";
import { initialen } from "../woorden";
import { ico } from "./iconen";

export type Beeld = TemplateResult | typeof nothing;
export type Icoon = keyof typeof ico;

export interface Knopsoort {
  soort?: "primary" | "secondary" | "subtle";
  icoon?: Icoon;
  eind?: Icoon;
  klein?: boolean;
  negatief?: boolean;
  breed?: boolean;
  bezig?: boolean;
  /** Not possible now: stays focusable, and the reason stands beside it under this id. */
  uit?: string;
  /** More for a screen reader, after the visible words. */
  erbij?: string;
  verzend?: boolean;
  klasse?: string;
  id?: string;
  /** A name by which the focus finds it. */
  focus?: string;
}

/** A button: verb and result. One that is busy or not possible ignores clicks and stays focusable. */
export function knop(label: string, doe: (() => void) | null, o: Knopsoort = {}): TemplateResult {
  const dicht = o.bezig || o.uit !== undefined;
  const klasse = [
    "nl-button",
    `nl-button--${o.soort ?? "secondary"}`,
    o.negatief && "nl-button--negative",
    o.klein && "knop--klein",
    o.breed && "breed",
    o.bezig && "nl-button--busy",
    o.uit !== undefined && "nl-button--disabled",
    o.klasse,
  ]
    .filter(Boolean)
    .join(" ");
  return html`<button
    type=${o.verzend ? "submit" : "button"}
    class=${klasse}
    id=${o.id ?? nothing}
    data-focus=${o.focus ?? nothing}
    aria-disabled=${dicht ? "true" : nothing}
    aria-describedby=${o.uit || nothing}
    @click=${(e: Event) => {
      if (dicht) e.preventDefault();
      else doe?.();
    }}
  >
    ${o.bezig || o.icoon ? html`<span class="nl-button__icon-start">${o.bezig ? ico.draai : ico[o.icoon!]}</span>` : nothing}<span
      class="nl-button__label"
      >${o.bezig ? "Bezig" : label}${o.erbij ? html`<span class="vh"> ${o.erbij}</span>` : nothing}</span
    >${o.eind ? html`<span class="nl-button__icon-end">${ico[o.eind]}</span>` : nothing}
  </button>`;
}

export const tekstknop = (label: string, doe: () => void, open?: boolean): TemplateResult =>
  html`<button type="button" class="tekstknop" aria-expanded=${open === undefined ? nothing : String(open)} @click=${doe}>${label}</button>`;

export const avatar = (naam: string, weg = false): TemplateResult =>
  html`<span class="avatar ${weg ? "avatar--weg" : ""}" aria-hidden="true">${initialen(naam)}</span>`;

/** Marked-up text as nodes; never as HTML. */
export function opmaak(knopen: Knoop[] | undefined, tekst: string): TemplateResult | TemplateResult[] {
  return knopen?.length ? knopen.map(knoop) : html`<p>${tekst}</p>`;
}

function knoop(n: Knoop): TemplateResult {
  const kinderen = (n.k ?? []).map(knoop);
  switch (n.t) {
    case "p":
      return html`<p>${kinderen}</p>`;
    case "strong":
      return html`<strong>${kinderen}</strong>`;
    case "em":
      return html`<em>${kinderen}</em>`;
    case "ul":
      return html`<ul>${kinderen}</ul>`;
    case "ol":
      return html`<ol>${kinderen}</ol>`;
    case "li":
      return html`<li>${kinderen}</li>`;
    case "br":
      return html`<br />`;
    case "code":
      return html`<code>${kinderen}</code>`;
    case "quote":
      return html`<blockquote>${kinderen}</blockquote>`;
    default:
      return html`${n.s ?? ""}`;
  }
}

const waarde = (e: Event): string => (e.target as HTMLInputElement).value;

export interface Veldkeuze {
  hint?: string;
  type?: "text" | "date";
  rijen?: number;
  max?: number;
  /** What is missing here, and what to do about it. */
  fout?: string | undefined;
  /** Filled in by us; it counts when it is left standing. */
  voorstel?: boolean;
  /** Explained beside the label. */
  term?: Term;
}

/** The error of a field, above it. */
export const foutregel = (id: string, zin?: string): Beeld => (zin ? html`<p class="nieuw__fout" id="${id}-fout">${ico.stop}<span>${zin}</span></p>` : nothing);

/** A labelled field for text; long texts get a textarea. */
export function tekstveld(id: string, label: string, nu: string, wijzig: (t: string) => void, o: Veldkeuze = {}): TemplateResult {
  const u = uitleg(o.term, id, label);
  const beschreven = [o.hint && `${id}-hint`, o.fout && `${id}-fout`].filter(Boolean).join(" ") || nothing;
  const ongeldig = o.fout ? "true" : nothing;
  const invoer = o.rijen
    ? html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows=${o.rijen} maxlength=${o.max ?? 300} aria-describedby=${beschreven} aria-invalid=${ongeldig} .value=${live(nu)} @input=${(e: Event) => wijzig(waarde(e))}></textarea>`
    : html`<input class="utrecht-textbox utrecht-textbox--html-input" id=${id} type=${o.type ?? "text"} maxlength=${o.max ?? 300} autocomplete="off" aria-describedby=${beschreven} aria-invalid=${ongeldig} .value=${live(nu)} @input=${(e: Event) => wijzig(waarde(e))} />`;
  return html`<div class="utrecht-form-field veld">
    <div class="utrecht-form-field__label"><span><label class="utrecht-form-label" for=${id}>${label}</label>${u.knop}</span>${o.voorstel ? html`<span class="voorstel">voorstel</span>` : nothing}</div>
      ${o.hint ? html`<p class="hint" id="${id}-hint">${o.hint}</p>` : nothing} ${foutregel(id, o.fout)}
      <div class="utrecht-form-field__input">${invoer}</div>
    </div>
    ${u.tekst}`;
}

/** A labelled choice from a list of [value, words]. */
export function keuzeveld(
  id: string,
  label: string,
  opties: readonly (readonly string[])[],
  nu: string,
  wijzig: (t: string) => void,
  term?: Term,
  fout?: string,
): TemplateResult {
  const u = uitleg(term, id, label);
  return html`<div class="utrecht-form-field keuze">
    <div class="utrecht-form-field__label"><label class="utrecht-form-label" for=${id}>${label}</label>${u.knop}</div>
    ${foutregel(id, fout)}
    <div class="utrecht-form-field__input">
      <span class="kies"
        ><select class="utrecht-select utrecht-select--html-select" id=${id} aria-describedby=${fout ? `${id}-fout` : nothing} aria-invalid=${fout ? "true" : nothing} .value=${live(nu)} @change=${(e: Event) => wijzig(waarde(e))}>
          ${opties.map(([w, t]) => html`<option value=${w ?? ""} ?selected=${w === nu}>${t}</option>`)}</select
        >${ico.chevron}</span
      >
    </div>
  </div>
  ${u.tekst}`;
}

/** A tick; with a term, its explanation under the id. */
export const vinkregelMet = (term: Term, id: string, label: string, aan: boolean, wijzig: (aan: boolean) => void): TemplateResult => {
  const u = uitleg(term, id, label);
  return html`<div class="vinkmet">${vinkregel(label, aan, wijzig)}${u.knop}</div>${u.tekst}`;
};

export const vinkregel = (label: unknown, aan: boolean, wijzig: (aan: boolean) => void): TemplateResult =>
  html`<label class="vinkregel"
    ><input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" .checked=${live(aan)} @change=${(e: Event) => wijzig((e.target as HTMLInputElement).checked)} /><span>${label}</span></label
  >`;

export interface Chip {
  id: string;
  naam: string;
  aan: boolean;
  /** Why this person is not the one to choose; the box stays usable, the server decides. */
  niet?: string | null;
  geweigerd?: boolean;
}

/** Checkboxes in the shape of chips; the first has the id of the group, so that an error can point to it. */
export function chips(
  legende: string,
  lijst: Chip[],
  wijzig: (id: string, aan: boolean) => void,
  zichtbaar = false,
  term?: Term,
  fout: { id?: string; zin?: string | undefined } = {},
): TemplateResult {
  const u = uitleg(term, `chips-${term}`, legende);
  return html`<fieldset class="chips" aria-describedby=${fout.zin ? `${fout.id}-fout` : nothing}>
    <legend class=${zichtbaar ? "chips__label" : "vh"}>${legende}${u.knop}</legend>${u.tekst} ${foutregel(fout.id ?? "", fout.zin)}
    ${lijst.map((c, n) => {
      const nee = c.geweigerd && c.aan;
      const soort = nee ? "chip--nee" : c.niet && !c.aan ? "chip--dicht" : "";
      const teken = nee || (c.niet && !c.aan) ? ico.stop : c.aan ? ico.vink : html`<span class="chip__leeg"></span>`;
      return html`<label class="chip ${soort}" title=${c.niet ?? nothing}
        ><input type="checkbox" id=${n === 0 && fout.id ? fout.id : nothing} .checked=${live(c.aan)} @change=${(e: Event) => wijzig(c.id, (e.target as HTMLInputElement).checked)} />${teken}<span
          >${nee ? html`<s>${c.naam}</s> mag dit niet krijgen` : c.naam}</span
        ></label
      >`;
    })}
  </fieldset>`;
}

/** The refusal that belongs to one form, where you typed. */
export function weigerpaneel(s: Scherm, bij: string, b: Bediening, uitwegen: Beeld = nothing): Beeld {
  if (s.weigering?.bij !== bij) return nothing;
  const w = s.weigering.wat;
  return html`<div class="weigering" role="alert">
    ${ico.stop}
    <div>
      <p class="weigering__titel" tabindex="-1" data-focus="weigering">${w.titel}</p>
      ${w.zin ? html`<p id="weigering-zin">${w.zin}</p>` : nothing}
      ${uitwegen === nothing ? nothing : html`<div class="weigering__uitweg">${uitwegen}</div>`}
      <p class="weigering__regel">
        ${w.regel
          ? html`<a class="nl-link" href="/uitleg#${w.regel}" target="_blank" rel="noopener">Waarom mag dit niet?</a>
              <span class="zacht">Regel ${w.regel}</span>`
          : nothing}
        ${tekstknop("Sluit deze melding", () => b.zet({ weigering: null }))}
      </p>
    </div>
  </div>`;
}
