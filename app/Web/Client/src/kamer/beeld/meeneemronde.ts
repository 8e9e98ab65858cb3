import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { aanMij, isToegestaan, magVragen, mijnAfspraken, mijnVraag, papier as maakPapier, vraagbaar } from "../meenemen";
import type { Bediening, Scherm } from "../scherm";
import { ik, isRegisseur, type Stand, vraagsleutel } from "../stand";
import type { AfspraakBeeld, InbrengBeeld, VraagBeeld } from "../typen";
import { dag, kleineLetter, namen, punt, som } from "../woorden";
import { behoefte } from "./behoefte";
import { ico } from "./iconen";
import { kaart } from "./inbreng";
import { uitleg } from "../../uitleg";
import { avatar, foutregel, knop, weigerpaneel, type Beeld } from "./kern";
import { toestemmingregel } from "./toestemmingen";
import { antwoord, besluit, doorgeven, kortuitleg, uitkomst } from "./meeantwoord";

const niets = (t: string): TemplateResult => html`<p class="papier__niets">${t}</p>`;
const afspraakzin = (a: AfspraakBeeld): string => `Uiterlijk ${dag(a.voor)}. Doel: ${punt(kleineLetter(a.doel))}`;
const functies = (v: VraagBeeld): string => som((v.doorgeven ?? []).map((d) => d.functie));

/** "Dit neem jij mee": exactly the text that will leave, live. */
export function papier(s: Stand, c: Scherm, slot = "Al het andere wordt vernietigd als het overleg sluit."): TemplateResult {
  const p = maakPapier(s);
  const naam = namen(s.deelnemers.values());
  const wacht = [...s.vragen.values()].find((v) => v.van === s.jij && v.stand === "open");
  const deskundige = ik(s)?.pet === "deskundige";
  const nog = deskundige
    ? "Als deskundige neem je niets mee."
    : wacht
      ? `Nog niets. Je vraag ligt bij ${naam(wacht.aan)}.`
      : magVragen(s) && s.overleg?.status === "open"
        ? "Nog niets."
        : "Niets.";
  const concept = aanMij(s)[0];
  return html`<section class="papier" aria-labelledby="h-mee" aria-live="polite">
    <h2 class="papier__kop" id="h-mee">${ico.tas}Dit neem jij mee</h2>
    <div>
      <h3>Jouw afspraken</h3>
      ${p.afspraken.length
        ? p.afspraken.map((a) => html`<div class="papier__item"><p><b>${a.actie}</b></p><p class="sm">${afspraakzin(a)}</p></div>`)
        : niets("Je hebt geen afspraken.")}
    </div>
    <div>
      <h3>Van anderen</h3>
      ${p.vanAnderen.length
        ? p.vanAnderen.map(
            ({ vraag, tekst }) => html`<div class="papier__item citaat">
              <p>${tekst}</p>
              <p class="sm">
                Van ${naam(vraag.aan)}. Alleen voor: ${punt(vraag.eigenDoel ?? vraag.doel)}${vraag.doorgeven?.length ? ` Doorgeven mag aan: ${functies(vraag)}.` : ""}
              </p>
            </div>`,
          )
        : niets(nog)}
    </div>
    <div>
      <h3>Wat jij zelf inbracht</h3>
      ${p.zelf.length
        ? p.zelf.map(
            (i) => html`<div class="papier__item">
              <p>${deskundige ? "Je advies, zonder de tekst." : i.tekst}</p>
              <p class="sm">Gezien door ${som(i.kring.filter((id) => id !== s.jij).map(naam))}. Voor je eigen dossier.</p>
            </div>`,
          )
        : niets("Je bracht niets in.")}
    </div>
    ${isRegisseur(s) && s.afspraken.size
      ? html`<div>
          <h3>Jouw regieoverzicht</h3>
          ${[...s.afspraken.values()].map(
            (a) => html`<div class="papier__item"><p><b>${a.actie}</b></p><p class="sm">${a.wieDoet ? naam(a.wieDoet) : "Zonder uitvoerder"}. ${afspraakzin(a)}</p></div>`,
          )}
        </div>`
      : nothing}
    ${p.gegeven.length || concept ? html`<div><h3>Wat anderen van jou meenemen</h3>${p.gegeven.map((g) => geef(naam, g.vraag, g.tekst))}${concept ? nogNiet(s, c, concept) : nothing}</div>` : nothing}
    <p class="papier__voet">${ico.vuur}<span>${slot}</span></p>
  </section>`;
}

