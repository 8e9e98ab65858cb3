// Step 3: who is needed.
import { html, nothing, type TemplateResult } from "lit-html";
import { ARGUMENTEN, GEHEIMEN, GRONDSLAGEN, HOE, ORGANISATIES, PETTEN, inWoorden } from "./lijsten";
import type { Mens, Staat } from "./staat";
import { tochBemoeizorg } from "./mag";
import { toetsMens } from "./toets";
import { melding, kies, knop, regel, tekst, tip, vinkje, type Blad, type Vorm } from "./velden";
import { verantwoordelijk } from "./verantwoordelijk";
import { alsBurger, isBurger, vraagtBilateraal, vraagtInstemming } from "./vragen";
import { stelVoor, voorstelVoor } from "./voorstellen";
import { vorigeKeer } from "./vervolg";

/** What the list can do. */
export interface Wieblad extends Blad {
  /** A copy of the invitation in the form: the list changes only with "Zet op de lijst". */
  readonly bewerk: Mens;
  /** True when the form is somebody who is on the list already. */
  readonly isWijziging: boolean;
  wijzig(mens: Mens): void;
  haalWeg(mens: Mens): void;
  zetOpLijst(): void;
  laatZitten(): void;
}

/** Initials for the round sign beside a name. */
export const initialen = (naam: string): string =>
  naam.split(/[\s.]+/).filter((w) => /^\p{Lu}/u.test(w) && !/^(De|Mevrouw|Meneer)$/.test(w)).map((w) => w[0]).slice(0, 2).join("") || naam.trim().slice(0, 1).toUpperCase();

const rij = (blad: Wieblad, s: Staat, m: Mens): TemplateResult => {
  const mist = toetsMens(m, s).size > 0;
  return html`<li class="genodigde">
    <span class="avatar" aria-hidden="true">${initialen(m.naam)}</span>
    <div>
      <p><b>${m.naam || "Naam ontbreekt"}</b>${m.regisseur ? html` <span class="jij">(jij)</span>` : nothing}${isBurger(m) ? `, ${m.pet}` : m.organisatie ? `, ${m.organisatie}` : ""}</p>
      <p>${mist ? "Nog niet alles ingevuld" : isBurger(m) ? "Het gaat over deze persoon, of om wie die vertegenwoordigt" : m.noodzaak}</p>
    </div>
    <span class="nieuw__knoppen">
      ${knop(html`Wijzig<span class="vh"> ${m.naam}</span>`, () => blad.wijzig(m), "subtle", { klein: true })}
      ${m.regisseur ? nothing : knop(html`Haal van de lijst<span class="vh">: ${m.naam}</span>`, () => blad.haalWeg(m), "subtle", { klein: true })}
    </span>
  </li>`;
};

const professional = (blad: Wieblad, m: Mens): TemplateResult => {
  const eigen = (veld: string) => () => void m.voorgesteld.delete(veld);
  const bij = (veld: string, label: string, rest: Partial<Vorm> = {}): Vorm & { na: () => void } => ({ label, voorstel: m.voorgesteld.has(veld), na: eigen(veld), ...rest });
  const voorstel = voorstelVoor(m.soort);
  return html`
    ${m.pet === "procesregie"
      ? regel(blad, { doel: m, veld: "namensPartij", id: "m-namensPartij" }, { label: "Namens welke partij?", term: "namens-partij", hint: "Een procesregisseur doet mee voor een partij, met de taak en grondslag van die partij." })
      : nothing}
    <div class="rij2">
      ${regel(blad, { doel: m, veld: "taak", id: "m-taak" }, { ...bij("taak", "Taak", { term: "taak" }), keuzes: voorstel?.taken ?? [] })}
      ${regel(blad, { doel: m, veld: "grondslag", id: "m-grondslag" }, { ...bij("grondslag", "Grondslag", { term: "grondslag-deelname" }), keuzes: GRONDSLAGEN })}
    </div>
    <div class="rij2">
      ${kies(blad, { doel: m, veld: "noodzaakargument", id: "m-noodzaakargument" }, ARGUMENTEN, bij("noodzaakargument", "Soort reden", { term: "noodzaak" }))}
      ${kies(blad, { doel: m, veld: "beroepsgeheim", id: "m-beroepsgeheim" }, GEHEIMEN, { ...bij("beroepsgeheim", "Beroepsgeheim", { term: "beroepsgeheim" }), leeg: "Geen" })}
    </div>
    ${tekst(blad, { doel: m, veld: "noodzaak", id: "m-noodzaak" }, {
      label: m.regisseur ? "Waarom ben jij in deze casus nodig?" : "Waarom is deze persoon in deze casus nodig?",
      term: "noodzaak",
      hint: `Eén zin over deze casus. ${m.regisseur ? "Alleen jij leest dit." : "Alleen deze persoon en jij lezen dit."} ‘Dat is handig’ is geen reden.`,
      rijen: 1,
    })}
    ${vinkje(blad, "m-big", m.big, "Staat in het BIG-register", (aan) => (m.big = aan), "big")}
    ${verantwoordelijk(blad, m, "m")}
    ${voorstel ? tip(html`<b>Dit heeft ${voorstel.wie} meestal nodig:</b> ${voorstel.nodig}`) : nothing}
  `;
};

