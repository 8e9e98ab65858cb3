import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { ookMet, vraagtBetrokken, zonderLege } from "../concept";
import { aanMij } from "../meenemen";
import type { Bediening, Scherm, Venster } from "../scherm";
import { isRegisseur, meedoeners, type Stand } from "../stand";
import type { Opdracht } from "../typen";
import { namen, som } from "../woorden";
import { chips, foutregel, knop, tekstveld, vinkregelMet, weigerpaneel, type Beeld } from "./kern";
import { afspraakform, toestemmingform, uitnodigform } from "./formulieren";
import { beantwoord, papier } from "./meeneemronde";
import { vraagstelform } from "./navraag";
import { voorlegform } from "./voorleggen";
import { informeerform, stap1form, statusform } from "./regieblad";
import { aanvulform, nogAanvullen } from "./spoed";
import { toegang } from "./toegang";
import { laatToe } from "./wachtenden";
import { intrekken, register } from "./toestemmingen";
import { klaarpaneel } from "./zij";
import { afmeldzin } from "../../paginas/terugkomst";

/** The dialog that is open, if any. */
export function venster(s: Stand, c: Scherm, b: Bediening): Beeld {
  const v = c.venster;
  if (!v) return nothing;
  const [titel, inhoud, breed] = deel(s, c, b, v);
  return html`<dialog class="venster ${breed ? "venster--breed" : ""}" aria-labelledby="venster-titel" @cancel=${(e: Event) => (e.preventDefault(), b.sluit())}>
    <header class="venster__kop">
      <h2 class="h2" id="venster-titel" tabindex="-1">${titel}</h2>
      ${knop("Sluit dit venster", () => b.sluit(), { soort: "subtle", icoon: "kruis", klasse: "nl-button--icon-only" })}
    </header>
    ${inhoud}
  </dialog>`;
}

type Deel = [titel: string, inhoud: Beeld, breed?: boolean];

function deel(s: Stand, c: Scherm, b: Bediening, v: Venster): Deel {
  const naam = namen(s.deelnemers.values());
  switch (v.soort) {
    case "afspraak":
      return ["Nieuwe afspraak", afspraakform(s, c, b), true];
    case "toestemming":
      return ["Toestemming vastleggen", toestemmingform(s, c, b), true];
    case "toestemmingen":
      return ["Toestemmingen", register(s, c, b), true];
    case "trek-toestemming-in":
      return ["Toestemming intrekken?", intrekken(s, c, b, v.id)];
    case "uitnodigen":
      return ["Nog iemand uitnodigen", uitnodigform(c, b), true];
    case "status":
      return ["Opnieuw beoordelen", statusform(c, b), true];
    case "stap1":
      return ["Is dit bemoeizorg?", stap1form(c, b), true];
    case "informeren":
      return ["Weet de betrokkene het?", informeerform(c, b), true];
    case "vul-aan":
      return ["Spoedoverleg aanvullen", aanvulform(s, c, b), true];
    case "stel-vraag":
      return [`Stel ${naam(v.id)} een vraag`, vraagstelform(s, c, b, v.id, naam(v.id))];
    case "leg-voor":
      return [`Typ voor ${naam(v.id)}`, voorlegform(s, c, b, v.id, naam(v.id)), true];
    case "toegang":
      return ["Link en code", toegang(c, b)];
    case "kring":
      return ["Kleine kring starten", kring(s, c, b)];
    case "kladblok":
      return ["Kladblok", kladblok(c, b)];
    case "toetsen":
      return ["Toetsen", toetsen()];
    case "klopt-niet":
      return ["Er klopt iets niet", kloptNiet(s, c, b), true];
    case "papier":
      return ["Meeneemronde", html`<div class="stapel">${papier(s, c)}${klaarpaneel(s, s.klaar)}</div>`, true];
    case "bevestig":
      return bevestig(s, c, b, v.wat);
    case "neem-terug":
      return [
        "Inbreng terugnemen?",
        vraag(c, b, "Anderen zien dit niet meer. Wat je hierover toestond, vervalt.", "Neem terug", { doet: "neemt-terug", inbreng: v.id }, "Laat staan"),
      ];
    case "wijs-af":
      return [
        "Doe je deze afspraak niet?",
        vraag(c, b, "De afspraak blijft staan, zonder uitvoerder. Wie hem maakte, ziet dat.", "Dit doe ik niet", { doet: "wijst-afspraak-af", afspraak: v.id }, "Ik doe hem wel"),
      ];
    case "corrigeer":
      return ["Inbreng corrigeren", corrigeer(s, c, b, v.id)];
    case "deel-ook":
      return ["Ook met anderen delen", deelOok(s, c, b, v.id)];
    case "laat-toe":
      return ["Iedereen binnenlaten?", laatToe(s, c, b)];
    case "verwijder":
      return s.deelnemers.get(v.id)?.status === "wacht"
        ? [`${naam(v.id)} niet binnenlaten?`, verwijder(c, b, v.id, naam(v.id), "Laat niet binnen", `${naam(v.id)} komt niet in dit overleg en ziet er niets van.`)]
        : [`${naam(v.id)} verwijderen?`, verwijder(c, b, v.id, naam(v.id))];
  }
}

