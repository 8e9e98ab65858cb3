import { describe, expect, it } from "vitest";
import * as C from "../../src/kamer/concept";
import { bereikbaar, lijktGezondheid, lijktStrafbaar, zonderBereik } from "../../src/kamer/herken";
import { verwerk } from "../../src/kamer/stand";
import { vooraf } from "../../src/kamer/vooraf";
import { neem, vanInbreng } from "../../src/kamer/weigering";
import { kamerVan } from "./voorbeeld";

const stand = (jij: string) => verwerk(kamerVan(jij), { soort: "deelnemer", deelnemer: { ...kamerVan(jij).deelnemers.get("daal")!, status: "uitgenodigd" } });
const groen = stand("groen");
const typ = (tekst: string, deel: Partial<C.Concept> = {}): C.Concept =>
  C.vulIn({ ...C.nieuw(groen, "2021-02-22"), tekst, ...deel, geraakt: new Set(Object.keys(deel)) }, groen);

describe("waar een tekst over lijkt te gaan", () => {
  it.each(["Hij heeft de diagnose gekregen", "Mevrouw is dement", "beginnende dementie", "Schizofrenie", "ze is depressief", "hij heeft kanker", "slikt 40 mg", "2x 5mg per dag", "gebruikt oxazepam", "suïcidaal"])(
    "gezondheid: %s",
    (tekst) => expect(lijktGezondheid(tekst)).toBe(true),
  );
  it.each(["De tuin is een jungle", "Het programma loopt goed", "Hij doet niet open", "Er ligt 3 magere melk", "Indement is geen woord"])("geen gezondheid: %s", (tekst) =>
    expect(lijktGezondheid(tekst)).toBe(false),
  );
  it.each(["heeft een strafblad", "Hij is veroordeeld", "er is aangifte gedaan", "vorige week gearresteerd", "zat in de gevangenis"])("strafbare feiten: %s", (tekst) =>
    expect(lijktStrafbaar(tekst)).toBe(true),
  );
  it.each(["Hij dealt goed met tegenslag? Nee", "meubels op straat", "een goede buur"])("niet elke zin: %s", (tekst) => expect(lijktStrafbaar(tekst)).toBe(/dealt/.test(tekst)));
  it("een telefoonnummer en een e-mailadres, maar geen datum of bedrag", () => {
    for (const t of ["06-12345678", "06 12 34 56 78", "+31 6 12345678", "0031612345678", "010 - 1234567".replace(" - ", "-"), "088 123 4567"]) expect(bereikbaar(`bel ${t}.`).telefoon).toBe(true);
    for (const t of ["2021-02-18", "in 2021 drie keer", "1234567890", "\u20ac 1.250,00"]) expect(bereikbaar(t)).toEqual({ telefoon: false, mail: false });
    expect(bereikbaar("mail jan.j@voorbeeld.nl")).toEqual({ telefoon: false, mail: true });
    expect(zonderBereik("Bel 06-12345678 of mail jan@voorbeeld.nl.")).toBe("Bel … of mail ….");
  });
});

describe("wat we vragen voordat iets gedeeld wordt", () => {
  it("gezondheid of strafbare feiten, en nee is genoeg", () => {
    const c = typ("Zijn vrouw zegt dat hij dementie heeft");
    const v = vooraf(c, groen)!;
    expect([v.vraag, ...v.knoppen.map((k) => k.label)]).toEqual(["Gaat dit over gezondheid?", "Ja", "Nee"]);
    expect(v.knoppen[0]!.zet).toEqual({ categorie: "gezondheid" });
    expect(v.knoppen[0]!.deel).toBeUndefined();
    expect(vooraf({ ...c, ...v.knoppen[1]!.zet }, groen)).toBeNull();
    expect(vooraf(typ("Hij heeft een strafblad"), groen)?.vraag).toBe("Gaat dit over strafbare feiten?");
  });

  it("niets als de soort al klopt, het over niemand gaat, of er niets te zien is", () => {
    expect(vooraf(typ("Hij heeft dementie", { categorie: "gezondheid", waaromNietHoger: "nodig" }), groen)).toBeNull();
    expect(vooraf(typ("Bij dementie helpt rust", { over: "" }), groen)).toBeNull();
    expect(vooraf(typ("Hij doet niet open"), groen)).toBeNull();
  });

  it("vraagt beide soorten apart in te brengen", () => {
    const v = vooraf(typ("Dement, en hij deed aangifte", { categorie: "gezondheid", waaromNietHoger: "nodig" }), groen)!;
    expect(v.vraag).toBe("Gaat dit ook over strafbare feiten? Breng dat dan apart in.");
    expect(v.knoppen[0]).toEqual({ label: "Schrijf het apart", schrijf: true });
  });

  it("een telefoonnummer (R29)", () => {
    const v = vooraf(typ("Zijn zus is te bellen op 06-12345678"), groen)!;
    expect([v.vraag, ...v.knoppen.map((k) => k.label)]).toEqual(["Er staat een telefoonnummer in. Is dat nodig?", "Haal het weg", "Laat staan"]);
    expect(v.knoppen[0]!.zet).toEqual({ tekst: "Zijn zus is te bellen op …" });
  });
});

