import { html, nothing, type TemplateResult } from "lit-html";
import type * as C from "../concept";
import type { Bediening, Scherm } from "../scherm";
import { ik, isBuiten, type Stand } from "../stand";
import { eigenOp, geldigheid, gevers, magIntrekken, nietPassende, passende, SOORTEN, steun, vragenOp } from "../toestemmingen";
import type { Betrokkene, Id, InbrengBeeld, ToestemmingBeeld } from "../typen";
import { datum, hoofdletter, namen, punt, som, tijdstip, woord } from "../woorden";
import { ico } from "./iconen";
import { keuzeveld, knop, tekstknop, weigerpaneel, type Beeld } from "./kern";

const isVanMij = (s: Stand, over: Id): boolean => ik(s)?.pet === "betrokkene" && ik(s)?.betrokkene === over;

const over = (s: Stand, id: Id): ToestemmingBeeld[] => [...s.toestemmingen.values()].filter((t) => t.over === id);

function stand(t: ToestemmingBeeld): TemplateResult {
  const hoe = geldigheid(t);
  const tekst =
    hoe === "ingetrokken" ? `Ingetrokken${t.ingetrokkenOp ? `, ${tijdstip(t.ingetrokkenOp)}` : ""}` : hoe === "voorbij" ? `Gold tot en met ${datum(t.tot)}` : "Geldt";
  return html`<p class="toestemming__stand toestemming__stand--${hoe}">${hoe === "geldt" ? ico.vink : ico.stop}<span>${tekst}</span></p>`;
}

/** The register: every consent this person may know of, by whom it is about (R32, R33). */
export function register(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const mensen = (s.overleg?.betrokkenen ?? []).filter((x) => over(s, x.id).length);
  const mag = s.overleg?.status === "open" && !isBuiten(s);
  return html`${mensen.length
    ? mensen.map(
        (x) => html`<section class="stapel" aria-labelledby="t-${x.id}">
          <h3 class="h3" id="t-${x.id}">${isVanMij(s, x.id) ? "Van jou" : `Van ${x.aanduiding}`}</h3>
          <ul class="toestemmingen">${over(s, x.id).map((t) => blad(s, b, t))}</ul>
        </section>`,
      )
    : html`<p class="leegvak">${ico.schild}<span>Er is nog geen toestemming die jij mag zien. Gaf iemand toestemming? Leg die dan vast.</span></p>`}
    ${weigerpaneel(c, "venster", b)}
    ${mag ? html`<div class="acties">${knop("Leg toestemming vast", () => b.open({ soort: "toestemming" }), { icoon: "plus" })}</div>` : nothing}`;
}

function blad(s: Stand, b: Bediening, t: ToestemmingBeeld): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const eigen = eigenOp(t, s);
  const rij = (label: string, waarde: unknown): Beeld => (waarde ? html`<dt>${label}</dt><dd>${waarde}</dd>` : nothing);
  return html`<li class="toestemming toestemming--${geldigheid(t)}" aria-labelledby="toestemming-${t.id}">
    <p class="toestemming__wat" id="toestemming-${t.id}">${t.welkeGegevens}</p>
    ${stand(t)}
    <dl class="gegevens">
      ${rij("Soort", woord(SOORTEN, t.soort))}${rij("Onderwerpen", hoofdletter(som(t.onderwerpen)))}${rij("Waarvoor", t.doel)}
      ${rij("Aan wie", som(t.aan.map((id) => (id === s.jij ? "jij" : naam(id)))))}
      ${rij("Gegeven door", `${gevers(t, s)}, op ${datum(t.op)}, ${t.hoe}`)}
      ${rij("Geldt tot", t.tot ? `en met ${datum(t.tot)}` : "iemand de toestemming intrekt")}${rij("Wet", t.wet)}${rij("Uitgelegd", t.uitgelegd)}
      ${rij("Vastgelegd door", t.vastgelegdDoor === s.jij ? "Jij" : naam(t.vastgelegdDoor))}
      ${isVanMij(s, t.over) ? nothing : rij("Jouw inbreng hierop", eigen.length ? html`<ul class="toestemming__eigen">${eigen.map((i) => html`<li>${i.tekst}</li>`)}</ul>` : "Nog niets")}
    </dl>
    ${magIntrekken(t, s)
      ? html`<p>${knop("Trek in", () => b.open({ soort: "trek-toestemming-in", id: t.id }), { klein: true, icoon: "terug", erbij: t.welkeGegevens })}</p>`
      : nothing}
  </li>`;
}