/** Who decides themselves, wants it that another comes in their name and reads along (R17). */
export const instemming = (blad: Blad, s: Staat, m: Mens, voor: string): TemplateResult | typeof nothing =>
  vraagtInstemming(s, m)
    ? html`<div class="rij2">
        ${regel(blad, { doel: m, veld: "instemmingOp", id: `${voor}-instemmingOp` }, { label: "Wanneer vond de betrokkene dit goed?", term: "instemming-vertegenwoordiger", hint: "De betrokkene beslist zelf wie er namens hem of haar meekomt.", soort: "date" })}
        ${kies(blad, { doel: m, veld: "instemmingHoe", id: `${voor}-instemmingHoe` }, HOE, { label: "Hoe liet die dat weten?" })}
      </div>`
    : nothing;

const formulier = (blad: Wieblad, s: Staat): TemplateResult => {
  const m = blad.bewerk;
  const over = s.betrokkenen.map((b) => [b.id, b.aanduiding || "persoon zonder naam"] as const);
  return html`<form class="kaart nodig" aria-labelledby="m-kop" novalidate @submit=${(e: Event) => {
    e.preventDefault();
    blad.zetOpLijst();
  }}>
    <h2 class="h2" id="m-kop" tabindex="-1">${m.regisseur ? "Jij in dit overleg" : blad.isWijziging ? `Wijzig ${m.naam}` : s.deelnemers.length < 2 ? "Wie nodig je uit?" : "Nog iemand uitnodigen"}</h2>
    ${melding(blad, "m-kop")}
    <div class="rij2">
      ${regel(blad, { doel: m, veld: "naam", id: "m-naam" }, { label: "Naam" })}
      ${kies(blad, { doel: m, veld: "pet", id: "m-pet" }, m.regisseur ? PETTEN.filter(([p]) => /regie|toeleiding|hulp/.test(p)) : PETTEN, {
        label: "Pet in dit overleg",
        term: "pet",
        voorstel: m.voorgesteld.has("pet"),
        na: () => {
          m.voorgesteld.delete("pet");
          alsBurger(m, s);
        },
      })}
    </div>
    ${isBurger(m)
      ? s.betrokkenen.length > 1
        ? kies(blad, { doel: m, veld: "betrokkene", id: "m-betrokkene" }, over, { label: "Over welke persoon gaat het?" })
        : nothing
      : html`<div class="rij2">
          ${regel(blad, { doel: m, veld: "organisatie", id: "m-organisatie" }, { label: "Organisatie" })}
          ${kies(blad, { doel: m, veld: "soort", id: "m-soort" }, ORGANISATIES, { label: "Soort organisatie", na: () => stelVoor(m) })}
        </div>`}
    ${instemming(blad, s, m, "m")}
    ${s.post && !m.regisseur
      ? regel(blad, { doel: m, veld: "mail", id: "m-mail" }, { label: "Mailadres", soort: "email", mag: true, hint: "Dan mailen wij de link. De code geef jij zelf." })
      : nothing}
    ${isBurger(m)
      ? tip("Een betrokkene of vertegenwoordiger heeft geen taak of grondslag nodig: het gaat over hem of haar. Die ziet alleen wat over die persoon zelf gaat.")
      : professional(blad, m)}
    <div class="acties">
      <button type="submit" class="nl-button nl-button--${m.naam.trim() && !m.regisseur || blad.isWijziging ? "primary" : "secondary"}"><span class="nl-button__label">${blad.isWijziging ? "Bewaar" : "Zet op de lijst"}</span></button>
      ${knop(blad.isWijziging ? "Laat zoals het was" : "Toch niet nodig", () => blad.laatZitten(), "subtle")}
    </div>
  </form>`;
};

/** The list and the form of step 3. */
export const wie = (blad: Wieblad, s: Staat): TemplateResult => html`
  <ul class="genodigden" aria-label="Wie er al op de lijst staat">${s.deelnemers.map((m) => rij(blad, s, m))}</ul>
  ${vorigeKeer(s, blad.bewerk, (m) => blad.wijzig(m))}
  ${formulier(blad, s)}
  ${tochBemoeizorg(s, "bij stap 1")}
  ${vraagtBilateraal(s)
    ? tekst(blad, { doel: s, veld: "waaromNietBilateraal" }, {
        label: "Waarom is een gesprek met z’n tweeën niet genoeg?",
        term: "bilateraal",
        hint: "Er doen meer dan twee organisaties mee. Daarom vragen we dit.",
        rijen: 1,
      })
    : nothing}
  ${vinkje(blad, "wachtkamer", s.wachtkamer, "Ik laat iedereen zelf binnen", (aan) => (s.wachtkamer = aan), "wachtkamer")}
`;

/** A pet in words. */
export const pet = (m: Mens): string => inWoorden(PETTEN, m.pet).replace(/:.*/, "");
