// The one screen of a spoedoverleg (R63), from top to bottom.
import { html, nothing, type TemplateResult } from "lit-html";
import { som } from "../../kamer/woorden";
import { bezwaren } from "../nieuw/bezwaren";
import { burger } from "../nieuw/casus";
import { toestemming } from "../nieuw/formulier";
import { ARGUMENTEN, GEHEIMEN, GRONDSLAGEN, ORGANISATIES, PETTEN, REGIES, SOORTEN } from "../nieuw/lijsten";
import { bemoeizorg, tochBemoeizorg } from "../nieuw/mag";
import { nieuweBurger, nieuweMens, type Mens, type Staat } from "../nieuw/staat";
import { plus, stop } from "../nieuw/tekens";
import { datum, uiterlijk } from "../nieuw/toets";
import { kies, knop, regel, rondjes, tekst, tip, vinkje, type Blad } from "../nieuw/velden";
import { aanspreekpunt, mist, uitklap, verantwoordelijkVelden, wieVerantwoordelijk } from "../nieuw/verantwoordelijk";
import { alsBurger, isBemoeizorg, isBurger } from "../nieuw/vragen";
import { stelVoor, voorstelVoor } from "../nieuw/voorstellen";
import { instemming, pet } from "../nieuw/wie";
import { herken, straks } from "./haast";

const dag = (waarde: string): string => new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date(`${waarde}T12:00:00`));

/** Danger comes first: an overleg is not what helps then. */
export const gevaar = (): TemplateResult =>
  html`<section class="gevaar" aria-label="Acuut gevaar">${stop()}<p><b>Is er nu acuut gevaar? Bel eerst 112,</b> of de crisisdienst van de gemeente. Roep daarna pas bijeen.</p></section>`;

const kaart = (id: string, kop: string, inhoud: unknown): TemplateResult =>
  html`<section class="kaart nodig" aria-labelledby=${id}><h2 class="h2" id=${id}>${kop}</h2>${inhoud}</section>`;

const waarover = (blad: Blad, s: Staat): TemplateResult => html`
  ${regel(blad, { doel: s, veld: "naam" }, { label: "Naam van het overleg", mag: true, hint: "Voor in de eigen lijst van wie meedoet, zonder de naam van de betrokkene." })}
  ${rondjes(blad, { doel: s, veld: "soort" }, { label: "Wat voor overleg is dit?", keuzes: SOORTEN })}
  ${regel(blad, { doel: s, veld: "doel" }, { label: "Wat moet er na dit overleg besloten zijn?", hint: "‘Informatie delen’ is te algemeen." })}
  ${tekst(blad, { doel: s, veld: "situatie" }, { label: "Wat speelt er, in het kort?", hint: "Dit staat in de uitnodiging.", rijen: 2, max: 4000 })}
  ${regel(blad, { doel: s, veld: "plaats" }, { label: "Waar, of de link naar het gesprek", mag: true })}
`;

// Neither reason nor day may follow at spoed; the day to look again is filled in, a day on unless somebody chooses another (R16).
const weet = (blad: Blad, s: Staat, nu: Date): TemplateResult => html`
  ${rondjes(blad, { doel: s, veld: "geinformeerd" }, { label: "Weet de betrokkene van dit overleg?" })}
  ${s.geinformeerd === "ja"
    ? html`<div class="rij2">
        ${regel(blad, { doel: s, veld: "geinformeerdWanneer" }, { label: "Wanneer is het verteld?", soort: "date", max: datum(nu), voorstel: s.geinformeerdWanneer === datum(nu) })}
        ${regel(blad, { doel: s, veld: "geinformeerdDoor" }, { label: "Wie vertelde het?", hint: "Een naam of functie." })}
      </div>
      ${bezwaren(blad, s)}`
    : nothing}
  ${s.geinformeerd === "nee"
    ? html`${tekst(blad, { doel: s, veld: "geinformeerdReden" }, { label: "Waarom weet de betrokkene het nog niet?", hint: "De deelnemers lezen dit.", rijen: 1 })}
      ${uitklap(html`Je kijkt hier opnieuw naar op <b>${s.opnieuwBezienOp ? dag(s.opnieuwBezienOp) : "een dag die je nog kiest"}</b>.`, mist(blad, "opnieuwBezienOp"), regel(blad, { doel: s, veld: "opnieuwBezienOp" }, { label: "Wanneer bekijk je dit opnieuw?", soort: "date", min: datum(nu), max: uiterlijk(nu) }))}`
    : nothing}
`;

