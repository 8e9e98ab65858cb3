// The fields of the form: label, hint, suggestion mark, error and refusal in one place.
import { html, nothing, type TemplateResult } from "lit-html";
import { type Term, uitleg } from "../../uitleg";
import type { Keuze } from "./lijsten";
import type { Weigering } from "./plaats";
import type { Tekstveld } from "./staat";
import { chevron, info, stop } from "./tekens";
import type { Fouten } from "./toets";

/** What a field needs to know of the page. */
export interface Blad {
  readonly fouten: Fouten;
  readonly weigering: Weigering | null;
  /** Something was typed in this field. */
  raak(veld: string): void;
}

/** One text field of an object, under an id that is unique on the page. */
export interface Bron<T> {
  doel: T;
  veld: Tekstveld<T>;
  id?: string;
}

/** How a field reads. */
export interface Vorm {
  label: string;
  hint?: string;
  mag?: boolean;
  voorstel?: boolean;
  /** Explained beside the label. */
  term?: Term;
}

/** The id of a field on the page. */
export const idVan = <T>(bron: Bron<T>): string => bron.id ?? bron.veld;
/** What stands in a field. */
export const lees = <T>(bron: Bron<T>): string => bron.doel[bron.veld] as string;

/** Puts what was typed where it belongs. */
export const schrijf = <T>(blad: Blad, bron: Bron<T>, na?: () => void) => (e: Event) => {
  const vak = e.target as HTMLInputElement;
  (bron.doel as Record<string, unknown>)[bron.veld] = vak.value;
  na?.();
  blad.raak(idVan(bron));
};

/** A refusal of the server, at the field it is about. */
export const weigeringsvak = (w: Weigering): TemplateResult => html`<div class="weigering" role="alert">
  ${stop()}
  <div>
    <p class="weigering__titel" id="weigering" tabindex="-1">${w.zin}</p>
    ${w.zin.includes("staat er nog") ? nothing : html`<p>Je tekst staat er nog. Er is nog niemand uitgenodigd.</p>`}
    ${w.regel?.startsWith("R")
      ? html`<p class="weigering__regel"><a class="nl-link" href="/uitleg#${w.regel}" target="_blank">Waarom mag dit niet?</a> <span class="zacht">Regel ${w.regel}</span></p>`
      : nothing}
  </div>
</div>`;

/** What is still missing on this step, each with the way to it. */
export const foutenlijst = (fouten: Fouten, naar: (veld: string) => void): TemplateResult | typeof nothing =>
  fouten.size < 2
    ? nothing
    : html`<div class="weigering" role="alert">${stop()}<div>
        <p class="weigering__titel">Er ontbreken nog ${fouten.size} dingen</p>
        <ul class="punten">${[...fouten].map(([veld, zin]) => html`<li><button type="button" class="tekstknop" @click=${() => naar(veld)}>${zin}</button></li>`)}</ul>
      </div></div>`;

/** What is wrong there: the refusal of the server, or the error of the form. */
export const melding = (blad: Blad, id: string) => {
  if (blad.weigering?.veld === id) return weigeringsvak(blad.weigering);
  const fout = blad.fouten.get(id);
  return fout ? html`<p class="nieuw__fout" id="${id}-fout">${stop()}<span>${fout}</span></p>` : nothing;
};

/** The ids of what explains a field: its hint and its error. */
export const beschrijving = (blad: Blad, id: string, hint?: string) => {
  const delen = [hint ? `${id}-hint` : "", blad.fouten.has(id) ? `${id}-fout` : ""].filter(Boolean);
  return delen.length ? delen.join(" ") : nothing;
};

