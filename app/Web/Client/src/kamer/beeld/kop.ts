import { html, nothing, type TemplateResult } from "lit-html";
import { aanMij } from "../meenemen";
import type { Bediening, Scherm } from "../scherm";
import { ik, isBinnen, isBuiten, isRegisseur, schermfase, type Stand } from "../stand";
import type { Fase } from "../typen";
import { kort } from "../woorden";
import { ico, merk } from "./iconen";
import { avatar, knop, type Beeld } from "./kern";

export const FASEN: [Fase, string][] = [
  ["opening", "Opening"],
  ["inbreng", "Inbreng"],
  ["afspraken", "Afspraken"],
  ["meeneemronde", "Meeneemronde"],
  ["sluiten", "Sluiten"],
];

const nummer = (s: Stand): number => FASEN.findIndex(([f]) => f === schermfase(s));

function fasen(nu: number): TemplateResult {
  return html`<ol class="fasen" aria-label="Stappen van dit overleg">
    ${FASEN.map(
      ([, naam], i) =>
        html`<li class="fase ${i < nu ? "fase--klaar" : i === nu ? "fase--nu" : ""}" aria-current=${i === nu ? "step" : nothing}>
          <span class="fase__teken" aria-hidden="true">${i < nu ? ico.vink : i + 1}</span><span class="fase__naam">${naam}</span
          >${i < nu ? html`<span class="vh"> (klaar)</span>` : nothing}
        </li>`,
    )}
  </ol>`;
}

const verbinding = (s: Scherm): TemplateResult =>
  s.verbinding === "verbonden"
    ? html`<span class="verbinding"><span class="stip" aria-hidden="true"></span><span>Verbonden</span></span>`
    : html`<span class="verbinding verbinding--weg">${ico.weg}<span class="vh">Geen verbinding</span></span>`;

/** The bar at the top: where you are, whether you are connected, and your menu. */
export function kop(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const mij = ik(s);
  const nu = nummer(s);
  return html`<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">Direct naar de inhoud</a>
    <header class="kop">
      <div class="kop__binnen">
        <a class="naam" href="/" aria-label="Casusoverleg, naar mijn overleggen">${merk}<span>Casusoverleg</span></a>
        <nav class="kop__fasen" aria-label="Verloop">${fasen(nu)}</nav>
        <p class="kop__fase-kort"><span>Stap ${nu + 1} van 5</span><b>${FASEN[nu]?.[1]}</b></p>
        <div class="kop__rechts">
          ${verbinding(c)}
          ${knop("Kladblok", () => b.open({ soort: "kladblok" }), { soort: "subtle", klein: true, icoon: "kladblok" })}
          ${mij
            ? html`<div class="menuplek">
                <button
                  type="button"
                  class="ik"
                  id="knop-menu"
                  aria-expanded=${String(c.menu === "ik")}
                  aria-controls="menu-ik"
                  @click=${() => b.zet({ menu: c.menu === "ik" ? "" : "ik" })}
                >
                  ${avatar(mij.naam)}<span class="ik__naam">${kort(mij.naam)}</span><span class="vh">Menu</span>${ico.chevron}
                </button>
                ${c.menu === "ik" ? menu(s, c, b) : nothing}
              </div>`
            : nothing}
        </div>
      </div>
    </header>`;
}

const regel = (label: string, doe: () => void): TemplateResult =>
  html`<li><button type="button" class="menu__regel" @click=${doe}>${label}</button></li>`;

function menu(s: Stand, _c: Scherm, b: Bediening): TemplateResult {
  const open = s.overleg?.status === "open";
  const vorige = FASEN[nummer(s) - 1]?.[0];
  const volgende = volgendeStap(s, b);
  return html`<ul class="menu" id="menu-ik">
    ${regel("Kladblok", () => b.open({ soort: "kladblok" }))}
    ${open && !isBuiten(s) ? regel("Iets inbrengen", () => b.openInvoer()) : nothing}
    ${regel("Toestemmingen", () => b.open({ soort: "toestemmingen" }))}
    ${open && !isBuiten(s) ? regel("Leg toestemming vast", () => b.open({ soort: "toestemming" })) : nothing}
    ${isRegisseur(s)
      ? html`${open ? regel("Nodig iemand uit", () => b.open({ soort: "uitnodigen" })) : nothing}
        ${open && volgende ? regel(volgende.label, volgende.doe) : nothing}
        ${open && !s.kring.bezig ? regel("Start kleine kring", () => b.open({ soort: "kring" })) : nothing}
        ${open && vorige ? regel(`Terug naar ${vorige}`, () => void b.doe({ doet: "agenda", fase: vorige }, "algemeen")) : nothing}
        ${regel("Breek het overleg af", () => b.open({ soort: "bevestig", wat: "breek-af" }))}`
      : regel("Ik trek me terug", () => b.open({ soort: "bevestig", wat: "trek-terug" }))}
    ${regel("Toetsen", () => b.open({ soort: "toetsen" }))}
    <li><a class="menu__regel" href="/uitleg" target="_blank" rel="noopener">Uitleg</a></li>
    <li><a class="menu__regel" href="/">Mijn overleggen</a></li>
    ${regel("Afmelden", () => void b.meldAf())}
  </ul>`;
}

