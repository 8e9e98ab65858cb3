import { html, nothing, type TemplateResult } from "lit-html";
import { zonderLege } from "../concept";
import { HOEDANIGHEDEN } from "../../paginas/nieuw/lijsten";
import type { Bediening, Scherm } from "../scherm";
import { ik, isBinnen, isRegisseur, meedoeners, type Stand } from "../stand";
import type { Opdracht } from "../typen";
import { eigenWet, isSchriftelijk, SOORTEN as SOORTEN_TOESTEMMING, wetten, wieBeslist } from "../toestemmingen";
import { ARGUMENTEN, hoofdletter, namen, ONDERWERPEN, som } from "../woorden";
import { type Term, uitleg } from "../../uitleg";
import { chips, keuzeveld, knop, tekstveld, vinkregel, vinkregelMet, weigerpaneel } from "./kern";

const veld = (c: Scherm, naam: string): string => c.velden[naam] ?? "";
const tekst = (c: Scherm, naam: string): string => veld(c, naam).trim();

/** What is empty and may not be: the field, and what to write there. */
type Eis = [veld: string, leeg: boolean, zin: string];

/** A form in a dialog: what is required, what is sent, and what comes after. */
export function vorm(c: Scherm, b: Bediening, label: string, maak: () => Opdracht, inhoud: unknown, eisen: Eis[], gelukt?: (id?: string) => void): TemplateResult {
  const verzend = (e: Event): void => {
    e.preventDefault();
    if (b.fouten(eisen.filter(([, leeg]) => leeg).map(([veld, , zin]) => [veld, zin]))) return;
    void b.doe(maak(), "venster", (a) => (b.sluit(), gelukt?.(a.id)));
  };
  return html`<form class="stapel stapel--ruim" novalidate @submit=${verzend}>
    ${inhoud} ${weigerpaneel(c, "venster", b)}
    <div class="acties">${knop(label, null, { soort: "primary", verzend: true, bezig: c.bezig === "venster" })}${knop("Toch niet", () => b.sluit())}</div>
  </form>`;
}

function rustuitleg(): TemplateResult {
  const u = uitleg("rust-op", "rust", "rusten op een inbreng");
  return html`<p class="hint">Kies waar de afspraak uit voortkomt.${u.knop}</p>${u.tekst}`;
}