/** A field with its label, hint and error. */
export const omlijst = (blad: Blad, id: string, v: Vorm, vak: TemplateResult): TemplateResult => {
  const u = uitleg(v.term, id, v.label);
  return html`<div class="utrecht-form-field veld">
  <div class="utrecht-form-field__label">
    <span><label class="utrecht-form-label" for=${id}>${v.label}${v.mag ? html` <span class="jij">(mag leeg)</span>` : nothing}</label>${u.knop}</span>
    ${v.voorstel ? html`<span class="voorstel">voorstel</span>` : nothing}
  </div>
  ${v.hint ? html`<p class="hint" id="${id}-hint">${v.hint}</p>` : nothing} ${melding(blad, id)}
  <div class="utrecht-form-field__input">${vak}</div>
</div>
${u.tekst}`;
};

/** Whether a field is marked as wrong. */
export const ongeldig = (blad: Blad, id: string) => (blad.fouten.has(id) || blad.weigering?.veld === id ? "true" : nothing);

/** A line of text, a date, a time; with `keuzes` a list of suggestions. */
export function regel<T>(
  blad: Blad,
  bron: Bron<T>,
  v: Vorm & { soort?: string; min?: string; max?: string; keuzes?: readonly string[]; na?: () => void },
): TemplateResult {
  const id = idVan(bron);
  return omlijst(blad, id, v, html`<input
      class="utrecht-textbox utrecht-textbox--html-input"
      id=${id}
      type=${v.soort ?? "text"}
      maxlength="300"
      autocomplete="off"
      min=${v.min ?? nothing}
      max=${v.max ?? nothing}
      list=${v.keuzes?.length ? `${id}-keuzes` : nothing}
      aria-describedby=${beschrijving(blad, id, v.hint)}
      aria-invalid=${ongeldig(blad, id)}
      .value=${lees(bron)}
      @input=${schrijf(blad, bron, v.na)}
    />${v.keuzes?.length
      ? html`<datalist id="${id}-keuzes">${v.keuzes.map((k) => html`<option value=${k}></option>`)}</datalist>`
      : nothing}`);
}

/** A text of a few lines. */
export function tekst<T>(
  blad: Blad,
  bron: Bron<T>,
  v: Vorm & { rijen?: number; max?: number; na?: () => void },
): TemplateResult {
  const id = idVan(bron);
  return omlijst(blad, id, v, html`<textarea
    class="utrecht-textarea utrecht-textarea--html-textarea"
    id=${id}
    rows=${v.rijen ?? 2}
    maxlength=${v.max ?? 300}
    aria-describedby=${beschrijving(blad, id, v.hint)}
    aria-invalid=${ongeldig(blad, id)}
    .value=${lees(bron)}
    @input=${schrijf(blad, bron, v.na)}
  ></textarea>`);
}

/** A choice from a list. */
export function kies<T>(blad: Blad, bron: Bron<T>, keuzes: readonly Keuze[], v: Vorm & { leeg?: string; zonderLeeg?: boolean; na?: () => void }): TemplateResult {
  const id = idVan(bron);
  const nu = lees(bron);
  const optie = (waarde: string, woorden: string) => html`<option value=${waarde} .selected=${waarde === nu}>${woorden}</option>`;
  return omlijst(blad, id, v, html`<span class="kies"><select
      class="utrecht-select utrecht-select--html-select"
      id=${id}
      aria-describedby=${beschrijving(blad, id, v.hint)}
      aria-invalid=${ongeldig(blad, id)}
      @change=${schrijf(blad, bron, v.na)}
    >${v.zonderLeeg ? nothing : optie("", v.leeg ?? "Kies")}${keuzes.map(([waarde, woorden]) => optie(waarde, woorden))}</select>${chevron()}</span>`);
}

