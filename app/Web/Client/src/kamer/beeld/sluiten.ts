import { html, nothing, type TemplateResult } from "lit-html";
import type { Bediening, Scherm } from "../scherm";
import { isRegisseur, type Stand } from "../stand";
import { minuten } from "../woorden";
import { ico } from "./iconen";
import { knop } from "./kern";
import { papier } from "./meeneemronde";
import { klaarpaneel } from "./zij";

/** Seconds until the close. */
export const seconden = (s: Stand, nu: number): number =>
  s.overleg?.sluitOm ? Math.max(0, (Date.parse(s.overleg.sluitOm) - nu) / 1000) : 0;

/** The last look: exactly what may be fetched, and a countdown. */
export function sluiten(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const bevestigd = !!s.jij && s.bevestigd.has(s.jij);
  return html`<main id="inhoud" class="vel kamer meenemen sluiten" tabindex="-1">
    <div class="hoofd">
      <h2 class="h1 sluiten__kop" id="h-stap" tabindex="-1">Klopt dit?</h2>
      <p class="zacht sluiten__uitleg">Dit is wat jij straks mag ophalen. Niets anders.</p>
      ${papier(s, c, "Al het andere wordt vernietigd. Dat kan niemand terughalen.")}
      <div class="acties sluiten__acties">
        ${bevestigd
          ? html`<p class="klaar klaar--ja klaar--groot" role="status">${ico.vink}Je hebt gezegd dat dit klopt. Je hoeft niets meer te doen.</p>`
          : knop("Dit klopt", () => void b.doe({ doet: "bevestigt" }, "algemeen"), { soort: "primary", icoon: "vink", bezig: c.bezig === "algemeen" })}
        ${knop("Er klopt iets niet", () => b.open({ soort: "klopt-niet" }))}
      </div>
    </div>
    <aside class="zij" aria-label="Tijd en wie klaar is">
      ${aftel(s, c, b)} ${klaarpaneel(s, s.bevestigd)}
      <section class="paneel" aria-labelledby="h-gev">
        <div class="paneel__kop"><h2 class="paneel__titel" id="h-gev">Wat er dan gebeurt</h2></div>
        <ol class="gevolg sm">
          <li>${ico.tas}<span>Ieder krijgt de eigen lijst, en alleen die.</span></li>
          <li>${ico.vuur}<span>De rest wordt vernietigd. Ook je kladblok.</span></li>
          <li>${ico.klok}<span>Je haalt je lijst op binnen 14 dagen.</span></li>
        </ol>
      </section>
    </aside>
  </main>`;
}

function aftel(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const over = seconden(s, c.nu);
  const deel = c.aftelVan > 0 ? Math.min(100, (over / c.aftelVan) * 100) : 0;
  return html`<section class="kaart aftel" aria-labelledby="h-tijd">
    <h2 class="h3" id="h-tijd">Het overleg sluit over</h2>
    <p class="aftel__tijd" role="timer">${minuten(over)}</p>
    <svg class="aftel__balk" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${deel.toFixed(1)} height="4"></rect></svg>
    ${knop("Ik heb meer tijd nodig", () => void b.doe({ doet: "meer-tijd" }, "algemeen"), { icoon: "klok", klasse: "breed" })}
    ${isRegisseur(s) ? knop("Stop het sluiten", () => void b.doe({ doet: "annuleert-sluiten" }, "algemeen"), { soort: "subtle", klasse: "breed alleen-smal" }) : nothing}
  </section>`;
}
