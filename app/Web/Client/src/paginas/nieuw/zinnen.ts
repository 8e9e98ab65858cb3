// Which field a refusal of the server is about, by the words of its sentence. A test holds this list against the server's sentences.
import { isTeAlgemeen } from "./algemeen";
import type { Burger, Staat } from "./staat";
import { statusveld } from "./vragen";

type Veld = string | ((s: Staat, b: Burger) => string);

const eersteNee = (s: Staat): string => (["a2", "b", "c"] as const).find((veld) => s[veld] === "nee") ?? "a1";
const algemeen = (_: Staat, b: Burger): string => (isTeAlgemeen(b.status.tWelkeGegevens) ? "tWelkeGegevens" : "tDoel");

const eersteBezwaar = (s: Staat): string => {
  const z = s.bezwaren.find((x) => !x.tekst.trim() || !x.antwoord.trim()) ?? s.bezwaren[0];
  return z ? `${z.id}-${z.tekst.trim() ? "antwoord" : "tekst"}` : "bezwarenGevraagd";
};

/** Rule → words in the sentence and the field of step 2 they belong to. The first that fits counts. */
export const ZINNEN: Readonly<Record<string, readonly (readonly [RegExp, Veld])[]>> = {
  R12: [
    [/vier vragen/, "a1"],
    [/wat er gemeld is|waarom dit gesprek/, "stapToelichting"],
    [/geen bemoeizorg/, eersteNee],
    [/gesprek met de persoon/, "gesprekGeprobeerd"],
    [/met een collega/, "consultatieWie"],
    [/met z’n tweeën/, "a1"],
  ],
  R14: [
    [/Beantwoord elke reden|Zonder reden/, "r3b1"],
    [/andere reden/, "keuzeToelichting"],
    [/wie dit heeft beoordeeld/, "beoordelaar"],
    [/waarom de persoon nog niet/, "waaromNietGeinformeerd"],
    [/Kies of de persoon/, "informeren"],
    [/bereikt moet zijn/, "beoogdResultaat"],
    [/paraaf/, "paraaf"],
    [/tot en met welke dag/, "begin"],
    [/laatste dag ligt voor/, "einde"],
    [/Vul in welke: waarover/, "tWelkeGegevens"],
    [/algemene toestemming/, algemeen],
    [/wie gegevens mag delen/, "tVerstrekkers"],
    [/wie haar gaf/, "toestemmingVan"],
    [/in de toekomst/, "tOp"],
    [/is uitgelegd/, "tUitgelegd"],
    [/op papier of per mail/, "tHoe"],
    [/onderwerp/i, "toestemmingOnderwerpen"],
    [/toestemming|mening|niet te bespreken/, "keuze"],
  ],
  R15: [
    [/nog niet begonnen/, "begin"],
    [/voorbij/, "einde"],
  ],
  R16: [
    [/wanneer de betrokkene|moet nog komen/, "geinformeerdWanneer"],
    [/Schrijf waarom/, "geinformeerdReden"],
    [/Kies een dag/, "opnieuwBezienOp"],
  ],
  R72: [
    [/Vraag de betrokkene/, (s) => (s.bezwarenGevraagd === "nee" ? "bezwarenReden" : "bezwarenGevraagd")],
    [/Bij een bezwaar/, eersteBezwaar],
  ],
  R11: [[/./, (s) => (s.uitgenodigd === "nee" ? "uitgenodigdReden" : "uitgenodigd")]],
};

/** Whom a sentence is about: the server counts from one, in the order of the form. */
export const persoonIn = (s: Staat, zin: string): Burger => s.betrokkenen[Number(/^Persoon (\d+): /.exec(zin)?.[1] ?? 1) - 1] ?? s.betrokkenen[0]!;

/** The field of step 2 a sentence is about; null when no field is known. */
export const veldBij = (s: Staat, regel: string, zin: string): string | null => {
  const veld = ZINNEN[regel]?.find(([woorden]) => woorden.test(zin))?.[1];
  if (veld === undefined) return null;
  const b = persoonIn(s, zin);
  const naam = typeof veld === "string" ? veld : veld(s, b);
  return regel === "R14" || regel === "R15" ? statusveld(s, b, naam) : naam;
};
