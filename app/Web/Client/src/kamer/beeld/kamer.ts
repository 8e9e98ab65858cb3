import { html, nothing, type TemplateResult } from "lit-html";
import type { Bediening, Scherm } from "../scherm";
import { isBinnen, isBuiten, isRegisseur, meedoeners, schermfase, type Stand } from "../stand";
import { namen, som } from "../woorden";
import { ico, merk } from "./iconen";
import { groepen } from "./inbreng";
import { invoer, invoerblad } from "./invoer";
import { knop, vinkregel, weigerpaneel, type Beeld } from "./kern";
import { balk } from "./balk";
import { stapkop } from "./stap";
import { doelbalk, kop } from "./kop";
import { meeneemronde, papier } from "./meeneemronde";
import { navragen } from "./navraag";
import { aandacht } from "./regieblad";
import { sluiten } from "./sluiten";
import { spoedpaneel } from "./spoed";
import { voorleggingen } from "./voorleggen";
import { venster } from "./vensters";
import { wachtpaneel } from "./wachtenden";
import { afspraken, deelnemers, klaarpaneel } from "./zij";

/** The whole screen, from what is known and what only this screen knows. */
export function kamer(s: Stand, c: Scherm, b: Bediening, overlegId: string): TemplateResult {
  if (c.einde) return einde(c, overlegId);
  if (!s.overleg) return laden(c, b);
  return html`${kop(s, c, b)} ${banner(c, b)}
    <div class="blijft">${doelbalk(s, c, b)} ${isBinnen(s) ? kringband(s, c, b) : nothing}</div>
    ${algemeen(c, b)} ${wachtpaneel(s, c, b)} ${spoedpaneel(s, c, b)} ${aandacht(s, c, b)} ${inhoud(s, c, b)} ${balk(s, c, b)} ${invoerblad(s, c, b)} ${venster(s, c, b)}
    ${nieuweVraag(s, c, b)} ${c.melding ? html`<div class="melding-plek"><div class="utrecht-alert utrecht-alert--ok smal" role="status">${ico.vink}<p>${c.melding}</p></div></div>` : nothing}`;
}

// A request that came in stays in sight until it is looked at: it waits for nobody else.
function nieuweVraag(s: Stand, c: Scherm, b: Bediening): Beeld {
  const v = s.vragen.get(c.nieuweVraag);
  if (v?.stand !== "open" || schermfase(s) !== "meeneemronde" || isBuiten(s) || c.venster) return nothing;
  return html`<aside class="melding-plek" aria-label="Vraag aan jou"><div class="utrecht-alert utrecht-alert--info smal">
    ${ico.tas}<p><b>${namen(s.deelnemers.values())(v.van)} vraagt iets van jou.</b></p>
    ${knop("Beantwoord", () => b.richt("#h-beslis", { nieuweVraag: "" }), { klein: true })}
    ${knop("Sluit deze melding", () => b.zet({ nieuweVraag: "" }), { soort: "subtle", klein: true, icoon: "kruis", klasse: "nl-button--icon-only" })}
  </div></aside>`;
}

const algemeen = (c: Scherm, b: Bediening): Beeld =>
  c.weigering?.bij === "algemeen" ? html`<div class="vel weigering-plek">${weigerpaneel(c, "algemeen", b)}</div>` : nothing;

function inhoud(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const fase = schermfase(s);
  if (fase === "sluiten" && s.overleg?.status === "sluiting-aangekondigd") return sluiten(s, c, b);
  if (s.overleg?.status === "voorbereiding") return wachtkamer(s, c, b);
  if (fase === "meeneemronde" && !isBuiten(s)) return mee(s, c, b);
  return html`<main id="inhoud" class="vel kamer" data-tab=${c.tab} tabindex="-1">
    <div class="hoofd">
      ${isBuiten(s) ? wacht(c, b) : html`${stapkop(s)} ${voorleggingen(s, c, b)} ${navragen(s, c, b)}`} ${groepen(s, c, b)} ${nieuwOnderaan(c, b)} ${invoer(s, c, b)}
      ${isBuiten(s)
        ? html`<p class="dicht dicht--uit">${ico.klok}<span>Inbrengen kan weer als we samen verdergaan. Noteer zolang in je kladblok.</span></p>`
        : nothing}
    </div>
    <aside class="zij" aria-label="Deelnemers en afspraken">${deelnemers(s, c, b)} ${afspraken(s, c, b)}</aside>
  </main>`;
}

