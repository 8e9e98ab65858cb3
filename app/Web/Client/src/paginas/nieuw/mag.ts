// Step 2: may this be discussed at all.
import { html, nothing, type TemplateResult } from "lit-html";
import { bezwaren } from "./bezwaren";
import { toestemming } from "./formulier";
import { CONVENANT, STAP1 } from "./lijsten";
import { uitRegister, type Staat } from "./staat";
import { datum, uiterlijk } from "./toets";
import { regel, rondjes, tekst, tip, vinkje, vinkjes, type Blad } from "./velden";
import { isBemoeizorg, isEnkelvoudig, isGeenBemoeizorg, voorBemoeizorg, wieHetIs } from "./vragen";

const gesprek = (blad: Blad, s: Staat, vandaag: string): TemplateResult => html`
  ${tekst(blad, { doel: s, veld: "gesprekGeprobeerd" }, { label: "Hoe heb je een gesprek met de persoon geprobeerd?" })}
  <div class="rij2">
    ${regel(blad, { doel: s, veld: "consultatieWie" }, { label: "Met welke collega overlegde je?", hint: "Een functie is genoeg." })}
    ${regel(blad, { doel: s, veld: "consultatieOp" }, { label: "Wanneer overlegde je?", hint: "Niet later dan vandaag.", soort: "date", max: vandaag })}
  </div>
  ${tekst(blad, { doel: s, veld: "consultatieUitkomst" }, { label: "Wat was de uitkomst?", rijen: 1 })}
`;

/** The four questions of step I, and what belongs to the answers; also asked in the room of a meldpunt. */
export const vier = (blad: Blad, s: Staat, vandaag: string): TemplateResult => html`
  ${STAP1.map(([veld, label]) => rondjes(blad, { doel: s, veld }, { label }))}
  ${isGeenBemoeizorg(s)
    ? tip(html`<b>Dit is geen bemoeizorg.</b> Hier kun je het overleg niet voor bijeenroepen. Bewaar je oordeel in je dossier, met een dag waarop je opnieuw kijkt. Of kies bij stap 1 een ander soort overleg. <a class="nl-link" href="/uitleg#R12" target="_blank">Waarom?</a>`)
    : html`${isEnkelvoudig(s)
        ? html`${tip(html`<b>Er is één probleem, niet meer.</b> Dan praat je met z’n tweeën: nodig hooguit twee organisaties uit.`)}
          ${tekst(blad, { doel: s, veld: "stapToelichting" }, { label: "Waarom is dit gesprek toch nodig?", rijen: 1 })}`
        : nothing}
      ${gesprek(blad, s, vandaag)}`}
`;

/** Step I: whether this is bemoeizorg (R12). */
export const bemoeizorg = (blad: Blad, s: Staat, vandaag: string): TemplateResult => html`<section class="kaart nodig" aria-labelledby="stap1-kop">
  <h2 class="h2" id="stap1-kop">Is dit bemoeizorg?</h2>
  <p class="hint">Alleen jij ziet deze antwoorden.</p>
  ${vinkje(blad, "meldpunt", s.meldpunt, "Wij zijn een meldpunt en moeten dit nog vaststellen", (aan) => (s.meldpunt = aan))}
  ${s.meldpunt
    ? html`${tip(html`<b>Dan vertelt ieder alleen dát er iets is.</b> Bijvoorbeeld dat iemand bij jullie bekend is. Meer kan pas als vaststaat dat dit bemoeizorg is.`)}
      ${tekst(blad, { doel: s, veld: "stapToelichting" }, { label: "Wat is er gemeld, en wat moet je nog vaststellen?" })}`
    : vier(blad, s, vandaag)}
</section>`;

/** Somebody who keeps help at bay is discussed under R12 and R14, whatever the overleg is called. */
export const tochBemoeizorg = (s: Staat, waar: string): TemplateResult | typeof nothing =>
  s.soort && !isBemoeizorg(s) && (s.geinformeerd === "nee" || s.deelnemers.some(voorBemoeizorg))
    ? tip(html`<b>Houdt deze persoon hulp af?</b> Dan is dit bemoeizorg. Kies dat ${waar}: er horen vragen bij die je niet overslaat. Zo niet, dan blijft ieder binnen de eigen wettelijke taak, en niemand doet mee voor bemoeizorg. <a class="nl-link" href="/uitleg#R12" target="_blank">Waarom?</a>`)
    : nothing;

