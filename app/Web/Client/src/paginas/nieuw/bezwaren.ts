// Objections of the betrokkene: asked for, and each met or answered (R72). Who does not know yet cannot object yet.
import { html, nothing, type TemplateResult } from "lit-html";
import { nieuwBezwaar, type Bezwaar, type Staat } from "./staat";
import { plus } from "./tekens";
import { knop, rondjes, tekst, type Blad } from "./velden";

const bezwaar = (blad: Blad, s: Staat, z: Bezwaar, i: number): TemplateResult => html`<div class="nieuw__bezwaar" role="group" aria-label="Bezwaar ${i + 1}">
  ${tekst(blad, { doel: z, veld: "tekst", id: `${z.id}-tekst` }, { label: s.bezwaren.length > 1 ? `Wat is bezwaar ${i + 1}?` : "Wat is het bezwaar?", rijen: 1 })}
  ${rondjes(blad, { doel: z, veld: "tegemoet", id: `${z.id}-tegemoet` }, { label: "Doe je wat de persoon vraagt?" })}
  ${tekst(blad, { doel: z, veld: "antwoord", id: `${z.id}-antwoord` }, {
    label: z.tegemoet === "nee" ? "Waarom kan het niet anders?" : "Wat deed je ermee?",
    rijen: 1,
  })}
  ${s.bezwaren.length > 1
    ? html`<div>${knop(html`Haal weg<span class="vh"> bezwaar ${i + 1}</span>`, () => {
        s.bezwaren.splice(i, 1);
        blad.raak("");
      }, "subtle", { klein: true })}</div>`
    : nothing}
</div>`;

const lijst = (blad: Blad, s: Staat): TemplateResult => {
  if (!s.bezwaren.length) s.bezwaren.push(nieuwBezwaar());
  return html`${s.bezwaren.map((z, i) => bezwaar(blad, s, z, i))}
    <div>${knop("Nog een bezwaar", () => {
      s.bezwaren.push(nieuwBezwaar());
      blad.raak("");
    }, "subtle", { voor: plus(), klein: true })}</div>`;
};

/** Whether objections were asked for, and what became of them. */
export const bezwaren = (blad: Blad, s: Staat): TemplateResult => html`
  ${rondjes(blad, { doel: s, veld: "bezwarenGevraagd" }, { label: "Vroeg je of de betrokkene bezwaar heeft tegen dit overleg?", hint: "Alleen jij ziet de bezwaren." })}
  ${s.bezwarenGevraagd === "nee" ? tekst(blad, { doel: s, veld: "bezwarenReden" }, { label: "Waarom kon je dat niet vragen?", rijen: 1 }) : nothing}
  ${s.bezwarenGevraagd === "ja" ? rondjes(blad, { doel: s, veld: "bezwarenEr" }, { label: "Is er een bezwaar?" }) : nothing}
  ${s.bezwarenGevraagd === "ja" && s.bezwarenEr === "ja" ? lijst(blad, s) : nothing}
`;
