// What makes a wizard a spoedoverleg (R63): sensible answers filled in, one page of checks, and what is sent. Pure.
import { nieuweMens, nieuweStaat, type Eerdere, type Mens, type Staat, type Wet } from "../nieuw/staat";
import { datum, toetsCasus, toetsControle, toetsMag, toetsMens, type Fouten } from "../nieuw/toets";
import { herkenSoort, stelVoor } from "../nieuw/voorstellen";
import { alsBurger, isBemoeizorg, isBurger, isEnkelvoudig, vraagtBilateraal } from "../nieuw/vragen";
import type { Weigering } from "../nieuw/plaats";

/** People to invite when the page opens. */
const RIJEN = 3;

/** The state of the page: what is right for most is filled in; what decides what may be shared is asked. */
export const spoedstaat = (naam: string, organisatie: string, nu: Date, wetten: readonly Wet[] = [], eerder: Eerdere[] = []): Staat => {
  const s = nieuweStaat(naam, organisatie, [], wetten);
  s.eerder = eerder;
  s.spoed = true;
  // Waiting to be admitted is time nobody has now; link and code still say who comes.
  s.wachtkamer = false;
  s.regie = "casusregie";
  s.deelnemers[0]!.pet = s.regie;
  s.opnieuwBezienOp = datum(nu, 1);
  s.geinformeerdWanneer = datum(nu);
  s.betrokkenen[0]!.wilsbekwaam = "ja";
  s.deelnemers.push(...Array.from({ length: RIJEN }, nieuweMens));
  herken(s.deelnemers[0]!);
  return s;
};

/** The kind of organisation follows from its name until somebody chooses; pet, taak and grondslag follow from the kind. */
export const herken = (m: Mens): void => {
  if (m.soort && !m.voorgesteld.has("soort")) return;
  m.soort = herkenSoort(m.organisatie);
  if (m.soort) m.voorgesteld.add("soort");
  stelVoor(m);
};

/** Somebody from earlier as one line. */
export const inEenRegel = (e: Eerdere): string => [e.naam, e.organisatie].filter(Boolean).join(", ");

/**
 * Reads "naam, organisatie". Of a colleague from earlier the kind and the pet are known, and proposed as ever; why they are needed is
 * asked anew (R03).
 */
export const leesWie = (m: Mens, eerder: readonly Eerdere[]): void => {
  // Of somebody it is about, the whole line is the name.
  const komma = isBurger(m) ? -1 : m.wie.indexOf(",");
  const bekend = isBurger(m) ? undefined : eerder.find((e) => inEenRegel(e).toLowerCase() === m.wie.trim().toLowerCase());
  m.naam = bekend?.naam ?? (komma < 0 ? m.wie : m.wie.slice(0, komma)).trim();
  m.organisatie = bekend?.organisatie ?? (komma < 0 ? "" : m.wie.slice(komma + 1).trim());
  herken(m);
  if (bekend) alsToen(m, bekend);
};

/** Another pet may make the line a name alone, or a name and an organisation again. */
export const metPet = (m: Mens, s: Staat): void => {
  alsBurger(m, s);
  if (!m.regisseur) leesWie(m, s.eerder);
};

const alsToen = (m: Mens, e: Eerdere): void => {
  const zelf = (veld: "soort" | "pet") => m[veld] && !m.voorgesteld.has(veld);
  if (zelf("soort")) return;
  m.soort = e.soort;
  m.voorgesteld.add("soort");
  stelVoor(m);
  if (zelf("pet")) return;
  m.pet = e.pet;
  m.voorgesteld.add("pet");
};

/** A row in which nothing was typed counts for nothing. */
export const isLeeg = (m: Mens): boolean => !m.regisseur && ![m.naam, m.organisatie, m.noodzaak].some((t) => t.trim());

/** Those who are really invited. */
export const mensen = (s: Staat): Mens[] => s.deelnemers.filter((m) => !isLeeg(m));

/** The id on this page of a field of an invitation; the regisseur's pet is their regie. */
export const veldVan = (m: Mens, veld: string): string =>
  m.regisseur ? (veld === "m-pet" ? "regie" : veld.replace(/^m-/, `${m.id}-`)) : veld.replace(/^m-(naam|organisatie)$/, "m-wie").replace(/^m-/, `${m.id}-`);

const opRegel = (veld: string, zin: string): string => (veld === "m-organisatie" && zin.startsWith("Vul") ? "Schrijf achter een komma ook de organisatie." : zin);
const meldEerst = (fouten: Fouten, veld: string, zin: string): void => void (fouten.has(veld) || fouten.set(veld, zin));

// Without a kind nothing follows from it yet: one question, not five.
const UIT_SOORT = ["m-pet", "m-taak", "m-grondslag", "m-noodzaakargument"];
const vanMens = (m: Mens, s: Staat, nu: Date): [string, string][] => {
  const fouten = toetsMens(m, s, nu);
  return [...fouten].filter(([veld]) => !(fouten.has("m-soort") && UIT_SOORT.includes(veld)));
};

/** Everything there is to mend, in the order of the page. */
export const toetsSpoed = (s: Staat, nu: Date): Fouten => {
  const fouten: Fouten = new Map([...toetsCasus(s), ...toetsMag(s, nu)]);
  const wie = mensen(s);
  for (const m of wie) for (const [veld, zin] of vanMens(m, s, nu)) meldEerst(fouten, veldVan(m, veld), opRegel(veld, zin));
  const ander = s.deelnemers.find((m) => !m.regisseur);
  if (wie.length < 2 && ander) fouten.set(`${ander.id}-wie`, "Nodig ten minste één ander uit.");
  if (isBemoeizorg(s) && isEnkelvoudig(s) && vraagtBilateraal(s))
    fouten.set("a1", "Er is één probleem, niet meer. Nodig dan hooguit twee organisaties uit.");
  for (const [veld, zin] of toetsControle(s)) fouten.set(veld, zin);
  return fouten;
};

// Who speaks for the betrokkene is not the betrokkene (R11).
const isBetrokkene = (m: Mens): boolean => m.pet === "betrokkene";

/** What is sent: without empty rows, now, and invited is who is on the list. */
export const teVersturen = (s: Staat, nu: Date): Staat => ({
  ...s,
  deelnemers: mensen(s),
  uitgenodigd: mensen(s).some(isBetrokkene) ? "ja" : "nee",
  datum: datum(nu),
  tijd: new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(nu),
});

/** A refusal with its place on this one page. */
export const opPagina = (s: Staat, w: Weigering): Weigering => {
  const m = s.deelnemers.find((x) => x.id === w.mens);
  return m && w.veld ? { ...w, veld: veldVan(m, w.veld) } : w;
};

/** What follows within the term, in words (R04, R10, R11). */
export const straks = (s: Staat): string[] => {
  const wie = mensen(s);
  return [
    ...(vraagtBilateraal({ ...s, deelnemers: wie }) ? ["waarom een gesprek met z’n tweeën niet genoeg is"] : []),
    "of er een convenant is",
    ...(wie.some(isBetrokkene) ? [] : ["waarom de betrokkene niet is uitgenodigd"]),
  ];
};
