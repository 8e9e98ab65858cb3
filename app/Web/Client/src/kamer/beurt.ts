// A draft in its turn: changed, kept up with the room, sent, and followed by the next.
import { nieuw, ontvangers, opdracht, vulIn, type Concept } from "./concept";
import { isBinnen, type Stand } from "./stand";
import type { Opdracht } from "./typen";

/** The draft with other answers; `geraakt` is the field the person set themselves. */
export const met = (c: Concept, stand: Stand, deel: Partial<Concept> = {}, geraakt?: string): Concept =>
  vulIn({ ...c, ...deel, geraakt: geraakt ? new Set([...c.geraakt, geraakt]) : c.geraakt }, stand);

/** The draft after something changed in the room: who left is chosen no more. */
export const herzien = (c: Concept, stand: Stand): Concept =>
  met(c, stand, { gekozen: c.gekozen.filter((id) => stand.deelnemers.get(id)?.status === "geaccepteerd") });

/**
 * The command: to exactly those named in the sentence, for a kleine kring may have begun after they were chosen. Inside one its members
 * go by name: if it ends while this is on its way, it still reaches only them.
 */
export const teSturen = (c: Concept, stand: Stand): Opdracht =>
  opdracht({ ...c, wie: isBinnen(stand) ? "kies" : c.wie, gekozen: ontvangers(c, stand).map((d) => d.id) }, stand);

/** The next draft keeps who it is about; everything else starts anew. */
export const volgende = (c: Concept, stand: Stand): Concept => vulIn({ ...nieuw(stand), over: c.over }, stand);