const geef = (naam: (id: string) => string, v: VraagBeeld, tekst: string, ook = ""): TemplateResult =>
  html`<div class="papier__item citaat ${ook ? "citaat--nog" : ""}">
    <p>${tekst}</p>
    <p class="sm">Aan ${naam(v.van)}${v.doorgeven?.length ? `, die het mag doorgeven aan ${functies(v)}` : ""}.${ook}</p>
  </div>`;

function nogNiet(s: Stand, c: Scherm, v: VraagBeeld): Beeld {
  const keuze = c.velden[`mag.${vraagsleutel(v)}`];
  const tekst = keuze === "korter" ? (c.velden[`korter.${vraagsleutel(v)}`] ?? "") : keuze === "ja" ? (s.inbrengen.get(v.inbreng)?.tekst ?? "") : "";
  return tekst ? geef(namen(s.deelnemers.values()), v, tekst, " Nog niet toegestaan.") : niets("Kies eerst een antwoord. Kies je niets, dan gaat het niet mee.");
}

/** What this person decides and asks, in that order. */
export function meeneemronde(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const eerste = aanMij(s)[0];
  return html`${(s.overleg?.betrokkenen ?? []).map((x) => toestemmingregel(s, b, x))} ${eerste ? beslis(s, c, b, eerste) : nothing} ${beantwoord(s, c, b)} ${vragen(s, c, b)} ${verder(s, c, b, eerste)}`;
}

// Whatever is not on the screen already can be read back here; own contributions can still be corrected.
function verder(s: Stand, c: Scherm, b: Bediening, eerste: VraagBeeld | undefined): Beeld {
  const gevraagd = magVragen(s) ? new Set(vraagbaar(s)) : new Set<InbrengBeeld>();
  const rest = [...s.inbrengen.values()].filter((i) => !gevraagd.has(i) && i.id !== eerste?.inbreng);
  if (!rest.length) return nothing;
  return html`<section class="groep" aria-labelledby="h-verder">
    <h2 class="h2" id="h-verder">${rest.every((i) => i.van === s.jij) ? "Wat jij inbracht" : "Wat er is ingebracht"}</h2>
    <div class="kaarten">${rest.map((i) => kaart(s, c, b, i))}</div>
  </section>`;
}

function beslis(s: Stand, c: Scherm, b: Bediening, v: VraagBeeld): TemplateResult {
  const naam = namen(s.deelnemers.values())(v.van);
  const wie = s.deelnemers.get(v.van);
  const a = s.afspraken.get(v.afspraak);
  const i = s.inbrengen.get(v.inbreng)!;
  const sleutel = vraagsleutel(v);
  const mag = c.velden[`mag.${sleutel}`] ?? "";
  const bij = `vraag.${sleutel}`;
  const optie = (w: string, label: string, extra: Beeld = nothing): TemplateResult =>
    html`<div class="optie">
      <label class="optie__label"
        ><input type="radio" name="mag" class="utrecht-radio-button utrecht-radio-button--html-input" .checked=${live(mag === w)} @change=${() => b.veld(`mag.${sleutel}`, w)} /><b>${label}</b></label
      >${extra}
    </div>`;
  return html`<section class="groep--eerst" aria-labelledby="h-beslis">
    <h2 class="h2" id="h-beslis" tabindex="-1">${naam} vraagt iets van jou</h2>
    <p class="zacht">Jij beslist. Kies je niets, dan gaat het niet mee.</p>
    <div class="mijnafspraak">
      ${avatar(wie?.naam ?? "?")}
      <div>
        <p><b>${naam}</b>${wie?.organisatie ? ` (${wie.organisatie})` : ""} wil dit meenemen voor: <b>${v.doel}</b></p>
        ${a ? html`<p>Bij de afspraak: ${kleineLetter(a.actie)}, uiterlijk ${dag(a.voor)}</p>` : nothing}
      </div>
    </div>
    <form class="kaarten" aria-label="Jouw antwoord aan ${naam}" @submit=${(e: Event) => (e.preventDefault(), antwoord(s, c, b, v, mag))}>
      ${kaart(s, c, b, i, { acties: false, kort: true })}
      <fieldset class="opties">
        <legend class="h3 opties__vraag">Mag ${naam} dit meenemen?</legend>
        ${optie("ja", "Ja, precies zo")}
        ${optie(
          "korter",
          "Ja, in een kortere versie",
          mag === "korter"
            ? html`<span class="optie__veld"
                ><label class="sm" for="korter">Kortere versie voor ${naam}</label>${kortuitleg.knop}${kortuitleg.tekst}${foutregel("korter", c.fouten.get("korter"))}<textarea id="korter" class="utrecht-textarea utrecht-textarea--html-textarea" rows="2" maxlength="4000" .value=${live(c.velden[`korter.${sleutel}`] ?? "")} @input=${(e: Event) => (b.fouten([]), b.veld(`korter.${sleutel}`, (e.target as HTMLTextAreaElement).value))}></textarea></span
              >`
            : nothing,
        )}
        ${optie("nee", "Nee, dit gaat niet mee")}
      </fieldset>
      ${mag === "ja" || mag === "korter" ? html`${wie ? behoefte(s, c, [wie]) : nothing} ${doorgeven(c, b, sleutel, naam)} ${besluit(s, c, b, sleutel)}` : nothing} ${weigerpaneel(c, bij, b)}
      <div class="invoer__onder">
        <p class="wieziet" role="status">${ico.tas}<span>${uitkomst(mag, naam)}</span></p>
        ${knop(mag === "nee" ? "Nee, dit gaat niet mee" : mag === "korter" ? "Sta kortere versie toe" : "Sta toe", null, {
          soort: "primary",
          verzend: true,
          bezig: c.bezig === bij,
          ...(mag ? {} : { uit: "kies-eerst" }),
        })}
      </div>
    </form>
  </section>`;
}

