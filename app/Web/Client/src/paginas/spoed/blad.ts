// The one screen of a spoedoverleg (R63), from top to bottom.
import { html, nothing, type TemplateResult } from "lit-html";
import { som } from "../../kamer/woorden";
import { bezwaren } from "../nieuw/bezwaren";
import { burger } from "../nieuw/casus";
import { toestemming } from "../nieuw/formulier";
import { ARGUMENTEN, GEHEIMEN, GRONDSLAGEN, ORGANISATIES, PETTEN, REGIES, SOORTEN } from "../nieuw/lijsten";
import { keuzelijst, type Keuzeblad } from "../nieuw/keuzelijst";
import { bemoeizorg, tochBemoeizorg } from "../nieuw/mag";
import { nieuweBurger, nieuweMens, type Mens, type Staat } from "../nieuw/staat";
import { plus, stop } from "../nieuw/tekens";
import { datum, uiterlijk } from "../nieuw/toets";
import { kies, knop, regel, rondjes, tekst, tip, vinkje, type Blad } from "../nieuw/velden";
import { aanspreekpunt, mist, uitklap, verantwoordelijkVelden, wieVerantwoordelijk } from "../nieuw/verantwoordelijk";
import { alsBurger, isBemoeizorg, isBurger } from "../nieuw/vragen";
import { stelVoor, voorstelVoor } from "../nieuw/voorstellen";
import { instemming, pet } from "../nieuw/wie";
import { inEenRegel, leesWie, metPet, straks } from "./haast";
import { doelen, onwetend, redenen } from "./zinnen";

const dag = (waarde: string): string => new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date(`${waarde}T12:00:00`));

/** Danger comes first: an overleg is not what helps then. */
export const gevaar = (): TemplateResult =>
  html`<section class="gevaar" aria-label="Acuut gevaar">${stop()}<p><b>Is er nu acuut gevaar? Bel eerst 112,</b> of de crisisdienst van de gemeente. Roep daarna pas bijeen.</p></section>`;

const kaart = (id: string, kop: string, inhoud: unknown): TemplateResult =>
  html`<section class="kaart nodig" aria-labelledby=${id}><h2 class="h2" id=${id}>${kop}</h2>${inhoud}</section>`;

const waarover = (blad: Blad, s: Staat): TemplateResult => rondjes(blad, { doel: s, veld: "soort" }, { label: "Wat voor overleg is dit?", keuzes: SOORTEN });

const besluiten = (blad: Keuzeblad, s: Staat): TemplateResult => html`
  ${keuzelijst(blad, { doel: s, veld: "doel" }, doelen(s), { label: "Wat moet er na dit overleg besloten zijn?", hint: "Kies en pas aan, of schrijf zelf. ‘Informatie delen’ is te algemeen." })}
  ${tekst(blad, { doel: s, veld: "situatie" }, { label: "Wat speelt er, in het kort?", hint: "Dit staat in de uitnodiging.", rijen: 2, max: 4000 })}
`;

// What may stay empty, behind one line.
const naamEnPlaats = (blad: Blad, s: Staat): TemplateResult =>
  uitklap(html`Naam en plaats van het overleg: <b>${[s.naam, s.plaats].map((t) => t.trim()).filter(Boolean).join(", ") || "niet ingevuld"}</b>.`, mist(blad, "naam", "plaats"), html`
    ${regel(blad, { doel: s, veld: "naam" }, { label: "Naam van het overleg", mag: true, hint: "Voor in de eigen lijst van wie meedoet, zonder de naam van de betrokkene." })}
    ${regel(blad, { doel: s, veld: "plaats" }, { label: "Waar, of de link naar het gesprek", mag: true })}`);

// Neither reason nor day may follow at spoed; the day to look again is filled in, a day on unless somebody chooses another (R16).
const weet = (blad: Keuzeblad, s: Staat, nu: Date): TemplateResult => html`
  ${rondjes(blad, { doel: s, veld: "geinformeerd" }, { label: "Weet de betrokkene van dit overleg?" })}
  ${s.geinformeerd === "ja"
    ? html`<div class="rij2">
        ${regel(blad, { doel: s, veld: "geinformeerdWanneer" }, { label: "Wanneer is het verteld?", soort: "date", max: datum(nu), voorstel: s.geinformeerdWanneer === datum(nu) })}
        ${regel(blad, { doel: s, veld: "geinformeerdDoor" }, { label: "Wie vertelde het?", hint: "Een naam of functie." })}
      </div>
      ${bezwaren(blad, s)}`
    : nothing}
  ${s.geinformeerd === "nee"
    ? html`${keuzelijst(blad, { doel: s, veld: "geinformeerdReden" }, onwetend, { label: "Waarom weet de betrokkene het nog niet?", hint: "De deelnemers lezen dit." })}
      ${uitklap(html`Je kijkt hier opnieuw naar op <b>${s.opnieuwBezienOp ? dag(s.opnieuwBezienOp) : "een dag die je nog kiest"}</b>.`, mist(blad, "opnieuwBezienOp"), regel(blad, { doel: s, veld: "opnieuwBezienOp" }, { label: "Wanneer bekijk je dit opnieuw?", soort: "date", min: datum(nu), max: uiterlijk(nu) }))}`
    : nothing}
`;