const over = (blad: Blad, s: Staat): TemplateResult => html`${s.betrokkenen.map((b) => burger(blad, s, b, s.betrokkenen.indexOf(b)))}
  <div>${knop("Nog een persoon", () => {
    s.betrokkenen.push({ ...nieuweBurger(), wilsbekwaam: "ja" });
    blad.raak("");
  }, "subtle", { voor: plus() })}</div>`;

const VOLGT = ["pet", "namensPartij", "taak", "grondslag", "noodzaakargument", "beroepsgeheim", "hoedanigheid", "verantwoordelijke"];

// What follows from the kind of organisation: one line, and everything behind it (R02, R71).
const volgt = (blad: Blad, s: Staat, m: Mens): TemplateResult => {
  const id = (veld: string) => `${m.id}-${veld}`;
  const eigen = (veld: string) => ({ voorstel: m.voorgesteld.has(veld), na: () => void m.voorgesteld.delete(veld) });
  const zin = m.soort
    ? html`Doet mee als <b>${pet(m).toLowerCase() || "nog te kiezen"}</b>. Taak: ${m.taak || "nog in te vullen"}. Grondslag: ${m.grondslag || "nog in te vullen"}. Verwerkingsverantwoordelijke: ${wieVerantwoordelijk(m)}.`
    : html`Pet, taak en grondslag volgen uit de soort organisatie.`;
  return uitklap(zin, mist(blad, ...VOLGT.map(id)), html`
    ${m.regisseur
      ? nothing
      : kies(blad, { doel: m, veld: "pet", id: id("pet") }, PETTEN, { label: "Pet in dit overleg", term: "pet", voorstel: m.voorgesteld.has("pet"), na: () => {
          m.voorgesteld.delete("pet");
          alsBurger(m, s);
        } })}
    ${m.pet === "procesregie"
      ? regel(blad, { doel: m, veld: "namensPartij", id: id("namensPartij") }, { label: "Namens welke partij?", term: "namens-partij" })
      : nothing}
    <div class="rij2">
      ${regel(blad, { doel: m, veld: "taak", id: id("taak") }, { label: "Taak", term: "taak", keuzes: voorstelVoor(m.soort)?.taken ?? [], ...eigen("taak") })}
      ${regel(blad, { doel: m, veld: "grondslag", id: id("grondslag") }, { label: "Grondslag", term: "grondslag-deelname", keuzes: GRONDSLAGEN, ...eigen("grondslag") })}
    </div>
    <div class="rij2">
      ${kies(blad, { doel: m, veld: "noodzaakargument", id: id("noodzaakargument") }, ARGUMENTEN, { label: "Soort reden", term: "noodzaak", ...eigen("noodzaakargument") })}
      ${kies(blad, { doel: m, veld: "beroepsgeheim", id: id("beroepsgeheim") }, GEHEIMEN, { label: "Beroepsgeheim", term: "beroepsgeheim", leeg: "Geen", ...eigen("beroepsgeheim") })}
    </div>
    ${vinkje(blad, id("big"), m.big, "Staat in het BIG-register", (aan) => (m.big = aan), "big")}
    ${verantwoordelijkVelden(blad, m, m.id)}`);
};

const soortkeuze = (blad: Blad, s: Staat, m: Mens): TemplateResult =>
  kies(blad, { doel: m, veld: "soort", id: `${m.id}-soort` }, ORGANISATIES, { label: "Soort organisatie", voorstel: m.voorgesteld.has("soort"), na: () => {
    m.voorgesteld.delete("soort");
    stelVoor(m);
    alsBurger(m, s);
  } });

const nodig = (blad: Blad, m: Mens, label: string): TemplateResult =>
  regel(blad, { doel: m, veld: "noodzaak", id: `${m.id}-noodzaak` }, { label });

const jij = (blad: Blad, s: Staat, m: Mens): TemplateResult => html`
  <p><b>${m.naam}</b>${m.organisatie ? `, ${m.organisatie}` : ""}</p>
  <div class="rij2">
    ${soortkeuze(blad, s, m)}
    ${kies(blad, { doel: s, veld: "regie" }, REGIES, { label: "Welke regie voer jij?", term: "regie", zonderLeeg: true, na: () => (m.pet = s.regie) })}
  </div>
  ${nodig(blad, m, "Waarom ben jij in deze casus nodig?")} ${volgt(blad, s, m)}
`;