/** What was answered, with the way to withdraw it (R43). */
export function beantwoord(s: Stand, c: Scherm, b: Bediening): Beeld {
  const naam = namen(s.deelnemers.values());
  const gegeven = [...s.vragen.values()].filter((v) => v.aan === s.jij && (isToegestaan(v) || v.stand === "geweigerd"));
  if (!gegeven.length) return nothing;
  return html`<section class="groep" aria-labelledby="h-antwoord">
    <h2 class="h2" id="h-antwoord" tabindex="-1">Wat jij antwoordde</h2>
    <ul class="afspraken">
      ${gegeven.map((v) => {
        const ja = isToegestaan(v);
        return html`<li class="afspraak antwoord">
          <p>${ja ? ico.vink : ico.kruis}<span><b>${naam(v.van)} ${ja ? (v.stand === "korter" ? "neemt je kortere versie mee" : "neemt dit mee") : "neemt dit niet mee"}:</b> ${v.meeneemversie ?? s.inbrengen.get(v.inbreng)?.tekst}</span></p>
          ${ja ? knop("Trek in", () => void b.doe({ doet: "trekt-mee-in", inbreng: v.inbreng, aan: v.van }, `vraag.${vraagsleutel(v)}`), { soort: "subtle", klein: true, erbij: `voor ${naam(v.van)}` }) : nothing}
          ${weigerpaneel(c, `vraag.${vraagsleutel(v)}`, b)}
        </li>`;
      })}
    </ul>
  </section>`;
}

function vragen(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  if (ik(s)?.pet === "deskundige")
    return html`<section class="groep--eerst"><h2 class="h2">Je hoeft hier niets te doen</h2><p class="zacht">Als deskundige neem je geen persoonsgegevens mee.</p></section>`;
  const mijn = mijnAfspraken(s);
  if (!mijn.length)
    return html`<section class="groep--eerst"><h2 class="h2">Wat heb jij nodig?</h2><p class="zacht">Je voert geen afspraak uit. Daarom hoef je niets te vragen.</p></section>`;
  const lijst = vraagbaar(s);
  return html`<section class="groep--eerst" aria-labelledby="h-nodig">
    <h2 class="h2" id="h-nodig">Wat heb jij nodig voor je afspraak?</h2>
    <p class="zacht">Vraag het per inbreng. Wie het inbracht, beslist. Geen antwoord is nee.</p>
    ${mijn.map(
      (a) => html`<div class="mijnafspraak">${ico.agenda}<div><p><b>Jouw afspraak: ${kleineLetter(a.actie)}</b></p><p>${afspraakzin(a)}</p></div></div>`,
    )}
    ${lijst.length
      ? html`<div class="kaarten">${lijst.map((i) => kaart(s, c, b, i, { extra: vraagdeel(s, c, b, i, mijn) }))}</div>`
      : html`<p class="leegvak">${ico.tas}<span>Er is geen inbreng van anderen die je kunt vragen.</span></p>`}
  </section>`;
}