const klaar = (b: Bediening) => () => b.sluit();

/** A dialog that asks one thing, and says what is lost. */
function vraag(c: Scherm, b: Bediening, zin: string, ja: string, opdracht: Opdracht, nee: string, negatief = false): TemplateResult {
  return html`<p>${zin}</p>
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">
      ${knop(ja, () => void b.doe(opdracht, "venster", klaar(b)), { soort: "primary", negatief, bezig: c.bezig === "venster" })}
      ${knop(nee, () => b.sluit())}
    </div>`;
}

/** Somebody waits for an answer: saying nothing is a no, and that is said. */
function tochKlaar(s: Stand, c: Scherm, b: Bediening): Deel {
  const namenVan = namen(s.deelnemers.values());
  const wie = [...new Set(aanMij(s).map((v) => namenVan(v.van)))];
  return [
    "Ben je klaar?",
    html`<p>${som(wie)} ${wie.length > 1 ? "wachten" : "wacht"} nog op je antwoord. Zonder antwoord is het nee.</p>
      ${weigerpaneel(c, "venster", b)}
      <div class="acties">
        ${knop("Beantwoord", () => (b.sluit(), b.richt("#h-beslis", { nieuweVraag: "" })), { soort: "primary" })}
        ${knop("Toch klaar", () => void b.doe({ doet: "klaar", klaar: true }, "venster", klaar(b)), { bezig: c.bezig === "venster" })}
      </div>`,
  ];
}

function meldAf(c: Scherm, b: Bediening): Deel {
  return [
    "Afmelden?",
    html`<p>${afmeldzin(c.terugkomst)}</p>
      <div class="acties">${knop("Meld me af", () => void b.meldAf(true), { soort: "primary" })}${knop("Blijf aangemeld", () => b.sluit())}</div>`,
  ];
}

/** Who is here and did not say they are ready, in a sentence; empty when nobody. A close can be announced all the same. */
export function bezigeMensen(s: Stand): string {
  const naam = namen(s.deelnemers.values());
  const wie = meedoeners(s).filter((d) => d.id !== s.jij && s.aanwezig.has(d.id) && !s.klaar.has(d.id));
  return wie.length ? `Nog bezig: ${som(wie.map((d) => naam(d.id)))}.` : "";
}

function bevestig(s: Stand, c: Scherm, b: Bediening, wat: string): Deel {
  switch (wat) {
    case "klaar":
      return tochKlaar(s, c, b);
    case "meld-af":
      return meldAf(c, b);
    case "meeneemronde":
      return [
        "Naar meeneemronde?",
        vraag(c, b, "Iedereen zegt wat nodig is voor het eigen deel. Inbrengen kan nog tot het sluiten.", "Naar meeneemronde", { doet: "agenda", fase: "meeneemronde" }, "Nog niet"),
      ];
    case "sluit": {
      const bezig = bezigeMensen(s);
      return [
        "Overleg sluiten?",
        html`${nogAanvullen(s, b)}${bezig ? html`<p>${bezig}</p>` : nothing}${vraag(c, b, "Ieder krijgt de eigen lijst. De rest wordt vernietigd. Ook je kladblok. Eerst ziet iedereen wat mee mag.", "Sluit het overleg", { doet: "sluit" }, "Nog niet")}`,
      ];
    }
    case "trek-terug":
      return [
        "Doe je niet meer mee?",
        html`<p>Je ziet daarna niets meer van dit overleg. Wat je inbracht, blijft van jou.</p>
          ${tekstveld("reden", "Waarom? (mag leeg)", c.velden["reden"] ?? "", (w) => b.veld("reden", w))}
          ${weigerpaneel(c, "venster", b)}
          <div class="acties">
            ${knop("Ik trek me terug", () => void b.doe({ doet: "trekt-zich-terug", ...(c.velden["reden"]?.trim() ? { reden: c.velden["reden"].trim() } : {}) }, "venster", klaar(b)), { soort: "primary", negatief: true, bezig: c.bezig === "venster" })}
            ${knop("Ik blijf meedoen", () => b.sluit())}
          </div>`,
      ];
    default:
      return [
        "Overleg afbreken?",
        html`${nogAanvullen(s, b)}${vraag(c, b, "Alles wat is ingebracht en afgesproken wordt vernietigd. Niemand neemt iets mee. Wat je zelf deelde, kun je nog ophalen. Dit kan niet terug.", "Breek af", { doet: "breekt-af" }, "Ga door met het overleg", true)}`,
      ];
  }
}