const naamEnPet = (blad: Blad, s: Staat, m: Mens): TemplateResult => html`<div class="rij2">
  ${regel(blad, { doel: m, veld: "naam", id: `${m.id}-naam` }, { label: "Naam" })}
  ${isBurger(m)
    ? kies(blad, { doel: m, veld: "pet", id: `${m.id}-pet` }, PETTEN, { label: "Pet in dit overleg", na: () => alsBurger(m, s) })
    : regel(blad, { doel: m, veld: "organisatie", id: `${m.id}-organisatie` }, { label: "Organisatie", na: () => herken(m) })}
</div>`;

const iemand = (blad: Blad, s: Staat, m: Mens, nr: number, alleen: boolean): TemplateResult => html`<fieldset class="spoed__mens">
  <legend class="h3">Genodigde ${nr}</legend>
  ${naamEnPet(blad, s, m)}
  ${isBurger(m)
    ? s.betrokkenen.length > 1
      ? kies(blad, { doel: m, veld: "betrokkene", id: `${m.id}-betrokkene` }, s.betrokkenen.map((b) => [b.id, b.aanduiding || "persoon zonder naam"] as const), { label: "Over welke persoon gaat het?" })
      : nothing
    : html`<div class="spoed__rij">${soortkeuze(blad, s, m)} ${nodig(blad, m, "Waarom is deze persoon nodig?")}</div> ${volgt(blad, s, m)}`}
  ${instemming(blad, s, m, m.id)}
  ${s.post ? regel(blad, { doel: m, veld: "mail", id: `${m.id}-mail` }, { label: "Mailadres", soort: "email", mag: true, hint: "Dan mailen wij de link. De code geef jij zelf." }) : nothing}
  ${alleen
    ? nothing
    : html`<div class="spoed__weg">${knop(html`Haal weg<span class="vh"> genodigde ${nr}</span>`, () => {
        s.deelnemers.splice(s.deelnemers.indexOf(m), 1);
        blad.raak("");
      }, "subtle", { klein: true })}</div>`}
</fieldset>`;

const wie = (blad: Blad, s: Staat): TemplateResult => {
  const anderen = s.deelnemers.filter((m) => !m.regisseur);
  return html`<p class="hint">Schrijf bij ieder één zin over deze casus: ‘handig’ is geen reden. Een rij die je leeg laat, telt niet mee.</p>
    ${anderen.map((m, i) => iemand(blad, s, m, i + 1, anderen.length === 1))}
    <div>${knop("Nog iemand", () => {
      s.deelnemers.push(nieuweMens());
      blad.raak("");
    }, "subtle", { voor: plus() })}</div>`;
};

/** Everything that is asked. */
export const velden = (blad: Blad, s: Staat, nu: Date, uren: string): TemplateResult => html`
  <div class="spoed__kolommen">
    <div class="spoed__kolom">
      ${kaart("k-waarover", "Waar gaat het over?", waarover(blad, s))} ${isBemoeizorg(s) ? bemoeizorg(blad, s, datum(nu)) : nothing} ${over(blad, s)}
      ${kaart("k-weet", "Wat weet de betrokkene?", html`${weet(blad, s, nu)} ${tochBemoeizorg(s, "hierboven")}`)} ${isBemoeizorg(s) ? toestemming(blad, s, nu) : nothing}
    </div>
    <div class="spoed__kolom">
      ${kaart("k-jij", "Jij", jij(blad, s, s.deelnemers.find((m) => m.regisseur)!))} ${kaart("k-wie", "Wie is nu nodig?", wie(blad, s))}
    </div>
  </div>
  ${aanspreekpunt(blad, s)}
  ${tip(html`<b>Dit vul je binnen ${uren} uur aan:</b> ${som(straks(s))}. Tot dan ziet iedereen dat het nog ontbreekt.`)}
  ${vinkje(blad, "nagelezen", s.nagelezen, "Ik heb alles nagelezen. Er staat niet meer in dan nodig is, en ieder mag dit weten.", (aan) => (s.nagelezen = aan))}
`;
