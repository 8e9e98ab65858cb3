import { describe, expect, it } from "vitest";
import * as C from "../../src/kamer/concept";
import { verwerk } from "../../src/kamer/stand";
import type { Concept } from "../../src/kamer/concept";
import { vanInbreng, zonderNummers } from "../../src/kamer/weigering";
import { CRITERIA } from "../../src/kamer/woorden";
import { kamerVan } from "./voorbeeld";

const vandaag = "2021-02-22";
function typ(jij: string, deel: Partial<Concept>, stand = kamerVan(jij)): [Concept, ReturnType<typeof kamerVan>] {
  return [C.vulIn({ ...C.nieuw(stand, vandaag), ...deel, geraakt: new Set(Object.keys(deel)) }, stand), stand];
}

describe("wie ziet dit", () => {
  it("noemt iedereen bij naam", () => {
    const [c, s] = typ("baak", { tekst: "Er is vier keer gebeld." });
    expect(C.wieZietDit(c, s)).toMatchObject({ klein: false, wel: "Iedereen ziet dit:", wie: "Verbrugge, Groen, Pietersen en Van Daal." });
    expect(C.deelknop(c, s)).toBe("Deel met iedereen");
  });

  it("vult bij gezondheid zonder de woningcorporatie in, en zegt waarom (R24)", () => {
    const [c, s] = typ("verbrugge", { tekst: "Hij neemt zijn medicijnen niet meer" });
    expect(c.categorie).toBe("gezondheid");
    expect(c.gekozen).toEqual(["baak", "groen", "daal"]);
    expect(C.wieZietDit(c, s).niet).toBe("Pietersen niet: een woningcorporatie krijgt geen gegevens over gezondheid.");
  });

  it("laat wie zelf koos met rust en waarschuwt", () => {
    const [c, s] = typ("verbrugge", { tekst: "Hij neemt zijn medicijnen niet meer", wie: "kies", gekozen: ["baak", "pietersen"] });
    expect(c.gekozen).toEqual(["baak", "pietersen"]);
    const z = C.wieZietDit(c, s);
    expect(z.wel).toBe("Zo kun je dit niet delen.");
    expect(z.niet).toBe("Pietersen mag dit niet krijgen: een woningcorporatie krijgt geen gegevens over gezondheid.");
    expect(C.kanknop(z.kan!, s)).toBe("Kies alleen Baak");
    expect(C.deelknop(c, s)).toBe("Deel met Baak en Pietersen");
  });

  it("gelooft de server als die iemand weigert van wie dat hier niet te zien was", () => {
    const [c, s] = typ("groen", { tekst: "x", wie: "kies", gekozen: ["baak", "daal"] });
    expect(C.wieZietDit(c, s, ["daal"])).toMatchObject({ wel: "Zo kun je dit niet delen.", niet: "Van Daal mag dit niet krijgen." });
    expect(C.wieZietDit(c, s, ["daal"]).kan?.map((d) => d.id)).toEqual(["baak"]);
  });

  it("biedt in een kleine kring alleen de leden aan", () => {
    const s = verwerk(kamerVan("baak"), { soort: "kring", bezig: true, leden: ["baak", "groen"] });
    const [c] = typ("baak", { tekst: "x" }, s);
    expect(C.ontvangers(c, s).map((d) => d.id)).toEqual(["groen"]);
    expect(C.wieZietDit(c, s).niet).toContain("Pietersen niet: die is niet in deze kring.");
  });
});

