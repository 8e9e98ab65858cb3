// From what was typed to the body of POST /nieuw: only what is relevant, nothing that is empty.
import { REDENEN } from "./lijsten";
import { uitRegister, type Burger, type Mens, type Staat, type Status } from "./staat";
import { heeftToestemming, isBemoeizorg, isBurger, isEnkelvoudig, kanNietZelf, leeftijdVan, magGezag, vraagtBilateraal, vraagtFormulier, vraagtGehoord, vraagtGezag, vraagtInstemming } from "./vragen";

const vul = (tekst: string): string | undefined => tekst.trim() || undefined;
const isJa = (antwoord: string): boolean => antwoord === "ja";

/** Lines with something on them. */
export const regels = (tekst: string): string[] =>
  tekst.split("\n").map((r) => r.trim()).filter(Boolean);

const gehoord = (b: Burger) =>
  isJa(b.gehoord)
    ? { ja: true, wanneer: vul(b.gehoordWanneer), door: vul(b.gehoordDoor) }
    : { ja: false, reden: vul(b.gehoordReden) };

const burger = (s: Staat) => (b: Burger) => ({
  id: b.id,
  aanduiding: b.aanduiding.trim(),
  leeftijd: leeftijdVan(b) ?? undefined,
  wilsbekwaam: b.wilsbekwaam !== "nee",
  gezag: vraagtGezag(b) || (magGezag(b) && regels(b.gezag).length) ? regels(b.gezag) : undefined,
  zonderToestemming: isBemoeizorg(s) && s.betrokkenen.length > 1 && b.status.keuze ? naarStatus(b.status) : undefined,
  gehoord: vraagtGehoord(b) ? gehoord(b) : undefined,
  vertegenwoordiger:
    kanNietZelf(b) && vul(b.vertegenwoordiger)
      ? { naam: b.vertegenwoordiger.trim(), titel: b.titel.trim(), terzijde: vul(b.terzijde) }
      : undefined,
  wilsonbekwaamheid: kanNietZelf(b)
    ? { door: b.onbekwaamDoor.trim(), op: b.onbekwaamOp, waarvoor: b.onbekwaamWaarvoor.trim() }
    : undefined,
});

const mens = (s: Staat) => (m: Mens) => {
  const wie = { id: m.id, naam: m.naam.trim(), soort: m.soort, pet: m.pet, regisseur: m.regisseur || undefined };
  if (isBurger(m))
    return { ...wie, soort: "burger", betrokkene: vul(m.betrokkene), instemming: vraagtInstemming(s, m) && m.instemmingOp && m.instemmingHoe ? { op: m.instemmingOp, hoe: m.instemmingHoe } : undefined };
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
    hoedanigheid: m.hoedanigheid === "eigen" ? undefined : m.hoedanigheid,
    verwerkingsverantwoordelijke: m.hoedanigheid === "eigen" ? undefined : vul(m.verantwoordelijke),
  };
};

const stap1 = (s: Staat) =>
  s.meldpunt
    ? { a1: false, a2: false, b: false, c: false, meldpunt: true, toelichting: vul(s.stapToelichting) }
    : vierAntwoorden(s);

/** The four answers of step I, with what belongs to them (R12). */
export const vierAntwoorden = (s: Staat) => ({
  a1: isJa(s.a1),
  a2: isJa(s.a2),
  b: isJa(s.b),
  c: isJa(s.c),
  toelichting: isEnkelvoudig(s) ? vul(s.stapToelichting) : undefined,
  gesprekGeprobeerd: vul(s.gesprekGeprobeerd),
  consultatie: vul(s.consultatieWie)
    ? { wie: s.consultatieWie.trim(), op: s.consultatieOp, uitkomst: s.consultatieUitkomst.trim() }
    : undefined,
});

const formulier = (f: Status) => ({
  keuze: f.keuze,
  toelichting: f.keuze === "3a4" || isJa(f.r3b6) ? vul(f.keuzeToelichting) : undefined,
  redenen: Object.fromEntries(REDENEN.map(([sleutel]) => [sleutel.slice(1), isJa(f[sleutel])])),
  beoogdResultaat: f.beoogdResultaat.trim(),
  begin: f.begin,
  einde: f.einde,
  beoordelaar: f.beoordelaar.trim(),
  informeren: f.informeren,
  waaromNietGeinformeerd: f.informeren === "4b" ? vul(f.waaromNietGeinformeerd) : undefined,
  paraaf: f.paraaf.trim(),
});

