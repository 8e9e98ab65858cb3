import { html, nothing, type TemplateResult } from "lit-html";
import type { Bediening, Scherm } from "../scherm";
import { anderen, ik, isBinnen, isBuiten, isRegisseur, meedoeners, schermfase, type Stand } from "../stand";
import type { AfspraakBeeld, DeelnemerBeeld } from "../typen";
import { dag, kort, namen, tijdstip } from "../woorden";
import { ico } from "./iconen";
import { avatar, knop, type Beeld } from "./kern";

/** The participants: in a kleine kring split in who is in it and who is not. */
export function deelnemers(s: Stand, c: Scherm, b: Bediening): Beeld {
  const mee = meedoeners(s);
  const uitgenodigd = [...s.deelnemers.values()].filter((d) => d.status === "uitgenodigd" || d.status === "wacht");
  const leden = s.kring.leden;
  const hoofd = isBinnen(s) && leden
    ? html`${paneel(s, c, b, "In deze kring", mee.filter((d) => leden.includes(d.id)))}
      ${paneel(s, c, b, "Niet in deze kring", mee.filter((d) => !leden.includes(d.id)))}`
    : paneel(s, c, b, "Deelnemers", mee);
  return html`${hoofd} ${uitgenodigd.length ? paneel(s, c, b, "Nog niet binnen", uitgenodigd) : nothing}`;
}

function paneel(s: Stand, c: Scherm, b: Bediening, titel: string, lijst: DeelnemerBeeld[]): Beeld {
  if (!lijst.length) return nothing;
  const id = `h-${titel.replace(/\W/g, "").toLowerCase()}`;
  return html`<section class="paneel paneel--deelnemers" aria-labelledby=${id}>
    <div class="paneel__kop"><h2 class="paneel__titel" id=${id} tabindex="-1">${titel}</h2></div>
    <ul class="deelnemers">
      ${lijst.map((d) => rij(s, c, b, d))}
    </ul>
  </section>`;
}

// Whom you can ask something: who takes part now, and within a kleine kring its members alone (R78).
const magVragenAan = (s: Stand, c: Scherm, d: DeelnemerBeeld): boolean =>
  s.overleg?.status === "open" && c.verbinding === "verbonden" && !isBuiten(s) && anderen(s).some((x) => x.id === d.id);

function rij(s: Stand, c: Scherm, b: Bediening, d: DeelnemerBeeld): TemplateResult {
  const mag = isRegisseur(s) && d.id !== s.jij && !(d.regisseur && d.status === "geaccepteerd") && c.verbinding === "verbonden";
  const binnen = d.status === "geaccepteerd";
  const hier = s.aanwezig.has(d.id);
  const menu = `deelnemer.${d.id}`;
  return html`<li class="deelnemer">
    ${avatar(d.naam, binnen && !hier && c.verbinding === "verbonden")}
    <div>
      <p class="deelnemer__naam">
        <b>${d.naam}</b>${d.id === s.jij ? html` <span class="jij">(jij)</span>` : nothing}${binnen && c.verbinding === "verbonden"
          ? html`<span class="aanwezig ${hier ? "" : "aanwezig--weg"}"><span class="stip" aria-hidden="true"></span>${hier ? "aanwezig" : "even weg"}</span>`
          : nothing}
      </p>
      <p class="deelnemer__rol">
        ${mag
          ? html`<button type="button" class="deelnemer__meer" aria-expanded=${String(c.menu === menu)} aria-controls="menu-${d.id}" @click=${(e: Event) => (e.stopPropagation(), b.zet({ menu: c.menu === menu ? "" : menu }))}>
              ${ico.meer}<span class="vh">Meer over ${kort(d.naam)}</span>
            </button>`
          : nothing}${[d.organisatie, d.pet, d.regisseur && !d.pet.endsWith("regie") ? "regie" : ""].filter(Boolean).join(" · ")}
      </p>
      ${d.taak ? html`<p class="deelnemer__taak">${d.taak}</p>` : nothing}
      ${d.status === "wacht" ? html`<p class="deelnemer__taak">Wacht tot de regisseur binnenlaat</p>` : nothing}
      ${d.nieuweToegangOp ? html`<p class="deelnemer__taak">Toegang opnieuw uitgegeven op ${tijdstip(d.nieuweToegangOp)}</p>` : nothing}
      ${magVragenAan(s, c, d) ? html`<p class="deelnemer__vraag">${knop("Stel een vraag", () => b.open({ soort: "stel-vraag", id: d.id }), { soort: "subtle", klein: true, erbij: `aan ${kort(d.naam)}` })}</p>` : nothing}
      ${mag && c.menu === menu
        ? html`<p class="deelnemer__acties" id="menu-${d.id}">
            ${knop("Nieuwe link en code", () => void b.haalToegang(d.id, d.naam), { soort: "subtle", klein: true, erbij: `voor ${kort(d.naam)}` })}
            ${magVragenAan(s, c, d) ? knop("Typ voor deze persoon", () => b.open({ soort: "leg-voor", id: d.id }), { soort: "subtle", klein: true, erbij: kort(d.naam) }) : nothing}
            ${binnen && d.pet !== "betrokkene" && d.pet !== "vertegenwoordiger"
              ? knop("Maak ook regisseur", () => void b.doe({ doet: "benoemt-regisseur", deelnemer: d.id }, "algemeen"), { soort: "subtle", klein: true, erbij: kort(d.naam) })
              : nothing}
            ${knop("Verwijder", () => b.open({ soort: "verwijder", id: d.id }), { soort: "subtle", klein: true, erbij: kort(d.naam) })}
          </p>`
        : nothing}
    </div>
  </li>`;
}

