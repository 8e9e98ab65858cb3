import { describe, expect, test } from "vitest";
import { hoeBinnen, wachtenden } from "../../src/kamer/beeld/wachtenden";
import { omroep } from "../../src/kamer/omroep";
import { leeg, verwerk } from "../../src/kamer/stand";
import type { DeelnemerBeeld } from "../../src/kamer/typen";
import { vervolg } from "../../src/paginas/wachtkamer";

const groen: DeelnemerBeeld = { id: "g", naam: "K. Groen", organisatie: "Wijkteam", organisatiesoort: "gemeente", pet: "hulpverlening", big: false, regisseur: false, status: "wacht" };
const aanDeDeur: DeelnemerBeeld = { ...groen, aanmelding: { op: "2026-03-02T12:02:00Z", hoe: "link-en-code" } };

describe("wie wacht", () => {
  test("staat er pas als die aanklopte, met hoe en wanneer", () => {
    const zonder = verwerk(leeg, { soort: "deelnemer", deelnemer: groen });
    expect(wachtenden(zonder)).toEqual([]);
    const met = verwerk(zonder, { soort: "deelnemer", deelnemer: aanDeDeur });
    expect(wachtenden(met).map(hoeBinnen)).toEqual(["kwam binnen met link en code om 13:02"]);
  });

  test("kwam binnen via het account van een organisatie: die staat erbij", () => {
    const via: DeelnemerBeeld = { ...groen, aanmelding: { op: "2026-03-02T12:02:00Z", hoe: "organisatieaccount", organisatie: "Gemeente Noord" } };
    expect(hoeBinnen(via)).toBe("kwam binnen via het account van Gemeente Noord om 13:02");
  });

  test("wordt één keer omgeroepen", () => {
    const bericht = { soort: "deelnemer", deelnemer: aanDeDeur } as const;
    expect(omroep(leeg, bericht)).toBe("K. Groen wacht tot je hem of haar binnenlaat.");
    expect(omroep(verwerk(leeg, bericht), bericht)).toBe("");
    expect(omroep(leeg, { soort: "deelnemer", deelnemer: groen })).toBe("");
  });
});

describe("de pagina van wie wacht", () => {
  test("vraagt door zolang die wacht, en gaat verder wie binnen mag", () => {
    expect(vervolg({ gelukt: true, wacht: true })).toEqual({ zin: "", opnieuw: true });
    expect(vervolg({ gelukt: false, zin: "Er is geen verbinding." })).toEqual({ zin: "Er is geen verbinding.", opnieuw: true });
    expect(vervolg({ gelukt: true, wacht: false, naar: "/overleg/x" }).naar).toBe("/overleg/x");
  });

  test("houdt op wie is afgemeld of er niets meer vindt, en zegt wat die kan doen", () => {
    const af = vervolg({ gelukt: false, weg: true, zin: "Je bent afgemeld. Vraag de regisseur om een nieuwe link en code." });
    expect(af.opnieuw).toBe(false);
    expect(af.zin).toContain("Je bent afgemeld");
    const niets = vervolg({ gelukt: false, weg: true, zin: "We kunnen dit niet vinden." });
    expect(niets.opnieuw).toBe(false);
    expect(niets.zin).toContain("Vraag de regisseur om een nieuwe link en code");
    expect(vervolg({ gelukt: true, wacht: false, zin: "Het overleg is gesloten terwijl je wachtte." }).opnieuw).toBe(false);
  });
});
