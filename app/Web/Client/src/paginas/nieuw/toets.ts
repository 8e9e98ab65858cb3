// Checks before posting, as a courtesy: the server judges again, and its sentence prevails.
import { isTeAlgemeen } from "./algemeen";
import { datum, Keuring, type Fouten } from "./keuring";
import { STAP1 } from "./lijsten";
import { regels } from "./belegging";
import { isMailadres, MAILZIN } from "../mail";
import type { Burger, Mens, Staat } from "./staat";
import { Statuskeuring } from "./statuskeuring";
import {
  isBemoeizorg,
  isBurger,
  isEnkelvoudig,
  isGeenBemoeizorg,
  kanNietZelf,
  leeftijdVan,
  voorBemoeizorg,
  vraagtBilateraal,
  vraagtGehoord,
  vraagtGezag,
  vraagtInstemming,
} from "./vragen";

export { datum, type Fouten } from "./keuring";

/** The last day to look again at informing: a month from today, in February too (R16). */
export const uiterlijk = (nu: Date): string => {
  const [jaar, maand, dag] = datum(nu).split("-").map(Number) as [number, number, number];
  const laatste = new Date(Date.UTC(jaar, maand + 1, 0)).getUTCDate();
  return new Date(Date.UTC(jaar, maand, Math.min(dag, laatste))).toISOString().slice(0, 10);
};

const toetsBeslist = (k: Keuring, b: Burger): void => {
  const id = (veld: string) => `${b.id}-${veld}`;
  if (kanNietZelf(b)) {
    k.eis(id("onbekwaamDoor"), b.onbekwaamDoor, "Schrijf wie dat beoordeelde.");
    k.eis(id("onbekwaamOp"), b.onbekwaamOp, "Vul in wanneer dat was.");
    k.eis(id("onbekwaamWaarvoor"), b.onbekwaamWaarvoor, "Schrijf om welke beslissing het gaat.");
    k.nummer(id("vertegenwoordiger"), b.vertegenwoordiger);
    if (b.vertegenwoordiger.trim()) k.eis(id("titel"), b.titel, "Schrijf als wat deze persoon vertegenwoordigt.");
    k.nummer(id("terzijde"), b.terzijde);
  }
  if (!vraagtGezag(b)) return;
  if (regels(b.gezag).length === 0) k.meld(id("gezag"), "Schrijf wie het gezag heeft.");
  k.nummer(id("gezag"), b.gezag);
};

const toetsBurger = (k: Keuring, b: Burger): void => {
  const id = (veld: string) => `${b.id}-${veld}`;
  k.eis(id("aanduiding"), b.aanduiding, "Schrijf over wie het gaat, zo kort dat je weet wie je bedoelt.");
  if (b.leeftijd.trim() && leeftijdVan(b) === null) k.meld(id("leeftijd"), "Schrijf de leeftijd in cijfers, of laat dit leeg.");
  k.eis(id("wilsbekwaam"), b.wilsbekwaam, "Kies ja of nee.");
  toetsBeslist(k, b);
  if (!vraagtGehoord(b)) return;
  k.eis(id("gehoord"), b.gehoord, "Kies ja of nee.");
  if (b.gehoord === "ja") {
    k.eis(id("gehoordWanneer"), b.gehoordWanneer, "Vul in wanneer dat was.");
    k.eis(id("gehoordDoor"), b.gehoordDoor, "Schrijf wie met het kind sprak.");
  }
  if (b.gehoord === "nee") k.eis(id("gehoordReden"), b.gehoordReden, "Schrijf waarom het kind niet is gehoord.");
};

/** Step 1: the case and the goal. */
export const toetsCasus = (s: Staat): Fouten => {
  const k = new Keuring();
  k.eis("soort", s.soort, "Kies wat voor overleg dit is.");
  k.eis("regie", s.regie, "Kies welke regie jij voert.");
  k.eis("doel", s.doel, "Schrijf wat er na dit overleg besloten moet zijn.");
  if (s.doel.trim() && isTeAlgemeen(s.doel))
    k.meld("doel", "Dit doel is te algemeen. Wat moet er na dit overleg besloten zijn?");
  k.eis("situatie", s.situatie, "Schrijf in het kort wat er speelt. Dat staat in de uitnodiging.");
  for (const b of s.betrokkenen) toetsBurger(k, b);
  k.nummer("naam", s.naam);
  k.nummer("plaats", s.plaats);
  k.nummer("aanspreekpunt", s.aanspreekpunt);
  return k.fouten;
};

