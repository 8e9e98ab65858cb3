import { html, type TemplateResult } from "lit-html";
import { kopieer } from "../../paginas/nieuw/klaar";
import { toonQr } from "../../paginas/qr";
import type { Bediening, Scherm } from "../scherm";
import { kort } from "../woorden";
import { knop, weigerpaneel } from "./kern";

/** A new link and code, shown once: each goes by a way of its own. */
export function toegang(c: Scherm, b: Bediening): TemplateResult {
  if (!c.toegang) return html`${weigerpaneel(c, "venster", b)}<p class="zacht">We maken een link en een code.</p>`;
  const t = c.toegang;
  const knopje = (wat: string, tekst: string): TemplateResult =>
    kopieer(wat, tekst, kort(t.naam), c.gekopieerd, (gekopieerd) => b.zet({ gekopieerd }));
  return html`<p>Stuur ${kort(t.naam)} de link. Geef de code op een andere manier door, bijvoorbeeld door te bellen. Een oude link werkt niet meer.</p>
    <p class="vh" role="status">${c.gekopieerd ? `Gekopieerd: ${c.gekopieerd}` : ""}</p>
    <dl class="gegevens">
      <dt>Link</dt>
      <dd class="letterlijk">${t.link}</dd>
      <dt>Code</dt>
      <dd class="nieuw__code">${t.code}</dd>
    </dl>
    ${t.post()}
    <div class="acties">${knopje("link", t.link)} ${knopje("code", t.code)} ${knop("Toon QR-code", () => toonQr(kort(t.naam), t.qr), { soort: "secondary", klein: true, erbij: `van ${kort(t.naam)}` })} ${knop("Klaar", () => b.sluit(), { soort: "primary" })}</div>`;
}
