// A line that is typed freely, with proposals under it: the arrows and Enter choose one, and nothing is filled in by itself (ARIA combobox).
import { html, nothing, type TemplateResult } from "lit-html";
import { beschrijving, idVan, lees, omlijst, ongeldig, schrijf, type Blad, type Bron, type Vorm } from "./velden";

/** The field of which the proposals are open, and which of them is pointed at; -1 none. */
export interface Open {
  veld: string;
  nr: number;
}

/** A page with such fields; one list is open at a time. */
export interface Keuzeblad extends Blad {
  readonly open: Open | null;
  toon(open: Open | null): void;
}

const MEESTE = 6;

/** The proposals that go with what was typed, in their own order: of each word typed, some word begins so. */
export const passend = (voorstellen: readonly string[], getypt: string): string[] => {
  const woorden = (tekst: string) => tekst.toLowerCase().split(/[\s,.]+/).filter(Boolean);
  const zoek = woorden(getypt);
  return voorstellen.filter((v) => v !== getypt && zoek.every((w) => woorden(v).some((x) => x.startsWith(w)))).slice(0, MEESTE);
};

// Which proposal a key leads to; beyond the last the first, and the other way round.
const naar = (toets: string, nr: number, aantal: number): number | null =>
  toets === "ArrowDown" ? (nr + 1) % aantal : toets === "ArrowUp" ? (nr <= 0 ? aantal : nr) - 1 : null;

/** A line of text with proposals. */
export function keuzelijst<T>(blad: Keuzeblad, bron: Bron<T>, voorstellen: readonly string[], v: Vorm & { na?: () => void }): TemplateResult {
  const id = idVan(bron);
  const lijst = passend(voorstellen, lees(bron));
  const open = blad.open?.veld === id && lijst.length > 0 ? blad.open : null;
  const typ = schrijf(blad, bron, v.na);
  const neem = (waarde: string) => {
    (bron.doel as Record<string, unknown>)[bron.veld] = waarde;
    v.na?.();
    blad.toon(null);
    blad.raak(id);
  };
  const toets = (e: KeyboardEvent) => {
    const nr = lijst.length ? naar(e.key, open?.nr ?? -1, lijst.length) : null;
    if (nr !== null) blad.toon({ veld: id, nr });
    else if (e.key === "Enter" && open && lijst[open.nr] !== undefined) neem(lijst[open.nr]!);
    else if (e.key === "Escape" && open) blad.toon(null);
    else return;
    e.preventDefault();
  };
  return omlijst(blad, id, v, html`<span class="keuzelijst"><input
      class="utrecht-textbox utrecht-textbox--html-input"
      id=${id}
      type="text"
      maxlength="300"
      autocomplete="off"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${open ? "true" : "false"}
      aria-controls="${id}-lijst"
      aria-activedescendant=${open && open.nr >= 0 ? `${id}-keuze${open.nr}` : nothing}
      aria-describedby=${beschrijving(blad, id, v.hint)}
      aria-invalid=${ongeldig(blad, id)}
      .value=${lees(bron)}
      @input=${(e: Event) => {
        blad.toon({ veld: id, nr: -1 });
        typ(e);
      }}
      @keydown=${toets}
      @focus=${() => lees(bron) || blad.toon({ veld: id, nr: -1 })}
      @blur=${() => blad.toon(null)}
    /><ul class="keuzelijst__keuzes" id="${id}-lijst" role="listbox" aria-label=${v.label} ?hidden=${!open}>${open
      ? lijst.map((tekst, i) => html`<li id="${id}-keuze${i}" role="option" aria-selected=${i === open.nr ? "true" : "false"} @mousedown=${(e: Event) => e.preventDefault()} @click=${() => neem(tekst)}>${tekst}</li>`)
      : nothing}</ul></span>`);
}