/** R64: who, what, by when, for which purpose, and how the person hears of it. */
export function afspraakform(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const t = (id: string, label: string, o = {}): TemplateResult => tekstveld(id, label, veld(c, id), (w) => b.veld(id, w), { fout: c.fouten.get(id), ...o });
  const mee = meedoeners(s).filter((d) => !s.kring.leden || s.kring.leden.includes(d.id));
  const wieKan = mee.filter((d) => d.pet !== "deskundige" && (isRegisseur(s) || d.id === s.jij));
  const wie = veld(c, "wieDoet") || wieKan[0]?.id || "";
  const breed = veld(c, "kring") !== "kies";
  // Maker, executor and regisseur are always in.
  const altijd = [s.jij, wie, ...(s.overleg?.regisseurs ?? [])];
  const kring = mee.filter((d) => altijd.includes(d.id) || c.vinkjes.has(`kring.${d.id}`)).map((d) => d.id);
  const over = s.overleg?.betrokkenen.length === 1 ? s.overleg.betrokkenen[0]!.aanduiding : "de persoon";
  const eigen = [...s.inbrengen.values()];
  return vorm(
    c,
    b,
    "Leg de afspraak vast",
    () =>
      zonderLege({
        doet: "afspraak",
        actie: tekst(c, "actie"),
        wieDoet: wie,
        voor: veld(c, "voor"),
        evalueerOp: veld(c, "evalueerOp"),
        doel: tekst(c, "doel"),
        informering: tekst(c, "informering"),
        voorwaarde: tekst(c, "voorwaarde"),
        kring: !breed ? kring : isBinnen(s) ? mee.map((d) => d.id) : "breed",
        rustOp: eigen.filter((i) => c.vinkjes.has(`rust.${i.id}`)).map((i) => i.id),
        casusregisseur: c.vinkjes.has("casusregisseur") ? true : undefined,
      }) as Opdracht,
    html`${t("actie", "Wat spreken jullie af?", { term: "afspraak" })}
      <div class="rij2">
        ${keuzeveld("wieDoet", "Wie doet het?", wieKan.map((d) => [d.id, `${d.naam}${d.id === s.jij ? " (jij)" : ""}`] as const), wie, (w) => b.veld("wieDoet", w))}
        ${t("voor", "Klaar op uiterlijk", { type: "date" })}
      </div>
      ${t("evalueerOp", "Wanneer kijk je hierop terug? (mag leeg)", { type: "date", hint: "Leeg: op de dag dat het klaar is. De regisseur krijgt dan een herinnering." })}
      ${t("doel", "Waarvoor is het nodig?")} ${t("informering", `Hoe hoort ${over} het? Of waarom niet?`, { term: "informering" })}
      ${t("voorwaarde", "Onder welke voorwaarde begint het? (mag leeg)", { term: "voorwaarde" })}
      ${keuzeveld("kring", "Wie ziet deze afspraak?", [["breed", isBinnen(s) ? "Iedereen in deze kring" : "Iedereen"], ["kies", "Kies zelf wie"]], breed ? "breed" : "kies", (w) => b.veld("kring", w), "kring-afspraak")}
      ${breed
        ? nothing
        : chips("Wie ziet deze afspraak ook?", mee.filter((d) => !altijd.includes(d.id)).map((d) => ({ id: d.id, naam: naam(d.id), aan: c.vinkjes.has(`kring.${d.id}`) })), (id, aan) => b.vink(`kring.${id}`, aan))}
      ${!breed ? html`<p class="hint">Wie het doet, wie het vastlegt en de regisseur zien de afspraak altijd.</p>` : nothing}
      ${eigen.length
        ? html`<details class="meer">
            <summary>Rust deze afspraak op een inbreng?</summary>
            <div class="stapel">${rustuitleg()}${eigen.map((i) => vinkregel(i.tekst, c.vinkjes.has(`rust.${i.id}`), (aan) => b.vink(`rust.${i.id}`, aan)))}</div>
          </details>`
        : nothing}
      ${vinkregelMet("casusregisseur", "casusregisseur", "Wie dit doet, wordt casusregisseur", c.vinkjes.has("casusregisseur"), (aan) => b.vink("casusregisseur", aan))}`,
    [
      ["actie", !tekst(c, "actie"), "Schrijf wat jullie afspreken."],
      ["voor", !veld(c, "voor"), "Kies op welke dag het klaar is."],
      ["doel", !tekst(c, "doel"), "Schrijf waarvoor het nodig is."],
      ["informering", !tekst(c, "informering"), `Schrijf hoe ${over} het hoort, of waarom niet.`],
    ],
  );
}