function vraagdeel(s: Stand, c: Scherm, b: Bediening, i: InbrengBeeld, mijn: AfspraakBeeld[]): TemplateResult {
  const naam = namen(s.deelnemers.values())(i.van);
  const v = mijnVraag(s, i.id);
  const bij = `vraag.${i.id}`;
  if (c.vraagOpen === i.id) return vraagform(s, c, b, i, mijn, naam, bij);
  const opnieuw = (label: string): TemplateResult =>
    knop(label, () => b.richt(`#waarvoor-${i.id}`, { vraagOpen: i.id }), { klein: true, icoon: "plus", erbij: `van ${naam}` });
  const status = (icoon: Beeld, tekst: unknown, na: Beeld = nothing): TemplateResult =>
    html`<div class="vraag"><p class="vraag__status">${icoon}<span>${tekst}</span>${na}</p>${weigerpaneel(c, bij, b)}</div>`;
  // What is not needed after all does not leave, also when it was allowed already (R42).
  const nietNodig = knop("Toch niet nodig", () => void b.doe({ doet: "trekt-vraag-in", inbreng: i.id }, bij, () => b.richt(`#inbreng-${i.id}`)), { soort: "subtle", klein: true, bezig: c.bezig === bij, erbij: `van ${naam}` });
  switch (v?.stand) {
    case "open":
      return status(ico.klok, html`<b>Gevraagd aan ${naam}.</b> Voor: ${punt(v.doel)}`, nietNodig);
    case "toegestaan":
      return status(ico.vink, html`<b>${naam} staat dit toe.</b> Het staat bij Dit neem jij mee.`, nietNodig);
    case "korter":
      return status(ico.vink, html`<b>${naam} staat een kortere versie toe.</b> Die staat bij Dit neem jij mee.`, nietNodig);
    case "geweigerd":
      return status(ico.kruis, html`<b>${naam} staat dit niet toe.</b> Het gaat niet mee.`, opnieuw("Vraag het anders"));
    case "ingetrokken":
      return status(ico.kruis, html`<b>${naam} heeft dit ingetrokken.</b> Het gaat niet mee.`, opnieuw("Vraag dit mee"));
    default:
      return html`<div class="vraag"><p class="vraag__status"><span class="zacht sm">Niet gevraagd. Dan gaat het niet mee.</span>${opnieuw("Vraag dit mee")}</p></div>`;
  }
}

function vraagform(s: Stand, c: Scherm, b: Bediening, i: InbrengBeeld, mijn: AfspraakBeeld[], naam: string, bij: string): TemplateResult {
  const gekozen = c.velden[`bij.${i.id}`] ?? mijn[0]!.id;
  const doel = c.velden[`doel.${i.id}`] ?? "";
  const u = uitleg("meenemen", `waarvoor-${i.id}`, "meenemen");
  const verzend = (e: Event): void => {
    e.preventDefault();
    if (b.fouten(doel.trim() ? [] : [[`waarvoor-${i.id}`, "Schrijf waarvoor je dit nodig hebt."]])) return;
    void b.doe({ doet: "vraagt-mee", inbreng: i.id, afspraak: gekozen, doel: doel.trim() }, bij, () => b.richt(`#inbreng-${i.id}`, { vraagOpen: "" }));
  };
  return html`<form class="vraag" aria-label="Vraag aan ${naam}" @submit=${verzend}>
    ${mijn.length > 1
      ? html`<label class="utrecht-form-label" for="bij-${i.id}">Voor welke afspraak?</label>
          <span class="kies"
            ><select class="utrecht-select utrecht-select--html-select" id="bij-${i.id}" @change=${(e: Event) => b.veld(`bij.${i.id}`, (e.target as HTMLSelectElement).value)}>
              ${mijn.map((a) => html`<option value=${a.id} ?selected=${a.id === gekozen}>${a.actie}</option>`)}</select
            >${ico.chevron}</span
          >`
      : nothing}
    <p class="labelmet"><label class="utrecht-form-label" for="waarvoor-${i.id}">Waarvoor heb je dit nodig?</label>${u.knop}</p>
    ${u.tekst} ${foutregel(`waarvoor-${i.id}`, c.fouten.get(`waarvoor-${i.id}`))}
    <div class="vraag__rij">
      <input class="utrecht-textbox utrecht-textbox--html-input" id="waarvoor-${i.id}" maxlength="300" autocomplete="off" aria-describedby="waarvoor-${i.id}-fout" aria-invalid=${c.fouten.has(`waarvoor-${i.id}`) ? "true" : nothing} .value=${live(doel)} @input=${(e: Event) => (b.fouten([]), b.veld(`doel.${i.id}`, (e.target as HTMLInputElement).value))} />
      ${knop(`Vraag het aan ${naam}`, null, { soort: "primary", verzend: true, bezig: c.bezig === bij })}
    </div>
    ${behoefte(s, c, [ik(s)].filter((d) => d !== undefined))} ${weigerpaneel(c, bij, b)}
  </form>`;
}
