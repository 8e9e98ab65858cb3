import { describe, expect, it } from "vitest";
import * as C from "../../src/kamer/concept";
import { omroep } from "../../src/kamer/omroep";
import { verwerk } from "../../src/kamer/stand";
import type { Bericht } from "../../src/kamer/typen";
import { uitVoorlegging } from "../../src/kamer/voorlegging";
import { kamerVan } from "./voorbeeld";

const v = { id: "v1", van: "baak", aan: "groen", tekst: "Hij eet brood", over: "j", niveau: "dat", bron: { soort: "eigen-dossier" }, onderwerpen: [] };
const bericht: Bericht = { soort: "voorlegging", voorlegging: v };
const weg: Bericht = { soort: "voorlegging-weg", voorlegging: "v1" };

describe("wat de regisseur voor iemand typte", () => {
  it("wordt een eigen concept, met wat de regisseur koos en verder het eigen voorstel", () => {
    const s = verwerk(kamerVan("groen"), bericht);
    const c = uitVoorlegging(v, s);
    expect(c).toMatchObject({ tekst: "Hij eet brood", niveau: "dat", bron: "eigen-dossier", aard: "feit", trede: "eigen-taak" });
    expect(C.opdracht(c, s)).toMatchObject({ doet: "inbreng", voorlegging: "v1" });
  });

  it("blijft als eigen tekst staan als het is teruggehaald", () => {
    const s = verwerk(kamerVan("groen"), bericht);
    const na = verwerk(s, weg);
    const c = C.vulIn(uitVoorlegging(v, s), na);
    expect(c.tekst).toBe("Hij eet brood");
    expect(C.opdracht(c, na)).not.toHaveProperty("voorlegging");
  });

  it("gaat niet door de muur van een kleine kring (R36)", () => {
    const s = verwerk(verwerk(kamerVan("groen"), bericht), { soort: "kring", bezig: true, leden: ["groen", "verbrugge"] });
    expect(C.opdracht(uitVoorlegging(v, s), s)).not.toHaveProperty("voorlegging");
  });

  it("wordt alleen gezegd tegen wie het is", () => {
    expect(omroep(kamerVan("groen"), bericht)).toBe("Baak schreef iets voor jou.");
    expect(omroep(kamerVan("baak"), bericht)).toBe("");
  });
});
