// Who decides: of each person apart (R14), and themselves where they can (R17).
import { describe, expect, test } from "vitest";
import { plaats } from "../src/paginas/nieuw/plaats";
import { nieuweBurger, type Burger, type Staat } from "../src/paginas/nieuw/staat";
import { toetsMag, toetsMens } from "../src/paginas/nieuw/toets";
import { beslissers, wettenVoor } from "../src/paginas/nieuw/vragen";
import { bemoeizorg, draad, mens, NU, vol } from "./nieuw.voorbeeld";

describe("meer dan een persoon (R14)", () => {
  const twee = (): Staat => {
    const s = bemoeizorg();
    s.betrokkenen.push({ ...nieuweBurger(), aanduiding: "mevrouw K.", leeftijd: "70", wilsbekwaam: "ja" });
    return s;
  };

  test("het formulier wordt voor ieder gevraagd, onder een eigen veld", () => {
    const s = twee();
    const k = s.betrokkenen[1] as Burger;
    expect([...toetsMag(s, NU).keys()]).toEqual([`${k.id}-keuze`]);
    k.status.keuze = "3a2";
    expect(toetsMag(s, NU).has(`${k.id}-paraaf`)).toBe(true);
    expect(toetsMag(s, NU).has("paraaf")).toBe(false);
    s.betrokkenen[0]!.status.paraaf = "";
    expect(toetsMag(s, NU).has("paraaf")).toBe(true);
  });

  test("het staat bij ieder, niet bij het overleg", () => {
    const s = twee();
    s.betrokkenen[1]!.status.keuze = "eigen-taak";
    const d = draad(s);
    expect(d.overleg.zonderToestemming).toBeUndefined();
    expect(d.betrokkenen.map((b: { zonderToestemming: { keuze: string } }) => b.zonderToestemming.keuze)).toEqual(["3a1", "eigen-taak"]);
  });

  test("een weigering staat bij wie zij gaat", () => {
    const s = twee();
    const k = s.betrokkenen[1]!;
    expect(plaats(s, { regel: "R14", zin: "Persoon 2: Zet je paraaf: je initialen." }, NU)).toMatchObject({ stap: 2, veld: `${k.id}-paraaf` });
    expect(plaats(s, { regel: "R17", zin: "Persoon 2: Deze persoon beslist zelf." }, NU)).toMatchObject({ stap: 2, veld: `${k.id}-toestemmingVan` });
  });
});

describe("wie zelf beslist (R17)", () => {
  test("vanaf 16 vragen we of die wil dat een ander namens hem of haar meekomt", () => {
    const s = vol();
    const m = { ...mens("De moeder", ""), pet: "vertegenwoordiger", soort: "burger", betrokkene: s.betrokkenen[0]!.id };
    const bij = (leeftijd: string) => {
      s.betrokkenen[0]!.leeftijd = leeftijd;
      return [...toetsMens(m, s, NU).keys()];
    };
    expect(bij("15")).toEqual([]);
    expect(bij("16")).toEqual(["m-instemmingOp", "m-instemmingHoe"]);
    Object.assign(m, { instemmingOp: "2026-03-09", instemmingHoe: "mondeling" });
    expect(bij("16")).toEqual([]);
    s.deelnemers.push(m);
    expect(draad(s).deelnemers[2].instemming).toEqual({ op: "2026-03-09", hoe: "mondeling" });
    expect(plaats(s, { regel: "R17", zin: "Deze persoon beslist zelf wie er namens hem of haar meekomt." }, NU)).toMatchObject({ stap: 3, veld: "m-instemmingOp", mens: m.id });
  });

  test("de wet wordt alleen gevraagd als zij iets uitmaakt", () => {
    const s = Object.assign(bemoeizorg(), { wetten: [{ wet: "onderwijs", zelfVanaf: 16, schriftelijk: false }, { wet: "Wet SUWI", zelfVanaf: 12, schriftelijk: true }] });
    const b = s.betrokkenen[0]!;
    const namen = () => wettenVoor(s, b).map((w) => w.wet);
    expect(namen()).toEqual([]);
    Object.assign(b, { leeftijd: "13", gezag: "Moeder\nVader" });
    expect(namen()).toEqual(["onderwijs"]);
    expect(beslissers(s, b).map(([wie]) => wie)).toEqual([b.id]);
    b.status.tWet = "onderwijs";
    expect(beslissers(s, b).map(([wie]) => wie)).toEqual(["Moeder", "Vader"]);
    b.leeftijd = "40";
    b.status.tWet = "";
    s.deelnemers[1]!.organisatie = "UWV Noord";
    expect(namen()).toEqual(["Wet SUWI"]);
    Object.assign(b.status, { keuze: "1a", tWet: "Wet SUWI", tHoe: "mondeling" });
    expect(toetsMag(s, NU).get("tHoe")).toContain("op papier");
  });
});