const toetsStap1 = (k: Keuring, s: Staat, nu: Date): void => {
  if (s.meldpunt) return k.eis("stapToelichting", s.stapToelichting, "Schrijf wat er is gemeld en wat je nog moet vaststellen.");
  for (const [veld] of STAP1) k.eis(veld, s[veld], "Kies ja of nee.");
  if (isGeenBemoeizorg(s)) {
    const nee = (["a2", "b", "c"] as const).find((veld) => s[veld] === "nee")!;
    return k.meld(nee, "Dan is dit geen bemoeizorg. Kies bij stap 1 een ander soort overleg, of stop hier.");
  }
  if (isEnkelvoudig(s)) k.eis("stapToelichting", s.stapToelichting, "Schrijf waarom dit gesprek toch nodig is.");
  k.eis("gesprekGeprobeerd", s.gesprekGeprobeerd, "Schrijf hoe je een gesprek hebt geprobeerd.");
  k.eis("consultatieWie", s.consultatieWie, "Vul in met welke collega je overlegde.");
  k.geweest("consultatieOp", s.consultatieOp, nu, "Vul in wanneer dat was.");
  k.eis("consultatieUitkomst", s.consultatieUitkomst, "Schrijf wat de uitkomst was.");
};

const toetsBezwaren = (k: Keuring, s: Staat): void => {
  k.eis("bezwarenGevraagd", s.bezwarenGevraagd, "Kies ja of nee.");
  if (s.bezwarenGevraagd === "nee") k.eis("bezwarenReden", s.bezwarenReden, "Schrijf waarom je dat niet kon vragen.");
  if (s.bezwarenGevraagd !== "ja") return;
  k.eis("bezwarenEr", s.bezwarenEr, "Kies ja of nee.");
  if (s.bezwarenEr !== "ja") return;
  for (const z of s.bezwaren) {
    k.eis(`${z.id}-tekst`, z.tekst, "Schrijf wat het bezwaar is.");
    k.eis(`${z.id}-tegemoet`, z.tegemoet, "Kies ja of nee.");
    k.eis(`${z.id}-antwoord`, z.antwoord, "Schrijf wat je ermee deed, of waarom het niet anders kan.");
  }
};

/** The forms of Bijlage III alone, as they are judged anew in the room (R15): in force today. */
export const toetsStatus = (s: Staat, nu: Date): Fouten => {
  const k = new Keuring();
  for (const b of s.betrokkenen) {
    const keuring = new Statuskeuring(k, s, b, nu);
    keuring.toets();
    keuring.geldtNu();
  }
  return k.fouten;
};

/** Step I alone, as a meldpunt answers it in the room (R12). */
export const toetsVier = (s: Staat, nu: Date): Fouten => {
  const k = new Keuring();
  toetsStap1(k, s, nu);
  return k.fouten;
};

const toetsWeet = (k: Keuring, s: Staat, nu: Date): void => {
  k.eis("geinformeerd", s.geinformeerd, "Kies ja of nee.");
  if (s.geinformeerd === "ja") {
    k.geweest("geinformeerdWanneer", s.geinformeerdWanneer, nu, "Vul in wanneer dat was.");
    k.eis("geinformeerdDoor", s.geinformeerdDoor, "Schrijf wie het vertelde.");
  }
  if (s.geinformeerd !== "nee") return;
  k.eis("geinformeerdReden", s.geinformeerdReden, "Schrijf waarom dat nog niet kon.");
  k.eis("opnieuwBezienOp", s.opnieuwBezienOp, "Kies een dag binnen een maand.");
  if (s.opnieuwBezienOp && (s.opnieuwBezienOp < datum(nu) || s.opnieuwBezienOp > uiterlijk(nu)))
    k.meld("opnieuwBezienOp", "Kies een dag binnen een maand vanaf vandaag.");
};

/** What the betrokkene knows alone, as it is looked at again in the room (R16). */
export const toetsInformeren = (s: Staat, nu: Date): Fouten => {
  const k = new Keuring();
  toetsWeet(k, s, nu);
  return k.fouten;
};

/** Step 2: may this be discussed. */
export const toetsMag = (s: Staat, nu: Date): Fouten => {
  const k = new Keuring();
  if (isBemoeizorg(s)) toetsStap1(k, s, nu);
  toetsWeet(k, s, nu);
  if (s.geinformeerd === "ja") toetsBezwaren(k, s);
  // At spoed it follows from who is on the list, and why not may follow (R63).
  if (!s.spoed) k.eis("uitgenodigd", s.uitgenodigd, "Kies ja of nee.");
  if (!s.spoed && s.uitgenodigd === "nee") k.eis("uitgenodigdReden", s.uitgenodigdReden, "Schrijf waarom niet.");
  if (isBemoeizorg(s))
    for (const b of s.betrokkenen) {
      const keuring = new Statuskeuring(k, s, b, nu);
      keuring.toets();
      keuring.geldtNog();
    }
  k.nummer("convenant", s.convenant);
  return k.fouten;
};

