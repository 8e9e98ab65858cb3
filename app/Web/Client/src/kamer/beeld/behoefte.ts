import { html, nothing } from "lit-html";
import { genoeg, sleutel, type Rolbehoefte } from "../behoeften";
import type { Scherm } from "../scherm";
import type { Stand } from "../stand";
import type { DeelnemerBeeld } from "../typen";
import { namen } from "../woorden";
import type { Beeld } from "./kern";

/** What is usually enough for these people, folded away: a prompt to share less, never a permission (R60). */
export function behoefte(s: Stand, c: Scherm, wie: DeelnemerBeeld[]): Beeld {
  const naam = namen(s.deelnemers.values());
  const bekend = wie
    .map((d): [DeelnemerBeeld, Rolbehoefte | null | undefined] => [d, c.behoeften.get(sleutel(d))])
    .filter((x): x is [DeelnemerBeeld, Rolbehoefte] => !!x[1] && genoeg(x[1]) !== "");
  if (!bekend.length) return nothing;
  return html`<details class="behoefte sm">
    <summary>Wat is meestal genoeg?</summary>
    <ul class="punten">
      ${bekend.map(
        ([d, r]) => html`<li><b>Voor ${d.id === s.jij ? "jou" : naam(d.id)} is meestal genoeg:</b> ${genoeg(r)}.${r.nietNodig.length ? html` <span class="zacht">Niet nodig: ${r.nietNodig.join("; ").toLowerCase()}.</span>` : nothing}</li>`,
      )}
    </ul>
    <p class="hint">Dit helpt je minder te delen. Het zegt niet dat je iets mag delen.</p>
  </details>`;
}
