// The ground on which somebody shares (R19): which rungs there are, and what each asks.
import type { Concept } from "./concept";
import { isAfgeleid, ontvangers } from "./kring";
import { anderen, ik, type Stand } from "./stand";
import type { Bepaling, DeelnemerBeeld, Id } from "./typen";
import { TREDEN } from "./woorden";

const UITZONDERING = ["vitaal-belang", "conflict-van-plichten", "goed-hulpverlenerschap"];

/** Police and justice share about a person on a provision of their own acts alone (R77). */
export const isPolitieOfJustitie = (d?: DeelnemerBeeld): boolean => d?.organisatiesoort === "politie" || d?.organisatiesoort === "justitie";

/** What the answer on consent of this person leaves room for; that of another says nothing of it (R14). */
export const magTrede = (stand: Stand, over: Id): ((trede: string) => boolean) => {
  const treden = stand.overleg?.betrokkenen.find((x) => x.id === over)?.grenzen?.treden;
  return (trede) => treden?.includes(trede) ?? true;
};

/** The rungs this person can choose from about whom it is (R14, R77). */
export const treden = (stand: Stand, over: Id): [string, string][] => {
  const mag = magTrede(stand, over);
  return TREDEN.filter(([trede]) => (isPolitieOfJustitie(ik(stand)) ? trede === "wettelijke-bepaling" : mag(trede)));
};

/** Under derived secrecy an exception needs the decision of the primary holder (R75). */
export const vraagtBesluit = (c: Concept, stand: Stand): boolean => {
  const mij = ik(stand);
  return !!mij && isAfgeleid(mij) && isUitzondering(c.trede);
};

const noemt = (d: DeelnemerBeeld, woorden: string[]): boolean => woorden.some((w) => `${d.organisatie ?? ""} ${d.taak ?? ""}`.toLowerCase().includes(w.toLowerCase()));

/** Provisions under which this person's organisation may give at all; one for certain recipients alone, when one of them is here. */
export const bepalingen = (lijst: Bepaling[], stand: Stand): Bepaling[] =>
  lijst.filter(
    (x) =>
      x.van.includes(ik(stand)?.organisatiesoort ?? "") &&
      (!isPolitieOfJustitie(ik(stand)) || x.wet === "Wet politiegegevens" || x.wet === "Wjsg") &&
      (!x.genoemd?.length || anderen(stand).some((d) => x.aan.includes(d.organisatiesoort) && noemt(d, x.genoemd!))),
  );

/** Whatever is about a person needs a ground, unless that person says it (R19). */
export const vraagtGrond = (c: Concept, stand: Stand): boolean => !!c.over && ik(stand)?.betrokkene !== c.over;

export const isUitzondering = (trede: string): boolean => UITZONDERING.includes(trede);
export const isLager = (trede: string): boolean => trede === "eigen-taak" || trede === "toestemming" || isUitzondering(trede);

/** What is proposed as the reason for an ordinary own task; whoever shares it under those words makes them theirs. */
export const VOORSTEL = "Anoniem kan niet en er is geen wettelijke bepaling.";

/** A deskundige among those who would get it: then anonymous comes first (R83). */
export const deskundigen = (c: Concept, stand: Stand): DeelnemerBeeld[] =>
  c.over ? ontvangers(c, stand).filter((d) => d.pet === "deskundige") : [];

/** Whether the reason can be proposed; otherwise it is asked. */
export const magVoorstel = (c: Concept, stand: Stand): boolean =>
  c.trede === "eigen-taak" && c.categorie === "gewoon" && !c.geraakt.has("waaromNietHoger") && deskundigen(c, stand).length === 0;

/** The reason for this rung as it would be sent: typed, or proposed. */
export const waaromNietHoger = (c: Concept, stand: Stand): string =>
  c.waaromNietHoger.trim() || (magVoorstel(c, stand) ? VOORSTEL : "");

/** R25: medical content towards somebody who is not BIG-registered. */
export const vraagtVertaling = (c: Concept, stand: Stand): boolean =>
  c.categorie === "gezondheid" &&
  c.niveau === "inhoudelijk" &&
  c.trede === "toestemming" &&
  ontvangers(c, stand).some((d) => !d.big && d.betrokkene !== c.over);
