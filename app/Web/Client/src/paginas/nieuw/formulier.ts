// Bijlage III: is there consent to discuss this person, and if not, on which grounds and until when (R14). Also used in the room (R15).
import { html, nothing, type TemplateResult } from "lit-html";
import { ONDERWERPEN } from "../../kamer/woorden";
import { HOE, INFORMEREN, REDENEN, TOESTEMMING } from "./lijsten";
import type { Staat } from "./staat";
import { datum } from "./toets";
import { kies, regel, rondjes, tekst, tip, vinkjes, type Blad } from "./velden";
import { stelFormulierVoor } from "./voorstellen";
import { beslissers, heeftToestemming, isEigenTaak, stopt, vraagtFormulier } from "./vragen";

const ONDERWERPKEUZES = ONDERWERPEN.map((o) => [o, o.charAt(0).toUpperCase() + o.slice(1)] as const);

const wieGaf = (blad: Blad, s: Staat): TemplateResult => {
  const wie = beslissers(s);
  return wie.length
    ? vinkjes(blad, "toestemmingVan", wie, s.toestemmingVan, {
        label: "Wie vond het goed?",
        hint: "Wie beslist, volgt uit de leeftijd en uit wat je bij de persoon invulde. Beslissen er meer, dan zijn allen nodig.",
      })
    : tip("Nu kan niemand voor deze persoon toestemming geven. Vul bij de persoon in wie beslist, of kies een ander antwoord.");
};

// As concrete as any consent (R32): general words do not count.
const concreet = (blad: Blad, s: Staat, vandaag: string): TemplateResult => html`
  <h3 class="h3">Wat vond de persoon goed?</h3>
  ${tekst(blad, { doel: s, veld: "tWelkeGegevens" }, { label: "Welke gegevens mogen jullie bespreken?", hint: "Bijvoorbeeld: de huurschuld en het contact met de buren. ‘Alles’ telt niet.", rijen: 1 })}
  ${tekst(blad, { doel: s, veld: "tDoel" }, { label: "Waarvoor?", hint: "Bijvoorbeeld: de ontruiming voorkomen.", rijen: 1 })}
  <div class="rij2">
    ${regel(blad, { doel: s, veld: "tVerstrekkers" }, { label: "Wie mag het vertellen?", hint: "Een naam, functie of organisatie." })}
    ${regel(blad, { doel: s, veld: "tOntvangers" }, { label: "Aan wie?", hint: "Niet ‘iedereen’." })}
  </div>
  ${vinkjes(blad, "toestemmingOnderwerpen", ONDERWERPKEUZES, s.toestemmingOnderwerpen, {
    label: "Over welke onderwerpen?",
    mag: s.keuze === "1a",
    hint: "Kies je onderwerpen, dan bespreken jullie alleen die.",
    term: "onderwerp",
  })}
  ${wieGaf(blad, s)}
  <div class="rij2">
    ${regel(blad, { doel: s, veld: "tOp" }, { label: "Wanneer was dat?", soort: "date", max: vandaag })}
    ${kies(blad, { doel: s, veld: "tHoe" }, HOE, { label: "Hoe?" })}
  </div>
  ${tekst(blad, { doel: s, veld: "tUitgelegd" }, { label: "Wat heb je erbij uitgelegd?", hint: "Bijvoorbeeld: wat het gevolg is, en dat intrekken altijd kan.", rijen: 1 })}
`;

const redenen = (blad: Blad, s: Staat): TemplateResult => html`
  <h3 class="h3">Waarom bespreek je deze persoon toch?</h3>
  ${REDENEN.map(([veld, label]) => rondjes(blad, { doel: s, veld }, { label }))}
  ${s.keuze === "3a4" || s.r3b6 === "ja" ? tekst(blad, { doel: s, veld: "keuzeToelichting" }, { label: "Welke andere reden is er?", rijen: 1 }) : nothing}
`;

const zonder = (blad: Blad, s: Staat, vandaag: string): TemplateResult => html`
  ${s.keuze === "1e" ? tip("De persoon weigert. Dan kan delen alleen nog bij een conflict van plichten of als goed hulpverlener.") : nothing}
  ${redenen(blad, s)}
  ${regel(blad, { doel: s, veld: "beoordelaar" }, { label: "Wie beoordeelde dit?" })}
  ${rondjes(blad, { doel: s, veld: "informeren" }, { label: "Weet de persoon dat jullie dit bespreken?", keuzes: INFORMEREN })}
  ${s.informeren === "4b" ? tekst(blad, { doel: s, veld: "waaromNietGeinformeerd" }, { label: "Waarom weet de persoon het niet?", rijen: 1 }) : nothing}
  ${tekst(blad, { doel: s, veld: "beoogdResultaat" }, { label: "Wat moet er bereikt zijn?", hint: "Is dat bereikt, dan bespreek je deze persoon niet langer zonder toestemming.", rijen: 1 })}
  <div class="rij2">
    ${regel(blad, { doel: s, veld: "begin" }, { label: "Eerste dag", hint: "Vanaf deze dag mag het.", soort: "date" })}
    ${regel(blad, { doel: s, veld: "einde" }, { label: "Laatste dag", hint: "Daarna beoordeel je het opnieuw.", soort: "date", min: vandaag })}
  </div>
  ${regel(blad, { doel: s, veld: "paraaf" }, { label: "Paraaf", hint: "Je initialen." })}
`;

/** The form, as far as the answer on consent asks for it. */
export const toestemming = (blad: Blad, s: Staat, nu: Date): TemplateResult => {
  const stop = stopt(s);
  return html`<section class="kaart nodig" aria-labelledby="toestemming-kop">
    <h2 class="h2" id="toestemming-kop">Is er toestemming?</h2>
    <p class="hint">Alleen jij ziet deze antwoorden.</p>
    ${kies(blad, { doel: s, veld: "keuze" }, TOESTEMMING, { label: "Heeft de persoon toestemming gegeven om te bespreken?", term: "zonder-toestemming", na: () => stelFormulierVoor(s, datum(nu)) })}
    ${stop && !blad.fouten.has("keuze") ? tip(stop) : nothing}
    ${heeftToestemming(s) ? concreet(blad, s, datum(nu)) : nothing}
    ${isEigenTaak(s) ? tip("Blijft ieder binnen de eigen wettelijke taak, dan is er geen formulier nodig. Wie een beroepsgeheim heeft, heeft voor delen toch een grondslag nodig.") : nothing}
    ${vraagtFormulier(s) ? zonder(blad, s, datum(nu)) : nothing}
  </section>`;
};