/** R32, R33: which data, which purpose, from whom to whom, given by whom, when, how. */
export function toestemmingform(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const naam = namen(s.deelnemers.values());
  const t = (id: string, label: string, o = {}): TemplateResult => tekstveld(id, label, veld(c, id), (w) => b.veld(id, w), { fout: c.fouten.get(id), ...o });
  const groep = (id: string) => ({ id, zin: c.fouten.get(id) });
  const k = (id: string, label: string, opties: readonly (readonly string[])[], nu: string, term?: Term): TemplateResult => keuzeveld(id, label, opties, nu, (w) => b.veld(id, w), term);
  const mensen = s.overleg?.betrokkenen ?? [];
  const over = mensen.find((x) => x.id === veld(c, "over")) ?? mensen[0];
  const soort = veld(c, "soort") || "doorbreken-geheim";
  // The act is asked only where it makes a difference (R17, R32).
  const keuzes = wetten(over, soort, s);
  const wet = keuzes.includes(veld(c, "wet")) || c.velden["wet"] === "" ? veld(c, "wet") : eigenWet(ik(s), keuzes);
  const schriftelijk = isSchriftelijk(over, soort, wet);
  const hoe = schriftelijk ? "schriftelijk" : veld(c, "hoe") || "mondeling";
  const beslissen = wieBeslist(over, soort, wet);
  // Who decides instead of the person; all of them are needed (R17).
  const gezag = beslissen.filter((g) => g !== over?.id);
  const gevers = gezag.filter((g) => c.vinkjes.has(`van.${g}`));
  const ontbreekt = gezag.filter((g) => !gevers.includes(g));
  const anderen = meedoeners(s).filter((d) => d.id !== s.jij);
  return vorm(
    c,
    b,
    "Leg toestemming vast",
    () =>
      zonderLege({
        doet: "legt-toestemming-vast",
        over: over?.id,
        van: gezag.length ? gevers : over?.id,
        welkeGegevens: tekst(c, "welkeGegevens"),
        doel: tekst(c, "doel"),
        aan: anderen.filter((d) => c.vinkjes.has(`aan.${d.id}`)).map((d) => d.id),
        op: veld(c, "op"),
        hoe,
        wet,
        soort,
        tot: veld(c, "tot"),
        onderwerpen: ONDERWERPEN.filter((o) => c.vinkjes.has(`onderwerp.${o}`)),
        uitgelegd: tekst(c, "uitgelegd"),
      }) as Opdracht,
    html`${mensen.length > 1 ? k("over", "Over wie gaat het?", mensen.map((x) => [x.id, x.aanduiding] as const), over?.id ?? "") : nothing}
      ${k("soort", "Waarvoor geldt de toestemming?", SOORTEN_TOESTEMMING, soort, "soort-toestemming")}
      ${keuzes.length ? k("wet", "Onder welke wet vallen de gegevens?", [["", "Geen van deze"], ...keuzes.map((w) => [w, w] as const)], wet, "wet-toestemming") : nothing}
      ${gezag.length
        ? chips("Wie gaf toestemming?", gezag.map((g) => ({ id: g, naam: hoofdletter(g), aan: c.vinkjes.has(`van.${g}`) })), (g, aan) => b.vink(`van.${g}`, aan), true, undefined, groep("van"))
        : html`<p class="hint">${hoofdletter(over?.aanduiding ?? "de persoon")} ${beslissen.length ? "beslist hier zelf over en gaf zelf toestemming." : "kan hier nu niet zelf over beslissen, en er staat niemand bij die dat wel mag."}</p>`}
      ${t("welkeGegevens", "Welke gegevens?", { term: "toestemming" })} ${t("doel", "Waarvoor?")}
      ${chips("Aan wie?", anderen.map((d) => ({ id: d.id, naam: naam(d.id), aan: c.vinkjes.has(`aan.${d.id}`) })), (id, aan) => b.vink(`aan.${id}`, aan), true, undefined, groep("aan"))}
      ${chips("Over welke onderwerpen?", ONDERWERPEN.map((o) => ({ id: o, naam: hoofdletter(o), aan: c.vinkjes.has(`onderwerp.${o}`) })), (o, aan) => b.vink(`onderwerp.${o}`, aan), true, "onderwerp", groep("onderwerp"))}
      <div class="rij2">
        ${t("op", "Wanneer is de toestemming gegeven?", { type: "date" })}
        ${k("hoe", "Hoe?", [...(schriftelijk ? [] : [["mondeling", "Mondeling"]]), ["schriftelijk", schriftelijk ? "Schriftelijk: dat moet bij deze wet" : "Schriftelijk"]], hoe)}
      </div>
      ${t("tot", "Tot en met wanneer geldt de toestemming? (mag leeg)", { type: "date", hint: "Leeg: tot de toestemming wordt ingetrokken." })}
      ${t("uitgelegd", "Wat heb je uitgelegd?", { hint: "Ook wat het gevolg is, en dat intrekken altijd kan." })}`,
    [
      ["van", ontbreekt.length > 0, gezag.length > 1 ? `Hier is het ja nodig van ${som(gezag)}.` : "Kies wie toestemming gaf."],
      ["welkeGegevens", !tekst(c, "welkeGegevens"), "Schrijf om welke gegevens het gaat."],
      ["doel", !tekst(c, "doel"), "Schrijf waarvoor."],
      ["aan", !anderen.some((d) => c.vinkjes.has(`aan.${d.id}`)), "Kies aan wie."],
      ["onderwerp", !ONDERWERPEN.some((o) => c.vinkjes.has(`onderwerp.${o}`)), "Kies een of meer onderwerpen."],
      ["op", !veld(c, "op"), "Kies op welke dag."],
      ["uitgelegd", !tekst(c, "uitgelegd"), "Schrijf wat je hebt uitgelegd."],
    ],
  );
}

const SOORTEN = [
  ["gemeente", "Gemeente"], ["ggd", "GGD"], ["zorgaanbieder", "Zorgaanbieder"], ["woningcorporatie", "Woningcorporatie"], ["school", "School"],
  ["politie", "Politie"], ["justitie", "Justitie"], ["commercieel", "Commerciële partij"], ["overig", "Anders"],
] as const;
const PETTEN = [
  ["hulpverlening", "Hulpverlening"], ["toeleiding", "Toeleiding"], ["casusregie", "Casusregie"], ["procesregie", "Procesregie"],
  ["ketenpartner", "Ketenpartner"], ["deskundige", "Deskundige"], ["handhaving", "Handhaving"],
] as const;
const GEHEIMEN = [
  ["arbeidsovereenkomst", "Arbeidsovereenkomst"], ["ambtsgeheim", "Ambtsgeheim"], ["WGBO", "WGBO"], ["BIG", "Wet BIG"], ["Jeugdwet 7.3.11", "Jeugdwet"],
  ["Wmo 5.3.3", "Wmo"], ["Participatiewet 65", "Participatiewet"], ["Wpg", "Wpg"], ["Wjsg", "Wjsg"],
] as const;
const GRONDSLAGEN = [
  ["taak van algemeen belang (AVG 6 lid 1 e)", "Taak van algemeen belang (AVG 6 lid 1 e)"],
  ["wettelijke plicht (AVG 6 lid 1 c)", "Wettelijke plicht (AVG 6 lid 1 c)"],
  ["gerechtvaardigd belang (AVG 6 lid 1 f)", "Gerechtvaardigd belang (AVG 6 lid 1 f)"],
] as const;

