// For the regisseur, when what was judged or told before has run out or is not answered yet: what is the matter, and what to do (R12, R15, R16).
import { html, nothing, type TemplateResult } from "lit-html";
import { naarInformeren, naarStatus, vierAntwoorden } from "../../paginas/nieuw/belegging";
import { toestemming } from "../../paginas/nieuw/formulier";
import { vier, weet } from "../../paginas/nieuw/mag";
import { nieuweBurger, nieuweStaat, nieuweStatus, type Staat, type Wet } from "../../paginas/nieuw/staat";
import { datum, toetsInformeren, toetsStatus, toetsVier, type Fouten } from "../../paginas/nieuw/toets";
import type { Blad } from "../../paginas/nieuw/velden";
import { veldBij } from "../../paginas/nieuw/zinnen";
import type { Bediening, Scherm } from "../scherm";
import { ik, isRegisseur, type Stand } from "../stand";
import type { Betrokkene, Id, Opdracht } from "../typen";
import { dag, overDagen } from "../woorden";
import { ico } from "./iconen";
import { knop, weigerpaneel, type Beeld } from "./kern";

/** A new form about the people of this overleg, or about one of them: every answer is judged anew. */
export function nieuwBlad(s: Stand, over?: Betrokkene): Staat {
  const mij = ik(s);
  const burgers = (over ? [over] : (s.overleg?.betrokkenen ?? [])).map((x) => ({
    ...nieuweBurger(),
    status: { ...nieuweStatus(), begin: overDagen(0) },
    id: x.id,
    aanduiding: x.aanduiding,
    leeftijd: x.leeftijd === undefined ? "" : String(x.leeftijd),
    wilsbekwaam: x.wilsbekwaam ? "ja" : "nee",
    gezag: (x.gezag ?? []).join("\n"),
    vertegenwoordiger: x.vertegenwoordiger?.naam ?? "",
  }));
  return { ...nieuweStaat(mij?.naam, mij?.organisatie), soort: s.overleg?.soort ?? "", betrokkenen: burgers, wetten: wettenVan(burgers[0]?.id, s) };
}

// What the server says of this person, as the wizard reads it: an age that they have or have not reached.
const wettenVan = (id: Id | undefined, s: Stand): Wet[] => {
  const x = s.overleg?.betrokkenen.find((b) => b.id === id);
  return (x?.beslist ?? [])
    .filter((w) => w.wet && w.soort === "doorbreken-geheim")
    .map((w) => ({ wet: w.wet!, zelfVanaf: w.namen.includes(x!.id) ? 0 : 18, schriftelijk: !!w.schriftelijk }));
};

/** The status has ended: about this person nothing can be shared until it is judged anew (R15). */
export const isVoorbij = (x: Betrokkene, vandaag = overDagen(0)): boolean => !!x.grenzen?.tot && vandaag > x.grenzen.tot;

/** The day has come to look again at informing (R16). */
export const isKijkdag = (s: Stand, vandaag = overDagen(0)): boolean => {
  const g = s.overleg?.regie?.betrokkeneGeinformeerd;
  return !!g && !g.ja && !!g.opnieuwBezienOp && vandaag >= g.opnieuwBezienOp;
};

/** A plain panel with what to do; only for the regisseur, and only when there is something. */
export function aandacht(s: Stand, c: Scherm, b: Bediening): Beeld {
  const nu = s.overleg?.status;
  if (!isRegisseur(s) || (nu !== "open" && nu !== "voorbereiding") || c.verbinding !== "verbonden") return nothing;
  const doe = (soort: "status" | "informeren" | "stap1", over?: Betrokkene) => () => {
    b.zet({ regieblad: nieuwBlad(s, over) });
    b.open({ soort });
  };
  const mensen = s.overleg!.betrokkenen;
  const kijk = isKijkdag(s);
  return html`${s.overleg!.regie?.stap1?.meldpunt
    ? paneel("Is dit bemoeizorg?", "Jullie stellen dit nog vast. Tot dan zegt ieder alleen dát er iets is. Weet je het? Beantwoord dan de vier vragen: daarna kan er meer worden gedeeld.", "Maak stap 1 af", doe("stap1"))
    : nothing}
  ${mensen.filter((x) => isVoorbij(x)).map((x) =>
    paneel(
      mensen.length > 1 ? `Beoordeel opnieuw of ${x.aanduiding} besproken mag worden` : "Beoordeel opnieuw of dit mag",
      `Je mocht zonder toestemming spreken tot en met ${dag(x.grenzen!.tot!)}. Die dag is voorbij. Niemand kan nu iets delen over ${mensen.length > 1 ? x.aanduiding : "de betrokkene"}.`,
      "Beoordeel opnieuw",
      doe("status", x),
    ),
  )}
  ${kijk
    ? paneel("Kijk opnieuw of de betrokkene het weet", `De betrokkene wist nog niet van dit overleg. Op ${dag(s.overleg!.regie!.betrokkeneGeinformeerd.opnieuwBezienOp!)} zou je daar opnieuw naar kijken. Leg vast dat die het nu weet, of waarom nog niet.`, "Leg vast", doe("informeren"))
    : nothing}`;
}

