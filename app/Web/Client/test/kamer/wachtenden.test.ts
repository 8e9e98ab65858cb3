import { describe, expect, test } from "vitest";
import { hoeBinnen, wachtenden } from "../../src/kamer/beeld/wachtenden";
import { omroep } from "../../src/kamer/omroep";
import { leeg, verwerk } from "../../src/kamer/stand";
import type { DeelnemerBeeld } from "../../src/kamer/typen";

const groen: DeelnemerBeeld = { id: "g", naam: "K. Groen", organisatie: "Wijkteam", organisatiesoort: "gemeente", pet: "hulpverlening", big: false, regisseur: false, status: "wacht" };
const aanDeDeur: DeelnemerBeeld = { ...groen, aanmelding: { op: "2026-03-02T12:02:00Z", hoe: "link-en-code" } };

describe("wie wacht", () => {
  test("staat er pas als die aanklopte, met hoe en wanneer", () => {
    const zonder = verwerk(leeg, { soort: "deelnemer", deelnemer: groen });
    expect(wachtenden(zonder)).toEqual([]);
    const met = verwerk(zonder, { soort: "deelnemer", deelnemer: aanDeDeur });
    expect(wachtenden(met).map(hoeBinnen)).toEqual(["kwam binnen met link en code om 13:02"]);
  });

  test("wordt één keer omgeroepen", () => {
    const bericht = { soort: "deelnemer", deelnemer: aanDeDeur } as const;
    expect(omroep(leeg, bericht)).toBe("K. Groen wacht op toelating.");
    expect(omroep(verwerk(leeg, bericht), bericht)).toBe("");
    expect(omroep(leeg, { soort: "deelnemer", deelnemer: groen })).toBe("");
  });
});