const nieuwOnderaan = (c: Scherm, b: Bediening): Beeld =>
  c.nieuwOnderaan ? html`<p class="onderaan">${knop("Nieuw onderaan", () => b.naarOnderaan(), { klein: true, icoon: "chevron" })}</p>` : nothing;

function mee(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  return html`<main id="inhoud" class="vel kamer meenemen" tabindex="-1">
    <div class="hoofd">${stapkop(s)} ${voorleggingen(s, c, b)} ${navragen(s, c, b)} ${meeneemronde(s, c, b)}${invoer(s, c, b)}</div>
    <aside class="zij" aria-label="Dit neem jij mee en wie klaar is">${papier(s, c)} ${klaarpaneel(s, s.klaar)} ${afspraken(s, c, b)} ${isRegisseur(s) ? deelnemers(s, c, b) : nothing}</aside>
  </main>`;
}

function wachtkamer(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const regie = [...s.deelnemers.values()].find((d) => d.regisseur);
  return html`<main id="inhoud" class="vel kamer" data-tab=${c.tab} tabindex="-1">
    <div class="hoofd">
      <section class="wacht" role="status">
        <svg class="wacht__beeld" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1" aria-hidden="true"><circle cx="12" cy="12" r="8.5"></circle><path d="M12 7.5V12l3 2"></path></svg>
        <div>
          <h2>Het overleg is nog niet begonnen</h2>
          <p>${isRegisseur(s) ? "Open het overleg als iedereen er is die je nodig hebt. Wie later komt, ziet alleen wat daarna wordt gedeeld." : `${regie ? regie.naam : "De regisseur"} opent het overleg. Je hoeft niets te doen.`}</p>
        </div>
      </section>
      <section aria-labelledby="h-speelt"><h2 class="h2" id="h-speelt">Wat speelt er?</h2><p>${s.overleg?.situatie}</p></section>
    </div>
    <aside class="zij" aria-label="Deelnemers">${deelnemers(s, c, b)}</aside>
  </main>`;
}

function kringband(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const leden = s.kring.leden ?? [];
  const buiten = meedoeners(s).filter((d) => !leden.includes(d.id)).map((d) => naam(d.id));
  const binnen = ["jij", ...leden.filter((id) => id !== s.jij).map(naam)];
  return html`<div class="kringband" role="status">
    <div class="kringband__binnen">
      ${ico.klein}
      <p class="kringband__tekst">
        <b>Kleine kring</b><br />Alleen ${som(binnen)}.${buiten.length ? ` ${som(buiten)} ${buiten.length > 1 ? "zijn hier niet bij en zien" : "is hier niet bij en ziet"} niets van dit deel.` : ""}
      </p>
      ${knop("Terug naar iedereen", () => void b.doe({ doet: "voegt-samen" }, "algemeen"), { icoon: "breed", bezig: c.bezig === "algemeen" })}
    </div>
  </div>`;
}

function wacht(c: Scherm, b: Bediening): TemplateResult {
  return html`<section class="wacht" role="status">
    <svg class="wacht__beeld" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1" aria-hidden="true"><circle cx="12" cy="12" r="9.4" stroke-dasharray="2.6 3.3"></circle><circle cx="12" cy="12" r="5.2"></circle><circle cx="12" cy="12" r="1.6" fill="currentColor" stroke="none"></circle></svg>
    <div>
      <h2>Er is nu een kleine kring</h2>
      <p>Een deel van de deelnemers praat even apart. Dat hoort bij een casusoverleg: ieder krijgt alleen wat nodig is voor de eigen taak. Je hoeft niets te doen.</p>
      ${vinkregel("Geef een geluid als we weer samen verdergaan", c.geluid, (geluid) => b.zet({ geluid }))}
    </div>
  </section>`;
}

