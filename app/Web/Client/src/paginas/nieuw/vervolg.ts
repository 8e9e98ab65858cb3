// A follow-up (R03): who took part earlier is proposed, one by one; nothing but name, organisation and pet is taken from then.
import { html, nothing, type TemplateResult } from "lit-html";
import { PETTEN, inWoorden } from "./lijsten";
import { nieuweMens, type Eerdere, type Mens, type Staat } from "./staat";
import { plus } from "./tekens";
import { knop } from "./velden";
import { isBurger } from "./vragen";
import { stelVoor } from "./voorstellen";

const gelijk = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Somebody of then as an invitation of now: the task is the usual one of the kind of organisation; why is asked anew. */
export function mensVan(e: Eerdere, s: Staat): Mens {
  const m: Mens = { ...nieuweMens(), naam: e.naam, organisatie: e.organisatie ?? "", soort: e.soort, pet: e.pet };
  if (isBurger(m)) return { ...m, betrokkene: s.betrokkenen.length === 1 ? s.betrokkenen[0]!.id : "" };
  stelVoor(m);
  m.voorgesteld.delete("noodzaakargument");
  return { ...m, noodzaakargument: "", noodzaak: "" };
}

/** Who can still be proposed: not yet on the list. */
export const nogNiet = (s: Staat): Eerdere[] =>
  s.eerder.filter((e) => !s.deelnemers.some((m) => gelijk(m.naam, e.naam) && gelijk(m.organisatie, e.organisatie ?? "")));

/** The proposals; nothing when this follows nothing. */
export function vorigeKeer(s: Staat, bezigMet: Mens, kies: (m: Mens) => void): TemplateResult | typeof nothing {
  if (!s.vervolgVan) return nothing;
  const lijst = nogNiet(s).filter((e) => !gelijk(e.naam, bezigMet.naam));
  return html`<section class="kaart nodig" aria-labelledby="eerder-kop">
    <h2 class="h2" id="eerder-kop">Wie deden de vorige keer mee?</h2>
    <p class="hint">Niemand doet vanzelf weer mee. Kies wie je nu nodig hebt, en schrijf bij ieder opnieuw waarom.</p>
    ${lijst.length
      ? html`<ul class="genodigden">${lijst.map((e) => html`<li class="genodigde genodigde--kaal">
          <div><p><b>${e.naam}</b>${e.organisatie ? `, ${e.organisatie}` : ""}</p><p>${inWoorden(PETTEN, e.pet).replace(/:.*/, "")}</p></div>
          ${knop(html`Vul in<span class="vh"> ${e.naam}</span>`, () => kies(mensVan(e, s)), "secondary", { klein: true, voor: plus() })}
        </li>`)}</ul>`
      : html`<p>${s.eerder.length ? "Iedereen van de vorige keer staat al op de lijst of in het formulier." : "We weten niet meer wie er meededen."}</p>`}
  </section>`;
}
