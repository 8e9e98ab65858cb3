import { describe, expect, it } from "vitest";
import { aftelzin, omroep } from "../../src/kamer/omroep";
import { betreed, isBinnen, isBuiten, schermfase, verwerk } from "../../src/kamer/stand";
import { inbreng, kamerVan } from "./voorbeeld";

describe("stand", () => {
  it("vervangt wat er van hetzelfde bekend was", () => {
    const s = verwerk(kamerVan("baak", inbreng("a", "pietersen")), { id: "c1", ...inbreng("a", "pietersen", { tekst: "anders", gecorrigeerd: true }) });
    expect([...s.inbrengen.values()].map((i) => i.tekst)).toEqual(["anders"]);
    expect(s.cursor).toBe("c1");
  });

  it("begint bij een hele stand opnieuw: wat je niet meer mag zien is weg", () => {
    const s = betreed(kamerVan("baak", inbreng("a", "pietersen")), { gelukt: true, heel: true, jij: "baak", cursor: "c9", berichten: [] });
    expect(s.inbrengen.size).toBe(0);
    expect(s.cursor).toBe("c9");
  });

  it("voegt toe wat gemist werd", () => {
    const s = betreed(kamerVan("baak", inbreng("a", "pietersen")), { gelukt: true, heel: false, jij: "baak", cursor: "c9", berichten: [inbreng("b", "daal")] });
    expect([...s.inbrengen.keys()]).toEqual(["a", "b"]);
  });

  it("toont een terugname zonder de tekst, en alleen van wat je zag", () => {
    const s = verwerk(kamerVan("baak", inbreng("a", "pietersen")), { soort: "inbreng-weg", inbreng: "a", van: "pietersen" });
    expect(s.inbrengen.size).toBe(0);
    expect(s.teruggenomen.get("a")).toBe("pietersen");
    expect(verwerk(s, { soort: "inbreng-weg", inbreng: "onbekend", van: "groen" }).teruggenomen.size).toBe(1);
  });

  it("weet of je binnen of buiten de kleine kring bent", () => {
    const binnen = verwerk(kamerVan("baak"), { soort: "kring", bezig: true, leden: ["baak", "groen"] });
    const buiten = verwerk(kamerVan("pietersen"), { soort: "kring", bezig: true });
    expect([isBinnen(binnen), isBuiten(binnen), isBinnen(buiten), isBuiten(buiten)]).toEqual([true, false, false, true]);
  });

  it("vraagt na gestopt sluiten iedereen opnieuw om bevestiging", () => {
    const open = kamerVan("baak");
    const dicht = verwerk(verwerk(open, { soort: "overleg", overleg: { ...open.overleg!, status: "sluiting-aangekondigd" } }), { soort: "bevestigd", deelnemer: "groen" });
    expect(schermfase(dicht)).toBe("sluiten");
    expect(dicht.bevestigd.has("groen")).toBe(true);
    expect(verwerk(dicht, { soort: "overleg", overleg: open.overleg! }).bevestigd.size).toBe(0);
  });

  it("laat aanwezigheid de cursor met rust", () => {
    expect(verwerk(kamerVan("baak"), { soort: "aanwezig", deelnemer: "groen", aanwezig: true }).cursor).toBe("c0");
  });
});

describe("omroep", () => {
  it("noemt bij een nieuwe inbreng eerst van wie en wie het ziet", () => {
    expect(omroep(kamerVan("groen"), inbreng("a", "daal"))).toBe("Nieuwe inbreng van Van Daal, iedereen ziet dit.");
    expect(omroep(kamerVan("groen"), inbreng("a", "verbrugge", { breed: false, kring: ["verbrugge", "baak", "groen"] }))).toBe(
      "Nieuwe inbreng van Verbrugge, kleine kring, alleen jij, Verbrugge en Baak.",
    );
  });

  it("zegt niets over wat je zelf inbracht", () => {
    expect(omroep(kamerVan("daal"), inbreng("a", "daal"))).toBe("");
  });

  it("noemt het aftellen op vier momenten", () => {
    expect(aftelzin(121, 120)).toBe("Het overleg sluit over 2 minuten.");
    expect(aftelzin(31, 29)).toBe("Het overleg sluit over 30 seconden.");
    expect(aftelzin(29, 28)).toBe("");
  });
});
