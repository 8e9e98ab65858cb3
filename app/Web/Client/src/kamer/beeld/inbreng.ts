import { html, nothing, type TemplateResult } from "lit-html";
import { breedzin, kringNu, ookMet } from "../concept";
import type { Bediening, Scherm } from "../scherm";
import { ik, isBinnen, isBuiten, isRegisseur, type Stand } from "../stand";
import type { Betrokkene, InbrengBeeld } from "../typen";
import { AARDEN, bronzin, CATEGORIEEN, hoofdletter, kort, namen, NIVEAUS, som, woord } from "../woorden";
import { ico, staaf } from "./iconen";
import { avatar, knop, opmaak, type Beeld } from "./kern";
import { steunregel, toestemmingregel } from "./toestemmingen";
import { isZonderSteun } from "../toestemmingen";

export interface Kaartkeuze {
  acties?: boolean;
  kort?: boolean;
  extra?: Beeld;
}

const badge = (tekst: string, voor: Beeld = nothing): TemplateResult => html`<span class="nl-data-badge">${voor}${tekst}</span>`;

/** Who sees this card, as the first thing that is read: names of who does, and of who does not. */
export function kringstrook(s: Stand, i: InbrengBeeld): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const { wel, niet: zonder } = kringNu(i, s);
  const niet = zonder.map((d) => naam(d.id));
  return html`<p class="kringstrook">
    ${ico.klein}<span
      ><b>Kleine kring</b> <span class="kringstrook__wie"
        >Alleen ${som(wel)} ${wel.length > 1 ? "zien" : "ziet"} dit.${niet.length ? ` ${som(niet)} niet.` : ""}</span
      ></span
    >
  </p>`;
}

/** One contribution. */
export function kaart(s: Stand, c: Scherm, b: Bediening, i: InbrengBeeld, o: Kaartkeuze = {}): TemplateResult {
  const van = s.deelnemers.get(i.van);
  const klein = !i.breed;
  const eigen = i.van === s.jij;
  const breed = klein ? "" : breedzin(i, s);
  // Somebody came later: then the names stand in a line of their own.
  const later = breed.endsWith(".");
  return html`<article class="inbreng ${klein ? "inbreng--klein" : ""} ${c.nieuw.has(i.id) ? "inbreng--nieuw" : ""}" aria-labelledby="i-${i.id}" id="inbreng-${i.id}" tabindex="-1">
    ${klein ? kringstrook(s, i) : nothing}
    <div class="inbreng__binnen">
      <header class="inbreng__kop">
        ${avatar(van?.naam ?? "?")}
        <p class="inbreng__van" id="i-${i.id}">
          <b>${van?.naam ?? "Iemand die niet meer meedoet"}${eigen ? html` <span class="jij">(jij)</span>` : nothing}</b
          ><span>${[van?.organisatie, van?.pet].filter(Boolean).join(" · ")}</span>
        </p>
        ${klein || later
          ? nothing
          : html`<p class="kringlabel">${ico.breed}<span><span class="vh">Brede kring: </span>${breed}</span></p>`}
      </header>
      ${later ? html`<p class="kringlabel kringlabel--later">${ico.breed}<span>${breed}</span></p>` : nothing}
      <div class="inbreng__tekst">${opmaak(i.opgemaakt, i.tekst)}</div>
      ${o.kort ? nothing : voet(s, b, i, van ? kort(van.naam) : "Iemand", eigen && o.acties !== false)} ${o.extra ?? nothing}
    </div>
  </article>`;
}

function voet(s: Stand, b: Bediening, i: InbrengBeeld, wie: string, acties: boolean): TemplateResult {
  const niveau = NIVEAUS.findIndex(([n]) => n === i.niveau);
  const over = s.overleg?.betrokkenen.find((x) => x.id === i.over)?.aanduiding;
  const soorten = [...(i.categorie === "gewoon" ? [] : [woord(CATEGORIEEN, i.categorie)]), ...i.onderwerpen.map(hoofdletter)];
  // Without its consent it can only be taken back (R34).
  const sluit = s.overleg?.status === "sluiting-aangekondigd" || isZonderSteun(i, s);
  return html`${i.gecorrigeerd
      ? html`<p class="spoor">${ico.potlood}<span>${i.van === s.jij ? "Je hebt" : `${wie} heeft`} deze inbreng gecorrigeerd.</span></p>`
      : nothing}
    ${steunregel(s, i)}
    <div class="inbreng__voet">
      <p class="inbreng__soort">
        ${badge(woord(AARDEN, i.aard))}${badge(NIVEAUS[niveau]?.[1] ?? i.niveau, staaf(niveau + 1))}${[...new Set(soorten)].map((t) => badge(t))}
        <span class="bron"><span class="bron__k">Bron:</span> ${bronzin(i.bron, over)}</span>
      </p>
      ${acties
        ? html`<p class="inbreng__acties">
            ${sluit ? nothing : knop("Corrigeren", () => b.open({ soort: "corrigeer", id: i.id }, { tekst: i.tekst }), { soort: "subtle", klein: true, icoon: "potlood" })}
            ${sluit || !ookMet(i, s).length ? nothing : knop("Deel ook met", () => b.open({ soort: "deel-ook", id: i.id }), { soort: "subtle", klein: true, icoon: "plus" })}
            ${knop("Terugnemen", () => b.open({ soort: "neem-terug", id: i.id }), { soort: "subtle", klein: true, icoon: "terug" })}
          </p>`
        : nothing}
    </div>`;
}