describe("waarom geen lichtere grond", () => {
  it("is voor een gewone eigen taak een voorstel, dat meegaat", () => {
    const c = typ("Hij doet niet open");
    expect(c.waaromNietHoger).toBe("");
    expect(C.magVoorstel(c, groen)).toBe(true);
    expect(C.opdracht(c, groen)).toMatchObject({ trede: "eigen-taak", waaromNietHoger: C.VOORSTEL });
  });

  it("begint leeg en wordt gevraagd met een deskundige in de kring (R83)", () => {
    const s = kamerVan("groen");
    const c = C.vulIn({ ...C.nieuw(s), tekst: "Hij doet niet open" }, s);
    expect(C.deskundigen(c, s).map((d) => d.id)).toEqual(["daal"]);
    expect(C.opdracht(c, s)).not.toHaveProperty("waaromNietHoger");
    expect(C.open(c, s)).toEqual(["waaromNietHoger"]);
    expect(vooraf(c, s)?.soort).toBe("reden");
  });

  it("wordt gevraagd voor gegevens over gezondheid en voor een uitzondering", () => {
    expect(C.open(typ("Hij heeft dementie", { categorie: "gezondheid" }), groen)).toContain("waaromNietHoger");
    expect(C.open(typ("x", { trede: "goed-hulpverlenerschap" }), groen)).toContain("waaromNietHoger");
  });
});

describe("een uitweg die om andere woorden vraagt", () => {
  const c = typ("Hij heeft dementie", { categorie: "gezondheid", niveau: "inhoudelijk", waaromNietHoger: "nodig" });
  it.each(["R23", "R25"])("%s: de tekst blijft, en gaat niet onveranderd mee", (regel) => {
    const u = vanInbreng({ gelukt: false, regel, zin: "Nee." }, c, groen).uitwegen[0]!;
    expect(u).toMatchObject({ label: "Herschrijf: wat zie je, of wat kan de heer J. niet meer?", schrijf: true });
    const na = neem(u, c, groen);
    expect(na).toMatchObject({ tekst: c.tekst, niveau: "buitenkant" });
    expect(vooraf(na, groen)?.soort).toBe("herschrijf");
    expect(vooraf({ ...na, tekst: "Hij vergeet afspraken" }, groen)?.soort).not.toBe("herschrijf");
  });

  it("R24: iets anders voor één persoon begint met een andere grond en dezelfde tekst", () => {
    const oud = { ...c, trede: "conflict-van-plichten", motivering: "anders gaat het mis", geraakt: new Set(["trede", "categorie", "wie"]) };
    const u = vanInbreng({ gelukt: false, regel: "R24", zin: "Nee.", wie: ["pietersen"] }, oud, groen).uitwegen.at(-1)!;
    expect(u.label).toBe("Schrijf iets anders voor Pietersen");
    const na = neem(u, oud, groen);
    expect(na).toMatchObject({ tekst: c.tekst, trede: "eigen-taak", motivering: "", gekozen: ["pietersen"], categorie: "gewoon" });
    expect(vooraf(na, groen)?.soort).toBe("herschrijf");
  });
});
