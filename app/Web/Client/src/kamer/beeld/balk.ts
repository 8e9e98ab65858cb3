import { html, nothing } from "lit-html";
import { aanMij } from "../meenemen";
import type { Bediening, Scherm } from "../scherm";
import { isBinnen, isBuiten, isRegisseur, schermfase, type Stand } from "../stand";
import { knop, type Beeld } from "./kern";
import { klaarknop, volgendeStap } from "./kop";

/** The bar at the bottom of a narrow screen: the one main action. For the regisseur that is the next step. */
export function balk(s: Stand, c: Scherm, b: Bediening): Beeld {
  const status = s.overleg?.status;
  if (status === "voorbereiding")
    return isRegisseur(s)
      ? html`<div class="balk alleen-smal">${knop("Open het overleg", () => void b.doe({ doet: "opent" }, "algemeen"), { soort: "primary", breed: true, bezig: c.bezig === "algemeen" })}</div>`
      : nothing;
  if (status !== "open" || isBuiten(s)) return nothing;
  return schermfase(s) === "meeneemronde" ? meeneembalk(s, c, b) : inbrengbalk(s, c, b);
}

function inbrengbalk(s: Stand, c: Scherm, b: Bediening): Beeld {
  // Within a kleine kring the step back to everybody comes first, and it stands above.
  const stap = isRegisseur(s) && !isBinnen(s) ? volgendeStap(s, b) : null;
  const inbreng = c.telefoon && c.tab === "inbreng";
  if (!stap && !inbreng) return nothing;
  return html`<div class="balk ${stap ? "alleen-smal" : "alleen-telefoon"}">
    <div class="balk__rij">
      ${inbreng ? knop("Iets inbrengen", () => b.openInvoer(), { soort: stap ? "secondary" : "primary", icoon: "potlood", klasse: "balk__groei", id: "open-invoer-balk" }) : nothing}
      ${stap ? knop(stap.label, stap.doe, { soort: "primary", eind: "rechts", klasse: "balk__groei", bezig: c.bezig === "algemeen" }) : nothing}
    </div>
  </div>`;
}

function meeneembalk(s: Stand, c: Scherm, b: Bediening): Beeld {
  const stap = isRegisseur(s) ? volgendeStap(s, b) : null;
  const klaar = !!s.jij && s.klaar.has(s.jij) && aanMij(s).length === 0;
  return html`<div class="balk alleen-smal ${stap ? "balk--twee" : ""}">
    <div class="balk__rij">${knop("Dit neem jij mee", () => b.open({ soort: "papier" }), { icoon: "tas", klasse: "balk__groei" })}${klaarknop(s, c, b)}</div>
    ${stap ? knop(stap.label, stap.doe, { soort: klaar ? "primary" : "secondary", eind: "rechts", breed: true }) : nothing}
  </div>`;
}
