import { html, render } from "lit-html";
import { knop } from "./nieuw/velden";
import { toonQr, type Qr } from "./qr";

/** One thing to pass on, with a button that copies it. */
export function regel(naam: string, waarde: string, voor: string): HTMLElement {
  const rij = document.createElement("p");
  rij.className = "doorgeef";
  const label = document.createElement("span");
  label.className = "hint";
  label.textContent = naam;
  const tekst = document.createElement("code");
  tekst.textContent = waarde;
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "nl-button nl-button--secondary knop--klein";
  const woorden = document.createElement("span");
  woorden.className = "nl-button__label";
  woorden.textContent = `Kopieer ${naam.toLowerCase()}`;
  const erbij = document.createElement("span");
  erbij.className = "vh";
  erbij.textContent = ` voor ${voor}`;
  woorden.append(erbij);
  knop.append(woorden);
  const melding = document.createElement("span");
  melding.className = "hint";
  melding.setAttribute("role", "status");
  knop.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(waarde);
      melding.textContent = "Gekopieerd.";
    } catch {
      // Not every browser lets a page write to the clipboard.
      getSelection()?.selectAllChildren(tekst);
      melding.textContent = "Geselecteerd. Druk op Ctrl+C.";
    }
  });
  rij.append(label, tekst, knop, melding);
  return rij;
}

function qrknop(voor: string, qr: Qr): HTMLElement {
  const rij = document.createElement("div");
  render(html`${knop(html`Toon QR-code<span class="vh"> voor ${voor}</span>`, () => toonQr(voor, qr), "secondary", { klein: true })}`, rij);
  return rij;
}

/** Shows a new link and code once, to pass on by two channels. */
export function doorgeven(plek: HTMLElement, voor: string, toegang: { link: string; code: string; qr: Qr }): void {
  const uitleg = document.createElement("p");
  uitleg.className = "hint";
  uitleg.textContent = "Geef de link en de code elk op een andere manier door. We laten ze maar één keer zien.";
  plek.replaceChildren(regel("Link", toegang.link, voor), regel("Code", toegang.code, voor), qrknop(voor, toegang.qr), uitleg);
  plek.hidden = false;
  plek.focus();
}