const over = (blad: Blad, s: Staat): TemplateResult => html`${s.betrokkenen.map((b) => burger(blad, s, b, s.betrokkenen.indexOf(b)))}
  <div>${knop("Nog een persoon", () => {
    s.betrokkenen.push({ ...nieuweBurger(), wilsbekwaam: "ja" });
    blad.raak("");
  }, "subtle", { voor: plus() })}</div>`;

const soortkeuze = (blad: Blad, s: Staat, m: Mens): TemplateResult =>
  kies(blad, { doel: m, veld: "soort", id: `${m.id}-soort` }, ORGANISATIES, { label: "Soort organisatie", voorstel: m.voorgesteld.has("soort"), na: () => {
    m.voorgesteld.delete("soort");
    stelVoor(m);
    alsBurger(m, s);
  } });

const regiekeuze = (blad: Blad, s: Staat, m: Mens): TemplateResult =>
  kies(blad, { doel: s, veld: "regie" }, REGIES, { label: "Welke regie voer jij?", term: "regie", zonderLeeg: true, na: () => (m.pet = s.regie) });

const petkeuze = (blad: Blad, s: Staat, m: Mens): TemplateResult =>
  kies(blad, { doel: m, veld: "pet", id: `${m.id}-pet` }, PETTEN, { label: "Pet in dit overleg", term: "pet", voorstel: m.voorgesteld.has("pet"), na: () => {
    m.voorgesteld.delete("pet");
    metPet(m, s);
  } });

// Only asked by itself where the name says nothing; while somebody is still typing that is not known yet.
const vraagtSoort = (blad: Keuzeblad, m: Mens): boolean =>
  !isBurger(m) && !m.voorgesteld.has("soort") && (m.regisseur || (m.wie.trim() !== "" && (m.soort !== "" || blad.open?.veld !== `${m.id}-wie`)));

const VOLGT = ["soort", "pet", "namensPartij", "taak", "grondslag", "noodzaakargument", "beroepsgeheim", "hoedanigheid", "verantwoordelijke"];

// What follows from the kind of organisation: one line, and everything behind it (R02, R71).
const volgt = (blad: Keuzeblad, s: Staat, m: Mens, weg: TemplateResult | typeof nothing = nothing): TemplateResult => {
  const id = (veld: string) => `${m.id}-${veld}`;
  const eigen = (veld: string) => ({ voorstel: m.voorgesteld.has(veld), na: () => void m.voorgesteld.delete(veld) });
  const zin = m.soort
    ? html`Doet mee als <b>${pet(m).toLowerCase() || "nog te kiezen"}</b>. Taak: ${m.taak || "nog in te vullen"}. Grondslag: ${m.grondslag || "nog in te vullen"}. Verwerkingsverantwoordelijke: ${wieVerantwoordelijk(m)}.`
    : html`Pet, taak en grondslag volgen uit de soort organisatie.`;
  const velden = m.regisseur ? ["regie", ...VOLGT.map(id)] : VOLGT.map(id);
  return uitklap(zin, mist(blad, ...velden), html`
    ${vraagtSoort(blad, m) ? nothing : soortkeuze(blad, s, m)} ${m.regisseur ? regiekeuze(blad, s, m) : petkeuze(blad, s, m)}
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
    ${verantwoordelijkVelden(blad, m, m.id)} ${weg}`);
};

const nodig = (blad: Keuzeblad, s: Staat, m: Mens, label: string): TemplateResult =>
  keuzelijst(blad, { doel: m, veld: "noodzaak", id: `${m.id}-noodzaak` }, redenen(s, m), { label });

const jij = (blad: Keuzeblad, s: Staat, m: Mens): TemplateResult => html`
  <p><b>${m.naam}</b>${m.organisatie ? `, ${m.organisatie}` : ""}</p>
  ${nodig(blad, s, m, "Waarom ben jij in deze casus nodig?")} ${vraagtSoort(blad, m) ? soortkeuze(blad, s, m) : nothing} ${volgt(blad, s, m)}
`;