/** Withdrawing is one step, with what happens said beforehand (R34). */
export function intrekken(s: Stand, c: Scherm, b: Bediening, id: Id): TemplateResult {
  const t = s.toestemmingen.get(id);
  if (!t) return html`<p>Deze toestemming is er niet meer.</p>`;
  const eigen = eigenOp(t, s);
  const vragen = vragenOp(t, s);
  const wie = s.overleg?.betrokkenen.find((x) => x.id === t.over)?.aanduiding ?? "de persoon";
  return html`<p><b>${t.welkeGegevens}</b></p>
    <ul class="toestemming__gevolg">
      <li>Vanaf nu deelt niemand hier nog iets op.</li>
      <li>Wat erop rust en nog niet is meegenomen, gaat niet mee.${vragen ? ` ${vragen === 1 ? "Eén vraag vervalt" : `${vragen} vragen vervallen`}.` : ""}</li>
      <li>Wat al is gedeeld, blijft staan. Dat mocht toen.${eigen.length ? ` Wil je dat niet, neem je inbreng dan terug.` : ""}</li>
    </ul>
    ${isVanMij(s, t.over) ? nothing : html`<p class="hint">Het telt ook als ${wie} het alleen zegt. Een reden is niet nodig.</p>`}
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">
      ${knop("Trek de toestemming in", () => void b.doe({ doet: "trekt-toestemming-in", toestemming: id }, "venster", () => b.open({ soort: "toestemmingen" })), { soort: "primary", negatief: true, bezig: c.bezig === "venster" })}
      ${knop("Laat de toestemming staan", () => b.open({ soort: "toestemmingen" }))}
    </div>`;
}

/** In place, where one reads about this person: what consents there are, and which was withdrawn while it goes on. */
export function toestemmingregel(s: Stand, b: Bediening, x: Betrokkene): Beeld {
  const alle = over(s, x.id);
  if (!alle.length) return nothing;
  const telt = alle.filter((t) => geldigheid(t) === "geldt").length;
  const weg = alle.filter((t) => t.ingetrokken);
  const zin = telt === 0 ? "Er telt geen toestemming meer." : telt === 1 ? "Er telt één toestemming." : `Er tellen ${telt} toestemmingen.`;
  return html`<div class="toestemmingregel">
    <p class="spoor">${ico.schild}<span>${(s.overleg?.betrokkenen.length ?? 0) > 1 ? `${hoofdletter(x.aanduiding)}: ` : ""}${zin} ${tekstknop(isVanMij(s, x.id) ? "Bekijk wat jij goedvond" : "Bekijk ze", () => b.open({ soort: "toestemmingen" }))}</span></p>
    ${weg.map((t) => html`<p class="spoor spoor--let">${ico.stop}<span><b>Toestemming ingetrokken:</b> ${punt(t.welkeGegevens)} Wat erop rust, gaat niet meer mee.</span></p>`)}
  </div>`;
}

/** On a contribution: the consent it rests on, or that it no longer has one. */
export function steunregel(s: Stand, i: InbrengBeeld): Beeld {
  const t = steun(i, s);
  if (!t) return nothing;
  const hoe = geldigheid(t);
  if (hoe === "geldt") return html`<p class="spoor">${ico.schild}<span>Met toestemming: ${punt(t.welkeGegevens)}</span></p>`;
  const zin = hoe === "ingetrokken" ? "De toestemming hiervoor is ingetrokken." : `De toestemming hiervoor gold tot en met ${datum(t.tot)}.`;
  return html`<p class="spoor spoor--let">${ico.stop}<span><b>${zin}</b> Dit kan niet meer mee.</span></p>`;
}

/** In the composer: the consents that fit, and of the others why not (R21). */
export function toestemmingveld(s: Stand, b: Bediening, k: C.Concept, zet: (v: C.Veld) => (w: string) => void): TemplateResult {
  const lijst = passende(k, s);
  const niet = nietPassende(k, s);
  const gekozen = niet.find(([t]) => t.id === k.toestemming);
  const opties = [...lijst, ...(gekozen ? [gekozen[0]] : [])].map((t) => [t.id, `${t.welkeGegevens}, voor ${t.doel}${t === gekozen?.[0] ? " (past niet)" : ""}`] as const);
  return html`<div class="stapel">
    ${opties.length
      ? keuzeveld("toestemming", "Welke toestemming?", [["", "Kies een toestemming"], ...opties], k.toestemming, zet("toestemming"), "toestemming")
      : html`<p class="hint" id="toestemming" tabindex="-1">${niet.length ? "Geen toestemming past bij wat je nu deelt." : "Er is nog geen toestemming vastgelegd die jij kunt gebruiken."}</p>`}
    ${niet.length
      ? html`<ul class="toestemming__niet" aria-label="Deze toestemming past niet">
          ${niet.map(([t, waarom]) => html`<li>${ico.stop}<span>‘${t.welkeGegevens}’ ${waarom}.</span></li>`)}
        </ul>`
      : nothing}
    <div>${knop("Leg toestemming vast", () => b.open({ soort: "toestemming" }), { klein: true, icoon: "plus" })}</div>
  </div>`;
}
