import { ontvangers } from "./kring";
import type { Concept } from "./concept";
import { ik, type Stand } from "./stand";
import type { Betrokkene, DeelnemerBeeld, Id, InbrengBeeld, ToestemmingBeeld } from "./typen";
import { noemtWet } from "../paginas/nieuw/vragen";
import { datum, hoofdletter, namen, overDagen, som } from "./woorden";

export type Geldigheid = "geldt" | "ingetrokken" | "voorbij";

/** Whether a consent counts today. A courtesy; the server decides. */
export const geldigheid = (t: ToestemmingBeeld, vandaag = overDagen(0)): Geldigheid =>
  t.ingetrokken ? "ingetrokken" : t.tot && t.tot < vandaag ? "voorbij" : "geldt";

export const SOORTEN: [string, string][] = [
  ["doorbreken-geheim", "Het beroepsgeheim mag hiervoor open"],
  ["verwerking", "Gegevens mogen verwerkt worden"],
  ["instemming-hulp", "Instemming met de hulp"],
];

/** What a contribution leans on, as far as this person may know. */
export const steun = (i: InbrengBeeld, s: Stand): ToestemmingBeeld | undefined => (i.toestemming ? s.toestemmingen.get(i.toestemming) : undefined);

/** Its consent no longer counts: nothing more can be shared or taken along on it (R34). */
export const isZonderSteun = (i: InbrengBeeld, s: Stand): boolean => {
  const t = steun(i, s);
  return !!t && geldigheid(t) !== "geldt";
};

/** Own contributions that lean on it. */
export const eigenOp = (t: ToestemmingBeeld, s: Stand): InbrengBeeld[] => [...s.inbrengen.values()].filter((i) => i.van === s.jij && i.toestemming === t.id);

/** Open and allowed requests on what leans on it, as far as this person knows them: they lapse with it. */
export const vragenOp = (t: ToestemmingBeeld, s: Stand): number =>
  [...s.vragen.values()].filter((v) => ["open", "toegestaan", "korter"].includes(v.stand) && s.inbrengen.get(v.inbreng)?.toestemming === t.id).length;

/** Who recorded it, whose it is, and once who recorded it is gone, those it was given to (R34). */
export const magIntrekken = (t: ToestemmingBeeld, s: Stand): boolean =>
  geldigheid(t) !== "ingetrokken" && (t.vastgelegdDoor === s.jij || ik(s)?.betrokkene === t.over || isVertrokken(s.deelnemers.get(t.vastgelegdDoor)));

const isVertrokken = (d: DeelnemerBeeld | undefined): boolean => d?.status === "teruggetrokken" || d?.status === "verwijderd";

const betrokkene = (s: Stand, id: Id): Betrokkene | undefined => s.overleg?.betrokkenen.find((x) => x.id === id);

/** Who gave it, in words (R17). */
export function gevers(t: ToestemmingBeeld, s: Stand): string {
  const wie = betrokkene(s, t.over);
  const zelf = ik(s)?.pet === "betrokkene" && ik(s)?.betrokkene === t.over;
  if (t.van.includes(t.over)) return zelf ? "Jij zelf" : `${hoofdletter(wie?.aanduiding ?? "de persoon")} zelf`;
  const titel = wie?.vertegenwoordiger && t.van.includes(wie.vertegenwoordiger.naam) ? wie.vertegenwoordiger.titel : "met gezag";
  return `${hoofdletter(som(t.van))} (${titel})`;
}

type Beslist = NonNullable<Betrokkene["beslist"]>[number];

const beslist = (x: Betrokkene | undefined, soort: string, wet: string): Beslist | undefined => x?.beslist?.find((w) => w.soort === soort && (w.wet ?? "") === wet);

/** Who must give a consent of that kind under that act: names, the id of the person, or nobody who can now (R17). */
export const wieBeslist = (x: Betrokkene | undefined, soort: string, wet = ""): string[] =>
  (beslist(x, soort, wet) ?? beslist(x, soort, ""))?.namen ?? (x?.gezag?.length ? x.gezag : x ? [x.id] : []);

/** Whether under that act only a written consent counts (R32). */
export const isSchriftelijk = (x: Betrokkene | undefined, soort: string, wet: string): boolean => !!beslist(x, soort, wet)?.schriftelijk;

const anders = (x: Betrokkene, w: Beslist): boolean => som(w.namen) !== som(wieBeslist(x, w.soort));
const noemt = (wet: string, d: DeelnemerBeeld | undefined): boolean => noemtWet(wet, d?.taak ?? "", d?.organisatie ?? "");

/** The acts worth asking for: somebody else decides, or it is in writing and somebody at the table works under it. */
export const wetten = (x: Betrokkene | undefined, soort: string, s: Stand): string[] =>
  (x?.beslist ?? []).filter((w) => w.soort === soort && w.wet && (anders(x!, w) || [...s.deelnemers.values()].some((d) => noemt(w.wet!, d)))).map((w) => w.wet!);

/** The act that the own work points to, among those; empty: the general rule. */
export const eigenWet = (d: DeelnemerBeeld | undefined, keuzes: readonly string[]): string =>
  keuzes.find((wet) => d?.beroepsgeheim === wet || (wet === "onderwijs" && d?.organisatiesoort === "school") || noemt(wet, d)) ?? "";

const OVERHEID = ["gemeente", "ggd", "politie", "justitie"];

/** Why this consent does not carry this draft (R21, R33); null when it does. */
export function waaromNiet(t: ToestemmingBeeld, c: Concept, s: Stand, vandaag = overDagen(0)): string | null {
  if (t.ingetrokken) return "is ingetrokken";
  if (geldigheid(t, vandaag) === "voorbij") return `gold tot en met ${datum(t.tot)}`;
  if (t.soort === "instemming-hulp") return "gaat over hulp, niet over gegevens delen";
  if (c.onderwerp && !t.onderwerpen.includes(c.onderwerp)) return `gaat niet over ${c.onderwerp}`;
  const derden = ontvangers(c, s).filter((d) => d.betrokkene !== c.over);
  const ongenoemd = derden.filter((d) => !t.aan.includes(d.id)).map((d) => namen(s.deelnemers.values())(d.id));
  if (ongenoemd.length) return `noemt ${som(ongenoemd)} niet`;
  const overheid = [ik(s), ...derden].some((d) => OVERHEID.includes(d?.organisatiesoort ?? ""));
  return t.soort === "verwerking" && overheid ? "telt niet bij een overheid; daar telt alleen dat je geheim open mag" : null;
}

/** What this person may lean on at all: recorded by them or towards them, about this person (R21). */
const bruikbaar = (c: Concept, s: Stand): ToestemmingBeeld[] =>
  [...s.toestemmingen.values()].filter((t) => t.over === c.over && (t.vastgelegdDoor === s.jij || (!!s.jij && t.aan.includes(s.jij))));

/** Consents that carry this draft. */
export const passende = (c: Concept, s: Stand): ToestemmingBeeld[] => bruikbaar(c, s).filter((t) => waaromNiet(t, c, s) === null);

/** Those that do not, each with why. */
export const nietPassende = (c: Concept, s: Stand): [ToestemmingBeeld, string][] =>
  bruikbaar(c, s).flatMap((t) => {
    const waarom = waaromNiet(t, c, s);
    return waarom ? [[t, waarom]] : [];
  });
