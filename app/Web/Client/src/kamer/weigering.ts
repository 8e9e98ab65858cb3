import { type Concept, magNiet, ontvangers, vulIn, waaromNietHoger } from "./concept";
import type { Stand } from "./stand";
import type { Antwoord, Id } from "./typen";
import { herschrijf } from "./vooraf";
import { namen, som } from "./woorden";

/** A refusal as shown under what was typed: title, reason, ways out, rule. */
export interface Weigering {
  titel: string;
  zin: string;
  /** Absent for R40: hidden and missing get the same words and no rule. */
  regel?: string;
  wie: Id[];
  uitwegen: Uitweg[];
}

/** A way out is a change to the draft, with the words on its button. */
export interface Uitweg {
  label: string;
  zet: Partial<Concept>;
  /** Share at once after the change. */
  deel?: boolean;
  /** Close the composer: it is left out. */
  leeg?: boolean;
  /** The field where it can be mended. */
  naar?: string;
  /** Fields that are filled in anew: what was refused is not kept. */
  los?: readonly string[];
  /** The text stays, is selected, and must change before it is shared. */
  schrijf?: boolean;
}

// What hung on the refused text: its ground, and what kind of data it was.
const GROND = ["trede", "bepaling", "toestemming", "rechtstreeksBetrokken", "motivering", "criteria", "consultatieWie", "consultatieUitkomst", "waaromNietHoger", "categorie", "niveau", "noodzaakargument"] as const;

// Only what hung on the refused text is emptied; what was typed elsewhere stays.
const LEEG: Partial<Concept> = { trede: "", bepaling: "", toestemming: "", rechtstreeksBetrokken: [], motivering: "", criteria: {}, waaromNietHoger: "", noodzaakargument: "" };

/** The draft after a way out was taken. */
export function neem(u: Uitweg, c: Concept, stand: Stand): Concept {
  const geraakt = new Set([...c.geraakt, ...Object.keys(u.zet)].filter((veld) => !u.los?.includes(veld)));
  const leeg = Object.fromEntries(Object.entries(LEEG).filter(([veld]) => u.los?.includes(veld)));
  return vulIn({ ...c, ...leeg, ...u.zet, geraakt, ...(u.schrijf ? { geweigerd: c.tekst } : {}) }, stand);
}

const TITELS: Record<string, string> = {
  R12: "Nog niet gedeeld: alleen dát er iets is",
  R14: "Nog niet gedeeld: dit valt buiten de toestemming",
  R15: "Nog niet gedeeld: dit moet eerst opnieuw beoordeeld",
  R18: "Nog niet gedeeld: waar komt dit vandaan?",
  R19: "Nog niet gedeeld: op welke grond deel je dit?",
  R20: "Nog niet gedeeld: je beroepsgeheim laat dit niet toe",
  R21: "Nog niet gedeeld: de toestemming past niet",
  R22: "Nog niet gedeeld: deze uitzondering is nog niet rond",
  R23: "Nog niet gedeeld: dit is meer dan nodig",
  R25: "Nog niet gedeeld: dit is medische inhoud",
  R29: "Nog niet gedeeld: er staat een nummer in",
  R30: "Dit is niet jouw inbreng",
  R76: "Nog niet gedeeld: eerst de persoon, en niet meer dan nodig",
  R36: "Nog niet gedeeld: er is een kleine kring",
  R39: "Jij kunt dit niet toestaan",
  R41: "Als deskundige neem je geen persoonsgegevens mee",
  R42: "Dit kan niet mee",
  R63: "Nog niet: dit overleg is nog niet aangevuld",
  R71: "Nog niet uitgenodigd: voor wie werkt deze persoon?",
  R64: "De afspraak is nog niet compleet",
  R68: "Nog niet gedeeld: de AVG heeft hier geen grond voor",
  R75: "Nog niet gedeeld: een ander beslist over dit geheim",
  R77: "Nog niet gedeeld: er mist een artikel",
  R74: "Nog niet gedeeld: dit gaat over iemand anders",
  V03: "Deze tekst is te lang",
  V04: "Dit gaat te snel",
  V05: "Het bewaren is niet gelukt",
};

