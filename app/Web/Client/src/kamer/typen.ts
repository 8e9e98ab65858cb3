/** What goes over the wire: the messages of the hub and the answers to commands, as the server writes them. */
export type Id = string;

export interface Knoop {
  t: "p" | "strong" | "em" | "ul" | "ol" | "li" | "br" | "code" | "quote" | "text";
  k?: Knoop[];
  s?: string;
}

export type Fase = "opening" | "inbreng" | "afspraken" | "meeneemronde" | "sluiten";
export type Status = "voorbereiding" | "open" | "sluiting-aangekondigd" | "bevroren" | "vernietigd" | "afgebroken";

/** A statutory provision from the dated list of the server (R19). */
export interface Bepaling {
  naam: string;
  /** Kinds of organisation that may give under it. */
  van: string[];
  wet?: string;
  aan: string[];
  uitleg: string;
  /** A right to report or a duty to speak asks for more (R76). */
  soort?: "bevoegdheid" | "meldrecht" | "spreekplicht";
  /** Words of which a recipient's organisation or task must hold one. */
  genoemd?: string[];
}

export interface Betrokkene {
  id: Id;
  aanduiding: string;
  leeftijd?: number;
  wilsbekwaam: boolean;
  gezag?: string[];
  vertegenwoordiger?: { naam: string; titel: string };
  /** Who gives consent, per kind (R17): names, or the id of the person; first in general, then the acts where it is otherwise. */
  beslist?: { soort: string; namen: string[]; wet?: string; schriftelijk?: boolean }[];
  /** What may be brought in about this person; bemoeizorg only. `tot` is the last day of the status, inclusive. */
  grenzen?: { alleenDat: boolean; onderwerpen?: string[]; treden?: string[]; tot?: string };
}

export interface OverlegBeeld {
  id: Id;
  naam?: string;
  doel: string;
  situatie: string;
  soort: string;
  status: Status;
  fase: Fase;
  gepland?: { datum?: string; tijd?: string; plaats?: string };
  sluitOm?: string;
  regisseurs: Id[];
  betrokkenen: Betrokkene[];
  geinformeerd?: boolean;
  convenant?: string;
  convenantOntbreekt?: string[];
  /** To whom the betrokkene can turn (R71). */
  aanspreekpunt?: string;
  /** Convened on the spot: the rules of which the answer is still missing, and until when that is in time (R63). */
  spoed?: { aanvullenVoor: string; ontbreekt: string[]; teLaat: boolean; aangevuldOp?: string };
  /** For the regisseur alone (R70). */
  regie?: { stap1?: { meldpunt: boolean }; betrokkeneGeinformeerd: { ja: boolean; opnieuwBezienOp?: string } };
}

export interface DeelnemerBeeld {
  id: Id;
  naam: string;
  organisatie?: string;
  organisatiesoort: string;
  pet: string;
  taak?: string;
  grondslag?: string;
  noodzaak?: string;
  beroepsgeheim?: string;
  big: boolean;
  regisseur: boolean;
  betrokkene?: Id;
  /** When this person was last given a new link; everybody sees it. */
  nieuweToegangOp?: string;
  /** How who waits signed in; for the regisseur alone. */
  aanmelding?: { op: string; hoe: "link-en-code" | "nieuwe-link-en-code" | "regisseursaccount" | "passkey" | "organisatieaccount"; organisatie?: string };
  status: "uitgenodigd" | "wacht" | "geaccepteerd" | "afgewezen" | "teruggetrokken" | "verwijderd";
}

export interface Bron {
  soort: string;
  wie?: string;
  metToestemmingVan?: string;
  datum?: string;
  wet?: string;
}

export interface InbrengBeeld {
  id: Id;
  van: Id;
  over?: Id;
  tekst: string;
  opgemaakt?: Knoop[];
  bron: Bron;
  trede?: string;
  bepaling?: string;
  niveau: string;
  categorie: string;
  aard: string;
  onderwerpen: string[];
  kring: Id[];
  breed: boolean;
  kleineKring: boolean;
  gecorrigeerd: boolean;
  /** The consent it rests on, for who may know of that consent. */
  toestemming?: Id;
}