describe("wat vanzelf wordt ingevuld", () => {
  it("eigen taak voor wie geen beroepsgeheim bindt; een uitzondering nooit", () => {
    expect(typ("groen", { tekst: "x" })[0].trede).toBe("eigen-taak");
    const [c, s] = typ("verbrugge", { tekst: "x" });
    expect(c.trede).toBe("");
    expect(C.open(c, s)).toEqual(["trede"]);
  });

  it("alleen bepalingen waaronder de eigen organisatie iets mag geven", () => {
    const lijst = [
      { naam: "A", van: ["gemeente"], aan: ["zorgaanbieder"], uitleg: "" },
      { naam: "B", van: ["zorgaanbieder"], aan: ["gemeente"], uitleg: "" },
    ];
    expect(C.bepalingen(lijst, kamerVan("groen")).map((x) => x.naam)).toEqual(["A"]);
    expect(C.bepalingen(lijst, kamerVan("pietersen"))).toEqual([]);
  });

  it("zonder persoonsgegevens voor een deskundige", () => {
    const [c, s] = typ("daal", { tekst: "Begin over de woning" });
    expect(C.opdracht(c, s)).toMatchObject({ trede: "geen-persoonsgegevens", bron: { soort: "eigen-deskundigheid", datum: vandaag }, aard: "oordeel", niveau: "dat" });
    expect(C.opdracht(c, s)).not.toHaveProperty("over");
  });

  it("de wet van het dossier uit de eigen taak", () => {
    const [c, s] = typ("pietersen", { tekst: "Drie meldingen", bron: "eigen-dossier" });
    expect(C.opdracht(c, s)).toMatchObject({ bron: { soort: "eigen-dossier", wet: "Woningwet art. 18a" }, kring: "breed", over: "j", onderwerpen: ["wonen"] });
  });
});

describe("de opdracht", () => {
  it("heeft geen leeg veld en geen veld dat bij een andere keuze hoort", () => {
    const [c, s] = typ("groen", { tekst: " Hij doet niet open ", motivering: "oud", bronWie: "oud" });
    const o = C.opdracht(c, s);
    expect(Object.values(o)).not.toContain(undefined);
    expect(o).not.toHaveProperty("motivering");
    expect(o).not.toHaveProperty("consultatie");
    expect(o["bron"]).not.toHaveProperty("wie");
    expect(o["tekst"]).toBe("Hij doet niet open");
  });

  it("zegt wat nog openstaat", () => {
    const [c, s] = typ("verbrugge", { tekst: "x", niveau: "inhoudelijk", bron: "professional", trede: "conflict-van-plichten" });
    expect(C.open(c, s)).toEqual(["bronWie", "bronMet", "noodzaakargument", "waaromNietHoger", "motivering", "consultatieWie", ...CRITERIA.map(([veld]) => `criterium-${veld}`)]);
  });
});

describe("weigering", () => {
  it("houdt de tekst en biedt bij R24 de rest van de kring aan", () => {
    const [c, s] = typ("verbrugge", { tekst: "Meneer neemt zijn medicatie niet", wie: "kies", gekozen: ["baak", "groen", "pietersen"] });
    const w = vanInbreng({ gelukt: false, regel: "R24", zin: "Nee.", wie: ["pietersen"] }, c, s);
    expect(w.titel).toBe("Nog niet gedeeld: Pietersen mag dit niet krijgen");
    expect(w.zin).toContain("Je tekst staat er nog");
    expect(w.uitwegen.map((u) => u.label)).toEqual(["Deel met Baak en Groen", "Schrijf iets anders voor Pietersen"]);
  });

  it("geeft voor verborgen en niet-bestaand dezelfde woorden, zonder regel (R40)", () => {
    const [c, s] = typ("groen", { tekst: "x" });
    expect(vanInbreng({ gelukt: false, regel: "R40", zin: "iets anders" }, c, s)).toMatchObject({ titel: "We kunnen dit niet vinden.", uitwegen: [] });
    expect(vanInbreng({ gelukt: false, regel: "R40" }, c, s).regel).toBeUndefined();
  });

  it("haalt een nummer weg", () => {
    expect(zonderNummers("Zijn BSN is 123456782, dan")).toBe("Zijn BSN is …, dan");
    expect(zonderNummers("NL91 ABNA 0417 1643 00 graag")).toBe("… graag");
    expect(zonderNummers("in 2021 drie keer")).toBe("in 2021 drie keer");
  });
});
