import type { Qr } from "../paginas/qr";
import type { Staat } from "../paginas/nieuw/staat";
import type { Behoeften } from "./behoeften";
import type { Concept, Veld } from "./concept";
import type { Antwoord, Bepaling, Id, Opdracht, Weg } from "./typen";
import type { Voorafknop, Voorafvraag } from "./vooraf";
import type { Uitweg, Weigering } from "./weigering";

export type Tab = "inbreng" | "afspraken" | "deelnemers";

/** A dialog that is open, and about what. */
export type Venster =
  | { soort: "afspraak" }
  | { soort: "toestemming" }
  | { soort: "toestemmingen" }
  | { soort: "trek-toestemming-in"; id: Id }
  | { soort: "kring" }
  | { soort: "kladblok" }
  | { soort: "toetsen" }
  | { soort: "klopt-niet" }
  | { soort: "papier" }
  | { soort: "uitnodigen" }
  | { soort: "toegang"; id: Id }
  | { soort: "stel-vraag"; id: Id }
  | { soort: "leg-voor"; id: Id }
  | { soort: "status" }
  | { soort: "informeren" }
  | { soort: "stap1" }
  | { soort: "vul-aan" }
  | { soort: "bevestig"; wat: "meeneemronde" | "sluit" | "breek-af" | "trek-terug" | "klaar" | "meld-af" }
  | { soort: "neem-terug"; id: Id }
  | { soort: "corrigeer"; id: Id }
  | { soort: "deel-ook"; id: Id }
  | { soort: "wijs-af"; id: Id }
  | { soort: "laat-toe" }
  | { soort: "verwijder"; id: Id };

/** What only this screen knows: never sent, never stored, gone with the tab (R59). */
export interface Scherm {
  verbinding: "verbinden" | "verbonden" | "weg";
  /** Moment of the next attempt to connect, in ms since 1970; 0 when none is planned. */
  opnieuwOm: number;
  /** Why we wait until then; empty: the line fell away. */
  wachtzin: string;
  weerVerbonden: boolean;
  nu: number;
  tab: Tab;
  telefoon: boolean;
  invoerOpen: boolean;
  restOpen: boolean;
  /** The list of the server, as it came with the page. */
  bepalingen: Bepaling[];
  concept: Concept | null;
  bezig: string;
  weigering: { bij: string; wat: Weigering } | null;
  /** What is asked about the draft before it is shared. */
  vooraf: Voorafvraag | null;
  /** What is missing in a form: the field and what to do about it. */
  fouten: ReadonlyMap<string, string>;
  venster: Venster | null;
  velden: Record<string, string>;
  vinkjes: ReadonlySet<string>;
  /** The form of Bijlage III or of informing, while the regisseur fills it in anew. */
  regieblad: Staat | null;
  /** What the roles at the table usually need to know (R60). */
  behoeften: Behoeften;
  menu: string;
  kladblok: string;
  vraagOpen: Id;
  doelOpen: boolean;
  gerold: boolean;
  geluid: boolean;
  /** What was copied last, to say so. */
  gekopieerd: string;
  toegang: { naam: string; link: string; code: string; qr: Qr; post: () => unknown } | null;
  melding: string;
  /** A request that came in, by its key, until it was looked at. */
  nieuweVraag: string;
  /** How this person comes in, for what coming back takes. */
  terugkomst: string;
  nieuwOnderaan: boolean;
  nieuw: ReadonlySet<Id>;
  /** Length of the countdown when it was first seen, in seconds. */
  aftelVan: number;
  einde: Weg | null;
}

export const beginscherm: Scherm = {
  verbinding: "verbinden",
  opnieuwOm: 0,
  wachtzin: "",
  weerVerbonden: false,
  nu: 0,
  tab: "inbreng",
  telefoon: false,
  invoerOpen: false,
  restOpen: false,
  bepalingen: [],
  concept: null,
  bezig: "",
  weigering: null,
  vooraf: null,
  fouten: new Map(),
  venster: null,
  velden: {},
  vinkjes: new Set(),
  regieblad: null,
  behoeften: new Map(),
  menu: "",
  kladblok: "",
  vraagOpen: "",
  doelOpen: false,
  gerold: false,
  geluid: false,
  gekopieerd: "",
  toegang: null,
  melding: "",
  nieuweVraag: "",
  terugkomst: "",
  nieuwOnderaan: false,
  nieuw: new Set(),
  aftelVan: 0,
  einde: null,
};

/** What a view can ask for; the only way from a picture to an effect. */
export interface Bediening {
  zet(deel: Partial<Scherm>): void;
  veld(naam: string, waarde: string): void;
  vink(naam: string, aan: boolean): void;
  concept(deel: Partial<Concept>, geraakt?: Veld): void;
  /** Shows what is missing, with the focus on the first; false when nothing is. */
  fouten(lijst: [veld: string, zin: string][]): boolean;
  /** Brings the focus somewhere with the next picture. */
  richt(op: string, deel?: Partial<Scherm>): void;
  /** Answers what was asked before sharing. */
  antwoord(knop: Voorafknop): void;
  /** Takes a way out of a refusal. */
  neem(uitweg: Uitweg): void;
  open(venster: Venster, velden?: Record<string, string>, vinkjes?: Iterable<string>): void;
  sluit(): void;
  openInvoer(): void;
  sluitInvoer(): void;
  deel(): Promise<void>;
  /** Sends a command; a refusal is shown at `bij`. */
  doe(opdracht: Opdracht, bij: string, gelukt?: (a: Antwoord) => void): Promise<void>;
  haalToegang(deelnemer: Id, naam: string): Promise<void>;
  /** Signs out; first asks when it is not sure. */
  meldAf(zeker?: boolean): Promise<void>;
  probeerNu(): void;
  naarOnderaan(): void;
  /** Brings the focus to a field of the composer; unfolded where it is among the rest. */
  wijs(veld: string, rest: boolean): void;
}

/** The ticks with one more, or one fewer. */
export const metVink = (vinkjes: ReadonlySet<string>, naam: string, aan: boolean): ReadonlySet<string> =>
  new Set(aan ? [...vinkjes, naam] : [...vinkjes].filter((v) => v !== naam));

/** The errors without that of one field; the same when it had none. */
export const zonder = (fouten: ReadonlyMap<string, string>, veld: string): ReadonlyMap<string, string> =>
  fouten.has(veld) ? new Map([...fouten].filter(([v]) => v !== veld)) : fouten;
