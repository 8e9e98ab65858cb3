import { describe, expect, it } from "vitest";
import { einde, gaWeg, wanneer, zin, type Stand } from "../src/paginas/sessie/stand";

const stand = (stil: number, langst: number): Stand => ({ ik: "a", stil, langst, waarschuw: 120, bewezen: 0 });

describe("de sessie", () => {
  it("waarschuwt twee minuten voor wat het eerst komt", () => {
    expect(wanneer(stand(1800, 40_000))).toBe(1680);
    expect(wanneer(stand(1800, 60))).toBe(-60);
  });

  it("vraagt of je er nog bent, en zegt bij het uiterste einde tot hoe laat", () => {
    const nu = new Date("2026-01-05T12:00:00Z");
    expect(zin(stand(120, 40_000), nu)).toContain("melden we je om 13.02 uur af");
    expect(zin(stand(1800, 120), nu)).toContain("aangemeld tot 13.02 uur");
  });

  it("leest waarom de lijn dichtging; wat alleen brak zegt niets", () => {
    expect([4001, 4002, 4003, 4004, 1006].map(einde)).toEqual(["verlopen", "afgemeld", "kijk", "vol", undefined]);
    expect([403, 404, 200, 503].map(gaWeg)).toEqual([true, true, false, false]);
  });
});