/** The afspraken this person may see. */
export function afspraken(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const lijst = [...s.afspraken.values()];
  const mag = s.overleg?.status === "open" && !isBuiten(s) && !["deskundige", "handhaving"].includes(ik(s)?.pet ?? "");
  // In this step the first one is what there is to do.
  const eerst = schermfase(s) === "afspraken" && lijst.length === 0 && isRegisseur(s) && !c.invoerOpen;
  const leeg = "Nog geen afspraken.";
  return html`<section class="paneel paneel--afspraken" aria-labelledby="h-afspr">
    <div class="paneel__kop">
      <h2 class="paneel__titel" id="h-afspr" tabindex="-1">Afspraken</h2>
      ${mag ? knop("Afspraak", () => b.open({ soort: "afspraak" }), { soort: eerst ? "primary" : "subtle", klein: true, icoon: "plus", erbij: "maken" }) : nothing}
    </div>
    ${lijst.length ? html`<ul class="afspraken">${lijst.map((a) => afspraak(s, c, b, a))}</ul>` : html`<p class="leeg">${leeg}</p>`}
  </section>`;
}

function afspraak(s: Stand, _c: Scherm, b: Bediening, a: AfspraakBeeld): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const doet = a.wieDoet ? s.deelnemers.get(a.wieDoet) : undefined;
  const mijn = a.wieDoet === s.jij;
  const wie = mijn ? "Jij" : a.wieDoet ? naam(a.wieDoet) : "";
  return html`<li class="afspraak">
    <p class="afspraak__wat">${a.actie}</p>
    <p class="afspraak__meta">
      <span>${ico.persoon}<span class="vh">Wie: </span>${wie ? [wie, doet?.organisatie].filter(Boolean).join(", ") : "zonder uitvoerder"}</span>
      <span>${ico.agenda}<span class="vh">Klaar op: </span>uiterlijk ${dag(a.voor)}</span>
      ${a.evalueerOp && a.evalueerOp !== a.voor ? html`<span>${ico.klok}Terugkijken op ${dag(a.evalueerOp)}</span>` : nothing}
      ${a.breed ? nothing : html`<span>${ico.klein}Kleine kring</span>`}
      ${a.casusregisseur ? html`<span>${ico.vlag}Wordt casusregisseur</span>` : nothing}
    </p>
    ${mijn && s.overleg?.status === "open"
      ? html`<p class="afspraak__acties">${knop("Dit doe ik niet", () => b.open({ soort: "wijs-af", id: a.id }), { soort: "subtle", klein: true, erbij: a.actie })}</p>`
      : nothing}
  </li>`;
}

/** Who is ready: bezig or klaar, never how much. */
export function klaarpaneel(s: Stand, wie: ReadonlySet<string>): TemplateResult {
  return html`<section class="paneel" aria-labelledby="h-klaar">
    <div class="paneel__kop"><h2 class="paneel__titel" id="h-klaar">Wie is klaar?</h2></div>
    <ul class="klaarlijst">
      ${meedoeners(s).map((d) => {
        const klaar = wie.has(d.id);
        return html`<li>${d.naam}${d.id === s.jij ? html` <span class="jij">(jij)</span>` : nothing}<span class="klaar ${klaar ? "klaar--ja" : ""}">${klaar ? ico.vink : ico.klok}${klaar ? "klaar" : "bezig"}</span></li>`;
      })}
    </ul>
  </section>`;
}
