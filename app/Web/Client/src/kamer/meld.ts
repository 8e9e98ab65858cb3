import type { Concept } from "./concept";

/** A right to report or a duty to speak, where such a provision was chosen (R76); empty otherwise. */
export const meldsoort = (c: Concept): string => (c.trede === "wettelijke-bepaling" && c.bepaling ? c.bepalingsoort : "");

const VRAGEN = ["meldGeinformeerd", "meldZienswijze", "meldToestemming"] as const;

/** One of the three was not done: why not is asked (R76). */
export const vraagtWaaromNiet = (c: Concept): boolean => VRAGEN.some((veld) => c[veld] === "nee");

/** What such a provision still asks, by field; one of the three at a time. */
export function openMeldvragen(c: Concept): string[] {
  if (meldsoort(c) === "spreekplicht") return c.alleenNodige ? [] : ["alleenNodige"];
  if (meldsoort(c) !== "meldrecht") return [];
  const eerste = VRAGEN.find((veld) => !c[veld]);
  return [...(eerste ? [eerste] : []), ...(vraagtWaaromNiet(c) && !c.meldWaaromNiet.trim() ? ["meldWaaromNiet"] : [])];
}

/** What was done beforehand, once all three are answered. */
export function meldrecht(c: Concept): Record<string, unknown> | undefined {
  if (meldsoort(c) !== "meldrecht" || VRAGEN.some((veld) => !c[veld])) return undefined;
  const waaromNiet = vraagtWaaromNiet(c) && c.meldWaaromNiet.trim();
  return {
    geinformeerd: c.meldGeinformeerd === "ja",
    zienswijzeGevraagd: c.meldZienswijze === "ja",
    toestemmingGeprobeerd: c.meldToestemming === "ja",
    ...(waaromNiet ? { waaromNiet } : {}),
  };
}
