// Step 1: the case and the goal.
import { html, nothing, type TemplateResult } from "lit-html";
import { REGIES, SOORTEN, TITELS } from "./lijsten";
import { nieuweBurger, type Burger, type Staat } from "./staat";
import { plus } from "./tekens";
import { kies, knop, regel, rondjes, tekst, type Blad } from "./velden";
import { kanNietZelf, magGezag, vraagtGehoord, vraagtGezag } from "./vragen";

const MAX_BETROKKENEN = 12;

const kind = (blad: Blad, b: Burger): TemplateResult => html`
  ${rondjes(blad, { doel: b, veld: "gehoord", id: `${b.id}-gehoord` }, {
    label: "Is het kind gehoord?",
    hint: "Ieder kind mag zelf zeggen wat het vindt, hoe jong ook.",
  })}
  ${b.gehoord === "ja"
    ? html`<div class="rij2">
        ${regel(blad, { doel: b, veld: "gehoordWanneer", id: `${b.id}-gehoordWanneer` }, { label: "Wanneer is het kind gehoord?", soort: "date" })}
        ${regel(blad, { doel: b, veld: "gehoordDoor", id: `${b.id}-gehoordDoor` }, { label: "Door wie is het kind gehoord?" })}
      </div>`
    : nothing}
  ${b.gehoord === "nee"
    ? tekst(blad, { doel: b, veld: "gehoordReden", id: `${b.id}-gehoordReden` }, { label: "Waarom is het kind niet gehoord?" })
    : nothing}
`;

// Who judged it and for what, and who decides instead (R17).
const nietZelf = (blad: Blad, b: Burger): TemplateResult => html`
  <div class="rij2">
    ${regel(blad, { doel: b, veld: "onbekwaamDoor", id: `${b.id}-onbekwaamDoor` }, { label: "Wie beoordeelde dat?", hint: "Een functie is genoeg." })}
    ${regel(blad, { doel: b, veld: "onbekwaamOp", id: `${b.id}-onbekwaamOp` }, { label: "Wanneer is dat beoordeeld?", soort: "date" })}
  </div>
  ${regel(blad, { doel: b, veld: "onbekwaamWaarvoor", id: `${b.id}-onbekwaamWaarvoor` }, { label: "Om welke beslissing gaat het?", hint: "Iemand kan de ene beslissing wel nemen en de andere niet." })}
  <div class="rij2">
    ${regel(blad, { doel: b, veld: "vertegenwoordiger", id: `${b.id}-vertegenwoordiger` }, { label: "Wie beslist voor deze persoon?", mag: true })}
    ${b.vertegenwoordiger.trim()
      ? regel(blad, { doel: b, veld: "titel", id: `${b.id}-titel` }, { label: "Als wat?", hint: "Een bewindvoerder gaat alleen over geld.", keuzes: TITELS })
      : nothing}
  </div>
  ${b.vertegenwoordiger.trim()
    ? tekst(blad, { doel: b, veld: "terzijde", id: `${b.id}-terzijde` }, {
        label: "Waarom beslist die nu niet?",
        mag: true,
        hint: "Vul dit alleen in als het belang van de vertegenwoordiger botst met dat van de persoon.",
        rijen: 1,
      })
    : nothing}
`;

/** Whom it is about, and who decides for them. */
export const burger = (blad: Blad, s: Staat, b: Burger, i: number): TemplateResult => html`<section class="kaart nodig" aria-labelledby="${b.id}-kop">
  <h2 class="h3" id="${b.id}-kop">${s.betrokkenen.length > 1 ? `Persoon ${i + 1}` : "Over wie gaat het?"}</h2>
  <div class="rij2">
    ${regel(blad, { doel: b, veld: "aanduiding", id: `${b.id}-aanduiding` }, {
      label: "Hoe noem je deze persoon hier?",
      hint: "Zo kort mogelijk, bijvoorbeeld: de heer J.",
    })}
    ${regel(blad, { doel: b, veld: "leeftijd", id: `${b.id}-leeftijd` }, {
      label: "Leeftijd",
      mag: true,
      hint: "Daarvan hangt af wie beslist.",
    })}
  </div>
  ${rondjes(blad, { doel: b, veld: "wilsbekwaam", id: `${b.id}-wilsbekwaam` }, { label: "Kan deze persoon hierover zelf beslissen?", term: "beslissen" })}
  ${kanNietZelf(b) ? nietZelf(blad, b) : nothing}
  ${vraagtGezag(b) || magGezag(b)
    ? tekst(blad, { doel: b, veld: "gezag", id: `${b.id}-gezag` }, {
        label: "Wie heeft het gezag?",
        mag: magGezag(b),
        hint: magGezag(b)
          ? "Eén naam per regel. Vanaf 12 beslist het kind meestal zelf. Tot 16 houdt wie het gezag heeft recht op inzage, en bij sommige wetten is diens ja nodig."
          : "Eén naam per regel. Bij gezag van twee ouders zijn beide nodig voor toestemming.",
      })
    : nothing}
  ${vraagtGehoord(b) ? kind(blad, b) : nothing}
  ${s.betrokkenen.length > 1
    ? html`<div>${knop(html`Haal weg<span class="vh"> persoon ${i + 1}</span>`, () => {
        s.betrokkenen.splice(i, 1);
        for (const m of s.deelnemers) if (m.betrokkene === b.id) m.betrokkene = "";
        blad.raak("");
      }, "subtle", { klein: true })}</div>`
    : nothing}
</section>`;

/** The fields of step 1. */
export const casus = (blad: Blad, s: Staat): TemplateResult => html`
  ${rondjes(blad, { doel: s, veld: "soort" }, { label: "Wat voor overleg is dit?", term: "bemoeizorg", keuzes: SOORTEN })}
  ${kies(blad, { doel: s, veld: "regie" }, REGIES, { label: "Welke regie voer jij?", term: "regie" })}
  ${regel(blad, { doel: s, veld: "doel" }, {
    label: "Wat moet er na dit overleg besloten zijn?",
    hint: "Dit is het doel. Bijvoorbeeld: bezoek en behoud van de woning afspreken. ‘Informatie delen’ is te algemeen.",
  })}
  ${tekst(blad, { doel: s, veld: "situatie" }, {
    label: "Wat speelt er, in het kort?",
    hint: "Dit staat in de uitnodiging. Schrijf niet meer dan iemand nodig heeft om te kiezen of hij meedoet.",
    rijen: 3,
    max: 4000,
  })}
  ${s.betrokkenen.map((b, i) => burger(blad, s, b, i))}
  ${s.betrokkenen.length < MAX_BETROKKENEN
    ? html`<div>${knop("Nog een persoon", () => {
        s.betrokkenen.push(nieuweBurger());
        blad.raak("");
      }, "subtle", { voor: plus() })}</div>`
    : nothing}
  ${regel(blad, { doel: s, veld: "naam" }, { label: "Naam van het overleg", mag: true, hint: "Voor in de eigen lijst van wie meedoet, zonder de naam van de betrokkene." })}
  <div class="rij2">
    ${regel(blad, { doel: s, veld: "datum" }, { label: "Datum", soort: "date", mag: true })}
    ${regel(blad, { doel: s, veld: "tijd" }, { label: "Tijd", soort: "time", mag: true })}
  </div>
  ${regel(blad, { doel: s, veld: "plaats" }, { label: "Plaats of link naar het gesprek", mag: true })}
`;
