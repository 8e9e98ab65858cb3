import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import * as C from "../concept";
import type { Bediening, Scherm } from "../scherm";
import { anderen, ik, isBinnen, isBuiten, type Stand } from "../stand";
import { AARDEN, ARGUMENTEN, BRONNEN, CATEGORIEEN, kleineLetter, namen, NIVEAUS, ONDERWERPEN, som, TREDEN, woord } from "../woorden";
import type { Term } from "../../uitleg";
import type { Uitweg } from "../weigering";
import { behoefte } from "./behoefte";
import { meldrecht } from "./meldrecht";
import { antwoordregel } from "./navraag";
import { toestemmingveld } from "./toestemmingen";
import { voorlegregel } from "./voorleggen";
import { ico } from "./iconen";
import { uitzondering } from "./uitzondering";
import { chips, keuzeveld, knop, tekstknop, tekstveld, weigerpaneel, type Beeld } from "./kern";

const MAX_TEKST = 4000;
const bewaard = "Blijft bewaard. Schrijf geen namen.";

/** The composer, docked: one line when closed. */
export function invoer(s: Stand, c: Scherm, b: Bediening): Beeld {
  if (s.overleg?.status !== "open" || isBuiten(s)) return nothing;
  const klein = isBinnen(s) ? "invoer--klein" : "";
  if (!c.invoerOpen || !c.concept)
    return html`<div class="invoerplaats">
      <div class="invoer invoer--dicht ${klein}">
        <button type="button" class="dicht" id="open-invoer" @click=${() => b.openInvoer()}>
          ${ico.potlood}<span>${dichttekst(s)}</span><kbd aria-hidden="true">i</kbd>
        </button>
      </div>
    </div>`;
  if (c.telefoon) return nothing;
  // A question, or everything unfolded, takes the whole width; otherwise it is one quiet line.
  const ruim = c.restOpen || (!!c.concept.tekst.trim() && (C.open(c.concept, s).length > 0 || vraagtReden(s, c.concept)));
  return html`<div class="invoerplaats invoerplaats--open ${c.restOpen ? "invoerplaats--lang" : ""}">
    <form class="invoer ${klein}" aria-label="Inbrengen" @submit=${(e: Event) => verzend(e, b)}>
      ${velden(s, c, b, c.concept)} ${ruim ? html`<div class="stapel">${reden(s, c, b, c.concept)}${rest(s, c, b, c.concept)}</div>` : nothing} ${weiger(c, b)}
      ${zitVast(s, c, c.concept)
        ? nothing
        : c.vooraf
        ? voorafvraag(c, b)
        : html`<div class="invoer__onder">
            <div>${wieziet(s, c, b, c.concept)}${ruim ? nothing : rest(s, c, b, c.concept)}</div>
            ${deelknop(s, c, c.concept)}
          </div>`}
      <div class="invoer__weg">${knop("Sluit, je tekst blijft staan", () => b.sluitInvoer(), { soort: "subtle", klein: true, icoon: "kruis" })}</div>
    </form>
  </div>`;
}

/** The composer as a full sheet, for a phone. */
export function invoerblad(s: Stand, c: Scherm, b: Bediening): Beeld {
  if (!c.telefoon || !c.invoerOpen || !c.concept || s.overleg?.status !== "open" || isBuiten(s)) return nothing;
  return html`<dialog class="blad" aria-label="Inbrengen" @cancel=${(e: Event) => (e.preventDefault(), b.sluitInvoer())}>
    <form class="blad__vorm" aria-label="Inbrengen" @submit=${(e: Event) => verzend(e, b)}>
      <header class="blad__kop">
        <h2 class="h2">Inbrengen</h2>
        ${knop("Sluit, je tekst blijft staan", () => b.sluitInvoer(), { soort: "subtle", icoon: "kruis", klasse: "nl-button--icon-only" })}
      </header>
      <p class="blad__doel"><span>Doel:</span> ${s.overleg.doel}</p>
      <div class="blad__inhoud">${velden(s, c, b, c.concept)}${weigerpaneel(c, "invoer", b)}${reden(s, c, b, c.concept)}${rest(s, c, b, c.concept)}</div>
      <footer class="blad__voet">
        ${uitwegen(c).length ? uitwegknoppen(c, b, true) : c.vooraf ? voorafvraag(c, b) : html`${wieziet(s, c, b, c.concept)}${deelknop(s, c, c.concept, true)}`}
      </footer>
    </form>
  </dialog>`;
}