export interface AfspraakBeeld {
  id: Id;
  van: Id;
  actie: string;
  wieDoet?: Id;
  voor: string;
  doel: string;
  informering: string;
  voorwaarde?: string;
  kring: Id[];
  breed: boolean;
  rustOp: Id[];
  casusregisseur: boolean;
  /** When it is looked back upon (R62). */
  evalueerOp?: string;
}

export type Vraagstand = "open" | "toegestaan" | "korter" | "geweigerd" | "ingetrokken" | "vervallen";

export interface VraagBeeld {
  inbreng: Id;
  afspraak: Id;
  van: Id;
  aan: Id;
  doel: string;
  stand: Vraagstand;
  meeneemversie?: string;
  eigenDoel?: string;
  doorgeven?: { functie: string; doel: string }[];
}

/** A question to a deelnemer: between asker and the one asked (R78). */
export interface NavraagBeeld {
  id: Id;
  van: Id;
  aan: Id;
  over?: Id;
  tekst: string;
  doel: string;
  stand: "open" | "beantwoord" | "niet-beantwoord" | "ingetrokken" | "vervallen";
  antwoord?: Id;
}

/** What the regisseur typed for somebody: between the two of them, and no inbreng yet. */
export interface VoorleggingBeeld {
  id: Id;
  van: Id;
  aan: Id;
  tekst: string;
  over?: Id;
  bron?: Bron;
  niveau?: string;
  categorie?: string;
  aard?: string;
  onderwerpen: string[];
}

export interface ToestemmingBeeld {
  id: Id;
  over: Id;
  welkeGegevens: string;
  doel: string;
  aan: Id[];
  op: string;
  hoe: string;
  soort: string;
  onderwerpen: string[];
  ingetrokken: boolean;
  vastgelegdDoor: Id;
  /** The id of the person, or the names of who decided instead (R17). */
  van: string[];
  uitgelegd?: string;
  wet?: string;
  /** The last day on which it counts, inclusive. */
  tot?: string;
  ingetrokkenOp?: string;
}

/** One message; the same kind of the same thing replaces what was known. `id` is the cursor, absent on passing ones. */
export type Bericht = { id?: Id } & (
  | { soort: "overleg"; overleg: OverlegBeeld }
  | { soort: "deelnemer"; deelnemer: DeelnemerBeeld }
  | { soort: "inbreng"; inbreng: InbrengBeeld }
  | { soort: "inbreng-weg"; inbreng: Id; van: Id }
  | { soort: "afspraak"; afspraak: AfspraakBeeld }
  | { soort: "afspraak-weg"; afspraak: Id }
  | { soort: "vraag"; vraag: VraagBeeld }
  | { soort: "navraag"; navraag: NavraagBeeld }
  | { soort: "voorlegging"; voorlegging: VoorleggingBeeld }
  | { soort: "voorlegging-weg"; voorlegging: Id }
  | { soort: "toestemming"; toestemming: ToestemmingBeeld }
  | { soort: "kring"; bezig: boolean; leden?: Id[] }
  | { soort: "klaar"; deelnemer: Id; klaar: boolean }
  | { soort: "bevestigd"; deelnemer: Id }
  | { soort: "aanwezig"; deelnemer: Id; aanwezig: boolean }
);

export interface Betreding {
  gelukt: boolean;
  regel?: string;
  zin?: string;
  jij?: Id;
  cursor?: Id;
  heel: boolean;
  berichten?: Bericht[];
}

export interface Antwoord {
  gelukt: boolean;
  id?: Id;
  regel?: string;
  zin?: string;
  wie?: Id[];
  /** With what to prove first who you are. */
  bewijs?: string;
}

export interface Weg {
  regel: string;
  zin: string;
  /** The session ended by time: what was typed stays. */
  verlopen?: boolean;
  /** Only the line ends; after so many seconds the page comes back by itself, with all that was typed. */
  terugNa?: number;
}

/** A command without its id; the sender adds one, so that repeating it has effect once. */
export type Opdracht = { doet: string } & Record<string, unknown>;