const overWie = (blad: Blad, s: Staat, m: Mens): TemplateResult => html`<div class="rij2">
  ${kies(blad, { doel: m, veld: "pet", id: `${m.id}-pet` }, PETTEN, { label: "Pet in dit overleg", na: () => metPet(m, s) })}
  ${s.betrokkenen.length > 1
    ? kies(blad, { doel: m, veld: "betrokkene", id: `${m.id}-betrokkene` }, s.betrokkenen.map((b) => [b.id, b.aanduiding || "persoon zonder naam"] as const), { label: "Over welke persoon gaat het?" })
    : nothing}
</div>`;

const haalWeg = (blad: Keuzeblad, s: Staat, m: Mens, nr: number): TemplateResult => html`<div class="spoed__weg">${knop(html`Haal weg<span class="vh"> genodigde ${nr}</span>`, () => {
  s.deelnemers.splice(s.deelnemers.indexOf(m), 1);
  blad.raak("");
}, "subtle", { klein: true })}</div>`;

const iemand = (blad: Keuzeblad, s: Staat, m: Mens, nr: number, alleen: boolean): TemplateResult => {
  const weg = alleen ? nothing : haalWeg(blad, s, m, nr);
  return html`<fieldset class="spoed__mens">
    <legend class="h3">Genodigde ${nr}</legend>
    <div class="spoed__rij">
      ${keuzelijst(blad, { doel: m, veld: "wie", id: `${m.id}-wie` }, isBurger(m) ? [] : nogNietGenoemd(s, m), { label: isBurger(m) ? "Naam" : "Naam, organisatie", na: () => leesWie(m, s.eerder) })}
      ${isBurger(m) ? nothing : nodig(blad, s, m, "Waarom is deze persoon nodig?")}
    </div>
    ${vraagtSoort(blad, m) ? soortkeuze(blad, s, m) : nothing} ${isBurger(m) ? overWie(blad, s, m) : volgt(blad, s, m, weg)}
    ${instemming(blad, s, m, m.id)}
    ${s.post ? regel(blad, { doel: m, veld: "mail", id: `${m.id}-mail` }, { label: "Mailadres", soort: "email", mag: true, hint: "Dan mailen wij de link. De code geef jij zelf." }) : nothing}
    ${isBurger(m) ? weg : nothing}
  </fieldset>`;
};

// Colleagues from earlier who are not in another row.
const nogNietGenoemd = (s: Staat, m: Mens): string[] =>
  s.eerder.map(inEenRegel).filter((tekst) => !s.deelnemers.some((x) => x !== m && x.wie === tekst));

const wie = (blad: Keuzeblad, s: Staat): TemplateResult => {
  const anderen = s.deelnemers.filter((m) => !m.regisseur);
  return html`<p class="hint">Kies bij ieder waarom die nu nodig is, en maak er één zin over deze casus van: ‘handig’ is geen reden. Een rij die je leeg laat, telt niet mee.</p>
    ${anderen.map((m, i) => iemand(blad, s, m, i + 1, anderen.length === 1))}
    <div>${knop("Nog iemand", () => {
      s.deelnemers.push(nieuweMens());
      blad.raak("");
    }, "subtle", { voor: plus() })}</div>`;
};

/** Everything that is asked. */
export const velden = (blad: Keuzeblad, s: Staat, nu: Date, uren: string): TemplateResult => html`
  <div class="spoed__kolommen">
    <div class="spoed__kolom">
      ${kaart("k-waarover", "Waar gaat het over?", waarover(blad, s))} ${isBemoeizorg(s) ? bemoeizorg(blad, s, datum(nu)) : nothing} ${over(blad, s)}
      ${kaart("k-besluit", "Wat moet er gebeuren?", besluiten(blad, s))}
      ${kaart("k-weet", "Wat weet de betrokkene?", html`${weet(blad, s, nu)} ${tochBemoeizorg(s, "hierboven")}`)} ${isBemoeizorg(s) ? toestemming(blad, s, nu) : nothing}
    </div>
    <div class="spoed__kolom">
      ${kaart("k-jij", "Jij", jij(blad, s, s.deelnemers.find((m) => m.regisseur)!))} ${kaart("k-wie", "Wie is nu nodig?", wie(blad, s))}
    </div>
  </div>
  ${naamEnPlaats(blad, s)} ${aanspreekpunt(blad, s)}
  ${tip(html`<b>Dit vul je binnen ${uren} uur aan:</b> ${som(straks(s))}. Tot dan ziet iedereen dat het nog ontbreekt.`)}
  ${vinkje(blad, "nagelezen", s.nagelezen, "Ik heb alles nagelezen. Er staat niet meer in dan nodig is, en ieder mag dit weten.", (aan) => (s.nagelezen = aan))}
`;