function verzend(e: Event, b: Bediening): void {
  e.preventDefault();
  void b.deel();
}

const aanduiding = (s: Stand, over: string): string => s.overleg?.betrokkenen.find((x) => x.id === over)?.aanduiding ?? "";

const overJezelf = (s: Stand, over: string): boolean => !!over && ik(s)?.betrokkene === over && ik(s)?.pet === "betrokkene";

const dichttekst = (s: Stand): string =>
  ik(s)?.pet === "betrokkene" && !isBinnen(s)
    ? "Iets inbrengen: wat wil je zelf vertellen?"
    : isBinnen(s)
    ? "Iets inbrengen, alleen voor deze kring"
    : s.overleg?.betrokkenen.length === 1
      ? `Iets inbrengen over ${s.overleg.betrokkenen[0]!.aanduiding}`
      : "Iets inbrengen";

function velden(s: Stand, c: Scherm, b: Bediening, k: C.Concept): TemplateResult {
  const over = aanduiding(s, k.over);
  const bronnen = BRONNEN.map(([w, t]) => [w, w === "betrokkene" && overJezelf(s, k.over) ? "Jij zelf" : w === "betrokkene" && over ? `${over.charAt(0).toUpperCase()}${over.slice(1)} zelf` : t] as const);
  return html`${antwoordregel(s, b, k)}${voorlegregel(s, b, k)}<div>
      <label class="invoer__label" for="tekst">${overJezelf(s, k.over) ? "Wat wil je zelf vertellen?" : `Wat wil je inbrengen${over ? ` over ${over}` : ""}?`}</label>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        id="tekst"
        rows=${c.telefoon ? 4 : 2}
        maxlength=${MAX_TEKST}
        aria-describedby=${c.weigering?.bij === "invoer" ? "weigering-zin" : nothing}
        .value=${live(k.tekst)}
        @input=${(e: Event) => b.concept({ tekst: (e.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
    ${(s.overleg?.betrokkenen.length ?? 0) > 1 ? overveld(s, b, k) : nothing}
    <div class="keuzes">
      ${keuzeveld("wie", "Wie ziet dit?", [["iedereen", isBinnen(s) ? "Iedereen in deze kring" : "Iedereen"], ["kies", "Kies zelf wie"]], k.wie, (w) => b.concept({ wie: w as "iedereen" | "kies" }, "wie"), "kring")}
      ${keuzeveld("niveau", "Hoeveel vertel je?", NIVEAUS, k.niveau, (w) => b.concept({ niveau: w }, "niveau"), "niveau")}
      ${keuzeveld("bron", "Waar komt het vandaan?", bronnen, k.bron, (w) => b.concept({ bron: w }, "bron"), "bron")}
    </div>
    ${k.wie === "kies" ? html`${kieswie(s, c, b, k)} ${k.over ? behoefte(s, c, C.ontvangers(k, s)) : nothing}` : nothing}
    ${bronvragen(b, k)}`;
}

const overveld = (s: Stand, b: Bediening, k: C.Concept): TemplateResult =>
  keuzeveld(
    "over",
    "Over wie gaat dit?",
    [...(s.overleg?.betrokkenen ?? []).map((x) => [x.id, x.aanduiding] as const), ["", "Algemeen, gaat niet over een persoon"]],
    k.over,
    (w) => b.concept({ over: w }, "over"),
  );

function kieswie(s: Stand, c: Scherm, b: Bediening, k: C.Concept): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const geweigerd = geweigerden(c);
  return chips(
    "Kies wie dit ziet",
    anderen(s).map((d) => ({ id: d.id, naam: naam(d.id), aan: k.gekozen.includes(d.id), niet: C.magNiet(d, k, s), geweigerd: geweigerd.includes(d.id) })),
    (id, aan) => b.concept({ gekozen: aan ? [...k.gekozen, id] : k.gekozen.filter((x) => x !== id) }, "wie"),
  );
}

