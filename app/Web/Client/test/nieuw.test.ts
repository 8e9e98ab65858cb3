import { describe, expect, test } from "vitest";
import serverlijst from "../../../Domein/Regels/Algemeen.cs?raw";
import { isTeAlgemeen, VULLING } from "../src/paginas/nieuw/algemeen";
import { verbodenNummer } from "../src/paginas/nieuw/nummers";
import { plaats } from "../src/paginas/nieuw/plaats";
import { nieuweMens, nieuweStaat, type Mens } from "../src/paginas/nieuw/staat";
import { datum, toetsCasus, toetsMag, toetsMens, toetsWie, uiterlijk } from "../src/paginas/nieuw/toets";
import { alsBurger, vraagtBilateraal, vraagtFormulier, vraagtGehoord, vraagtGezag } from "../src/paginas/nieuw/vragen";
import { petBijRegie, stelFormulierVoor, stelVoor } from "../src/paginas/nieuw/voorstellen";
import { mensVan, nogNiet } from "../src/paginas/nieuw/vervolg";
import { bemoeizorg, draad, mens, met, NU, vol } from "./nieuw.voorbeeld";

describe("what is asked", () => {
  test("a child brings authority and being heard, an adult neither", () => {
    const kind = vol().betrokkenen[0]!;
    const bij = (leeftijd: string) => [vraagtGezag({ ...kind, leeftijd }), vraagtGehoord({ ...kind, leeftijd })];
    expect(bij("11")).toEqual([true, true]);
    expect(bij("12")).toEqual([false, true]);
    expect(bij("18")).toEqual([false, false]);
    expect(bij("")).toEqual([false, false]);
  });

  test("the form of Bijlage III belongs to bemoeizorg without consent only", () => {
    const bij = (keuze: string) => vraagtFormulier(met(keuze).betrokkenen[0]!.status);
    expect([bij("3a1"), bij("eigen-taak"), bij("1b")]).toEqual([true, false, false]);
    expect(draad({ ...bemoeizorg(), soort: "multiproblematiek" }).overleg.zonderToestemming).toBeUndefined();
  });

  test("three organisations bring the question why, however they are spelled", () => {
    const s = vol();
    s.deelnemers.push(mens("X", "WIJKTEAM "));
    expect(vraagtBilateraal(s)).toBe(false);
    s.deelnemers.push(mens("Y", "GGD"));
    expect(vraagtBilateraal(s)).toBe(true);
  });
});

describe("what is sent", () => {
  test("nothing that is empty and nothing that was not asked", () => {
    const belegging = draad({ ...met("3a1"), soort: "regie-toeleiding", waaromNietBilateraal: "oud" });
    expect(Object.keys(belegging.overleg).sort()).toEqual(
      ["betrokkeneGeinformeerd", "betrokkeneUitgenodigd", "bezwaren", "doel", "regie", "situatie", "soort", "wachtkamer"],
    );
    expect(belegging.betrokkenen[0]).toEqual({ id: expect.any(String), aanduiding: "de heer J.", leeftijd: 74, wilsbekwaam: true });
    expect(belegging.gepland).toBeUndefined();
    expect(belegging.deelnemers.map((d: Mens) => d.regisseur)).toEqual([true, undefined]);
    expect(JSON.stringify(belegging)).not.toContain("voorgesteld");
  });

  test("bemoeizorg sends step I and the form as the case files have them", () => {
    const { stap1, zonderToestemming } = draad(bemoeizorg()).overleg;
    expect(stap1).toMatchObject({ a1: true, c: true, consultatie: { wie: "collega", op: "2026-03-01", uitkomst: "eens" } });
    expect(zonderToestemming.redenen).toEqual({ "3b1": true, "3b2": false, "3b3": false, "3b4": false, "3b5": false, "3b6": false });
    expect(zonderToestemming).toMatchObject({ keuze: "3a1", informeren: "4b", waaromNietGeinformeerd: "onbereikbaar" });
  });

  test("a betrokkene who is invited has no task, basis or organisation", () => {
    const s = vol();
    s.deelnemers.push({ ...mens("De heer J.", "x"), pet: "betrokkene", betrokkene: s.betrokkenen[0]!.id });
    expect(draad(s).deelnemers[2]).toEqual({ id: expect.any(String), naam: "De heer J.", soort: "burger", pet: "betrokkene", betrokkene: s.betrokkenen[0]!.id });
  });

  test("a time goes with seconds", () => {
    expect(draad({ ...vol(), datum: "2026-03-12", tijd: "10:30" }).gepland).toEqual({ datum: "2026-03-12", tijd: "10:30:00" });
  });
});