/** Whether the betrokkene knows, or why not yet and when that is looked at again (R16). Also asked in the room. */
export const weet = (blad: Blad, s: Staat, nu: Date): TemplateResult => html`
  ${rondjes(blad, { doel: s, veld: "geinformeerd" }, { label: "Weet de betrokkene van dit overleg?", term: "geinformeerd" })}
  ${s.geinformeerd === "ja"
    ? html`<div class="rij2">
        ${regel(blad, { doel: s, veld: "geinformeerdWanneer" }, { label: "Wanneer is het verteld?", hint: "Niet later dan vandaag.", soort: "date", max: datum(nu) })}
        ${regel(blad, { doel: s, veld: "geinformeerdDoor" }, { label: "Wie vertelde het?", hint: "Een naam of functie." })}
      </div>`
    : nothing}
  ${s.geinformeerd === "nee"
    ? html`${tekst(blad, { doel: s, veld: "geinformeerdReden" }, { label: "Waarom weet de betrokkene het nog niet?", hint: "De deelnemers lezen dit." })}
      ${regel(blad, { doel: s, veld: "opnieuwBezienOp" }, {
        label: "Wanneer bekijk je dit opnieuw?",
        hint: "Binnen een maand.",
        soort: "date",
        min: datum(nu),
        max: uiterlijk(nu),
      })}`
    : nothing}
`;

const betrokkene = (blad: Blad, s: Staat, nu: Date): TemplateResult => html`<section class="kaart nodig" aria-labelledby="weet-kop">
  <h2 class="h2" id="weet-kop">Wat weet de betrokkene?</h2>
  ${weet(blad, s, nu)} ${tochBemoeizorg(s, "bij stap 1")} ${s.geinformeerd === "ja" ? bezwaren(blad, s) : nothing}
  ${rondjes(blad, { doel: s, veld: "uitgenodigd" }, { label: `Nodig je ${wieHetIs(s)} zelf uit?`, hint: "Als het kan, praat je met iemand en niet over iemand." })}
  ${s.uitgenodigd === "nee"
    ? tekst(blad, { doel: s, veld: "uitgenodigdReden" }, { label: `Waarom nodig je ${wieHetIs(s)} niet uit?`, hint: "De deelnemers lezen dit." })
    : nothing}
</section>`;

// What is missing does not stop the overleg: it is shown, here and to who takes part (R10).
const convenant = (blad: Blad, s: Staat): TemplateResult => {
  const bekend = uitRegister(s);
  const mist = bekend?.ontbreekt ?? CONVENANT.filter(([veld]) => !s.convenantInhoud.includes(veld)).map(([, woorden]) => woorden.toLowerCase());
  return html`${regel(blad, { doel: s, veld: "convenant" }, {
      label: "Hoort dit overleg bij een convenant?",
      term: "convenant",
      mag: true,
      keuzes: s.convenanten.map((c) => c.naam),
      hint: "Schrijf de naam. Een convenant is geen grondslag: ieder heeft nog steeds een eigen grondslag nodig om te delen.",
    })}
    ${s.convenant.trim()
      ? html`${bekend ? html`<p class="hint">Dit convenant staat in het register van je organisatie. Wat erin staat, hoef je niet aan te vinken.</p>` : vinkjes(blad, "convenantInhoud", CONVENANT, s.convenantInhoud, { label: "Wat staat er in dat convenant?" })}
        ${mist.length ? tip(html`<b>Dit convenant is niet compleet.</b> Er ontbreekt: ${mist.join(", ")}. De deelnemers lezen dat.`) : nothing}`
      : nothing}`;
};

/** The fields of step 2. */
export const mag = (blad: Blad, s: Staat, nu: Date): TemplateResult => html`
  ${isBemoeizorg(s) ? bemoeizorg(blad, s, datum(nu)) : nothing} ${betrokkene(blad, s, nu)}
  ${isBemoeizorg(s) ? toestemming(blad, s, nu) : nothing} ${convenant(blad, s)}
`;
