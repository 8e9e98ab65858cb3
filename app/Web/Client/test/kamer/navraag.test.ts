import { describe, expect, it, vi } from "vitest";
import { isKijkdag, isVoorbij, nieuwBlad } from "../../src/kamer/beeld/regieblad";
import { Behoeftehaler, genoeg, sleutel, type Behoeften } from "../../src/kamer/behoeften";
import * as C from "../../src/kamer/concept";
import { omroep } from "../../src/kamer/omroep";
import { verwerk, type Stand } from "../../src/kamer/stand";
import type { Bericht, DeelnemerBeeld, OverlegBeeld } from "../../src/kamer/typen";
import { neem, vanInbreng } from "../../src/kamer/weigering";
import { kamerVan } from "./voorbeeld";

const vandaag = "2021-02-22";
const navraag = (stand: "open" | "ingetrokken" = "open"): Bericht => ({
  soort: "navraag",
  navraag: { id: "n1", van: "baak", aan: "groen", tekst: "Ken je hem?", doel: "weten wie helpt", stand },
});
const als = (jij: string, deel: Partial<DeelnemerBeeld>): Stand => {
  const s = kamerVan(jij);
  return verwerk(s, { soort: "deelnemer", deelnemer: { ...s.deelnemers.get(jij)!, ...deel } });
};
const met = (jij: string, deel: Partial<OverlegBeeld>): Stand => {
  const s = kamerVan(jij);
  return verwerk(s, { soort: "overleg", overleg: { ...s.overleg!, ...deel } });
};
const typ = (s: Stand, deel: Partial<C.Concept>): C.Concept => C.vulIn({ ...C.nieuw(s, vandaag), ...deel, geraakt: new Set(Object.keys(deel)) }, s);

describe("een vraag aan een deelnemer (R78)", () => {
  it("gaat als antwoord mee, tot de vraag is ingetrokken", () => {
    const s = verwerk(kamerVan("groen"), navraag());
    const c = typ(s, { tekst: "Ja.", antwoordOp: "n1" });
    expect(C.opdracht(c, s)).toMatchObject({ doet: "inbreng", antwoordOp: "n1" });
    const na = verwerk(s, navraag("ingetrokken"));
    expect(C.opdracht(C.vulIn(c, na), na)).not.toHaveProperty("antwoordOp");
  });

  it("wordt alleen gezegd tegen wie hem krijgt", () => {
    expect(omroep(kamerVan("groen"), navraag())).toBe("Baak stelt jou een vraag.");
    expect(omroep(kamerVan("baak"), navraag())).toBe("");
  });

  it("geeft bij een kring zonder de vrager twee uitwegen", () => {
    const s = verwerk(kamerVan("groen"), navraag());
    const c = typ(s, { tekst: "Ja.", antwoordOp: "n1", wie: "kies", gekozen: ["daal"] });
    const { uitwegen } = vanInbreng({ gelukt: false, regel: "R78", zin: "nee" }, c, s);
    expect(uitwegen.map((u) => u.label)).toEqual(["Kies Baak erbij", "Deel het zonder dat het een antwoord is"]);
    expect(neem(uitwegen[0]!, c, s).gekozen).toEqual(["daal", "baak"]);
    expect(neem(uitwegen[1]!, c, s).antwoordOp).toBe("");
  });
});

describe("de regisseur kijkt opnieuw", () => {
  it("na de laatste dag, en niet op die dag (R15)", () => {
    const x = kamerVan("baak").overleg!.betrokkenen[0]!;
    const met = { ...x, grenzen: { alleenDat: false, tot: vandaag } };
    expect([isVoorbij(met, vandaag), isVoorbij(met, "2021-02-23"), isVoorbij(x, vandaag)]).toEqual([false, true, false]);
  });

  it("op de dag om opnieuw naar het informeren te kijken (R16)", () => {
    const s = met("baak", { regie: { betrokkeneGeinformeerd: { ja: false, opnieuwBezienOp: vandaag } } });
    expect([isKijkdag(s, "2021-02-21"), isKijkdag(s, vandaag), isKijkdag(kamerVan("groen"), vandaag)]).toEqual([false, true, false]);
  });

  it("begint met een leeg formulier over dezelfde mensen", () => {
    expect(nieuwBlad(kamerVan("baak"))).toMatchObject({ soort: "bemoeizorg", betrokkenen: [{ id: "j", leeftijd: "74", wilsbekwaam: "ja", status: { keuze: "" } }] });
  });
});