function kring(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const lijst = [...s.deelnemers.values()].filter((d) => d.status === "geaccepteerd" && d.id !== s.jij);
  const gekozen = lijst.filter((d) => c.vinkjes.has(d.id)).map((d) => d.id);
  const uit = gekozen.length ? {} : { uit: "kring-uitleg" };
  return html`<p id="kring-uitleg">Kies met wie je apart verdergaat. De anderen zien alleen dat er een kleine kring is.</p>
    ${chips("Wie zitten in de kleine kring?", lijst.map((d) => ({ id: d.id, naam: naam(d.id), aan: c.vinkjes.has(d.id) })), (id, aan) => b.vink(id, aan))}
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">
      ${knop("Start kleine kring", () => void b.doe({ doet: "splitst", leden: [...(s.jij ? [s.jij] : []), ...gekozen] }, "venster", klaar(b)), { soort: "primary", icoon: "klein", bezig: c.bezig === "venster", ...uit })}
      ${knop("Toch niet", () => b.sluit())}
    </div>`;
}

function kladblok(c: Scherm, b: Bediening): TemplateResult {
  return html`<p class="hint" id="kladblok-hint">Alleen voor jou. Het staat alleen in dit tabblad en is weg als het overleg sluit of als je dit tabblad sluit.</p>
    <label class="vh" for="kladblok">Jouw notities</label>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="kladblok" rows="10" autocomplete="off" spellcheck="false" aria-describedby="kladblok-hint" .value=${live(c.kladblok)} @input=${(e: Event) => b.zet({ kladblok: (e.target as HTMLTextAreaElement).value })}></textarea>`;
}

function toetsen(): TemplateResult {
  const rijen = [
    ["i", "Iets inbrengen"],
    ["a", "Naar afspraken"],
    ["d", "Naar deelnemers"],
    ["k", "Kladblok"],
    ["?", "Deze lijst"],
    ["Ctrl + Enter", "Deel wat je typt"],
    ["Esc", "Sluit wat open is; je tekst blijft staan"],
  ];
  return html`<dl class="gegevens toetsen">${rijen.map(([t, w]) => html`<dt><kbd>${t}</kbd></dt><dd>${w}</dd>`)}</dl>
    <p class="hint">Losse letters werken niet in een tekstvak.</p>`;
}

function corrigeer(s: Stand, c: Scherm, b: Bediening, id: string): TemplateResult {
  const tekst = c.velden["tekst"] ?? "";
  const bepaling = s.inbrengen.get(id)?.bepaling;
  // A duty to speak: what was confirmed of the old text, is asked of the new one (R76).
  const spreekplicht = !!bepaling && c.bepalingen.some((x) => x.naam === bepaling && x.soort === "spreekplicht");
  const nodig = c.vinkjes.has("alleenNodige");
  const verzend = (e: Event): void => {
    e.preventDefault();
    const fouten: [string, string][] = tekst.trim() ? [] : [["correctie", "Schrijf wat het moet zijn, of neem je inbreng terug."]];
    if (spreekplicht && !nodig) fouten.push(["alleenNodige", "Kijk je tekst na en bevestig dat alleen het nodige erin staat."]);
    if (b.fouten(fouten)) return;
    void b.doe({ doet: "corrigeert", inbreng: id, tekst: tekst.trim(), ...(spreekplicht ? { alleenNodige: true } : {}) }, "venster", klaar(b));
  };
  return html`<form class="stapel" @submit=${verzend}>
    ${tekstveld("correctie", "De juiste tekst", tekst, (w) => (b.fouten([]), b.veld("tekst", w)), { rijen: 4, max: 4000, fout: c.fouten.get("correctie"), hint: "Anderen zien dat je corrigeerde, niet wat er stond. Wat je hierover toestond, vervalt." })}
    ${spreekplicht ? html`${foutregel("alleenNodige", c.fouten.get("alleenNodige"))}${vinkregelMet("spreekplicht", "alleenNodige", "Ik deel alleen wat hiervoor nodig is", nodig, (aan) => (b.fouten([]), b.vink("alleenNodige", aan)))}` : nothing}
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">${knop("Corrigeer", null, { soort: "primary", verzend: true, bezig: c.bezig === "venster" })}${knop("Toch niet", () => b.sluit())}</div>
  </form>`;
}

