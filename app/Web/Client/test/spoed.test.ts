import { describe, expect, test } from "vitest";
import { passend } from "../src/paginas/nieuw/keuzelijst";
import { naarBelegging } from "../src/paginas/nieuw/belegging";
import { plaats } from "../src/paginas/nieuw/plaats";
import { nieuweStaat, type Staat } from "../src/paginas/nieuw/staat";
import { toetsMens } from "../src/paginas/nieuw/toets";
import { wieVerantwoordelijk } from "../src/paginas/nieuw/verantwoordelijk";
import { herkenSoort } from "../src/paginas/nieuw/voorstellen";
import { wettenVoor } from "../src/paginas/nieuw/vragen";
import { doelen, onwetend, redenen } from "../src/paginas/spoed/zinnen";
import { isTeAlgemeen } from "../src/paginas/nieuw/algemeen";
import { herken, leesWie, mensen, metPet, opPagina, spoedstaat, straks, teVersturen, toetsSpoed } from "../src/paginas/spoed/haast";
import { aanvulling, eersteVeld, isLeeg, type Invulling } from "../src/kamer/beeld/aanvulvelden";
import { ontbreekt, ontbreektInWoorden } from "../src/kamer/beeld/spoed";
import { verwerk } from "../src/kamer/stand";
import { kamerVan } from "./kamer/voorbeeld";

const NU = new Date("2026-03-10T22:30:00Z");

const vol = (): Staat => {
  const s = spoedstaat("A. Smit", "Gemeente Rivierstad", NU);
  Object.assign(s, { soort: "multiproblematiek", doel: "Vannacht opvang regelen", situatie: "Brand", geinformeerd: "nee", geinformeerdReden: "Ligt op de intensive care", nagelezen: true });
  s.betrokkenen[0]!.aanduiding = "meneer S.";
  s.deelnemers[0]!.noodzaak = "Regelt de opvang";
  Object.assign(s.deelnemers[1]!, { naam: "H. Dijk", organisatie: "Politie Noord", noodzaak: "Is ter plaatse" });
  herken(s.deelnemers[1]!);
  return s;
};
const draad = (s: Staat) => JSON.parse(JSON.stringify(naarBelegging(teVersturen(s, NU))));

describe("what is filled in at spoed", () => {
  test("what is right for most; never what kind it is, nor whether somebody knows", () => {
    const s = spoedstaat("A. Smit", "Gemeente Rivierstad", NU);
    expect(s).toMatchObject({ spoed: true, regie: "casusregie", opnieuwBezienOp: "2026-03-11", soort: "", geinformeerd: "", doel: "" });
    expect(s.deelnemers.map((m) => m.noodzaak)).toEqual(["", "", "", ""]);
    expect(s.deelnemers[0]).toMatchObject({ regisseur: true, pet: "casusregie", soort: "gemeente", taak: expect.stringContaining("Wmo") });
  });

  test("the kind follows from the name until somebody chooses, and is never a guess between two", () => {
    expect(["Politie Noord", "GGD Rivierland", "Woonstichting Thuis", "Basisschool De Berk"].map(herkenSoort)).toEqual(["politie", "ggd", "woningcorporatie", "school"]);
    expect(["Gemeente en politie samen", "Buurtvereniging"].map(herkenSoort)).toEqual(["", ""]);
    const m = vol().deelnemers[1]!;
    expect(m).toMatchObject({ soort: "politie", pet: "ketenpartner", taak: expect.stringContaining("Politiewet") });
    m.soort = "overig";
    m.voorgesteld.delete("soort");
    m.organisatie = "GGD";
    herken(m);
    expect(m.soort).toBe("overig");
  });
});