describe("what is checked before posting", () => {
  test("complete steps have no errors", () => {
    for (const s of [vol(), bemoeizorg()]) {
      expect([...toetsCasus(s), ...toetsMag(s, NU), ...toetsWie(s)]).toEqual([]);
    }
  });

  test("every empty step says what to do", () => {
    const leeg = nieuweStaat();
    expect([...toetsCasus(leeg).keys()]).toEqual(["soort", "regie", "doel", "situatie", `${leeg.betrokkenen[0]!.id}-aanduiding`, `${leeg.betrokkenen[0]!.id}-wilsbekwaam`]);
    expect([...toetsMag(leeg, NU).keys()]).toEqual(["geinformeerd", "uitgenodigd"]);
    expect(toetsWie(leeg).has("m-kop")).toBe(true);
  });

  test("looking again is within a month of today in Amsterdam", () => {
    expect(datum(NU)).toBe("2026-03-11");
    const bij = (opnieuwBezienOp: string) =>
      toetsMag({ ...vol(), geinformeerd: "nee", geinformeerdReden: "onbereikbaar", opnieuwBezienOp }, NU).has("opnieuwBezienOp");
    expect(bij("2026-03-11")).toBe(false);
    expect(bij(uiterlijk(NU))).toBe(false);
    expect(bij("2026-03-10")).toBe(true);
    expect(bij("2026-05-01")).toBe(true);
  });

  test.each(["1c", "1d", "2"])("answer %s stops", (keuze) => {
    expect(toetsMag(met(keuze), NU).has("keuze")).toBe(true);
  });

  test("handy is no reason", () => {
    expect(toetsMens({ ...mens("A", "B"), noodzaak: "Dat is handig." }, vol()).has("m-noodzaak")).toBe(true);
  });

  test("a goal without a choice in it is too general, by the same list as the server's", () => {
    expect([...VULLING].sort()).toEqual([...serverlijst.matchAll(/^ {8}"([^"]+)",\r?$/gm)].map((m) => m[1]!).sort());
    for (const doel of ["Informatie delen", "afspraken maken over de casus", "Afstemmen.", "Bezoek"]) expect(isTeAlgemeen(doel)).toBe(true);
    expect(isTeAlgemeen("Bezoek afspreken")).toBe(false);
    expect(toetsCasus({ ...vol(), doel: "Samen overleggen" }).get("doel")).toContain("te algemeen");
  });

  test("somebody it is about has no organisation, and with one person there is no choice", () => {
    const s = vol();
    const m = { ...nieuweMens(), naam: "De heer J.", pet: "betrokkene" };
    alsBurger(m, s);
    expect(m).toMatchObject({ soort: "burger", betrokkene: s.betrokkenen[0]!.id });
    expect(toetsMens(m, s).size).toBe(0);
    m.pet = "hulpverlening";
    alsBurger(m, s);
    expect(m.soort).toBe("");
  });

  test("a citizen service number and a bank account are seen, other numbers are not", () => {
    expect(verbodenNummer("BSN 123456782")).toContain("burgerservicenummer");
    expect(verbodenNummer("1234.56.782")).toContain("burgerservicenummer");
    expect(verbodenNummer("NL91 ABNA 0417 1643 00")).toContain("rekeningnummer");
    expect(verbodenNummer("123456789 en 06-12345678 op 2026-03-10")).toBeNull();
  });
});

describe("where a refusal is shown", () => {
  test.each([
    ["R04", 3, "waaromNietBilateraal"],
    ["R07", 1, "situatie"],
    ["R13", 1, "doel"],
    ["V05", 4, null],
  ])("%s", (regel, stap, veld) => {
    expect(plaats(vol(), { regel, zin: "nee" }, NU)).toMatchObject({ stap, veld });
  });

  test("R02 at the person it is about", () => {
    const s = vol();
    s.deelnemers[1]!.taak = "";
    expect(plaats(s, { regel: "R02", zin: "nee" }, NU)).toMatchObject({ stap: 3, veld: "m-taak", mens: s.deelnemers[1]!.id });
  });

  test("R29 at the field with the number, also with a person on the list", () => {
    expect(plaats({ ...vol(), situatie: "BSN 123456782" }, { regel: "R29", zin: "nee" }, NU)).toMatchObject({ stap: 1, veld: "situatie" });
    const s = vol();
    s.deelnemers[1]!.noodzaak = "BSN 123456782";
    expect(plaats(s, { regel: "R29", zin: "nee" }, NU)).toMatchObject({ stap: 3, veld: "m-noodzaak", mens: s.deelnemers[1]!.id });
  });
});

describe("suggestions", () => {
  test("fill what is empty, follow another kind, and leave what was typed", () => {
    const m = nieuweMens();
    m.soort = "woningcorporatie";
    stelVoor(m);
    expect(m).toMatchObject({ pet: "ketenpartner", taak: "Zorgplicht verhuurder (Woningwet art. 18a)", big: false });
    m.taak = "Eigen woorden";
    m.voorgesteld.delete("taak");
    m.soort = "zorgaanbieder";
    stelVoor(m);
    expect(m).toMatchObject({ pet: "hulpverlening", taak: "Eigen woorden", beroepsgeheim: "WGBO", big: false });
  });
});

describe("wat al ingevuld is", () => {
  test("de pet volgt de regie, tot iemand een andere kiest", () => {
    const zelf = nieuweStaat("C. Baak", "Team Bemoeizorg").deelnemers[0]!;
    petBijRegie(zelf, "casusregie");
    petBijRegie(zelf, "toeleiding");
    expect(zelf.pet).toBe("toeleiding");
    zelf.pet = "hulpverlening";
    zelf.voorgesteld.delete("pet");
    petBijRegie(zelf, "casusregie");
    expect(zelf.pet).toBe("hulpverlening");
    const ander = nieuweMens();
    petBijRegie(ander, "casusregie");
    expect(ander.pet).toBe("");
  });

  test("het formulier begint vandaag en noemt wie beoordeelt; de paraaf niet", () => {
    const s = nieuweStaat("C. Baak", "Team Bemoeizorg");
    const b = s.betrokkenen[0]!;
    stelFormulierVoor(s, b, "2026-03-11");
    expect(b.status.begin).toBe("");
    b.status.keuze = "3a1";
    stelFormulierVoor(s, b, "2026-03-11");
    expect([b.status.begin, b.status.beoordelaar, b.status.paraaf]).toEqual(["2026-03-11", "C. Baak", ""]);
    Object.assign(b.status, { begin: "2026-03-12", beoordelaar: "D. Ander" });
    stelFormulierVoor(s, b, "2026-03-13");
    expect([b.status.begin, b.status.beoordelaar]).toEqual(["2026-03-12", "D. Ander"]);
  });
});

describe("een vervolg (R03)", () => {
  const eerder = { naam: "De heer Groen", organisatie: "Wijkteam", soort: "gemeente", pet: "hulpverlening" };

  test("neemt niemand over: pet en taak wel, de reden niet", () => {
    const m = mensVan(eerder, vol());
    expect([m.naam, m.pet, m.noodzaak, m.noodzaakargument]).toEqual(["De heer Groen", "hulpverlening", "", ""]);
    expect(m.taak).not.toBe("");
    expect([...toetsMens(m, vol()).keys()]).toEqual(["m-noodzaakargument", "m-noodzaak"]);
  });

  test("stelt alleen voor wie nog niet op de lijst staat", () => {
    const s = { ...vol(), vervolgVan: "x", eerder: [eerder, { ...eerder, naam: "P. Verbrugge" }] };
    expect(nogNiet(s).map((e) => e.naam)).toEqual(["P. Verbrugge"]);
  });

  test("een weigering om de reden staat bij wie er geen heeft", () => {
    const s = vol();
    s.deelnemers[1]!.noodzaak = "";
    const w = plaats(s, { regel: "R03", zin: "Wie de vorige keer meedeed, doet niet vanzelf weer mee." }, NU);
    expect([w.stap, w.mens]).toEqual([3, s.deelnemers[1]!.id]);
  });
});
