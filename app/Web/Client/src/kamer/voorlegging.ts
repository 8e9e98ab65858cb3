// What the regisseur typed for somebody else, as a draft of that person.
import { nieuw, vulIn, type Concept } from "./concept";
import type { Stand } from "./stand";
import type { VoorleggingBeeld } from "./typen";

/** The draft in which somebody reads, changes and shares what was typed for them; every field can still be changed. */
export function uitVoorlegging(v: VoorleggingBeeld, stand: Stand): Concept {
  const c = nieuw(stand);
  const gekozen: Partial<Concept> = {
    over: v.over ?? "",
    ...(v.niveau ? { niveau: v.niveau } : {}),
    ...(v.bron ? { bron: v.bron.soort, bronWie: v.bron.wie ?? "", bronMet: v.bron.metToestemmingVan ?? "", datum: v.bron.datum ?? c.datum, wet: v.bron.wet ?? c.wet } : {}),
    ...(v.categorie ? { categorie: v.categorie } : {}),
    ...(v.aard ? { aard: v.aard } : {}),
    ...(v.onderwerpen[0] ? { onderwerp: v.onderwerpen[0] } : {}),
  };
  return vulIn({ ...c, ...gekozen, tekst: v.tekst, voorlegging: v.id, geraakt: new Set(Object.keys(gekozen)) }, stand);
}