/** Inviting while the overleg runs: the same three of R02, nobody is skipped. */
export function uitnodigform(c: Scherm, b: Bediening): TemplateResult {
  const t = (id: string, label: string, o = {}): TemplateResult => tekstveld(id, label, veld(c, id), (w) => b.veld(id, w), { fout: c.fouten.get(id), ...o });
  const k = (id: string, label: string, opties: readonly (readonly string[])[], term?: Term): TemplateResult =>
    keuzeveld(id, label, opties, veld(c, id) || opties[0]![0]!, (w) => b.veld(id, w), term);
  const van = (id: string, opties: readonly (readonly string[])[]): string => veld(c, id) || opties[0]![0]!;
  const naam = tekst(c, "naam");
  return vorm(
    c,
    b,
    "Nodig uit",
    () =>
      zonderLege({
        doet: "nodigt-uit",
        naam,
        organisatie: tekst(c, "organisatie"),
        soort: van("soort", SOORTEN),
        pet: van("pet", PETTEN),
        taak: tekst(c, "taak"),
        grondslag: van("grondslag", GRONDSLAGEN),
        noodzaak: tekst(c, "noodzaak"),
        noodzaakargument: van("argument", ARGUMENTEN),
        beroepsgeheim: van("beroepsgeheim", GEHEIMEN),
        big: c.vinkjes.has("big"),
        hoedanigheid: van("hoedanigheid", HOEDANIGHEDEN),
        verwerkingsverantwoordelijke: van("hoedanigheid", HOEDANIGHEDEN) === "eigen" ? "" : tekst(c, "verantwoordelijke"),
      }) as Opdracht,
    html`<p class="hint">Wie later komt, ziet alleen wat daarna wordt gedeeld.</p>
      <div class="rij2">${t("naam", "Naam")}${t("organisatie", "Organisatie")}</div>
      <div class="rij2">${k("soort", "Soort organisatie", SOORTEN)}${k("pet", "Pet in dit overleg", PETTEN, "pet")}</div>
      <div class="rij2">${t("taak", "Taak, met de wet erbij", { term: "taak" })}${k("grondslag", "Grondslag", GRONDSLAGEN, "grondslag-deelname")}</div>
      <div class="rij2">${k("argument", "Soort reden", ARGUMENTEN)}${k("beroepsgeheim", "Geheimhouding", GEHEIMEN, "beroepsgeheim")}</div>
      ${t("noodzaak", "Waarom in deze casus nodig?", { hint: "Eén zin over deze casus. ‘Dat is handig’ is geen reden.", term: "noodzaak" })}
      <div class="rij2">${k("hoedanigheid", "Voor wie werkt deze persoon?", HOEDANIGHEDEN, "verantwoordelijke")}${van("hoedanigheid", HOEDANIGHEDEN) === "eigen" ? nothing : t("verantwoordelijke", "Wie is verantwoordelijk voor de gegevens?", { hint: "De naam van die ander." })}</div>
      ${vinkregelMet("big", "big", "Staat in het BIG-register", c.vinkjes.has("big"), (aan) => b.vink("big", aan))}`,
    [
      ["naam", !naam, "Vul een naam in."],
      ["organisatie", !tekst(c, "organisatie"), "Vul de organisatie in."],
      ["taak", !tekst(c, "taak"), "Zonder eigen taak kan iemand niet meedoen. Vul de taak in."],
      ["noodzaak", !tekst(c, "noodzaak"), "Schrijf waarom deze persoon in deze casus nodig is."],
      ["verantwoordelijke", van("hoedanigheid", HOEDANIGHEDEN) !== "eigen" && !tekst(c, "verantwoordelijke"), "Schrijf namens wie deze persoon werkt."],
    ],
    (id) => id && void b.haalToegang(id, naam),
  );
}