function deelOok(s: Stand, c: Scherm, b: Bediening, id: string): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const i = s.inbrengen.get(id);
  const lijst = i ? ookMet(i, s) : [];
  const gekozen = lijst.filter((d) => c.vinkjes.has(`aan.${d.id}`));
  if (!i || !lijst.length) return html`<p>Iedereen die meedoet, ziet deze inbreng al.</p>`;
  const vraagt = vraagtBetrokken(i, s);
  const betrokken = vraagt ? gekozen.filter((d) => c.vinkjes.has(`betrokken.${d.id}`)).map((d) => d.id) : [];
  const deel = (): void => {
    if (b.fouten(gekozen.length ? [] : [["aan", "Kies met wie je dit ook deelt."]])) return;
    const opdracht = zonderLege({ doet: "deelt-ook-met", inbreng: id, aan: gekozen.map((d) => d.id), rechtstreeksBetrokken: betrokken.length ? betrokken : undefined }) as Opdracht;
    void b.doe(opdracht, "venster", klaar(b));
  };
  return html`<p>${i.tekst}</p>
    ${chips("Met wie deel je dit ook?", lijst.map((d) => ({ id: d.id, naam: naam(d.id), aan: c.vinkjes.has(`aan.${d.id}`) })), (x, aan) => b.vink(`aan.${x}`, aan), true, undefined, { id: "aan", zin: c.fouten.get("aan") })}
    ${vraagt && gekozen.length
      ? chips("Wie is rechtstreeks bij dezelfde hulp betrokken?", gekozen.map((d) => ({ id: d.id, naam: naam(d.id), aan: c.vinkjes.has(`betrokken.${d.id}`) })), (x, aan) => b.vink(`betrokken.${x}`, aan), true, "rechtstreeks-betrokken")
      : nothing}
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">
      ${knop(gekozen.length ? `Deel ook met ${som(gekozen.map((d) => naam(d.id)))}` : "Deel ook", deel, { soort: "primary", bezig: c.bezig === "venster" })}
      ${knop("Toch niet", () => b.sluit())}
    </div>`;
}

function verwijder(c: Scherm, b: Bediening, id: string, naam: string, ja = `Verwijder ${naam}`, zin = `${naam} ziet vanaf nu niets meer.`): TemplateResult {
  const reden = c.velden["reden"] ?? "";
  return html`<p>${zin}</p>
    ${tekstveld("reden", "Waarom?", reden, (w) => b.veld("reden", w), { fout: c.fouten.get("reden"), hint: "Eén zin. Blijft bewaard, zonder inhoud van de casus." })}
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">
      ${knop(ja, () => b.fouten(reden.trim() ? [] : [["reden", "Schrijf in één zin waarom."]]) || void b.doe({ doet: "verwijdert", deelnemer: id, reden: reden.trim() }, "venster", klaar(b)), { soort: "primary", negatief: true, bezig: c.bezig === "venster" })}
      ${knop("Toch niet", () => b.sluit())}
    </div>`;
}

/** While a close is announced, only shrinking is possible: take back, withdraw, or ask for time. */
function kloptNiet(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const eigen = [...s.inbrengen.values()].filter((i) => i.van === s.jij);
  return html`<p>Er kan nu niets meer bij. Je kunt wel iets terugnemen of intrekken, of meer tijd vragen${isRegisseur(s) ? ", of het sluiten stoppen" : ". Moet er iets bij? Vraag de regisseur om het sluiten te stoppen"}.</p>
    ${weigerpaneel(c, "venster", b)}
    ${eigen.length
      ? html`<section><h3 class="h3">Wat jij inbracht</h3><ul class="afspraken">${eigen.map((i) => html`<li class="afspraak antwoord"><p>${i.tekst}</p>${knop("Terugnemen", () => void b.doe({ doet: "neemt-terug", inbreng: i.id }, "venster"), { soort: "subtle", klein: true, icoon: "terug" })}</li>`)}</ul></section>`
      : nothing}
    ${beantwoord(s, c, b)}
    <div class="acties">
      ${knop("Ik heb meer tijd nodig", () => void b.doe({ doet: "meer-tijd" }, "venster", klaar(b)), { icoon: "klok" })}
      ${isRegisseur(s) ? knop("Stop het sluiten", () => void b.doe({ doet: "annuleert-sluiten" }, "venster", klaar(b))) : nothing}
      ${knop("Terug", () => b.sluit(), { soort: "subtle" })}
    </div>`;
}
