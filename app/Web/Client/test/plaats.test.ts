import { describe, expect, test } from "vitest";
import betrokkenheid from "../../../Domein/Regels/Betrokkenheid.cs?raw";
import bespreek from "../../../Domein/Regels/Bespreektoestemmingen.cs?raw";
import formulier from "../../../Domein/Regels/Formulierregels.cs?raw";
import stap1 from "../../../Domein/Regels/Stap1regels.cs?raw";
import { plaats } from "../src/paginas/nieuw/plaats";
import { nieuweBurger, nieuweMens, nieuweStaat, nieuwBezwaar, type Burger, type Staat } from "../src/paginas/nieuw/staat";
import { toetsMag, toetsMens, uiterlijk } from "../src/paginas/nieuw/toets";
import { naarBelegging } from "../src/paginas/nieuw/belegging";
import { beslissers } from "../src/paginas/nieuw/vragen";
import { veldBij } from "../src/paginas/nieuw/zinnen";

const NU = new Date("2026-03-10T12:00:00Z");
const zinnen = (bron: string): string[] => [...bron.matchAll(/Nee\(\s*\$?"([^"]+)"/g)].map((m) => m[1]!);
const draad = (s: Staat) => JSON.parse(JSON.stringify(naarBelegging(s)));
const bemoeizorg = (deel: Partial<Staat> = {}): Staat => Object.assign(nieuweStaat("C. Baak", "GGD"), { soort: "bemoeizorg" }, deel);

describe("every sentence of the server has a field", () => {
  // What is said of one inbreng is not said when convening; what is said of one invitation stands there (see below).
  const vanInbreng = /^Het meldpunt stelt|^Hier doet iemand mee|Delen kan alleen nog|binnen ieders wettelijke taak|vindt een deel van de onderwerpen/;
  test.each([
    ["R12", stap1],
    ["R14", formulier],
    ["R14", bespreek],
  ])("%s", (regel, bron) => {
    const alle = zinnen(bron).filter((zin) => !vanInbreng.test(zin));
    expect(alle.length).toBeGreaterThan(4);
    expect(alle.filter((zin) => veldBij(bemoeizorg(), regel, zin) === null)).toEqual([]);
  });

  test("R16 and R72", () => {
    expect(zinnen(betrokkenheid).filter((zin) => !zin.includes("weet nog niet van dit overleg") && veldBij(bemoeizorg(), "R16", zin) === null)).toEqual([]);
    const s = bemoeizorg({ bezwarenGevraagd: "ja", bezwaren: [{ ...nieuwBezwaar(), id: "z9", tekst: "wil dit niet" }] });
    expect(veldBij(s, "R72", "Bij een bezwaar staat nog geen antwoord.")).toBe("z9-antwoord");
  });

  test.each([
    ["R12", "Overleg eerst met een collega. Vul in met wie.", "consultatieWie"],
    ["R14", "Zet je paraaf: je initialen.", "paraaf"],
    ["R14", "Je koos ‘een andere reden’. Schrijf welke.", "keuzeToelichting"],
    ["R14", "Zonder reden bespreek je deze persoon niet. Zeg bij ten minste één reden ja, of vraag toestemming.", "r3b1"],
    ["R14", "Schrijf wat er bij het vragen om toestemming is uitgelegd.", "tUitgelegd"],
    ["R16", "Kies een dag, binnen een maand vanaf vandaag.", "opnieuwBezienOp"],
  ])("%s: %s", (regel, zin, veld) => {
    expect(plaats(bemoeizorg(), { regel, zin }, NU)).toMatchObject({ stap: 2, veld });
  });
});

describe("a refusal about a person stands at that person", () => {
  test("R73 at the child", () => {
    const kind = { ...nieuweBurger(), leeftijd: "9" };
    expect(plaats(bemoeizorg({ betrokkenen: [nieuweBurger(), kind] }), { regel: "R73", zin: "nee" }, NU)).toMatchObject({ stap: 1, veld: `${kind.id}-gehoord` });
  });

  test("R06 and R10 at the invitation", () => {
    const m = { ...nieuweMens(), pet: "procesregie", taak: "regie", grondslag: "Convenant bemoeizorg" };
    const s = bemoeizorg({ deelnemers: [nieuweMens(), m] });
    expect(plaats(s, { regel: "R06", zin: "Vul in voor welke partij." }, NU)).toMatchObject({ stap: 3, veld: "m-namensPartij", mens: m.id });
    expect(plaats(s, { regel: "R06", zin: "Het proces regelen is zelf geen taak." }, NU)).toMatchObject({ veld: "m-taak", mens: m.id });
    expect(plaats(s, { regel: "R10", zin: "Een convenant is geen grondslag." }, NU)).toMatchObject({ veld: "m-grondslag", mens: m.id });
  });

  test("R12 at who takes part for bemoeizorg in another soort, here and by the server", () => {
    const m = { ...nieuweMens(), taak: "Bemoei-zorg (Wmo 2015)" };
    const s = bemoeizorg({ soort: "multiproblematiek", deelnemers: [nieuweMens(), m] });
    expect(plaats(s, { regel: "R12", zin: "Hier doet iemand mee voor bemoeizorg." }, NU)).toMatchObject({ stap: 3, veld: "m-taak", mens: m.id });
    expect(toetsMens(m, s).has("m-taak")).toBe(true);
    expect(toetsMens(m, bemoeizorg()).has("m-taak")).toBe(false);
  });

  test("R17 at the representative, or at the consent", () => {
    const b = { ...nieuweBurger(), wilsbekwaam: "nee", vertegenwoordiger: "De Wit", titel: "bewindvoerder" };
    const s = bemoeizorg({ betrokkenen: [b] });
    expect(plaats(s, { regel: "R17", zin: "Een bewindvoerder gaat over geld." }, NU)).toMatchObject({ stap: 1, veld: `${b.id}-titel` });
    expect(plaats(s, { regel: "R17", zin: "Deze persoon beslist zelf." }, NU)).toMatchObject({ stap: 2, veld: "toestemmingVan" });
  });
});

describe("what the answers make relevant", () => {
  test("a meldpunt says what was reported, and is not asked step I", () => {
    const s = bemoeizorg({ meldpunt: true, a1: "ja", stapToelichting: "melding van de buren" });
    expect(draad(s).overleg.stap1).toEqual({ a1: false, a2: false, b: false, c: false, meldpunt: true, toelichting: "melding van de buren" });
    expect([...toetsMag(s, NU).keys()]).not.toContain("a1");
  });

  test("one problem alone asks why, and an answer that makes it no bemoeizorg stops", () => {
    expect(toetsMag(bemoeizorg({ a1: "nee", a2: "ja", b: "ja", c: "ja" }), NU).has("stapToelichting")).toBe(true);
    const geen = toetsMag(bemoeizorg({ a1: "ja", a2: "ja", b: "nee", c: "ja" }), NU);
    expect(geen.get("b")).toContain("geen bemoeizorg");
    expect(geen.has("gesprekGeprobeerd")).toBe(false);
  });

  test("partial consent is concrete, names its subjects and goes along", () => {
    const s = bemoeizorg();
    const { status } = s.betrokkenen[0]!;
    Object.assign(status, { keuze: "1b", tWelkeGegevens: "alles" });
    const fouten = toetsMag(s, NU);
    for (const veld of ["tWelkeGegevens", "tDoel", "tVerstrekkers", "tOntvangers", "toestemmingOnderwerpen", "toestemmingVan", "tOp", "tHoe", "tUitgelegd"]) expect(fouten.has(veld)).toBe(true);
    Object.assign(status, { toestemmingVan: ["b1"], toestemmingOnderwerpen: ["wonen"], tHoe: "mondeling" });
    expect(draad(s).overleg.zonderToestemming).toMatchObject({ keuze: "1b", toestemming: { van: ["b1"], onderwerpen: ["wonen"], hoe: "mondeling" } });
  });

  test("who decides follows from age and who represents", () => {
    const zelf = { ...nieuweBurger(), aanduiding: "mevrouw A.", leeftijd: "40", wilsbekwaam: "ja" };
    const kind = { ...nieuweBurger(), leeftijd: "9", wilsbekwaam: "ja", gezag: "Moeder\nVader" };
    const ander = { ...nieuweBurger(), leeftijd: "80", wilsbekwaam: "nee", vertegenwoordiger: "De Wit", titel: "mentor" };
    const s = bemoeizorg({ betrokkenen: [zelf, kind, ander] });
    const wie = (b: Burger) => beslissers(s, b).map(([naam]) => naam);
    expect([wie(zelf), wie(kind), wie(ander)]).toEqual([[zelf.id], ["Moeder", "Vader"], ["De Wit"]]);
    ander.terzijde = "belangen botsen";
    expect(wie(ander)).toEqual([]);
  });

  test("who does not know of it was not asked for objections, for the same reason", () => {
    const s = bemoeizorg({ geinformeerd: "nee", geinformeerdReden: "onbereikbaar", bezwarenGevraagd: "ja" });
    expect(draad(s).overleg.bezwaren).toEqual({ gevraagd: false, reden: "onbereikbaar" });
    Object.assign(s, { geinformeerd: "ja", bezwarenEr: "ja", bezwaren: [{ id: "z1", tekst: "wil dit niet", tegemoet: "nee", antwoord: "kan niet anders" }] });
    expect(draad(s).overleg.bezwaren).toEqual({ gevraagd: true, lijst: [{ tekst: "wil dit niet", tegemoetgekomen: false, antwoord: "kan niet anders" }] });
  });

  test("a convenant goes with what stands in it", () => {
    expect(draad(bemoeizorg({ convenant: "Samen", convenantInhoud: ["klachten"] })).overleg.convenantInhoud).toEqual({ klachten: true });
    expect(draad(bemoeizorg({ convenantInhoud: ["klachten"] })).overleg.convenantInhoud).toBeUndefined();
  });

  test("a month is a month in February too", () => {
    expect(uiterlijk(new Date("2026-01-31T12:00:00Z"))).toBe("2026-02-28");
    expect(uiterlijk(new Date("2026-02-10T12:00:00Z"))).toBe("2026-03-10");
  });
});