describe("what need not be typed at spoed", () => {
  const dijk = { naam: "H. Dijk", organisatie: "Bureau Noord", soort: "politie", pet: "deskundige" };
  const lees = (wie: string) => {
    const m = vol().deelnemers[2]!;
    m.wie = wie;
    leesWie(m, [dijk]);
    return m;
  };

  test("one line is a name and an organisation, and the kind follows from it", () => {
    expect(lees("A. Smit, Gemeente Rivierstad, team 2")).toMatchObject({ naam: "A. Smit", organisatie: "Gemeente Rivierstad, team 2", soort: "gemeente" });
    expect(lees("A. Smit")).toMatchObject({ naam: "A. Smit", organisatie: "", soort: "" });
    expect([...toetsSpoed({ ...vol(), deelnemers: [vol().deelnemers[0]!, lees("A. Smit, ")] }, NU).values()]).toEqual(["Kies wat voor organisatie het is.", "Schrijf achter een komma ook de organisatie.", expect.stringContaining("waarom deze persoon")]);
  });

  test("of somebody from earlier the kind and the pet are proposed; why never, and what was chosen stays", () => {
    const m = lees("h. dijk, bureau noord");
    expect(m).toMatchObject({ naam: "H. Dijk", organisatie: "Bureau Noord", soort: "politie", pet: "deskundige", noodzaak: "", taak: expect.stringContaining("Politiewet") });
    expect([...m.voorgesteld]).toEqual(expect.arrayContaining(["soort", "pet", "taak"]));
    m.pet = "handhaving";
    m.voorgesteld.delete("pet");
    leesWie(m, [dijk]);
    expect(m.pet).toBe("handhaving");
  });

  // The row of whom a line was typed about, after choosing these pets.
  const draai = (wie: string, ...petten: string[]) => {
    const s = { ...vol(), eerder: [dijk] };
    const m = s.deelnemers[2]!;
    m.wie = wie;
    leesWie(m, s.eerder);
    for (const pet of petten) {
      m.pet = pet;
      m.voorgesteld.delete("pet");
      metPet(m, s);
    }
    return { s, m };
  };

  test.each(["betrokkene", "vertegenwoordiger"])("as %s the whole line is the name, and another name asks for no organisation", (pet) => {
    for (const wie of ["Mw. De Boer, gemeente X", "H. Dijk, Bureau Noord"]) {
      const { s, m } = draai(wie, pet);
      expect(m).toMatchObject({ naam: wie, organisatie: "", soort: "burger" });
      m.wie = "Mw. De Boer";
      leesWie(m, s.eerder);
      expect(m).toMatchObject({ naam: "Mw. De Boer", soort: "burger" });
      expect([...toetsSpoed(s, NU).keys()].filter((veld) => /-(soort|wie)$/.test(veld))).toEqual([]);
    }
  });

  test("with another pet than of a citizen the line is a name and an organisation again", () => {
    const { s, m } = draai("Mw. De Boer, gemeente X", "betrokkene", "deskundige");
    expect(m).toMatchObject({ naam: "Mw. De Boer", organisatie: "gemeente X", soort: "gemeente", pet: "deskundige" });
    expect([...toetsSpoed(s, NU).keys()]).toEqual([`${m.id}-noodzaak`]);
  });

  test("proposals go with the beginning of words, and what stands there is none", () => {
    const lijst = ["H. Dijk, politie", "A. Dijkstra, GGD", "P. Groot, gemeente"];
    expect(passend(lijst, "dij")).toEqual(lijst.slice(0, 2));
    expect(passend(lijst, "dijk ggd")).toEqual(["A. Dijkstra, GGD"]);
    expect(passend(lijst, "")).toEqual(lijst);
    expect(passend(lijst, "H. Dijk, politie")).toEqual([]);
    expect(passend(lijst, "olitie")).toEqual([]);
  });

  test("no phrase is too general, an excuse, or without whom it is about", () => {
    const s = vol();
    expect(doelen(s)).toHaveLength(3);
    expect(doelen(s).filter(isTeAlgemeen)).toEqual([]);
    const waarom = s.deelnemers.flatMap((m) => redenen(s, m));
    expect([...doelen(s), ...waarom].filter((z) => !z.includes("meneer S."))).toEqual([]);
    expect([...waarom, ...onwetend].filter((z) => /handig|effici|zekerheid|\{/.test(z))).toEqual([]);
  });

  test("an act is asked only where it makes a difference, as in the wizard (R17, R32)", () => {
    const s = spoedstaat("A", "B", NU, [{ wet: "Onderwijs", zelfVanaf: 16, schriftelijk: false }]);
    const b = s.betrokkenen[0]!;
    expect(wettenVoor(s, b)).toEqual([]);
    b.leeftijd = "14";
    expect(wettenVoor(s, b).map((w) => w.wet)).toEqual(["Onderwijs"]);
  });
});

describe("what is asked and sent at spoed", () => {
  test("a complete page has nothing to mend, and empty rows count for nothing", () => {
    expect([...toetsSpoed(vol(), NU)]).toEqual([]);
    expect(mensen(vol())).toHaveLength(2);
    const o = draad(vol());
    expect(o.deelnemers).toHaveLength(2);
    expect(o.overleg).toMatchObject({ spoed: true, betrokkeneUitgenodigd: { ja: false }, betrokkeneGeinformeerd: { ja: false, reden: "Ligt op de intensive care", opnieuwBezienOp: "2026-03-11" } });
    expect(o.overleg.bezwaren).toEqual({ gevraagd: false, reden: "Ligt op de intensive care" });
    expect(o.gepland).toEqual({ datum: "2026-03-10", tijd: "23:30:00" });
  });

  test("taak, grondslag and noodzaak stay required, at the row of the person", () => {
    const s = vol();
    const m = s.deelnemers[1]!;
    Object.assign(m, { taak: "", grondslag: "", noodzaak: "" });
    expect([...toetsSpoed(s, NU).keys()]).toEqual([`${m.id}-taak`, `${m.id}-grondslag`, `${m.id}-noodzaak`]);
    expect([...toetsSpoed({ ...vol(), geinformeerdReden: " " }, NU).keys()]).toEqual(["geinformeerdReden"]);
    expect([...toetsSpoed({ ...vol(), soort: "bemoeizorg" }, NU).keys()]).toEqual(expect.arrayContaining(["a1", "a2", "b", "c", "keuze"]));
  });

  test("who is invited follows from the list", () => {
    const s = vol();
    Object.assign(s.deelnemers[2]!, { naam: "meneer S.", soort: "burger", pet: "betrokkene", betrokkene: s.betrokkenen[0]!.id });
    expect(draad(s).overleg.betrokkeneUitgenodigd).toEqual({ ja: true });
    expect(straks(s)).toEqual(["of er een convenant is"]);
    s.deelnemers[2]!.pet = "vertegenwoordiger";
    expect(draad(s).overleg.betrokkeneUitgenodigd).toEqual({ ja: false });
    expect(straks(s)).toEqual(["of er een convenant is", "waarom de betrokkene niet is uitgenodigd"]);
  });

  test("a refusal stands at the row it is about", () => {
    const s = vol();
    Object.assign(s.deelnemers[1]!, { noodzaak: "Dat is handig!!" });
    expect(opPagina(s, plaats(teVersturen(s, NU), { regel: "R02", zin: "‘Handig’ is geen reden." }, NU)).veld).toBe(`${s.deelnemers[1]!.id}-noodzaak`);
    expect(opPagina(s, plaats(teVersturen(s, NU), { regel: "R05", zin: "x" }, NU)).veld).toBe("regie");
  });
});

describe("who is controller (R71)", () => {
  test("the own organisation unless said otherwise; a mandate asks for whom", () => {
    const m = vol().deelnemers[1]!;
    expect(wieVerantwoordelijk(m)).toBe("Politie Noord");
    m.hoedanigheid = "mandaat";
    expect(toetsMens(m, vol()).has("m-verantwoordelijke")).toBe(true);
    m.verantwoordelijke = "Gemeente Rivierstad";
    expect(toetsMens(m, vol()).size).toBe(0);
    expect(wieVerantwoordelijk(m)).toBe("Gemeente Rivierstad, onder mandaat");
  });

  test("nothing is sent for the default, and a refusal finds whose it is", () => {
    const s = vol();
    expect(Object.keys(draad(s).deelnemers[1])).not.toContain("hoedanigheid");
    Object.assign(s.deelnemers[1]!, { hoedanigheid: "verwerker", verantwoordelijke: "politie noord" });
    expect(draad(s).deelnemers[1]).toMatchObject({ hoedanigheid: "verwerker", verwerkingsverantwoordelijke: "politie noord" });
    expect(plaats(s, { regel: "R71", zin: "x" }, NU)).toMatchObject({ veld: "m-verantwoordelijke", mens: s.deelnemers[1]!.id });
    expect(naarBelegging(nieuweStaat("A")).overleg.aanspreekpunt).toBeUndefined();
  });
});

describe("what a spoedoverleg left open (R63)", () => {
  const invulling = (velden: Record<string, string>, ...vinkjes: string[]): Invulling => ({ velden, vinkjes: new Set(vinkjes), fouten: new Map(), veld: () => {}, vink: () => {} });

  test("nothing, or only spaces, is empty; a tick is an answer", () => {
    expect(isLeeg(invulling({ convenant: "  " }))).toBe(true);
    expect(isLeeg(invulling({}, "geenConvenant"))).toBe(false);
    expect(isLeeg(invulling({ waaromNietUitgenodigd: "x" }))).toBe(false);
    expect(["R04", "R11"].map((r) => eersteVeld([r]))).toEqual(["waaromNietBilateraal", "waaromNietUitgenodigd"]);
  });

  test("only what is known is sent, and no convenant where there is none", () => {
    expect(aanvulling(invulling({ waaromNietUitgenodigd: " geen tijd ", convenant: "Samen" }, "geenConvenant"))).toEqual({ waaromNietUitgenodigd: "geen tijd", geenConvenant: true });
    const met = aanvulling(invulling({ convenant: "Samen" }, "convenant.klachten"));
    expect(met).toMatchObject({ convenant: "Samen", convenantInhoud: { klachten: true, datalekken: false } });
    expect(met).not.toHaveProperty("geenConvenant");
  });
});

test("the room says in words what is missing, and nothing of an ordinary overleg", () => {
  const gewoon = kamerVan("groen");
  expect(ontbreekt(gewoon)).toEqual([]);
  const spoed = verwerk(gewoon, { soort: "overleg", overleg: { ...gewoon.overleg!, spoed: { aanvullenVoor: "2026-03-11T22:30:00Z", ontbreekt: ["R04", "R10"], teLaat: false } } });
  expect(ontbreektInWoorden(spoed)).toBe("waarom een gesprek met z’n tweeën niet genoeg is en of er een convenant is");
});