const NIET_GEVONDEN = "We kunnen dit niet vinden.";

/** The words for any refusal. */
export function vanAntwoord(a: Antwoord, stand: Stand, titel = "Dit kan niet"): Weigering {
  if (a.regel === "R40") return { titel: NIET_GEVONDEN, zin: "", wie: [], uitwegen: [] };
  const naam = namen(stand.deelnemers.values());
  const wie = a.wie ?? [];
  const over = wie.length ? som(wie.map(naam)) : "";
  const eigen = over && ["R24", "R31", "R27", "R83"].includes(a.regel ?? "")
    ? `Nog niet gedeeld: ${over} ${wie.length > 1 ? "mogen" : "mag"} dit niet krijgen`
    : TITELS[a.regel ?? ""];
  return {
    titel: eigen ?? titel,
    zin: a.zin ?? "Het is niet gelukt. Probeer het opnieuw.",
    ...(a.regel ? { regel: a.regel } : {}),
    wie,
    uitwegen: [],
  };
}

/** The refusal of a draft: its text stays, and at most two ways out are offered. */
export function vanInbreng(a: Antwoord, c: Concept, stand: Stand): Weigering {
  const w = vanAntwoord(a, stand, "Nog niet gedeeld");
  const slot = w.regel && !w.regel.startsWith("V") && !w.zin.includes("staat er nog") ? " Je tekst staat er nog en niemand heeft iets gezien." : "";
  return { ...w, zin: `${w.zin}${slot}`, uitwegen: uitwegen(a, c, stand) };
}

function uitwegen(a: Antwoord, c: Concept, stand: Stand): Uitweg[] {
  const naam = namen(stand.deelnemers.values());
  const wie = a.wie ?? [];
  if (wie.length && ["R20", "R24", "R25", "R27", "R31", "R74", "R83"].includes(a.regel ?? "")) {
    const rest = ontvangers(c, stand).filter((d) => !wie.includes(d.id) && !(a.regel === "R24" && magNiet(d, c, stand)));
    const zonder: Uitweg[] = rest.length
      ? [{ label: `Deel met ${som(rest.map((d) => naam(d.id)))}`, zet: { wie: "kies", gekozen: rest.map((d) => d.id) }, deel: true }]
      : [];
    const grond: Uitweg[] = a.regel !== "R20" ? [] : c.trede === "eigen-taak" && !c.rechtstreeksBetrokken.length ? [zegBetrokken] : [kiesGrond];
    const anders: Uitweg =
      a.regel === "R25"
        ? zonderMedisch(c, stand)
        : { label: `Schrijf iets anders voor ${som(wie.map(naam))}`, zet: { wie: "kies", gekozen: wie }, los: GROND, schrijf: true };
    return (grond.includes(zegBetrokken) ? [zegBetrokken, ...zonder, anders] : [...zonder, ...grond, anders]).slice(0, 2);
  }
  return MET_REGEL[a.regel ?? ""]?.(a, c, stand) ?? [];
}

const zegBetrokken: Uitweg = { label: "Zeg wie bij dezelfde hulp betrokken is", zet: {}, naar: "rechtstreeksBetrokken" };
const kiesGrond: Uitweg = { label: "Kies waarom je dit mag delen", zet: {}, naar: "trede" };
const zonderPersoon: Uitweg = { label: "Schrijf het zonder persoon", zet: { over: "" }, schrijf: true };

