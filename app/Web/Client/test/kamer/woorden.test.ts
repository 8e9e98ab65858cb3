import { describe, expect, it } from "vitest";
import { mijnVraag, magVragen, papier } from "../../src/kamer/meenemen";
import { verwerk } from "../../src/kamer/stand";
import { toets } from "../../src/kamer/toetsen";
import type { Bericht, VraagBeeld } from "../../src/kamer/typen";
import { bronzin, dag, initialen, kort, minuten, overDagen, som } from "../../src/kamer/woorden";
import { inbreng, kamerVan } from "./voorbeeld";

describe("woorden", () => {
  it("noemt mensen zoals in een zin", () => {
    expect(["C. Baak", "De heer Groen", "M. van Daal", "Wmo-consulent", "S. Amrani"].map(kort)).toEqual(["Baak", "Groen", "Van Daal", "Wmo-consulent", "Amrani"]);
    expect(["C. Baak", "De heer Groen", "M. van Daal"].map(initialen)).toEqual(["CB", "G", "MD"]);
  });

  it("telt op, telt af en dateert", () => {
    expect(som(["a", "b", "c"])).toBe("a, b en c");
    expect(minuten(102)).toBe("1:42");
    expect(dag("2021-02-27")).toBe("za\u00a027\u00a0februari");
    expect(overDagen(1, new Date("2021-02-22T23:30:00Z"))).toBe("2021-02-24");
  });

  it("zegt waar het vandaan komt", () => {
    expect(bronzin({ soort: "collega", wie: "hulp in de huishouding", datum: "2021-02-20" })).toBe("collega (hulp in de huishouding), 20\u00a0februari");
    expect(bronzin({ soort: "betrokkene" }, "de heer J.")).toBe("de heer J. zelf");
  });
});

describe("toetsen", () => {
  const plek = { inVeld: false, inInvoer: false, venster: false };
  const e = (key: string, ctrlKey = false): { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean } => ({ key, ctrlKey, metaKey: false, altKey: false });

  it("kent losse toetsen, maar nooit in een veld of venster", () => {
    expect(toets(e("i"), plek)).toBe("inbreng");
    expect(toets(e("i"), { ...plek, inVeld: true })).toBeNull();
    expect(toets(e("k"), { ...plek, venster: true })).toBeNull();
    expect(toets(e("a", true), plek)).toBeNull();
  });

  it("deelt met Ctrl+Enter alleen uit de invoer", () => {
    expect(toets(e("Enter", true), { ...plek, inVeld: true, inInvoer: true })).toBe("deel");
    expect(toets(e("Enter", true), { ...plek, inVeld: true })).toBeNull();
  });
});

describe("meenemen", () => {
  const afspraak: Bericht = {
    soort: "afspraak",
    afspraak: { id: "h", van: "baak", actie: "Huisbezoek", wieDoet: "groen", voor: "2021-02-27", doel: "gezondheid", informering: "bij het bezoek", kring: ["groen"], breed: false, rustOp: [], casusregisseur: false },
  };
  const vraag = (rest: Partial<VraagBeeld>): Bericht => ({
    soort: "vraag",
    vraag: { inbreng: "a", afspraak: "h", van: "groen", aan: "verbrugge", doel: "gericht vragen", stand: "open", ...rest },
  });
  const groen = kamerVan("groen", inbreng("a", "verbrugge"), afspraak);

  it("neemt niets mee tot het is toegestaan, en dan precies de tekst die mag", () => {
    expect(papier(verwerk(groen, vraag({}))).vanAnderen).toEqual([]);
    expect(papier(verwerk(groen, vraag({ stand: "korter", meeneemversie: "kortademig" }))).vanAnderen.map((x) => x.tekst)).toEqual(["kortademig"]);
    expect(papier(verwerk(groen, vraag({ stand: "toegestaan" }))).vanAnderen.map((x) => x.tekst)).toEqual(["tekst a"]);
    expect(papier(verwerk(groen, vraag({ stand: "geweigerd" }))).vanAnderen).toEqual([]);
  });

  it("laat vragen voor een eigen afspraak, en een deskundige nooit (R41, R42)", () => {
    expect(magVragen(groen)).toBe(true);
    expect(magVragen(kamerVan("pietersen", afspraak))).toBe(false);
    expect(magVragen(kamerVan("daal", { ...afspraak, afspraak: { ...afspraak.afspraak, wieDoet: "daal" } } as Bericht))).toBe(false);
  });

  it("vergeet een vraag die verviel door een correctie", () => {
    expect(mijnVraag(verwerk(groen, vraag({ stand: "vervallen" })), "a")).toBeUndefined();
  });
});
