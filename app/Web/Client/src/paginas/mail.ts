// Invitations by mail: asking for the address, and telling how the mail stands.
import { html, nothing, render, type TemplateResult } from "lit-html";
import { metBewijs } from "./bewijs";
import { knop } from "./nieuw/velden";
import { post } from "./post";

/** The mail of one invitation, as the server tells it. */
export interface Postbeeld {
  deelnemer: string;
  adres: string;
  stand: string;
  bezig: boolean;
  mislukt: boolean;
}

/** How often is asked while something is still on its way, in milliseconds. */
const SLAG = 2_000;

/** A courtesy check; the server judges again, and more strictly. */
export const isMailadres = (adres: string): boolean => /^[\x21-\x7e]+$/.test(adres) && /^[^@<>()[\]\\,;:"]+@[^@<>()[\]\\,;:"]+\.[^@.<>()[\]\\,;:"]+$/.test(adres) && adres.length <= 254;

export const MAILZIN = "Schrijf het mailadres als naam@organisatie.nl, of laat het leeg.";

/** How the mails of one overleg stand, kept up to date for as long as one of them is on its way. */
export class Postlijst {
  private beelden = new Map<string, Postbeeld>();
  private adressen = new Map<string, string>();
  private fouten = new Map<string, string>();
  private wekker: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly overleg: string,
    private readonly wijzig: () => void,
  ) {}

  /** Asks now, and again while something will change by itself. */
  async volg(): Promise<void> {
    if (this.wekker) clearTimeout(this.wekker);
    this.wekker = null;
    const antwoord: { gelukt: boolean; weg?: boolean; post?: Postbeeld[] } = await post(`/overleg/${this.overleg}/post/stand`, {});
    if (antwoord.weg) return;
    if (antwoord.post) {
      this.beelden = new Map(antwoord.post.map((b) => [b.deelnemer, b]));
      this.wijzig();
    }
    if (!antwoord.gelukt || [...this.beelden.values()].some((b) => b.bezig)) this.wekker = setTimeout(() => void this.volg(), SLAG);
  }

  /** No more asking: the screen it was for is gone. */
  stop(): void {
    if (this.wekker) clearTimeout(this.wekker);
    this.wekker = null;
  }

  /** How the mail of this person stands; nothing when none went. Without an address it is damaged, and cannot go again. */
  teken(deelnemer: string, naam: string): TemplateResult | typeof nothing {
    const b = this.beelden.get(deelnemer);
    if (!b) return nothing;
    return html`<div class="poststand"><p class=${b.mislukt ? "nieuw__fout" : "hint"} role="status"><span>${b.stand}${b.mislukt || !b.adres ? nothing : ` Aan: ${b.adres}`}</span></p>${b.mislukt && b.adres ? this.verbeter(b, naam) : nothing}</div>`;
  }

  private verbeter(b: Postbeeld, naam: string): TemplateResult {
    const id = `mail-${b.deelnemer}`;
    const fout = this.fouten.get(b.deelnemer);
    return html`<label class="utrecht-form-label" for=${id}>Mailadres<span class="vh"> van ${naam}</span></label>
      ${fout ? html`<p class="nieuw__fout" id="${id}-fout"><span>${fout}</span></p>` : nothing}
      <input class="utrecht-textbox utrecht-textbox--html-input" id=${id} type="email" maxlength="254" autocomplete="off" aria-describedby=${fout ? `${id}-fout` : nothing} .value=${this.adressen.get(b.deelnemer) ?? b.adres} @input=${(e: Event) => this.adressen.set(b.deelnemer, (e.target as HTMLInputElement).value)} />
      <div class="acties">${knop(html`Verstuur opnieuw<span class="vh"> aan ${naam}</span>`, () => void this.opnieuw(b), "secondary", { klein: true })}</div>`;
  }

  private async opnieuw(b: Postbeeld): Promise<void> {
    const adres = (this.adressen.get(b.deelnemer) ?? b.adres).trim();
    this.fouten.delete(b.deelnemer);
    const antwoord = isMailadres(adres) ? await metBewijs(() => post(`/overleg/${this.overleg}/post`, { deelnemer: b.deelnemer, adres })) : { gelukt: false, zin: MAILZIN };
    if (!antwoord.gelukt) this.fouten.set(b.deelnemer, antwoord.zin ?? "Het lukt nu even niet. Probeer het opnieuw.");
    this.wijzig();
    if (antwoord.gelukt) await this.volg();
  }
}

/** Asks where the link goes by mail. An empty text: by another way. Null: no link after all. */
export function vraagMail(naam: string): Promise<string | null> {
  const dialoog = document.createElement("dialog");
  dialoog.className = "dialoog dialoog--vraag";
  dialoog.setAttribute("aria-labelledby", "mail-titel");
  return new Promise((klaar) => {
    let keuze: string | null = null;
    const teken = (fout: string): void => {
      render(
        html`<form novalidate @submit=${(e: Event) => {
          e.preventDefault();
          const adres = dialoog.querySelector("input")!.value.trim();
          if (adres && !isMailadres(adres)) return teken(MAILZIN);
          keuze = adres;
          dialoog.close();
        }}>
          <h2 class="h2" id="mail-titel">Link en code voor ${naam}</h2>
          <p>Moet de link per mail? De code geef je zelf, langs een andere weg.</p>
          <div class="utrecht-form-field veld">
            <label class="utrecht-form-label" for="mail-adres">Mailadres <span class="jij">(mag leeg)</span></label>
            ${fout ? html`<p class="nieuw__fout" id="mail-fout"><span>${fout}</span></p>` : nothing}
            <input class="utrecht-textbox utrecht-textbox--html-input" id="mail-adres" type="email" maxlength="254" autocomplete="off" aria-invalid=${fout ? "true" : nothing} aria-describedby=${fout ? "mail-fout" : nothing} />
          </div>
          <div class="acties"><button type="submit" class="nl-button nl-button--primary"><span class="nl-button__label">Maak link en code</span></button>${knop("Toch niet", () => dialoog.close(), "secondary")}</div>
        </form>`,
        dialoog,
      );
    };
    teken("");
    dialoog.addEventListener("close", () => {
      dialoog.remove();
      klaar(keuze);
    });
    document.body.append(dialoog);
    dialoog.showModal();
  });
}