/** Per rule, the ways out of its refusal. */
const MET_REGEL: Readonly<Record<string, (a: Antwoord, c: Concept, stand: Stand) => Uitweg[]>> = {
  R12: () => [{ label: "Zeg alleen dát er iets is", zet: { niveau: "dat" }, schrijf: true }],
  R14: (a) => (/onderwerp/.test(a.zin ?? "") ? [{ label: "Kies een ander onderwerp", zet: {}, naar: "onderwerp" }] : [kiesGrond]),
  R18: (_, c) => [
    { label: "Vul de bron aan", zet: {}, naar: c.bron === "professional" || c.bron === "derde" ? "bronWie" : "bron" },
    { label: "Laat het weg", zet: { tekst: "" }, leeg: true },
  ],
  R19: (_, c, stand) =>
    c.trede === "wettelijke-bepaling" && !c.bepaling ? [{ label: "Kies de bepaling", zet: {}, naar: "bepaling" }] :
    c.trede && c.trede !== "wettelijke-bepaling" && !waaromNietHoger(c, stand) ? [{ label: "Schrijf waarom", zet: {}, naar: "waaromNietHoger" }] : [kiesGrond],
  R20: () => [kiesGrond],
  R21: () => [kiesGrond],
  R22: () => [{ label: "Beantwoord de vragen", zet: {}, naar: "motivering" }],
  R23: (_, c, stand) => [zonderMedisch(c, stand), { label: "Geef de reden", zet: {}, naar: "noodzaakargument" }],
  R25: (_, c, stand) => [zonderMedisch(c, stand)],
  R29: (_, c) => [{ label: "Haal het nummer weg", zet: { tekst: zonderNummers(c.tekst) } }],
  R68: (_, c) => [c.categorie === "gewoon" ? zonderPersoon : zonderBijzonder, { label: "Pas aan wat voor gegevens het zijn", zet: {}, naar: "categorie" }],
  R75: (a) => [
    /vond dit niet goed/.test(a.zin ?? "")
      ? { label: "Vertel minder", zet: {}, naar: "tekst" }
      : { label: "Vul in wie dat besloot", zet: {}, naar: "besluitWie" },
  ],
  R76: (_, c) => [{ label: c.bepalingsoort === "spreekplicht" ? "Kijk je tekst na" : "Beantwoord de vragen", zet: {}, naar: c.bepalingsoort === "spreekplicht" ? "tekst" : "meldGeinformeerd" }],
  R77: () => [{ label: "Kies een artikel", zet: { trede: "wettelijke-bepaling" }, naar: "bepaling" }, zonderPersoon],
  R78: (_, c, stand) => bijVraag(c, stand),
};

// What somebody saw themselves is ordinary: written anew, the kind of data follows from the new text.
const zonderBijzonder: Uitweg = { label: "Schrijf wat je zag of merkte", zet: { niveau: "buitenkant" }, los: ["niveau", "categorie"], schrijf: true };

// An answer reaches who asked; without that it is an ordinary inbreng.
function bijVraag(c: Concept, stand: Stand): Uitweg[] {
  const vrager = stand.navragen.get(c.antwoordOp)?.van;
  const naam = namen(stand.deelnemers.values());
  const erbij: Uitweg[] =
    vrager && c.wie === "kies" && !c.gekozen.includes(vrager)
      ? [{ label: `Kies ${naam(vrager)} erbij`, zet: { gekozen: [...c.gekozen, vrager] }, naar: "deelknop" }]
      : [];
  return [...erbij, { label: "Deel het zonder dat het een antwoord is", zet: { antwoordOp: "" }, deel: true }];
}

const zonderMedisch = (c: Concept, stand: Stand): Uitweg => ({ label: herschrijf(c, stand), zet: { niveau: "buitenkant" }, schrijf: true });

/** Long numbers and account numbers taken out. */
export const zonderNummers = (tekst: string): string =>
  tekst
    .replace(/\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b/gi, "…")
    .replace(/\b[A-Z]{2}\d{2}[A-Z0-9]{10,30}\b/gi, "…")
    .replace(/\d(?:[\s.-]?\d){7,8}/g, "…");