describe("waarom je dit mag delen", () => {
  it("politie en justitie: alleen een artikel uit de eigen wet (R77)", () => {
    const s = als("daal", { organisatiesoort: "politie", pet: "ketenpartner" });
    expect(typ(s, { over: "j" }).trede).toBe("wettelijke-bepaling");
    expect(C.treden(s, "j").map(([t]) => t)).toEqual(["wettelijke-bepaling"]);
    const lijst = ["Wet politiegegevens", "Wmo 2015"].map((wet) => ({ naam: wet, wet, van: ["politie"], aan: [], uitleg: "" }));
    expect(C.bepalingen(lijst, s).map((x) => x.wet)).toEqual(["Wet politiegegevens"]);
  });

  it("afgeleid geheim: bij een uitzondering beslist de ander (R75)", () => {
    const s = als("verbrugge", { beroepsgeheim: "afgeleid beroepsgeheim" });
    const c = typ(s, { tekst: "x", over: "j", trede: "goed-hulpverlenerschap" });
    expect(C.open(c, s)).toEqual(expect.arrayContaining(["besluitWie", "besluitUitkomst"]));
    expect(C.opdracht({ ...c, besluitWie: "huisarts", besluitUitkomst: "akkoord" }, s)).toMatchObject({ besluitVan: { wie: "huisarts", op: vandaag, uitkomst: "akkoord" } });
    expect(C.opdracht({ ...c, trede: "toestemming", besluitWie: "huisarts", besluitUitkomst: "akkoord" }, s)).not.toHaveProperty("besluitVan");
  });

  it("een collega met een andere wet is geen eigen taak (R20)", () => {
    const collega = (taak: string): Stand => {
      const s = als("verbrugge", { organisatie: "zorg" });
      return verwerk(s, { soort: "deelnemer", deelnemer: { ...s.deelnemers.get("groen")!, organisatie: "zorg", taak } });
    };
    const keuze = { over: "j", wie: "kies", gekozen: ["groen"] } as const;
    expect(typ(collega("Ondersteuning (Wmo 2015)"), { ...keuze, gekozen: ["groen"] }).trede).toBe("eigen-taak");
    expect(typ(collega("Schuldhulp"), { ...keuze, gekozen: ["groen"] }).trede).toBe("");
  });

  it.each([
    ["R68", "besluit", "categorie"],
    ["R75", "Vraag die wat er mag", "besluitWie"],
    ["R77", "Kies er een uit de lijst", "bepaling"],
    ["R14", "kies een onderwerp dat wel mag", "onderwerp"],
  ])("%s wijst naar het veld", (regel, zin, veld) => {
    const s = kamerVan("verbrugge");
    const c = typ(s, { tekst: "x", categorie: "gezondheid" });
    expect(vanInbreng({ gelukt: false, regel, zin }, c, s).uitwegen.map((u) => u.naar)).toContain(veld);
  });
});

describe("een uitweg uit een weigering", () => {
  it("leegt alleen wat aan de geweigerde tekst hing (R68)", () => {
    const s = kamerVan("pietersen");
    const c = typ(s, { tekst: "ziek", categorie: "gezondheid", waaromNietHoger: "anoniem kan niet" });
    const [schrijf] = vanInbreng({ gelukt: false, regel: "R68", zin: "besluit" }, c, s).uitwegen;
    expect(neem(schrijf!, c, s)).toMatchObject({ waaromNietHoger: "anoniem kan niet", trede: "eigen-taak" });
  });
});

describe("wat meestal genoeg is (R60)", () => {
  it("noemt niet wat de rol zelf aan de persoon vraagt", () => {
    const rol = { rol: "r", doel: "d", elementen: [{ element: "Of iemand thuis is" }, { element: "Wat iemand wil", zelfVragen: true }], nietNodig: [] };
    expect(genoeg(rol)).toBe("of iemand thuis is");
  });

  it("vraagt de server één keer per rol", async () => {
    const gevraagd: string[] = [];
    const uit: Behoeften[] = [];
    vi.stubGlobal("fetch", (pad: string) => {
      gevraagd.push(pad);
      return Promise.resolve(new Response(JSON.stringify([{ rol: "r", doel: "d", elementen: [], nietNodig: [] }])));
    });
    const haler = new Behoeftehaler((b) => uit.push(b));
    const s = kamerVan("baak");
    haler.volg(s);
    haler.volg(s);
    await vi.waitFor(() => expect(uit.at(-1)?.get(sleutel(s.deelnemers.get("groen")!))?.rol).toBe("r"));
    expect(gevraagd.filter((p) => p.includes("woningcorporatie"))).toHaveLength(1);
    vi.unstubAllGlobals();
  });
});
