// Step 4: everything once more, as others will read it.
import { html, nothing, type TemplateResult } from "lit-html";
import { CONVENANT, HOEDANIGHEDEN, INFORMEREN, REGIES, SOORTEN, TOESTEMMING, inWoorden } from "./lijsten";
import { uitRegister, type Burger, type Staat } from "./staat";
import { vinkje, type Blad } from "./velden";
import { heeftToestemming, isBemoeizorg, isBurger, vraagtBilateraal, vraagtFormulier } from "./vragen";
import { aanspreekpunt } from "./verantwoordelijk";
import { pet } from "./wie";

const dag = (waarde: string): string =>
  waarde ? new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date(`${waarde}T12:00:00`)) : "";

const rij = (naam: string, waarde: unknown) => (waarde ? html`<dt>${naam}</dt><dd>${waarde}</dd>` : nothing);

const deel = (stap: number, kop: string, inhoud: unknown): TemplateResult => html`<section class="kaart nieuw__deel" aria-labelledby="controle-${stap}">
  <h2 class="h2" id="controle-${stap}">${kop}</h2>
  <a class="nl-link" href="#stap-${stap}">Wijzig<span class="vh">: ${kop}</span></a>
  <dl class="gegevens">${inhoud}</dl>
</section>`;

const casus = (s: Staat) => html`
  ${rij("Doel", s.doel)} ${rij("Wat speelt er", s.situatie)}
  ${rij("Over wie", s.betrokkenen.map((b) => (b.leeftijd ? `${b.aanduiding} (${b.leeftijd} jaar)` : b.aanduiding)).join(", "))}
  ${rij("Soort", inWoorden(SOORTEN, s.soort))} ${rij("Regie", inWoorden(REGIES, s.regie))}
  ${rij("Wanneer", [dag(s.datum), s.tijd].filter(Boolean).join(", "))} ${rij("Waar", s.plaats)}
`;

const bezwaren = (s: Staat): string => {
  if (s.bezwarenGevraagd !== "ja") return `Niet gevraagd: ${s.bezwarenReden}`;
  return s.bezwarenEr === "ja" ? s.bezwaren.map((z) => `${z.tekst}: ${z.antwoord}`).join("; ") : "Gevraagd, er zijn er geen.";
};

// Per person: what one agreed to says nothing of another.
const status = (s: Staat, b: Burger) => {
  const f = b.status;
  const van = (label: string): string => (s.betrokkenen.length > 1 ? `${label} (${b.aanduiding})` : label);
  return html`${rij(van("Toestemming"), inWoorden(TOESTEMMING, f.keuze))}
    ${vraagtFormulier(f)
      ? html`${rij(van("Bereikt"), f.beoogdResultaat)} ${rij(van("Geldt"), `${dag(f.begin)} tot en met ${dag(f.einde)}`)} ${rij(van("Geïnformeerd"), inWoorden(INFORMEREN, f.informeren))}`
      : nothing}
    ${heeftToestemming(f) ? rij(van("Waarover"), `${f.tWelkeGegevens}. Voor: ${f.tDoel}`) : nothing}`;
};

const mag = (s: Staat) => html`
  ${rij("Weet ervan", s.geinformeerd === "ja" ? `Ja, sinds ${dag(s.geinformeerdWanneer)}` : html`Nog niet: ${s.geinformeerdReden}<br />Opnieuw bekijken op ${dag(s.opnieuwBezienOp)}`)}
  ${s.geinformeerd === "ja" ? rij("Bezwaren", bezwaren(s)) : rij("Bezwaren", "Nog niet gevraagd: de betrokkene weet het nog niet.")}
  ${rij("Uitgenodigd", s.uitgenodigd === "ja" ? "Ja" : `Nee: ${s.uitgenodigdReden}`)}
  ${isBemoeizorg(s) ? s.betrokkenen.map((b) => status(s, b)) : nothing}
  ${s.convenant.trim()
    ? rij("Convenant", `${s.convenant}. Een convenant is geen grondslag.${(uitRegister(s)?.ontbreekt.length ?? CONVENANT.length - s.convenantInhoud.length) > 0 ? " Het is niet compleet." : ""}`)
    : nothing}
`;

const wie = (s: Staat) => html`
  ${s.deelnemers.map((m) =>
    rij(m.naam, isBurger(m) ? pet(m) : html`${m.organisatie} · ${pet(m)}<br />${m.taak}<br />${m.grondslag}<br />${m.noodzaak}${m.hoedanigheid === "eigen" ? nothing : html`<br />${inWoorden(HOEDANIGHEDEN, m.hoedanigheid).replace(/:.*/, "")}. Verantwoordelijk voor de gegevens: ${m.verantwoordelijke}`}`),
  )}
  ${vraagtBilateraal(s) ? rij("Waarom samen", s.waaromNietBilateraal) : nothing}
  ${rij("Binnenkomen", s.wachtkamer ? "Jij laat iedereen zelf binnen." : "Wie is uitgenodigd, komt zelf binnen.")}
`;

/** The look back of step 4. */
export const controle = (blad: Blad, s: Staat): TemplateResult => html`
  ${deel(1, "Casus en doel", casus(s))} ${deel(2, "Mag dit besproken worden", mag(s))} ${deel(3, "Wie is nodig", wie(s))}
  ${aanspreekpunt(blad, s)}
  ${vinkje(blad, "nagelezen", s.nagelezen, "Ik heb alles nagelezen. Er staat niet meer in dan nodig is, en ieder mag dit weten.", (aan) => (s.nagelezen = aan))}
`;
