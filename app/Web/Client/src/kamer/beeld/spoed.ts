// A spoedoverleg in the room (R63): everybody sees what is still to be completed, the regisseur completes it.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Bediening, Scherm } from "../scherm";
import { isRegisseur, type Stand } from "../stand";
import type { Opdracht } from "../typen";
import { som, tijdstip } from "../woorden";
import { aanvulling, aanvulvelden, eersteVeld, isLeeg, type Invulling } from "./aanvulvelden";
import { vorm } from "./formulieren";
import { ico } from "./iconen";
import { knop, type Beeld } from "./kern";

const WAT: Record<string, string> = {
  R04: "waarom een gesprek met z’n tweeën niet genoeg is",
  R10: "of er een convenant is",
  R11: "waarom de betrokkene niet is uitgenodigd",
};

/** What is still missing; nothing when it is no spoedoverleg. */
export const ontbreekt = (s: Stand): string[] => s.overleg?.spoed?.ontbreekt ?? [];

/** The missing answers in words. */
export const ontbreektInWoorden = (s: Stand): string => som(ontbreekt(s).map((r) => WAT[r] ?? r));

/** A panel for everybody; what to do about it for the regisseur alone. */
export function spoedpaneel(s: Stand, c: Scherm, b: Bediening): Beeld {
  const spoed = s.overleg?.spoed;
  const nu = s.overleg?.status;
  if (!spoed?.ontbreekt.length || (nu !== "open" && nu !== "voorbereiding")) return nothing;
  const wie = isRegisseur(s);
  const kop = spoed.teLaat ? "Spoed: aanvullen is te laat" : "Spoed: nog aan te vullen";
  const tot = spoed.teLaat ? `Dat moest voor ${tijdstip(spoed.aanvullenVoor)}.` : `${wie ? "Doe dat" : "De regisseur doet dat"} voor ${tijdstip(spoed.aanvullenVoor)}.${wie ? " Na het sluiten kan dat nog in Mijn overleggen." : ""}`;
  return html`<section class="vel aandacht" aria-label=${kop}>
    <div class="aandacht__vak">${ico.klok}<div><h2 class="h3">${kop}</h2>
      <p>Nog niet ingevuld: ${ontbreektInWoorden(s)}. ${tot}</p>
      ${wie && c.verbinding === "verbonden" ? html`<p class="aandacht__wat">${knop("Vul aan", () => b.open({ soort: "vul-aan" }), { klein: true })}</p>` : nothing}
    </div></div>
  </section>`;
}

/** Before the overleg ends: what is still to be completed, and that it can be done afterwards. Nothing when nothing is missing. */
export function nogAanvullen(s: Stand, b: Bediening): Beeld {
  const spoed = s.overleg?.spoed;
  if (!spoed?.ontbreekt.length) return nothing;
  const tot = spoed.teLaat ? "Daar ben je al te laat mee. Het kan nog wel." : `Dat moet voor ${tijdstip(spoed.aanvullenVoor)}.`;
  return html`<p>Dit is een spoedoverleg. Nog niet ingevuld: ${ontbreektInWoorden(s)}. ${tot} Je doet het nu, of daarna in Mijn overleggen.</p>
    <p>${knop("Vul nu aan", () => b.open({ soort: "vul-aan" }), { soort: "subtle", klein: true })}</p>`;
}

/** The answers that are missing; what is not known yet stays empty. */
export function aanvulform(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const mist = ontbreekt(s);
  const i: Invulling = { velden: c.velden, vinkjes: c.vinkjes, fouten: c.fouten, veld: (naam, w) => b.veld(naam, w), vink: (naam, aan) => b.vink(naam, aan) };
  return vorm(
    c,
    b,
    "Vul aan",
    () => ({ doet: "vult-aan", ...aanvulling(i) }) as Opdracht,
    html`<p class="hint">Wat je nog niet weet, laat je leeg. Dat blijft dan zichtbaar open. Wat je invult, staat daarna vast en blijft bewaard.</p>
      ${aanvulvelden(i, mist)}`,
    [[eersteVeld(mist), isLeeg(i), "Vul ten minste één ding in."]],
  );
}