// What a source asks for comes up the moment that source is chosen.
function bronvragen(b: Bediening, k: C.Concept): Beeld {
  const t = (veld: C.Veld, label: string, nu: string, term?: Term): TemplateResult =>
    tekstveld(veld, label, nu, (w) => b.concept({ [veld]: w }, veld), term ? { term } : {});
  switch (k.bron) {
    case "collega":
      return html`<div class="rij2">${t("bronWie", "Welke collega? Een functie is genoeg", k.bronWie)}</div>`;
    case "professional":
      return html`<div class="rij2">${t("bronWie", "Van wie? Een functie is genoeg", k.bronWie)}${t("bronMet", "Wie vond goed dat je het noemt?", k.bronMet, "goedgevonden")}</div>`;
    case "derde":
      return html`<div class="rij2">${t("bronWie", "Van wie? Een rol is genoeg", k.bronWie)}</div>`;
    case "eigen-dossier":
      return html`<div class="rij2">${t("wet", "Voor welke wet of taak is dat dossier?", k.wet, "dossier")}</div>`;
    default:
      return nothing;
  }
}

function wieziet(s: Stand, c: Scherm, b: Bediening, k: C.Concept): TemplateResult {
  if (c.verbinding !== "verbonden")
    return html`<p class="wieziet" id="wieziet">${ico.weg}<span><b>Nog niet gedeeld.</b> Delen kan weer zodra je verbonden bent.</span></p>`;
  const z = C.wieZietDit(k, s, geweigerden(c));
  const { kan } = z;
  return html`<p class="wieziet ${kan ? "wieziet--nee" : z.klein ? "wieziet--klein" : ""}" id="wieziet" role="status">
      ${kan ? ico.stop : z.klein ? ico.klein : ico.breed}<span><b>${z.wel}</b> ${z.wie}${z.niet ? html` <span class="wieziet__niet">${z.niet}</span>` : nothing}</span>
    </p>
    ${kan?.length && !uitwegen(c).length
      ? html`<p class="wieziet__kan">${knop(C.kanknop(kan, s), () => b.concept({ wie: "kies", gekozen: kan.map((d) => d.id) }, "wie"), { soort: "primary", klein: true })}</p>`
      : nothing}`;
}

function rest(s: Stand, c: Scherm, b: Bediening, k: C.Concept): TemplateResult {
  // What is asked just above is not counted once more.
  const open = k.tekst.trim() ? C.open(k, s).filter((veld) => veld !== "waaromNietHoger" || !vraagtReden(s, k)) : [];
  const grond = !k.over ? "zonder persoonsgegevens" : k.trede ? woord(TREDEN, k.trede).toLowerCase() : C.vraagtGrond(k, s) ? "" : "over jezelf";
  const regel = [woord(AARDEN, k.aard), k.categorie === "gewoon" ? "" : woord(CATEGORIEEN, k.categorie), k.onderwerp === k.categorie ? "" : k.onderwerp, grond]
    .filter(Boolean)
    .join(" · ")
    .toLowerCase();
  const voorstel = C.magVoorstel(k, s) && !k.waaromNietHoger.trim() ? ` Voorstel: ${kleineLetter(C.VOORSTEL)}` : "";
  const vraag = open.length === 0 ? "" : open.length === 1 ? "Nog 1 korte vraag." : `Nog ${open.length} korte vragen.`;
  return html`<p class="rest ${vraag ? "rest--vraag" : ""}">
      ${vraag ? ico.let : nothing}<span>Verder ingevuld: ${regel}.${voorstel}${vraag ? html` <b>${vraag}</b>` : nothing}</span>
      ${tekstknop(c.restOpen ? "Klap in" : !vraag ? "Wijzig" : open.length === 1 ? "Beantwoord die" : "Beantwoord ze", () => b.zet({ restOpen: !c.restOpen }), c.restOpen)}
    </p>
    ${c.restOpen ? restvelden(s, c, b, k) : nothing}`;
}

