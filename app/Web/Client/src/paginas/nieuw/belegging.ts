// From what was typed to the body of POST /nieuw: only what is relevant, nothing that is empty.
import { REDENEN } from "./lijsten";
import type { Burger, Mens, Staat } from "./staat";
import { isBemoeizorg, isBurger, leeftijdVan, vraagtBilateraal, vraagtFormulier, vraagtGehoord, vraagtGezag } from "./vragen";

const vul = (tekst: string): string | undefined => tekst.trim() || undefined;
const isJa = (antwoord: string): boolean => antwoord === "ja";

/** Lines with something on them. */
export const regels = (tekst: string): string[] =>
  tekst.split("\n").map((r) => r.trim()).filter(Boolean);

const gehoord = (b: Burger) =>
  isJa(b.gehoord)
    ? { ja: true, wanneer: vul(b.gehoordWanneer), door: vul(b.gehoordDoor) }
    : { ja: false, reden: vul(b.gehoordReden) };

const burger = (b: Burger) => ({
  id: b.id,
  aanduiding: b.aanduiding.trim(),
  leeftijd: leeftijdVan(b) ?? undefined,
  wilsbekwaam: b.wilsbekwaam !== "nee",
  gezag: vraagtGezag(b) ? regels(b.gezag) : undefined,
  gehoord: vraagtGehoord(b) ? gehoord(b) : undefined,
});

const mens = (m: Mens) => {
  const wie = { id: m.id, naam: m.naam.trim(), soort: m.soort, pet: m.pet, regisseur: m.regisseur || undefined };
  if (isBurger(m)) return { ...wie, soort: "burger", betrokkene: vul(m.betrokkene) };
  return {
    ...wie,
    organisatie: vul(m.organisatie),
    taak: vul(m.taak),
    grondslag: vul(m.grondslag),
    noodzaakargument: vul(m.noodzaakargument),
    noodzaak: vul(m.noodzaak),
    beroepsgeheim: vul(m.beroepsgeheim),
    big: m.big,
    namensPartij: m.pet === "procesregie" ? vul(m.namensPartij) : undefined,
  };
};

const stap1 = (s: Staat) => ({
  a1: isJa(s.a1),
  a2: isJa(s.a2),
  b: isJa(s.b),
  c: isJa(s.c),
  toelichting: vul(s.stapToelichting),
  gesprekGeprobeerd: vul(s.gesprekGeprobeerd),
  consultatie: vul(s.consultatieWie)
    ? { wie: s.consultatieWie.trim(), op: s.consultatieOp, uitkomst: s.consultatieUitkomst.trim() }
    : undefined,
});

const zonderToestemming = (s: Staat) => ({
  keuze: s.keuze,
  toelichting: vul(s.keuzeToelichting),
  redenen: Object.fromEntries(REDENEN.map(([sleutel]) => [sleutel.slice(1), isJa(s[sleutel])])),
  beoogdResultaat: s.beoogdResultaat.trim(),
  begin: s.begin,
  einde: s.einde,
  beoordelaar: s.beoordelaar.trim(),
  informeren: s.informeren,
  waaromNietGeinformeerd: s.informeren === "4b" ? vul(s.waaromNietGeinformeerd) : undefined,
  paraaf: s.paraaf.trim(),
});

// With consent, or within an own statutory task, there is no form; that this was the answer stays on record.
const gekozen = (s: Staat) =>
  isBemoeizorg(s) && s.keuze ? { keuze: s.keuze, toelichting: vul(s.keuzeToelichting) } : undefined;

const overleg = (s: Staat) => ({
  soort: s.soort,
  regie: s.regie,
  doel: s.doel.trim(),
  situatie: s.situatie.trim(),
  waaromNietBilateraal: vraagtBilateraal(s) ? vul(s.waaromNietBilateraal) : undefined,
  stap1: isBemoeizorg(s) ? stap1(s) : undefined,
  betrokkeneGeinformeerd: isJa(s.geinformeerd)
    ? { ja: true, wanneer: vul(s.geinformeerdWanneer), door: vul(s.geinformeerdDoor) }
    : { ja: false, reden: vul(s.geinformeerdReden), opnieuwBezienOp: vul(s.opnieuwBezienOp) },
  betrokkeneUitgenodigd: isJa(s.uitgenodigd) ? { ja: true } : { ja: false, reden: vul(s.uitgenodigdReden) },
  zonderToestemming: vraagtFormulier(s) ? zonderToestemming(s) : gekozen(s),
  convenant: vul(s.convenant),
});

/** The body of POST /nieuw. What is undefined is left out by JSON.stringify. */
export const naarBelegging = (s: Staat) => ({
  overleg: overleg(s),
  betrokkenen: s.betrokkenen.map(burger),
  deelnemers: s.deelnemers.map(mens),
  gepland:
    s.datum || s.tijd || s.plaats.trim()
      ? { datum: vul(s.datum), tijd: s.tijd ? `${s.tijd.slice(0, 5)}:00` : undefined, plaats: vul(s.plaats) }
      : undefined,
});
