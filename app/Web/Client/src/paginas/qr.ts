// A link as a QR code, large, for the phone of somebody at the table. The code of six digits is not in it.
import { html, render, svg, type TemplateResult } from "lit-html";
import { knop } from "./nieuw/velden";

/** The dark modules as the path of an SVG, and the modules per side. */
export interface Qr {
  maat: number;
  pad: string;
}

const teken = (qr: Qr, naam: string): TemplateResult =>
  html`<svg class="qr" role="img" aria-label="QR-code met de link van ${naam}" viewBox="0 0 ${qr.maat} ${qr.maat}" shape-rendering="crispEdges">${svg`<rect width=${qr.maat} height=${qr.maat} fill="#fff"></rect><path d=${qr.pad} fill="#000"></path>`}</svg>`;

/** Opens it large; Escape closes, and focus returns to where it was. */
export function toonQr(naam: string, qr: Qr): void {
  const dialoog = document.createElement("dialog");
  dialoog.className = "dialoog dialoog--vraag dialoog--qr";
  dialoog.setAttribute("aria-labelledby", "qr-titel");
  render(
    html`<h2 class="h2" id="qr-titel">Laat deze code scannen</h2>
      <p>Dit is de link van <b>${naam}</b>. Laat alleen die persoon scannen. Geef de code van zes cijfers zelf.</p>
      ${teken(qr, naam)}
      <div class="acties">${knop("Sluit", () => dialoog.close(), "primary")}</div>`,
    dialoog,
  );
  dialoog.addEventListener("close", () => dialoog.remove());
  document.body.append(dialoog);
  dialoog.showModal();
}
