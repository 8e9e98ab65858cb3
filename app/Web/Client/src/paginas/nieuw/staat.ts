// What has been typed in the wizard. Kept in page memory only: leaving warns, nothing is stored (besluit 19).

const statusteksten = {
  keuze: "",
  keuzeToelichting: "",
  r3b1: "",
  r3b2: "",
  r3b3: "",
  r3b4: "",
  r3b5: "",
  r3b6: "",
  tWelkeGegevens: "",
  tDoel: "",
  tVerstrekkers: "",
  tOntvangers: "",
  tOp: "",
  tHoe: "",
  tUitgelegd: "",
  beoogdResultaat: "",
  begin: "",
  einde: "",
  beoordelaar: "",
  informeren: "",
  waaromNietGeinformeerd: "",
  paraaf: "",
  tWet: "",
};

/** Bijlage III about one person: the answer on consent, with the consent or the form it asks for (R14). */
export type Status = typeof statusteksten & {
  /** Who gave the consent of 1a or 1b: the id of the person, or names. */
  toestemmingVan: string[];
  toestemmingOnderwerpen: string[];
};

export const nieuweStatus = (): Status => ({ ...statusteksten, toestemmingVan: [], toestemmingOnderwerpen: [] });

/** Whom the overleg is about. */
export interface Burger {
  id: string;
  aanduiding: string;
  leeftijd: string;
  wilsbekwaam: string;
  /** One name per line. */
  gezag: string;
  gehoord: string;
  gehoordReden: string;
  gehoordWanneer: string;
  gehoordDoor: string;
  /** Who decides for somebody who cannot, under which title (R17). */
  vertegenwoordiger: string;
  titel: string;
  /** Why that representative is set aside; empty: they decide. */
  terzijde: string;
  onbekwaamDoor: string;
  onbekwaamOp: string;
  onbekwaamWaarvoor: string;
  /** One does not stand for another: each has their own (R14). */
  status: Status;
}

/** An objection of the betrokkene, and what was done with it (R72). */
export interface Bezwaar {
  id: string;
  tekst: string;
  tegemoet: string;
  antwoord: string;
}

/** Somebody who is invited; the convener is one of them. */
export interface Mens {
  id: string;
  regisseur: boolean;
  /** Name and organisation as typed on one line at spoed. */
  wie: string;
  naam: string;
  organisatie: string;
  soort: string;
  pet: string;
  taak: string;
  grondslag: string;
  noodzaakargument: string;
  noodzaak: string;
  beroepsgeheim: string;
  big: boolean;
  betrokkene: string;
  /** When and how somebody who decides themselves wanted this representative (R17). */
  instemmingOp: string;
  instemmingHoe: string;
  namensPartij: string;
  /** On whose account (R71): eigen, mandaat or verwerker. */
  hoedanigheid: string;
  /** Who is controller (R71); empty: the own organisation. */
  verantwoordelijke: string;
  /** Where the link goes by mail; empty: by another way. No part of the overleg. */
  mail: string;
  /** Fields that still hold our suggestion, so that another kind of organisation may change them. */
  voorgesteld: Set<string>;
}

const teksten = {
  naam: "",
  aanspreekpunt: "",
  soort: "",
  regie: "",
  doel: "",
  situatie: "",
  datum: "",
  tijd: "",
  plaats: "",
  a1: "",
  a2: "",
  b: "",
  c: "",
  stapToelichting: "",
  gesprekGeprobeerd: "",
  consultatieWie: "",
  consultatieOp: "",
  consultatieUitkomst: "",
  geinformeerd: "",
  geinformeerdWanneer: "",
  geinformeerdDoor: "",
  geinformeerdReden: "",
  opnieuwBezienOp: "",
  uitgenodigd: "",
  uitgenodigdReden: "",
  bezwarenGevraagd: "",
  bezwarenReden: "",
  bezwarenEr: "",
  convenant: "",
  waaromNietBilateraal: "",
};

/** An act under which it is otherwise than in general: from which age somebody consents, and whether in writing (R17, R32). */
export type Wet = { wet: string; zelfVanaf: number; schriftelijk: boolean };

/** A convenant of this installation's register (R10). */
export type Convenant = { naam: string; ontbreekt: string[] };

/** Everything that was typed; texts are empty until somebody fills them in. */
export type Staat = typeof teksten & {
  betrokkenen: Burger[];
  deelnemers: Mens[];
  bezwaren: Bezwaar[];
  /** Which compulsory subjects the convenant has (R10). */
  convenantInhoud: string[];
  /** What the installation knows of its convenanten. */
  convenanten: readonly Convenant[];
  wetten: readonly Wet[];
  /** A meldpunt that still has to establish step I (R12). */
  meldpunt: boolean;
  /** The regisseur admits each person (R01). */
  wachtkamer: boolean;
  nagelezen: boolean;
  /** Convened on the spot: some reasons may follow (R63). */
  spoed: boolean;
  /** Whether this server sends mail. */
  post: boolean;
  /** The overleg this one follows; empty: none (R03). */
  vervolgVan: string;
  /** Who took part in that one: proposals, nobody is on the list by themselves. */
  eerder: Eerdere[];
};

/** Somebody who took part earlier. */
export interface Eerdere {
  naam: string;
  organisatie?: string;
  soort: string;
  pet: string;
}

/** The names of the text fields of `T`. */
export type Tekstveld<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T] & string;

let volgende = 0;
const nieuwId = (soort: string) => `${soort}${++volgende}`;

/** An empty citizen. */
export const nieuweBurger = (): Burger => ({
  id: nieuwId("b"),
  aanduiding: "",
  leeftijd: "",
  wilsbekwaam: "",
  gezag: "",
  gehoord: "",
  gehoordReden: "",
  gehoordWanneer: "",
  gehoordDoor: "",
  vertegenwoordiger: "",
  titel: "",
  terzijde: "",
  onbekwaamDoor: "",
  onbekwaamOp: "",
  onbekwaamWaarvoor: "",
  status: nieuweStatus(),
});

/** An empty objection. */
export const nieuwBezwaar = (): Bezwaar => ({ id: nieuwId("z"), tekst: "", tegemoet: "", antwoord: "" });

/** An empty invitation. */
export const nieuweMens = (): Mens => ({
  id: nieuwId("d"),
  regisseur: false,
  wie: "",
  naam: "",
  organisatie: "",
  soort: "",
  pet: "",
  taak: "",
  grondslag: "",
  noodzaakargument: "",
  noodzaak: "",
  beroepsgeheim: "",
  big: false,
  betrokkene: "",
  instemmingOp: "",
  instemmingHoe: "",
  namensPartij: "",
  hoedanigheid: "eigen",
  verantwoordelijke: "",
  mail: "",
  voorgesteld: new Set(),
});

/** An empty wizard for this convener, who is on the list first. */
export const nieuweStaat = (naam = "", organisatie = "", convenanten: readonly Convenant[] = [], wetten: readonly Wet[] = []): Staat => ({
  ...teksten,
  betrokkenen: [nieuweBurger()],
  deelnemers: [{ ...nieuweMens(), regisseur: true, naam, organisatie }],
  bezwaren: [],
  convenantInhoud: [],
  convenanten,
  wetten,
  meldpunt: false,
  wachtkamer: true,
  nagelezen: false,
  spoed: false,
  post: false,
  vervolgVan: "",
  eerder: [],
});

/** The convenant of the register with the name that was typed. */
export const uitRegister = (s: Staat): Convenant | undefined =>
  s.convenanten.find((c) => c.naam.toLowerCase() === s.convenant.trim().toLowerCase());
