// From a draft to the command that shares it.
import type { Concept } from "./concept";
import { isLager, isUitzondering, vraagtBesluit, waaromNietHoger } from "./grond";
import { meldrecht, meldsoort } from "./meld";
import type { Stand } from "./stand";
import type { Opdracht } from "./typen";
import { CRITERIA } from "./woorden";

const zevenOpen = (c: Concept): boolean => CRITERIA.some(([veld]) => !c.criteria[veld]?.trim());
const tekst = (t: string): string | undefined => t.trim() || undefined;

const bronVan = (c: Concept): Record<string, unknown> =>
  zonderLege({
    soort: c.bron,
    wie: ["collega", "professional", "derde"].includes(c.bron) ? tekst(c.bronWie) : undefined,
    metToestemmingVan: c.bron === "professional" ? tekst(c.bronMet) : undefined,
    datum: tekst(c.datum),
    wet: c.bron === "eigen-dossier" ? tekst(c.wet) : undefined,
  });

const consultatie = (c: Concept) => ({ wie: c.consultatieWie.trim(), op: c.consultatieOp, uitkomst: c.consultatieUitkomst.trim() });

const besluitVan = (c: Concept, stand: Stand) =>
  vraagtBesluit(c, stand) && c.besluitWie.trim() && c.besluitUitkomst
    ? { wie: c.besluitWie.trim(), op: c.besluitOp, uitkomst: c.besluitUitkomst }
    : undefined;

/** The command that shares the draft: only the fields that count for these choices. */
export function opdracht(c: Concept, stand: Stand): Opdracht {
  const uitzondering = isUitzondering(c.trede);
  return zonderLege({
    doet: "inbreng",
    over: c.over || undefined,
    tekst: c.tekst.trim(),
    antwoordOp: c.antwoordOp || undefined,
    voorlegging: c.voorlegging || undefined,
    bron: bronVan(c),
    trede: c.trede || undefined,
    bepaling: c.trede === "wettelijke-bepaling" ? tekst(c.bepaling) : undefined,
    waaromNietHoger: isLager(c.trede) ? tekst(waaromNietHoger(c, stand)) : undefined,
    consultatie: uitzondering ? consultatie(c) : undefined,
    criteria: c.trede === "conflict-van-plichten" && !zevenOpen(c) ? c.criteria : undefined,
    motivering: uitzondering ? tekst(c.motivering) : undefined,
    besluitVan: besluitVan(c, stand),
    meldrecht: meldrecht(c),
    alleenNodige: meldsoort(c) === "spreekplicht" && c.alleenNodige === "ja" ? true : undefined,
    niveau: c.niveau,
    noodzaakargument: c.niveau === "inhoudelijk" ? c.noodzaakargument || undefined : undefined,
    categorie: c.categorie,
    aard: c.aard,
    kring: c.wie === "iedereen" ? "breed" : c.gekozen,
    rechtstreeksBetrokken: c.trede === "eigen-taak" && c.rechtstreeksBetrokken.length ? c.rechtstreeksBetrokken : undefined,
    toestemming: c.trede === "toestemming" ? c.toestemming || undefined : undefined,
    waaromNietVertaald: tekst(c.waaromNietVertaald),
    onderwerpen: c.onderwerp ? [c.onderwerp] : [],
  }) as Opdracht;
}

/** Without the fields that have no value: the server refuses what it does not know and null alike. */
export const zonderLege = (velden: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(velden).filter(([, v]) => v !== undefined && v !== ""));
