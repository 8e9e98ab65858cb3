// After convening: the link and the code of each, shown once.
import { html, nothing, render, type TemplateResult } from "lit-html";
import { Postlijst } from "../mail";
import { toonQr, type Qr } from "../qr";
import type { Staat } from "./staat";
import { rechts } from "./tekens";
import { knop, tip } from "./velden";

/** How one invited person gets in. */
export interface Toegang {
  deelnemer: string;
  link: string;
  code: string;
  qr: Qr;
}

/** What the server answers when it is done. */
export interface Gelukt {
  gelukt: true;
  id: string;
  /** From the id in the form to that in the overleg. */
  deelnemers: Record<string, string>;
  toegang: Toegang[];
}

/** A button that copies one thing and then says so. */
export const kopieer = (wat: string, tekst: string, vanWie: string, gekopieerd: string, meld: (sleutel: string) => void): TemplateResult => {
  const sleutel = `${wat} ${vanWie}`;
  return knop(
    html`${gekopieerd === sleutel ? "Gekopieerd" : `Kopieer ${wat}`}<span class="vh"> van ${vanWie}</span>`,
    () => void navigator.clipboard?.writeText(tekst).then(() => meld(sleutel), () => undefined),
    "secondary",
    { klein: true },
  );
};

/** The page after convening, for as long as it stands there. */
export function toonKlaar(plek: HTMLElement, s: Staat, antwoord: Gelukt): void {
  let gekopieerd = "";
  const teken = (): void => {
    render(klaar(s, antwoord, lijst, gekopieerd, meld), plek);
  };
  const meld = (wat: string): void => {
    gekopieerd = wat;
    teken();
  };
  const lijst = new Postlijst(antwoord.id, teken);
  teken();
  if (s.post) void lijst.volg();
  document.getElementById("nieuw-kop")?.focus();
  scrollTo(0, 0);
}

const klaar = (s: Staat, antwoord: Gelukt, lijst: Postlijst, gekopieerd: string, meld: (sleutel: string) => void): TemplateResult => html`<div class="nieuw__blad">
  <h1 class="h1" id="nieuw-kop" tabindex="-1">Het overleg is bijeengeroepen</h1>
  <p class="lead">Geef ieder de eigen link en de eigen code.</p>
  ${tip(html`<b>Geef de code langs een andere weg dan de link.</b> Bijvoorbeeld de link per mail en de code per telefoon. Zit iemand naast je? Laat dan de QR-code scannen. Je ziet ze alleen nu. Kwijt? Maak in het overleg een nieuwe link en code.`)}
  ${s.spoed ? tip(html`<b>Vul dit overleg binnen de termijn aan.</b> In het overleg en bij Mijn overleggen zie je wat er nog ontbreekt en tot wanneer. Zolang dat er niet staat, kun je niet sluiten.`) : nothing}
  <p class="vh" role="status">${gekopieerd ? `Gekopieerd: ${gekopieerd}` : nothing}</p>
  <ul class="nieuw__toegang" aria-label="Link en code per deelnemer">
    ${antwoord.toegang.map((t) => {
      const m = s.deelnemers.find((d) => d.id === t.deelnemer);
      const naam = m?.naam ?? "";
      return html`<li class="kaart">
        <h2 class="h3">${naam}${m?.organisatie ? html`<span class="jij">, ${m.organisatie}</span>` : nothing}</h2>
        <dl class="gegevens">
          <dt>Link</dt><dd class="letterlijk">${t.link}</dd>
          <dt>Code</dt><dd class="nieuw__code">${t.code}</dd>
        </dl>
        <div class="acties">${kopieer("link", t.link, naam, gekopieerd, meld)} ${kopieer("code", t.code, naam, gekopieerd, meld)} ${knop(html`Toon QR-code<span class="vh"> van ${naam}</span>`, () => toonQr(naam, t.qr), "secondary", { klein: true })}</div>
        ${lijst.teken(antwoord.deelnemers[t.deelnemer] ?? "", naam)}
      </li>`;
    })}
  </ul>
  <div class="acties"><a class="nl-button nl-button--primary" href="/overleg/${antwoord.id}"><span class="nl-button__label">Naar het overleg</span><span class="nl-button__icon-end">${rechts()}</span></a></div>
</div>`;
