// Bijlage III: is there consent to discuss this person, and if not, on which grounds and until when (R14). Also used in the room (R15).
import { html, nothing, type TemplateResult } from "lit-html";
import { ONDERWERPEN } from "../../kamer/woorden";
import { HOE, INFORMEREN, REDENEN, TOESTEMMING } from "./lijsten";
import type { Burger, Staat, Status } from "./staat";
import { datum } from "./toets";
import { kies, regel, rondjes, tekst, tip, vinkjes, type Blad, type Bron } from "./velden";
import { stelFormulierVoor } from "./voorstellen";
import { beslissers, gekozenWet, heeftToestemming, isEigenTaak, statusveld, stopt, vraagtFormulier, wettenVoor } from "./vragen";

const ONDERWERPKEUZES = ONDERWERPEN.map((o) => [o, o.charAt(0).toUpperCase() + o.slice(1)] as const);

/** One person, and the fields about them. */
class Persoon {
  constructor(
    readonly s: Staat,
    readonly b: Burger,
    readonly vandaag: string,
  ) {}

  get f(): Status {
    return this.b.status;
  }

  id(veld: string): string {
    return statusveld(this.s, this.b, veld);
  }

  bij(veld: Bron<Status>["veld"]): Bron<Status> {
    return { doel: this.f, veld, id: this.id(veld) };
  }
}

const wieGaf = (blad: Blad, p: Persoon): TemplateResult => {
  const wie = beslissers(p.s, p.b);
  return wie.length
    ? vinkjes(blad, p.id("toestemmingVan"), wie, p.f.toestemmingVan, {
        label: "Wie vond het goed?",
        hint: "Wie beslist, volgt uit de leeftijd en uit wat je bij de persoon invulde. Beslissen er meer, dan zijn allen nodig.",
      })
    : tip("Nu kan niemand voor deze persoon toestemming geven. Vul bij de persoon in wie beslist, of kies een ander antwoord.");
};

// Only where an act makes a difference for this person: another age, or in writing (R17, R32).
const wet = (blad: Blad, p: Persoon): TemplateResult | typeof nothing => {
  const keuzes = wettenVoor(p.s, p.b);
  return keuzes.length
    ? kies(blad, p.bij("tWet"), keuzes.map((w) => [w.wet, w.wet] as const), {
        label: "Onder welke wet vallen de gegevens?",
        term: "wet-toestemming",
        leeg: "Geen van deze",
        na: () => p.f.toestemmingVan.splice(0),
      })
    : nothing;
};

// As concrete as any consent (R32): general words do not count.
const concreet = (blad: Blad, p: Persoon): TemplateResult => html`
  <h3 class="h3">Wat vond de persoon goed?</h3>
  ${tekst(blad, p.bij("tWelkeGegevens"), { label: "Welke gegevens mogen jullie bespreken?", hint: "Bijvoorbeeld: de huurschuld en het contact met de buren. ‘Alles’ telt niet.", rijen: 1 })}
  ${tekst(blad, p.bij("tDoel"), { label: "Waarvoor?", hint: "Bijvoorbeeld: de ontruiming voorkomen.", rijen: 1 })}
  <div class="rij2">
    ${regel(blad, p.bij("tVerstrekkers"), { label: "Wie mag het vertellen?", hint: "Een naam, functie of organisatie." })}
    ${regel(blad, p.bij("tOntvangers"), { label: "Aan wie?", hint: "Niet ‘iedereen’." })}
  </div>
  ${vinkjes(blad, p.id("toestemmingOnderwerpen"), ONDERWERPKEUZES, p.f.toestemmingOnderwerpen, {
    label: "Over welke onderwerpen?",
    mag: p.f.keuze === "1a",
    hint: "Kies je onderwerpen, dan bespreken jullie alleen die.",
    term: "onderwerp",
  })}
  ${wet(blad, p)} ${wieGaf(blad, p)}
  <div class="rij2">
    ${regel(blad, p.bij("tOp"), { label: "Wanneer was dat?", soort: "date", max: p.vandaag })}
    ${kies(blad, p.bij("tHoe"), HOE, { label: "Hoe?", ...(gekozenWet(p.s, p.b)?.schriftelijk ? { hint: "Bij deze wet telt alleen op papier of per mail." } : {}) })}
  </div>
  ${tekst(blad, p.bij("tUitgelegd"), { label: "Wat heb je erbij uitgelegd?", hint: "Bijvoorbeeld: wat het gevolg is, en dat intrekken altijd kan.", rijen: 1 })}
`;

