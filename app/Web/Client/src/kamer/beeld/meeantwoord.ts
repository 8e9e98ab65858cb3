// The answer to somebody who asks to take something along: what it means, and what has to be known for it.
import { html, nothing, type TemplateResult } from "lit-html";
import { isAfgeleid } from "../kring";
import type { Bediening, Scherm } from "../scherm";
import { ik, type Stand, vraagsleutel } from "../stand";
import type { VraagBeeld } from "../typen";
import { uitleg } from "../../uitleg";
import { BESLUITEN, overDagen } from "../woorden";
import { foutregel, keuzeveld, tekstveld, vinkregelMet, type Beeld } from "./kern";

const vraagtBesluit = (s: Stand): boolean => {
  const mij = ik(s);
  return !!mij && isAfgeleid(mij);
};

const besluitOp = (c: Scherm, sleutel: string): string => c.velden[`besluitop.${sleutel}`] ?? overDagen(0);

const besluitVan = (c: Scherm, sleutel: string): Record<string, string> => ({
  wie: (c.velden[`besluitwie.${sleutel}`] ?? "").trim(),
  op: besluitOp(c, sleutel),
  uitkomst: c.velden[`besluit.${sleutel}`] ?? "",
});

/** Whose secrecy derives from another's allows take-away with that other's decision alone (R75). */
export function besluit(s: Stand, c: Scherm, b: Bediening, sleutel: string): Beeld {
  if (!vraagtBesluit(s)) return nothing;
  const zet = (veld: string) => (w: string) => (b.fouten([]), b.veld(`${veld}.${sleutel}`, w));
  return html`<p class="hint">Jouw geheim is afgeleid van dat van een ander. Die beslist of dit mee mag.</p>
    <div class="rij2">
      ${tekstveld("mee-besluitWie", "Wie besliste dat? Een functie is genoeg", c.velden[`besluitwie.${sleutel}`] ?? "", zet("besluitwie"), { fout: c.fouten.get("mee-besluitWie") })}
      ${tekstveld("mee-besluitOp", "Wanneer besliste die?", besluitOp(c, sleutel), zet("besluitop"), { type: "date" })}
    </div>
    ${foutregel("mee-besluit", c.fouten.get("mee-besluit"))} ${keuzeveld("mee-besluit", "Wat besliste die?", [["", "Kies"], ...BESLUITEN], c.velden[`besluit.${sleutel}`] ?? "", zet("besluit"))}`;
}

/** What the chosen answer means, in a sentence. */
export function uitkomst(mag: string, naam: string): TemplateResult {
  if (mag === "nee") return html`<b>${naam} neemt dit niet mee.</b>`;
  if (!mag) return html`<span id="kies-eerst">Kies eerst een antwoord.</span>`;
  return html`<b>${mag === "korter" ? `${naam} neemt alleen jouw kortere versie mee.` : `${naam} neemt precies deze tekst mee.`}</b>
    <span class="wieziet__niet">Je kunt dit intrekken tot ${naam} de eigen lijst heeft opgehaald.</span>`;
}

export const kortuitleg = uitleg("meeneemversie", "korter", "kortere versie");

/** Whether the recipient may pass it on, to whom and what for (R67). */
export function doorgeven(c: Scherm, b: Bediening, sleutel: string, naam: string): TemplateResult {
  const aan = c.vinkjes.has(`door.${sleutel}`);
  return html`${vinkregelMet("doorgeven", `door-${sleutel}`, `${naam} mag dit doorgeven aan iemand anders`, aan, (w) => b.vink(`door.${sleutel}`, w))}
  ${aan
    ? html`<div class="rij2">
        ${tekstveld("door-functie", "Aan welke functie?", c.velden[`functie.${sleutel}`] ?? "", (w) => (b.fouten([]), b.veld(`functie.${sleutel}`, w)), { fout: c.fouten.get("door-functie") })}
        ${tekstveld("door-doel", "Waarvoor?", c.velden[`doordoel.${sleutel}`] ?? "", (w) => (b.fouten([]), b.veld(`doordoel.${sleutel}`, w)), { fout: c.fouten.get("door-doel") })}
      </div>`
    : nothing}`;
}

/** Sends the answer, after what is missing has been asked. */
export function antwoord(s: Stand, c: Scherm, b: Bediening, v: VraagBeeld, mag: string): void {
  const sleutel = vraagsleutel(v);
  const basis = { inbreng: v.inbreng, aan: v.van, afspraak: v.afspraak };
  const bij = `vraag.${sleutel}`;
  const verder = (): void => b.richt("#h-beslis, #h-antwoord");
  if (mag === "nee") return void b.doe({ doet: "weigert-mee", ...basis }, bij, verder);
  if (!mag) return;
  const door = c.vinkjes.has(`door.${sleutel}`);
  const leeg = (naam: string): boolean => !(c.velden[`${naam}.${sleutel}`] ?? "").trim();
  const mist: [string, string][] = [];
  if (mag === "korter" && leeg("korter")) mist.push(["korter", "Schrijf de kortere versie."]);
  if (door && leeg("functie")) mist.push(["door-functie", "Schrijf aan welke functie."]);
  if (door && leeg("doordoel")) mist.push(["door-doel", "Schrijf waarvoor."]);
  if (vraagtBesluit(s) && leeg("besluitwie")) mist.push(["mee-besluitWie", "Schrijf wie dat besliste."]);
  if (vraagtBesluit(s) && leeg("besluit")) mist.push(["mee-besluit", "Kies wat die besliste."]);
  if (b.fouten(mist)) return;
  void b.doe(
    {
      doet: "staat-mee-toe",
      ...basis,
      // The yes is to the purpose that stood here: one that changed meanwhile is not agreed to unread.
      gelezenDoel: v.doel,
      ...(mag === "korter" ? { meeneemversie: (c.velden[`korter.${sleutel}`] ?? "").trim() } : {}),
      ...(vraagtBesluit(s) ? { besluitVan: besluitVan(c, sleutel) } : {}),
      ...(door ? { doorgeven: [{ functie: (c.velden[`functie.${sleutel}`] ?? "").trim(), doel: (c.velden[`doordoel.${sleutel}`] ?? "").trim() }] } : {}),
    },
    bij,
    verder,
  );
}