interface Stap {
  label: string;
  doe: () => void;
}

/** The step the regisseur can set now. */
export function volgendeStap(s: Stand, b: Bediening): Stap | null {
  const naar = (fase: Fase) => () => void b.doe({ doet: "agenda", fase }, "algemeen");
  switch (schermfase(s)) {
    case "opening":
      return { label: "Naar inbreng", doe: naar("inbreng") };
    case "inbreng":
      return { label: "Naar afspraken", doe: naar("afspraken") };
    case "afspraken":
      return { label: "Naar meeneemronde", doe: () => b.open({ soort: "bevestig", wat: "meeneemronde" }) };
    case "meeneemronde":
      return { label: "Sluit het overleg", doe: () => b.open({ soort: "bevestig", wat: "sluit" }) };
    default:
      return null;
  }
}

/** The goal, always in view, and the actions that belong to the phase. */
export function doelbalk(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  return html`<section class="doel ${c.gerold && !c.doelOpen ? "doel--gerold" : ""}" aria-label="Doel van dit overleg">
    <div class="doel__binnen">
      <div class="doel__tekst">
        <p class="doel__label">Doel<span class="doel__lang"> van dit overleg</span></p>
        <h1 class="doel__zin">${s.overleg?.doel}</h1>
      </div>
      <button type="button" class="doel__open" aria-expanded=${String(c.doelOpen)} @click=${() => b.zet({ doelOpen: !c.doelOpen })}>
        ${ico.chevron}<span class="vh">Laat het hele doel zien</span>
      </button>
      <div class="doel__knoppen">${doelknoppen(s, c, b)}</div>
    </div>
    ${tabs(s, c, b)}
  </section>`;
}

function doelknoppen(s: Stand, c: Scherm, b: Bediening): Beeld {
  const status = s.overleg?.status;
  const bezig = c.bezig === "algemeen";
  if (status === "voorbereiding")
    return isRegisseur(s)
      ? knop("Open het overleg", () => void b.doe({ doet: "opent" }, "algemeen"), { soort: "primary", bezig })
      : nothing;
  if (status === "sluiting-aangekondigd")
    return isRegisseur(s) ? knop("Stop het sluiten", () => void b.doe({ doet: "annuleert-sluiten" }, "algemeen"), { bezig }) : nothing;
  if (isBinnen(s)) return nothing;
  const stap = isRegisseur(s) ? volgendeStap(s, b) : null;
  return html`${isRegisseur(s) && !s.kring.bezig && schermfase(s) !== "meeneemronde"
    ? knop("Start kleine kring", () => b.open({ soort: "kring" }), { soort: "subtle", icoon: "klein" })
    : nothing}
  ${stap ? knop(stap.label, stap.doe, { eind: "rechts", soort: isStapAanDeBeurt(s, c) ? "primary" : "secondary" }) : nothing}
  ${schermfase(s) === "meeneemronde" ? klaarknop(s, c, b) : nothing}`;
}

/** One filled button per view: going on, once there is nothing nearer to do. */
function isStapAanDeBeurt(s: Stand, c: Scherm): boolean {
  if (c.invoerOpen) return false;
  const fase = schermfase(s);
  if (fase === "afspraken") return s.afspraken.size > 0;
  if (fase === "meeneemronde") return !!s.jij && s.klaar.has(s.jij) && aanMij(s).length === 0;
  return fase === "opening" || s.inbrengen.size > 0;
}

/** Ready, or not yet after all. */
export function klaarknop(s: Stand, c: Scherm, b: Bediening, breed = false): TemplateResult {
  const klaar = s.jij ? s.klaar.has(s.jij) : false;
  const meld = (): void => {
    if (!klaar && aanMij(s).length) b.open({ soort: "bevestig", wat: "klaar" });
    else void b.doe({ doet: "klaar", klaar: !klaar }, "algemeen");
  };
  return knop(klaar ? "Toch nog niet klaar" : "Ik ben klaar", meld, {
    // While somebody waits for an answer, that answer is the main action.
    soort: klaar || aanMij(s).length > 0 ? "secondary" : "primary",
    bezig: c.bezig === "algemeen",
    breed,
  });
}

function tabs(s: Stand, c: Scherm, b: Bediening): Beeld {
  if (!["opening", "inbreng", "afspraken"].includes(schermfase(s))) return nothing;
  const lijst = [
    ["inbreng", "Inbreng"],
    ["afspraken", "Afspraken"],
    ["deelnemers", "Deelnemers"],
  ] as const;
  return html`<nav class="tabs" aria-label="Onderdelen">
    ${lijst.map(
      ([tab, naam]) =>
        html`<button type="button" class="tab" aria-current=${c.tab === tab ? "page" : nothing} @click=${() => b.zet({ tab })}>${naam}</button>`,
    )}
  </nav>`;
}