function restvelden(s: Stand, c: Scherm, b: Bediening, k: C.Concept): TemplateResult {
  const zet = (veld: C.Veld) => (w: string) => b.concept({ [veld]: w }, veld);
  const grond = C.vraagtGrond(k, s);
  return html`<div class="restvelden">
    <div class="keuzes">
      ${(s.overleg?.betrokkenen.length ?? 0) > 1 ? nothing : overveld(s, b, k)}
      ${keuzeveld("aard", "Wat is het?", AARDEN, k.aard, zet("aard"), "aard")}
      ${keuzeveld("categorie", "Wat voor gegevens?", CATEGORIEEN, k.categorie, zet("categorie"), "categorie")}
      ${keuzeveld("onderwerp", "Onderwerp", ONDERWERPEN.map((o) => [o, o.charAt(0).toUpperCase() + o.slice(1)] as const), k.onderwerp, zet("onderwerp"), "onderwerp")}
      ${grond ? keuzeveld("trede", "Waarom mag je dit delen?", C.treden(s, k.over).length > 1 ? [["", "Kies waarom"], ...C.treden(s, k.over)] : C.treden(s, k.over), k.trede, zet("trede"), "grondslag") : nothing}
    </div>
    <div class="rij2">
      ${tekstveld("datum", "Van wanneer is het?", k.datum, zet("datum"), { type: "date" })}
      ${k.niveau === "inhoudelijk"
        ? keuzeveld("noodzaakargument", "Waarom is de inhoud nodig?", [["", "Kies een reden"], ...ARGUMENTEN], k.noodzaakargument, zet("noodzaakargument"), "noodzaak-inhoud")
        : nothing}
    </div>
    ${grond ? tredevelden(s, c, b, k, zet) : nothing}
  </div>`;
}

function bepalingveld(s: Stand, c: Scherm, b: Bediening, k: C.Concept, zet: (v: C.Veld) => (w: string) => void): TemplateResult {
  const lijst = C.bepalingen(c.bepalingen, s);
  const gekozen = lijst.find((x) => x.naam === k.bepaling);
  if (!lijst.length) return html`<p class="hint">Voor jouw soort organisatie staat er geen bepaling in de lijst. Kies een andere reden.</p>`;
  return html`${keuzeveld("bepaling", "Welke wettelijke bepaling?", [["", "Kies een bepaling"], ...lijst.map((x) => [x.naam, `${x.uitleg.replace(/\.$/, "")} (${x.naam})`] as const)], k.bepaling, (w) => b.concept({ bepaling: w, bepalingsoort: lijst.find((x) => x.naam === w)?.soort ?? "" }, "bepaling"), "bepaling")}
  ${gekozen ? html`<p class="hint">${gekozen.naam}: ${kleineLetter(gekozen.uitleg)}</p>` : nothing} ${meldrecht(k, zet)}`;
}

function tredevelden(s: Stand, c: Scherm, b: Bediening, k: C.Concept, zet: (v: C.Veld) => (w: string) => void): TemplateResult {
  const naam = namen(s.deelnemers.values());
  return html`${k.trede === "wettelijke-bepaling"
    ? bepalingveld(s, c, b, k, zet)
    : nothing}
  ${k.trede === "toestemming" ? toestemmingveld(s, b, k, zet) : nothing}
  ${C.isLager(k.trede) && !vraagtReden(s, k) ? redenveld(s, c, b, k) : nothing}
  ${k.trede === "eigen-taak"
    ? chips(
        "Wie is rechtstreeks bij dezelfde hulp betrokken?",
        C.ontvangers(k, s).map((d) => ({ id: d.id, naam: naam(d.id), aan: k.rechtstreeksBetrokken.includes(d.id) })),
        (id, aan) => b.concept({ rechtstreeksBetrokken: aan ? [...k.rechtstreeksBetrokken, id] : k.rechtstreeksBetrokken.filter((x) => x !== id) }),
        true,
        "rechtstreeks-betrokken",
        { id: "rechtstreeksBetrokken" },
      )
    : nothing}
  ${C.vraagtVertaling(k, s)
    ? tekstveld("waaromNietVertaald", "Waarom kun je het niet vertalen naar wat iemand wel en niet kan?", k.waaromNietVertaald, zet("waaromNietVertaald"), { hint: bewaard, term: "vertalen" })
    : nothing}
  ${C.isUitzondering(k.trede) ? uitzondering(s, b, k, zet) : nothing}`;
}