const redenen = (blad: Blad, p: Persoon): TemplateResult => html`
  <h3 class="h3">Waarom bespreek je deze persoon toch?</h3>
  ${REDENEN.map(([veld, label]) => rondjes(blad, p.bij(veld), { label }))}
  ${p.f.keuze === "3a4" || p.f.r3b6 === "ja" ? tekst(blad, p.bij("keuzeToelichting"), { label: "Welke andere reden is er?", rijen: 1 }) : nothing}
`;

const zonder = (blad: Blad, p: Persoon): TemplateResult => html`
  ${p.f.keuze === "1e" ? tip("De persoon weigert. Dan kan delen alleen nog bij een conflict van plichten of als goed hulpverlener.") : nothing}
  ${redenen(blad, p)}
  ${regel(blad, p.bij("beoordelaar"), { label: "Wie beoordeelde dit?" })}
  ${rondjes(blad, p.bij("informeren"), { label: "Weet de persoon dat jullie dit bespreken?", keuzes: INFORMEREN })}
  ${p.f.informeren === "4b" ? tekst(blad, p.bij("waaromNietGeinformeerd"), { label: "Waarom weet de persoon het niet?", rijen: 1 }) : nothing}
  ${tekst(blad, p.bij("beoogdResultaat"), { label: "Wat moet er bereikt zijn?", hint: "Is dat bereikt, dan bespreek je deze persoon niet langer zonder toestemming.", rijen: 1 })}
  <div class="rij2">
    ${regel(blad, p.bij("begin"), { label: "Eerste dag", hint: "Vanaf deze dag mag het.", soort: "date" })}
    ${regel(blad, p.bij("einde"), { label: "Laatste dag", hint: "Daarna beoordeel je het opnieuw.", soort: "date", min: p.vandaag })}
  </div>
  ${regel(blad, p.bij("paraaf"), { label: "Paraaf", hint: "Je initialen." })}
`;

const formulier = (blad: Blad, p: Persoon): TemplateResult => {
  const stop = stopt(p.f);
  const id = p.id("keuze");
  return html`${kies(blad, p.bij("keuze"), TOESTEMMING, { label: "Heeft de persoon toestemming gegeven om te bespreken?", term: "zonder-toestemming", na: () => stelFormulierVoor(p.s, p.b, p.vandaag) })}
    ${stop && !blad.fouten.has(id) ? tip(stop) : nothing}
    ${heeftToestemming(p.f) ? concreet(blad, p) : nothing}
    ${isEigenTaak(p.f) ? tip("Blijft ieder binnen de eigen wettelijke taak, dan is er geen formulier nodig. Wie een beroepsgeheim heeft, heeft voor delen toch een grondslag nodig.") : nothing}
    ${vraagtFormulier(p.f) ? zonder(blad, p) : nothing}`;
};

/** The form about everybody it is about: once per person, for one does not decide for another. */
export const toestemming = (blad: Blad, s: Staat, nu: Date): TemplateResult => {
  const alleen = s.betrokkenen.length === 1;
  return html`${s.betrokkenen.map((b, i) => {
    const kop = `toestemming-kop${alleen ? "" : `-${b.id}`}`;
    return html`<section class="kaart nodig" aria-labelledby=${kop}>
      <h2 class="h2" id=${kop}>Is er toestemming${alleen ? "" : ` van ${b.aanduiding.trim() || `persoon ${i + 1}`}`}?</h2>
      <p class="hint">Alleen jij ziet deze antwoorden.${alleen ? "" : " Je beantwoordt dit voor ieder apart: de een beslist niet voor de ander."}</p>
      ${formulier(blad, new Persoon(s, b, datum(nu)))}
    </section>`;
  })}`;
};
