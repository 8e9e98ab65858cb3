// For the regisseur: who is at the door, how they signed in, and letting them in or not (R01).
import { html, nothing, type TemplateResult } from "lit-html";
import type { Bediening, Scherm } from "../scherm";
import { isRegisseur, type Stand } from "../stand";
import type { DeelnemerBeeld } from "../typen";
import { kloktijd, namen, som } from "../woorden";
import { ico } from "./iconen";
import { knop, weigerpaneel, type Beeld } from "./kern";

const HOE = {
  "link-en-code": "met link en code",
  "nieuwe-link-en-code": "met de nieuwe link en code die je gaf",
  regisseursaccount: "met een eigen regisseursaccount",
  passkey: "met een passkey",
  organisatieaccount: "via het account van",
} as const;

/** Those who are at the door, in the order of the list. */
export const wachtenden = (s: Stand): DeelnemerBeeld[] => [...s.deelnemers.values()].filter((d) => d.status === "wacht" && d.aanmelding);

/** "kwam binnen met link en code om 13:02". */
export const hoeBinnen = (d: DeelnemerBeeld): string => {
  if (!d.aanmelding) return "";
  const hoe = [HOE[d.aanmelding.hoe], d.aanmelding.organisatie].filter(Boolean).join(" ");
  return `kwam binnen ${hoe} om ${kloktijd(d.aanmelding.op)}`;
};

/** While the close counts down, who took part before can still come back. */
const LOOPT = ["voorbereiding", "open", "sluiting-aangekondigd"];

const nu = (s: Stand, c: Scherm): DeelnemerBeeld[] =>
  isRegisseur(s) && c.verbinding === "verbonden" && LOOPT.includes(s.overleg?.status ?? "") ? wachtenden(s) : [];

/** A plain panel above everything else; only for the regisseur, and only when somebody waits. */
export function wachtpaneel(s: Stand, c: Scherm, b: Bediening): Beeld {
  const lijst = nu(s, c);
  if (!lijst.length) return nothing;
  return html`<section class="vel aandacht" aria-label="Wie laat je binnen?">
    <div class="aandacht__vak">${ico.persoon}<div>
      <h2 class="h3">Wie laat je binnen?</h2>
      <ul class="wachtenden">${lijst.map((d) => rij(c, b, d))}</ul>
      ${weigerpaneel(c, "wacht", b)}
      ${lijst.length > 1 ? html`<p class="aandacht__wat">${knop("Laat iedereen binnen", () => b.open({ soort: "laat-toe" }), { klein: true })}</p>` : nothing}
    </div></div>
  </section>`;
}

const rij = (c: Scherm, b: Bediening, d: DeelnemerBeeld): TemplateResult => html`<li>
  <p><b>${[d.naam, d.organisatie].filter(Boolean).join(", ")}</b>, ${hoeBinnen(d)}</p>
  <p class="aandacht__wat">
    ${knop("Laat binnen", () => void b.doe({ doet: "laat-toe", deelnemers: [d.id] }, "wacht"), { klein: true, bezig: c.bezig === "wacht", erbij: d.naam })}
    ${knop("Laat niet binnen", () => b.open({ soort: "verwijder", id: d.id }), { soort: "subtle", klein: true, erbij: d.naam })}
  </p>
</li>`;

/** Letting everybody in at once: each by name, so that nobody slips through. */
export function laatToe(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const lijst = wachtenden(s);
  const naam = namen(s.deelnemers.values());
  const wie = som(lijst.map((d) => naam(d.id)));
  if (!lijst.length) return html`<p>Er wacht nu niemand meer.</p><div class="acties">${knop("Sluit", () => b.sluit())}</div>`;
  return html`<p>${wie} ${lijst.length > 1 ? "komen" : "komt"} binnen. Ze zien alleen wat er daarna met hen wordt gedeeld.</p>
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">
      ${knop(`Laat ${wie} binnen`, () => void b.doe({ doet: "laat-toe", deelnemers: lijst.map((d) => d.id) }, "venster", () => b.sluit()), { soort: "primary", bezig: c.bezig === "venster" })}
      ${knop("Nog niet", () => b.sluit())}
    </div>`;
}