const concreet = (f: Status) => ({
  keuze: f.keuze,
  toestemming: {
    welkeGegevens: vul(f.tWelkeGegevens),
    doel: vul(f.tDoel),
    verstrekkers: vul(f.tVerstrekkers),
    ontvangers: vul(f.tOntvangers),
    van: f.toestemmingVan.length ? f.toestemmingVan : undefined,
    op: vul(f.tOp),
    hoe: vul(f.tHoe),
    uitgelegd: vul(f.tUitgelegd),
    wet: vul(f.tWet),
    onderwerpen: f.toestemmingOnderwerpen.length ? f.toestemmingOnderwerpen : undefined,
  },
});

/** The answer on consent, with the consent or the form it asks for; within an own statutory task there is neither (R14). */
export const naarStatus = (f: Status) =>
  heeftToestemming(f) ? concreet(f) : vraagtFormulier(f) ? formulier(f) : { keuze: f.keuze };

/** Whether the betrokkene knows, or why not yet (R16). */
export const naarInformeren = (s: Staat) =>
  isJa(s.geinformeerd)
    ? { ja: true, wanneer: vul(s.geinformeerdWanneer), door: vul(s.geinformeerdDoor) }
    : { ja: false, reden: vul(s.geinformeerdReden), opnieuwBezienOp: vul(s.opnieuwBezienOp) };

// Who does not know of the overleg was not asked either, for the same reason.
const bezwaren = (s: Staat) => {
  if (!isJa(s.geinformeerd)) return { gevraagd: false, reden: vul(s.geinformeerdReden) };
  if (!isJa(s.bezwarenGevraagd)) return { gevraagd: false, reden: vul(s.bezwarenReden) };
  const lijst = isJa(s.bezwarenEr) ? s.bezwaren : [];
  return {
    gevraagd: true,
    lijst: lijst.map((z) => ({ tekst: z.tekst.trim(), tegemoetgekomen: isJa(z.tegemoet), antwoord: vul(z.antwoord) })),
  };
};

// With one person the form stands at the overleg; with more at each person.
const vanDeEnige = (s: Staat) => {
  const [b, ander] = s.betrokkenen;
  return b && !ander && b.status.keuze ? naarStatus(b.status) : undefined;
};

const overleg = (s: Staat) => ({
  soort: s.soort,
  regie: s.regie,
  doel: s.doel.trim(),
  situatie: s.situatie.trim(),
  spoed: s.spoed || undefined,
  aanspreekpunt: vul(s.aanspreekpunt),
  waaromNietBilateraal: vraagtBilateraal(s) ? vul(s.waaromNietBilateraal) : undefined,
  stap1: isBemoeizorg(s) ? stap1(s) : undefined,
  betrokkeneGeinformeerd: naarInformeren(s),
  betrokkeneUitgenodigd: isJa(s.uitgenodigd) ? { ja: true } : { ja: false, reden: vul(s.uitgenodigdReden) },
  zonderToestemming: isBemoeizorg(s) ? vanDeEnige(s) : undefined,
  convenant: vul(s.convenant),
  convenantInhoud: vul(s.convenant) && !uitRegister(s) ? Object.fromEntries(s.convenantInhoud.map((veld) => [veld, true])) : undefined,
  bezwaren: bezwaren(s),
  wachtkamer: s.wachtkamer || undefined,
});

/** Whose link goes by mail, and where: by local id. */
const naarPost = (s: Staat) => {
  const adressen = s.deelnemers.filter((m) => !m.regisseur && m.mail.trim()).map((m) => [m.id, m.mail.trim()]);
  return s.post && adressen.length ? (Object.fromEntries(adressen) as Record<string, string>) : undefined;
};

/** The body of POST /nieuw. What is undefined is left out by JSON.stringify. */
export const naarBelegging = (s: Staat) => ({
  naam: vul(s.naam),
  vervolgVan: s.vervolgVan || undefined,
  overleg: overleg(s),
  betrokkenen: s.betrokkenen.map(burger(s)),
  deelnemers: s.deelnemers.map(mens(s)),
  post: naarPost(s),
  gepland:
    s.datum || s.tijd || s.plaats.trim()
      ? { datum: vul(s.datum), tijd: s.tijd ? `${s.tijd.slice(0, 5)}:00` : undefined, plaats: vul(s.plaats) }
      : undefined,
});