// Without a proposal the reason is asked where one types, not among the rest.
const vraagtReden = (s: Stand, k: C.Concept): boolean => C.vraagtGrond(k, s) && C.isLager(k.trede) && !C.magVoorstel(k, s);

const reden = (s: Stand, c: Scherm, b: Bediening, k: C.Concept): Beeld =>
  k.tekst.trim() && vraagtReden(s, k) ? redenveld(s, c, b, k) : nothing;

function redenveld(s: Stand, c: Scherm, b: Bediening, k: C.Concept): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const wie = C.deskundigen(k, s).map((d) => naam(d.id));
  const waarom = wie.length ? `${som(wie)} ${wie.length > 1 ? "geven" : "geeft"} advies en hoeft meestal niet te weten om wie het gaat. ` : "";
  return tekstveld("waaromNietHoger", "Waarom kan het niet anoniem of met een wettelijke bepaling?", C.waaromNietHoger(k, s), (w) => b.concept({ waaromNietHoger: w }, "waaromNietHoger"), {
    hint: `${waarom}${bewaard}`,
    term: "niet-hoger",
    fout: c.fouten.get("waaromNietHoger"),
    voorstel: C.magVoorstel(k, s),
  });
}

/** One thing about the text, before it goes: nothing has been sent yet. */
function voorafvraag(c: Scherm, b: Bediening): TemplateResult {
  const v = c.vooraf!;
  return html`<div class="vooraf" role="group" aria-labelledby="vooraf-vraag">
    ${ico.let}
    <div>
      <p id="vooraf-vraag" role="status"><b>Nog niet gedeeld.</b> ${v.vraag}</p>
      <p class="vooraf__knoppen">${v.knoppen.map((k, n) => knop(k.label, () => b.antwoord(k), { soort: n === 0 ? "primary" : "secondary", ...(n === 0 ? { focus: "vooraf" } : {}) }))}</p>
    </div>
  </div>`;
}

const geweigerden = (c: Scherm): readonly string[] => (c.weigering?.bij === "invoer" ? c.weigering.wat.wie : []);

// As long as somebody who was refused is still chosen, the refusal with its ways out is all there is to say.
const zitVast = (s: Stand, c: Scherm, k: C.Concept): boolean =>
  uitwegen(c).length > 0 && C.ontvangers(k, s).some((d) => geweigerden(c).includes(d.id));

const uitwegen = (c: Scherm): Uitweg[] => (c.weigering?.bij === "invoer" ? c.weigering.wat.uitwegen : []);

const weiger = (c: Scherm, b: Bediening): Beeld =>
  weigerpaneel(c, "invoer", b, uitwegen(c).length ? uitwegknoppen(c, b) : nothing);

function uitwegknoppen(c: Scherm, b: Bediening, breed = false): TemplateResult {
  return html`${uitwegen(c).map((u, n) => knop(u.label, () => b.neem(u), { soort: n === 0 ? "primary" : "secondary", breed }))}`;
}

function deelknop(s: Stand, c: Scherm, k: C.Concept, breed = false): TemplateResult {
  const weg = c.verbinding !== "verbonden";
  // One filled button per view: while a refusal offers a way out, that is it.
  const uitweg = uitwegen(c).length > 0 || !!C.wieZietDit(k, s, geweigerden(c)).kan?.length;
  return knop(C.deelknop(k, s), null, {
    soort: uitweg ? "secondary" : "primary",
    verzend: true,
    id: "deelknop",
    bezig: c.bezig === "invoer",
    breed,
    ...(weg ? { uit: "wieziet" } : {}),
  });
}