/** Yes or no, or another short list, with every answer in sight. */
export function rondjes<T>(
  blad: Blad,
  bron: Bron<T>,
  v: Vorm & { keuzes?: readonly Keuze[] },
): TemplateResult {
  const id = idVan(bron);
  const keuzes = v.keuzes ?? ([["ja", "Ja"], ["nee", "Nee"]] as const);
  const u = uitleg(v.term, id, v.label);
  return html`<fieldset class="nieuw__vraag" aria-describedby=${beschrijving(blad, id, v.hint)}>
    <legend class="utrecht-form-label">${v.label}${u.knop}</legend>
    ${u.tekst} ${v.hint ? html`<p class="hint" id="${id}-hint">${v.hint}</p>` : nothing} ${melding(blad, id)}
    <div class=${v.keuzes ? "nieuw__onder" : "nieuw__naast"}>
      ${keuzes.map(
        ([waarde, woorden], i) => html`<label class="vinkregel"><input
            type="radio"
            class="utrecht-radio-button utrecht-radio-button--html-input"
            id=${i === 0 ? id : `${id}-${waarde}`}
            name=${id}
            value=${waarde}
            .checked=${lees(bron) === waarde}
            @change=${schrijf(blad, bron)}
          /><span>${woorden}</span></label>`,
      )}
    </div>
  </fieldset>`;
}

/** A tick. */
export function vinkje(blad: Blad, id: string, aan: boolean, woorden: string, zet: (aan: boolean) => void, term?: Term): TemplateResult {
  const u = uitleg(term, id, woorden);
  return html`<div class="nieuw__vink">${melding(blad, id)}<div class="vinkmet"><label class="vinkregel"><input
        type="checkbox"
        class="utrecht-checkbox utrecht-checkbox--html-input"
        id=${id}
        aria-describedby=${beschrijving(blad, id)}
        .checked=${aan}
        @change=${(e: Event) => {
          zet((e.target as HTMLInputElement).checked);
          blad.raak(id);
        }}
      /><span>${woorden}</span></label>${u.knop}</div>${u.tekst}</div>`;
}

/** Ticks of which several count; the first has the id of the group, so that an error can point to it. */
export function vinkjes(blad: Blad, id: string, keuzes: readonly Keuze[], gekozen: string[], v: Vorm): TemplateResult {
  const u = uitleg(v.term, id, v.label);
  const zet = (waarde: string, aan: boolean) => {
    if (aan) gekozen.push(waarde);
    else gekozen.splice(gekozen.indexOf(waarde), 1);
    blad.raak(id);
  };
  return html`<fieldset class="nieuw__vraag" aria-describedby=${beschrijving(blad, id, v.hint)}>
    <legend class="utrecht-form-label">${v.label}${v.mag ? html` <span class="jij">(mag leeg)</span>` : nothing}${u.knop}</legend>
    ${u.tekst} ${v.hint ? html`<p class="hint" id="${id}-hint">${v.hint}</p>` : nothing} ${melding(blad, id)}
    <div class="nieuw__onder">
      ${keuzes.map(
        ([waarde, woorden], i) => html`<label class="vinkregel"><input
            type="checkbox"
            class="utrecht-checkbox utrecht-checkbox--html-input"
            id=${i === 0 ? id : `${id}-${i}`}
            .checked=${gekozen.includes(waarde)}
            @change=${(e: Event) => zet(waarde, (e.target as HTMLInputElement).checked)}
          /><span>${woorden}</span></label>`,
      )}
    </div>
  </fieldset>`;
}

/** Something good to know. */
export const tip = (inhoud: unknown): TemplateResult => html`<div class="tip">${info()}<p>${inhoud}</p></div>`;

/** A button. */
export const knop = (woorden: unknown, doe: () => void, soort = "secondary", extra: { voor?: TemplateResult; na?: TemplateResult; klein?: boolean; bezig?: boolean } = {}): TemplateResult =>
  html`<button type="button" class="nl-button nl-button--${soort} ${extra.klein ? "knop--klein" : ""}" aria-disabled=${extra.bezig ? "true" : nothing} @click=${doe}>${extra.voor ? html`<span class="nl-button__icon-start">${extra.voor}</span>` : nothing}<span class="nl-button__label">${woorden}</span>${extra.na ? html`<span class="nl-button__icon-end">${extra.na}</span>` : nothing}</button>`;