function banner(c: Scherm, b: Bediening): Beeld {
  if (c.weerVerbonden)
    return html`<div class="banner banner--goed" role="status"><div class="banner__binnen">${ico.wolk}<p><b>Weer verbonden.</b> Je ziet alles wat er voor jou bij kwam.</p></div></div>`;
  if (c.verbinding !== "weg") return nothing;
  const over = Math.max(0, Math.ceil((c.opnieuwOm - c.nu) / 1000));
  return html`<div class="banner">
    <div class="banner__binnen">
      ${ico.weg}
      <p><span role="status"><b>${c.wachtzin || "De verbinding is weg."}</b></span> ${over > 0 ? `Over ${over} ${over === 1 ? "seconde" : "seconden"} proberen we het opnieuw.` : "We proberen het nu opnieuw."} Je tekst blijft staan.</p>
      ${c.wachtzin ? nothing : knop("Probeer nu", () => b.probeerNu(), { klein: true })}
    </div>
  </div>`;
}

function laden(c: Scherm, b: Bediening): TemplateResult {
  return html`<main id="inhoud" class="vel vel--pagina">
    <h1 class="vh">De kamer</h1>
    ${c.verbinding === "weg"
      ? banner(c, b)
      : html`<div class="schim" aria-hidden="true"><i></i><i></i><i></i></div><p class="vh" role="status">We verbinden je met het overleg.</p>`}
  </main>`;
}

/** Nothing of the overleg is left here; what remains is the way to what is yours. */
function einde(c: Scherm, overlegId: string): TemplateResult {
  const e = c.einde!;
  const gesloten = e.regel === "R48" || e.regel === "V02";
  const titel = TITELS[e.regel] ?? "Je bent niet meer in het overleg";
  return html`<header class="kop">
      <div class="kop__binnen"><a class="naam" href="/" aria-label="Casusoverleg, naar mijn overleggen">${merk}<span>Casusoverleg</span></a></div>
    </header>
    <main id="inhoud" class="vel vel--pagina einde" tabindex="-1" data-focus="einde">
    <h1 class="h1">${titel}</h1>
    <p class="lead">${e.zin}</p>
    <p class="acties">
      ${["R48", "R49", "V02"].includes(e.regel)
        ? html`<a class="nl-button nl-button--primary" href="/overleg/${overlegId}/meeneemlijst"><span class="nl-button__label">${gesloten ? "Naar mijn meeneemlijst" : "Naar wat ik zelf deelde"}</span></a>`
        : e.regel === "V04"
          ? html`<a class="nl-button nl-button--primary" href="/overleg/${overlegId}"><span class="nl-button__label">Ga hier verder</span></a>`
          : e.regel === "R08"
            ? html`<a class="nl-button nl-button--primary" href="/overleg/${overlegId}/uitnodiging"><span class="nl-button__label">Naar de uitnodiging</span></a>`
            : nothing}
      <a class="nl-link" href="/">Naar mijn overleggen</a>
    </p>
  </main>`;
}

const TITELS: Record<string, string> = {
  R48: "Het overleg is gesloten",
  V02: "Het overleg is gesloten",
  R49: "Het overleg is afgebroken",
  R09: "Je doet niet meer mee aan dit overleg",
  R66: "Je doet niet meer mee aan dit overleg",
  R08: "Lees eerst de uitnodiging",
  V04: "Je bent hier niet meer verbonden",
};

/** The title of the tab: never case content (R81). */
export function titel(s: Stand, c: Scherm): string {
  if (c.einde) return "Casusoverleg";
  const fase = schermfase(s);
  const waar = fase === "meeneemronde" ? "Meeneemronde" : fase === "sluiten" ? "Sluiten" : "De kamer";
  return `${isBinnen(s) ? "Kleine kring · " : ""}${waar} · Casusoverleg`;
}
