// Step 2: may this be discussed at all.
import { html, nothing, type TemplateResult } from "lit-html";
import { INFORMEREN, REDENEN, STAP1, TOESTEMMING } from "./lijsten";
import type { Staat } from "./staat";
import { datum, uiterlijk } from "./toets";
import { kies, regel, rondjes, tekst, tip, type Blad } from "./velden";
import { heeftToestemming, wieHetIs, isBemoeizorg, isEigenTaak, vraagtFormulier } from "./vragen";

const bemoeizorg = (blad: Blad, s: Staat, vandaag: string): TemplateResult => html`<section class="kaart nodig" aria-labelledby="stap1-kop">
  <h2 class="h2" id="stap1-kop">Is dit bemoeizorg?</h2>
  <p class="hint">Alleen jij ziet deze antwoorden.</p>
  ${STAP1.map(([veld, label]) => rondjes(blad, { doel: s, veld }, { label }))}
  ${STAP1.some(([veld]) => s[veld] === "nee")
    ? tip(html`<b>Eén antwoord is nee.</b> Dan is dit geen bemoeizorg-overleg: alle vier moeten ja zijn. Kies een ander soort overleg, of praat met z’n tweeën. <a class="nl-link" href="/uitleg#R12" target="_blank">Waarom?</a>`)
    : nothing}
  ${tekst(blad, { doel: s, veld: "stapToelichting" }, { label: "Toelichting", mag: true })}
  ${tekst(blad, { doel: s, veld: "gesprekGeprobeerd" }, { label: "Hoe heb je een gesprek met de persoon geprobeerd?" })}
  <div class="rij2">
    ${regel(blad, { doel: s, veld: "consultatieWie" }, { label: "Met welke collega overlegde je?", hint: "Een functie is genoeg." })}
    ${regel(blad, { doel: s, veld: "consultatieOp" }, { label: "Wanneer overlegde je?", hint: "Niet later dan vandaag.", soort: "date", max: vandaag })}
  </div>
  ${tekst(blad, { doel: s, veld: "consultatieUitkomst" }, { label: "Wat was de uitkomst?", rijen: 1 })}
</section>`;

const betrokkene = (blad: Blad, s: Staat, nu: Date): TemplateResult => html`<section class="kaart nodig" aria-labelledby="weet-kop">
  <h2 class="h2" id="weet-kop">Wat weet de betrokkene?</h2>
  ${rondjes(blad, { doel: s, veld: "geinformeerd" }, { label: "Weet de betrokkene van dit overleg?", term: "geinformeerd" })}
  ${s.geinformeerd === "ja"
    ? html`<div class="rij2">
        ${regel(blad, { doel: s, veld: "geinformeerdWanneer" }, { label: "Wanneer is het verteld?", soort: "date" })}
        ${regel(blad, { doel: s, veld: "geinformeerdDoor" }, { label: "Wie vertelde het?" })}
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
  ${rondjes(blad, { doel: s, veld: "uitgenodigd" }, { label: `Nodig je ${wieHetIs(s)} zelf uit?`, hint: "Als het kan, praat je met iemand en niet over iemand." })}
  ${s.uitgenodigd === "nee"
    ? tekst(blad, { doel: s, veld: "uitgenodigdReden" }, { label: `Waarom nodig je ${wieHetIs(s)} niet uit?`, hint: "De deelnemers lezen dit." })
    : nothing}
</section>`;

const formulier = (blad: Blad, s: Staat): TemplateResult => html`
  ${s.keuze === "1e" ? tip("De persoon weigert. Dan kan delen alleen nog bij een conflict van plichten of als goed hulpverlener.") : nothing}
  ${tekst(blad, { doel: s, veld: "keuzeToelichting" }, { label: "Toelichting bij de toestemming", mag: s.keuze !== "3a4" && s.r3b6 !== "ja" })}
  <h3 class="h3">Waarom bespreek je deze persoon toch?</h3>
  ${REDENEN.map(([veld, label]) => rondjes(blad, { doel: s, veld }, { label }))}
  ${tekst(blad, { doel: s, veld: "beoogdResultaat" }, { label: "Wat moet er bereikt zijn?", hint: "Dan mag je deze persoon niet langer zonder toestemming bespreken." })}
  <div class="rij2">
    ${regel(blad, { doel: s, veld: "begin" }, { label: "Eerste dag", soort: "date" })}
    ${regel(blad, { doel: s, veld: "einde" }, { label: "Laatste dag", soort: "date" })}
  </div>
  ${rondjes(blad, { doel: s, veld: "informeren" }, { label: "Is de persoon over dit gesprek geïnformeerd?", keuzes: INFORMEREN })}
  ${s.informeren === "4b" ? tekst(blad, { doel: s, veld: "waaromNietGeinformeerd" }, { label: "Waarom is de persoon niet geïnformeerd?" }) : nothing}
  <div class="rij2">
    ${regel(blad, { doel: s, veld: "beoordelaar" }, { label: "Wie beoordeelde dit?" })}
    ${regel(blad, { doel: s, veld: "paraaf" }, { label: "Paraaf" })}
  </div>
`;

const toestemming = (blad: Blad, s: Staat): TemplateResult => html`<section class="kaart nodig" aria-labelledby="toestemming-kop">
  <h2 class="h2" id="toestemming-kop">Is er toestemming?</h2>
  <p class="hint">Alleen jij ziet deze antwoorden.</p>
  ${kies(blad, { doel: s, veld: "keuze" }, TOESTEMMING, { label: "Heeft de persoon toestemming gegeven om te bespreken?", term: "zonder-toestemming" })}
  ${heeftToestemming(s) ? tip("Leg in het overleg vast wie toestemming gaf, voor welke gegevens, waarvoor en aan wie. Pas dan kun je je erop beroepen.") : nothing}
  ${isEigenTaak(s) ? tip("Blijft ieder binnen de eigen wettelijke taak, dan is er geen formulier nodig. Wie een beroepsgeheim heeft, heeft voor delen toch een grondslag nodig.") : nothing}
  ${vraagtFormulier(s) ? formulier(blad, s) : nothing}
</section>`;

/** The fields of step 2. */
export const mag = (blad: Blad, s: Staat, nu: Date): TemplateResult => html`
  ${isBemoeizorg(s) ? bemoeizorg(blad, s, datum(nu)) : nothing} ${betrokkene(blad, s, nu)}
  ${isBemoeizorg(s) ? toestemming(blad, s) : nothing}
  ${regel(blad, { doel: s, veld: "convenant" }, {
    label: "Hoort dit overleg bij een convenant?",
    term: "convenant",
    mag: true,
    hint: "Schrijf de naam. Een convenant is geen grondslag: ieder heeft nog steeds een eigen grondslag nodig om te delen.",
  })}
`;