const over = (id: string, titel: string, meta: string): TemplateResult =>
  html`<header class="over"><h2 class="over__titel" id=${id}>${titel}</h2><p class="over__meta">${meta}</p></header>`;

const isZelf = (s: Stand, x: Betrokkene): boolean => ik(s)?.pet === "betrokkene" && ik(s)?.betrokkene === x.id;

const metaVan = (s: Stand, x: Betrokkene): string =>
  [
    x.leeftijd === undefined ? "" : `${x.leeftijd} jaar`,
    x.gezag?.length ? `gezag: ${som(x.gezag)}` : x.wilsbekwaam ? "beslist zelf" : "beslist niet zelf",
    s.overleg?.geinformeerd === false ? "nog niet geïnformeerd" : "",
  ]
    .filter(Boolean)
    .join(" · ");

/** All contributions this person may see, by whom they are about; within a kleine kring first what stays there. */
export function groepen(s: Stand, c: Scherm, b: Bediening, acties = true): Beeld {
  const alle = [...s.inbrengen.values()];
  const weg = [...s.teruggenomen.values()];
  const algemeen = alle.filter((i) => !i.over);
  const betrokkenen = s.overleg?.betrokkenen ?? [];
  return html`${betrokkenen.map((x, n) => {
      const hier = alle.filter((i) => i.over === x.id);
      return html`<section class=${n ? "groep" : ""} aria-labelledby="over-${x.id}">
        ${over(`over-${x.id}`, isZelf(s, x) ? "Over jou" : hoofdletter(x.aanduiding), isZelf(s, x) ? "" : metaVan(s, x))} ${toestemmingregel(s, b, x)} ${lijst(s, c, b, hier, acties)}
        ${hier.length === 0 && (betrokkenen.length === 1 || alle.length === 0)
          ? html`<p class="leegvak">${ico.breed}<span>${leegzin(s, acties)}</span></p>`
          : nothing}
      </section>`;
    })}
    ${algemeen.length
      ? html`<section class="groep" aria-labelledby="over-algemeen">
          ${over("over-algemeen", "Algemeen", "gaat niet over een persoon")} ${lijst(s, c, b, algemeen, acties)}
        </section>`
      : nothing}
    ${weg.length
      ? html`<div class="kaarten groep">
          <p class="spoor spoor--weg">${ico.terug}<span>${teruggenomen(s)}</span></p>
        </div>`
      : nothing}`;
}

/** Who came when it was going on cannot know whether there was anything before: the sentence is about from now on (R37). */
const leegzin = (s: Stand, acties: boolean): string =>
  s.kwamLater && !isRegisseur(s) ? "Je ziet hier wat vanaf nu met jou wordt gedeeld." : `Nog geen inbreng.${acties && !isBuiten(s) ? " Wie begint?" : ""}`;

// One line per person: how many were taken back is nobody's business any more.
function teruggenomen(s: Stand): string {
  const naam = namen(s.deelnemers.values());
  const delen = [...new Set(s.teruggenomen.values())].map((wie) => {
    const meer = [...s.teruggenomen.values()].filter((w) => w === wie).length > 1;
    return `${wie === s.jij ? "je hebt" : `${naam(wie)} heeft`} ${meer ? "inbrengen" : "een inbreng"} teruggenomen`;
  });
  return `${hoofdletter(som(delen))}.`;
}

function lijst(s: Stand, c: Scherm, b: Bediening, hier: InbrengBeeld[], acties: boolean): Beeld {
  const kaarten = (l: InbrengBeeld[]): TemplateResult => html`<div class="kaarten">${l.map((i) => kaart(s, c, b, i, { acties }))}</div>`;
  if (!isBinnen(s)) return hier.length ? kaarten(hier) : nothing;
  const hierbinnen = hier.filter((i) => !i.breed);
  const breed = hier.filter((i) => i.breed);
  return html`${hierbinnen.length ? html`<h3 class="tussenkop">Alleen in een kleine kring</h3>${kaarten(hierbinnen)}` : nothing}
  ${breed.length ? html`<h3 class="tussenkop">Ziet iedereen</h3>${kaarten(breed)}` : nothing}`;
}