const paneel = (kop: string, zin: string, actie: string, doe: () => void): TemplateResult =>
  html`<section class="vel aandacht" aria-label=${kop}>
    <div class="aandacht__vak">${ico.let}<div><h2 class="h3">${kop}</h2><p>${zin}</p><p class="aandacht__wat">${knop(actie, doe, { klein: true })} <span class="zacht sm">Alleen jij ziet dit.</span></p></div></div>
  </section>`;

// The fields are those of the wizard; a refusal of the server stands at its field too.
function blad(c: Scherm, b: Bediening, staat: Staat): Blad {
  const nee = c.weigering?.bij === "venster" ? c.weigering.wat : null;
  const veld = nee?.regel === "R17" ? "toestemmingVan" : nee?.regel ? veldBij(staat, nee.regel, nee.zin) : null;
  return {
    fouten: new Map(veld && nee ? [...c.fouten, [veld, nee.zin]] : c.fouten),
    weigering: null,
    raak: (v) => b.zet({ fouten: new Map([...c.fouten].filter(([x]) => x !== v)) }),
  };
}

function form(c: Scherm, b: Bediening, toets: (s: Staat, nu: Date) => Fouten, opdracht: (s: Staat) => Opdracht, velden: (blad: Blad, s: Staat, nu: Date) => TemplateResult): Beeld {
  const staat = c.regieblad;
  if (!staat) return nothing;
  const verzend = (e: Event): void => {
    e.preventDefault();
    if (b.fouten([...toets(staat, new Date())])) return;
    void b.doe(opdracht(staat), "venster", () => b.sluit());
  };
  return html`<form class="stapel nieuw__blad" novalidate @submit=${verzend}>
    ${velden(blad(c, b, staat), staat, new Date())} ${weigerpaneel(c, "venster", b)}
    <div class="acties">${knop("Leg vast", null, { soort: "primary", verzend: true, bezig: c.bezig === "venster" })}${knop("Nu niet", () => b.sluit())}</div>
  </form>`;
}

/** Without what is undefined: the server refuses what it does not know and null alike. */
const schoon = (o: unknown): Opdracht => JSON.parse(JSON.stringify(o)) as Opdracht;

/** Judging the status of one person anew: a whole new form (R15). */
export const statusform = (c: Scherm, b: Bediening): Beeld =>
  form(c, b, toetsStatus, (s) => schoon({ doet: "herbeoordeelt-status", betrokkene: s.betrokkenen[0]!.id, zonderToestemming: naarStatus(s.betrokkenen[0]!.status) }), toestemming);

/** A meldpunt answers step I (R12). */
export const stap1form = (c: Scherm, b: Bediening): Beeld =>
  form(c, b, toetsVier, (s) => schoon({ doet: "maakt-stap1-af", stap1: vierAntwoorden(s) }), (blad, s, nu) => html`<p class="hint">Alleen jij ziet deze antwoorden.</p>${vier(blad, s, datum(nu))}`);

/** Recording that the betrokkene knows, or that it was looked at again (R16). */
export const informeerform = (c: Scherm, b: Bediening): Beeld =>
  form(c, b, toetsInformeren, (s) => schoon({ doet: "legt-informeren-vast", betrokkeneGeinformeerd: naarInformeren(s) }), weet);
