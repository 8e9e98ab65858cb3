import type {
  AfspraakBeeld,
  Bericht,
  Betreding,
  DeelnemerBeeld,
  Id,
  InbrengBeeld,
  NavraagBeeld,
  OverlegBeeld,
  ToestemmingBeeld,
  VoorleggingBeeld,
  VraagBeeld,
} from "./typen";

/** Everything this person knows of the overleg. Never more than the server sent; nothing is counted or guessed. */
export interface Stand {
  jij?: Id;
  cursor?: Id;
  overleg?: OverlegBeeld;
  /** You came in for the first time while it was going on: what was shared before is not known to you. */
  kwamLater?: boolean;
  deelnemers: ReadonlyMap<Id, DeelnemerBeeld>;
  inbrengen: ReadonlyMap<Id, InbrengBeeld>;
  /** Taken back while this person looked on: who did it. */
  teruggenomen: ReadonlyMap<Id, Id>;
  afspraken: ReadonlyMap<Id, AfspraakBeeld>;
  vragen: ReadonlyMap<string, VraagBeeld>;
  navragen: ReadonlyMap<Id, NavraagBeeld>;
  voorleggingen: ReadonlyMap<Id, VoorleggingBeeld>;
  toestemmingen: ReadonlyMap<Id, ToestemmingBeeld>;
  kring: { bezig: boolean; leden?: Id[] };
  klaar: ReadonlySet<Id>;
  bevestigd: ReadonlySet<Id>;
  aanwezig: ReadonlySet<Id>;
}

export const leeg: Stand = {
  deelnemers: new Map(),
  inbrengen: new Map(),
  teruggenomen: new Map(),
  afspraken: new Map(),
  vragen: new Map(),
  navragen: new Map(),
  voorleggingen: new Map(),
  toestemmingen: new Map(),
  kring: { bezig: false },
  klaar: new Set(),
  bevestigd: new Set(),
  aanwezig: new Set(),
};

/** One question per asker and inbreng. */
export const vraagsleutel = (v: { inbreng: Id; van: Id }): string => `${v.inbreng}.${v.van}`;

/** The standing after one message. */
export function verwerk(stand: Stand, bericht: Bericht): Stand {
  const cursor = bericht.id ?? stand.cursor;
  return { ...stand, ...deel(stand, bericht), ...(cursor ? { cursor } : {}) };
}

/** The standing after coming in: a whole replaces everything, what was missed is merged. */
export function betreed(stand: Stand, b: Betreding): Stand {
  const begin: Stand = b.heel ? leeg : stand;
  const na = (b.berichten ?? []).reduce(verwerk, begin);
  const jij = b.jij ?? stand.jij;
  const cursor = b.cursor ?? na.cursor;
  // A first look that finds it open; who saw it open was there from the beginning.
  const kwamLater = stand.overleg ? (stand.kwamLater ?? false) : na.overleg?.status !== "voorbereiding";
  return { ...na, kwamLater, ...(jij ? { jij } : {}), ...(cursor ? { cursor } : {}) };
}

function deel(s: Stand, b: Bericht): Partial<Stand> {
  switch (b.soort) {
    case "overleg":
      // A cancelled close starts anew: who confirmed the old preview did not confirm the next.
      return b.overleg.status === "sluiting-aangekondigd"
        ? { overleg: b.overleg }
        : { overleg: b.overleg, bevestigd: new Set() };
    case "deelnemer":
      return { deelnemers: met(s.deelnemers, b.deelnemer.id, b.deelnemer) };
    case "inbreng":
      return { inbrengen: met(s.inbrengen, b.inbreng.id, b.inbreng) };
    case "inbreng-weg":
      return s.inbrengen.has(b.inbreng)
        ? { inbrengen: zonder(s.inbrengen, b.inbreng), teruggenomen: met(s.teruggenomen, b.inbreng, b.van) }
        : {};
    case "afspraak":
      return { afspraken: met(s.afspraken, b.afspraak.id, b.afspraak) };
    case "afspraak-weg":
      return { afspraken: zonder(s.afspraken, b.afspraak) };
    case "vraag":
      return { vragen: met(s.vragen, vraagsleutel(b.vraag), b.vraag) };
    case "navraag":
      return { navragen: met(s.navragen, b.navraag.id, b.navraag) };
    case "voorlegging":
      return { voorleggingen: met(s.voorleggingen, b.voorlegging.id, b.voorlegging) };
    case "voorlegging-weg":
      return { voorleggingen: zonder(s.voorleggingen, b.voorlegging) };
    case "toestemming":
      return { toestemmingen: met(s.toestemmingen, b.toestemming.id, b.toestemming) };
    case "kring":
      return { kring: b.leden ? { bezig: b.bezig, leden: b.leden } : { bezig: b.bezig } };
    case "klaar":
      return { klaar: aanUit(s.klaar, b.deelnemer, b.klaar) };
    case "bevestigd":
      return { bevestigd: aanUit(s.bevestigd, b.deelnemer, true) };
    case "aanwezig":
      return { aanwezig: aanUit(s.aanwezig, b.deelnemer, b.aanwezig) };
    default:
      // A newer server may say more than this page knows.
      return {};
  }
}

const met = <T>(m: ReadonlyMap<string, T>, id: string, waarde: T): ReadonlyMap<string, T> => new Map(m).set(id, waarde);

function zonder<T>(m: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  const kopie = new Map(m);
  kopie.delete(id);
  return kopie;
}

function aanUit(s: ReadonlySet<Id>, id: Id, aan: boolean): ReadonlySet<Id> {
  const kopie = new Set(s);
  if (aan) kopie.add(id);
  else kopie.delete(id);
  return kopie;
}

/** Yourself, as others see you. */
export const ik = (s: Stand): DeelnemerBeeld | undefined => (s.jij ? s.deelnemers.get(s.jij) : undefined);

/** Those who take part now, in the order of the list. */
export const meedoeners = (s: Stand): DeelnemerBeeld[] =>
  [...s.deelnemers.values()].filter((d) => d.status === "geaccepteerd");

/** Those who take part, without yourself; during a kleine kring only its members, when you are one. */
export const anderen = (s: Stand): DeelnemerBeeld[] =>
  meedoeners(s).filter((d) => d.id !== s.jij && (!s.kring.leden || s.kring.leden.includes(d.id)));

/** A kleine kring is going on and you are not in it. */
export const isBuiten = (s: Stand): boolean => s.kring.bezig && !s.kring.leden;

/** A kleine kring is going on and you are in it. */
export const isBinnen = (s: Stand): boolean => s.kring.bezig && !!s.kring.leden;

/** Whether you convene. */
export const isRegisseur = (s: Stand): boolean => ik(s)?.regisseur ?? false;

/** The phase the screen shows: an announced close is the last one, whatever the agenda says. */
export const schermfase = (s: Stand): OverlegBeeld["fase"] =>
  s.overleg?.status === "sluiting-aangekondigd" ? "sluiten" : (s.overleg?.fase ?? "opening");