/** One invitation. Field ids start with `m-`: there is one form. */
export const toetsMens = (m: Mens, s: Staat, nu = new Date()): Fouten => {
  const k = new Keuring();
  k.eis("m-naam", m.naam, "Vul een naam in.");
  k.eis("m-soort", m.soort, "Kies wat voor organisatie het is.");
  k.eis("m-pet", m.pet, "Kies met welke pet deze persoon meedoet.");
  if (m.mail.trim() && !isMailadres(m.mail.trim())) k.meld("m-mail", MAILZIN);
  if (isBurger(m)) {
    k.eis("m-betrokkene", m.betrokkene, "Kies over welke persoon het gaat.");
    if (vraagtInstemming(s, m)) {
      k.geweest("m-instemmingOp", m.instemmingOp, nu, "Vul in wanneer de persoon dit goedvond.");
      k.eis("m-instemmingHoe", m.instemmingHoe, "Kies hoe de persoon dit liet weten.");
    }
    return k.fouten;
  }
  k.eis("m-organisatie", m.organisatie, "Vul de organisatie in.");
  if (m.pet === "procesregie") k.eis("m-namensPartij", m.namensPartij, "Schrijf voor welke partij deze persoon werkt.");
  k.eis("m-taak", m.taak, "Zonder eigen taak kan iemand niet meedoen. Vul de taak in.");
  if (s.soort && !isBemoeizorg(s) && voorBemoeizorg(m)) k.meld("m-taak", "Dit is bemoeizorg. Kies dat als soort overleg, of vul de andere taak in waarvoor deze persoon nu meedoet.");
  k.eis("m-grondslag", m.grondslag, "Vul de grondslag in waarop deze persoon meedoet.");
  k.eis("m-noodzaakargument", m.noodzaakargument, "Kies wat voor reden het is.");
  k.eis("m-noodzaak", m.noodzaak, "Schrijf waarom deze persoon in déze casus nodig is.");
  if (m.hoedanigheid !== "eigen") k.eis("m-verantwoordelijke", m.verantwoordelijke, "Schrijf namens wie deze persoon werkt.");
  else k.nummer("m-verantwoordelijke", m.verantwoordelijke);
  if (/^(dat )?(is )?(handig|effici[eë]nt(er)?)[.!]?$|^je weet maar nooit|^voor de zekerheid/i.test(m.noodzaak.trim()))
    k.meld("m-noodzaak", "‘Handig’ is geen reden. Schrijf waarom deze persoon in déze casus nodig is.");
  return k.fouten;
};

/** Who on the list is not complete yet. */
export const onaf = (s: Staat): Mens[] => s.deelnemers.filter((m) => toetsMens(m, s).size > 0);

/** Step 3: who is needed. */
export const toetsWie = (s: Staat): Fouten => {
  const k = new Keuring();
  const [eerste] = onaf(s);
  if (eerste) k.meld(`lijst-${eerste.id}`, `Vul bij ${eerste.naam || "deze persoon"} alles in.`);
  if (s.deelnemers.length < 2) k.meld("m-kop", "Nodig ten minste één ander uit. Vul het formulier in en kies ‘Zet op de lijst’.");
  if (!s.spoed && s.uitgenodigd === "ja" && !s.deelnemers.some(isBurger))
    k.meld("m-naam", "Je gaf aan dat de betrokkene is uitgenodigd. Zet die op de lijst, of wijzig dat in stap 2.");
  if (isBemoeizorg(s) && isEnkelvoudig(s) && vraagtBilateraal(s))
    k.meld("m-naam", "Er is één probleem, niet meer. Nodig dan hooguit twee organisaties uit.");
  if (!s.spoed && vraagtBilateraal(s))
    k.eis("waaromNietBilateraal", s.waaromNietBilateraal, "Schrijf waarom een gesprek met z’n tweeën niet genoeg is.");
  return k.fouten;
};

/** Step 4: the writer confirms to have read it through (R70). */
export const toetsControle = (s: Staat): Fouten => {
  const k = new Keuring();
  if (!s.nagelezen) k.meld("nagelezen", "Lees alles na en zet dan een vinkje.");
  return k.fouten;
};

/** The checks of a step (1–4). */
export const toets = (stap: number, s: Staat, nu: Date): Fouten =>
  stap === 1 ? toetsCasus(s) : stap === 2 ? toetsMag(s, nu) : stap === 3 ? toetsWie(s) : toetsControle(s);
