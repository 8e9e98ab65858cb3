import { describe, expect, it } from "vitest";
import { stapzin } from "../../src/kamer/beeld/stap";
import { isStapwissel, naBericht } from "../../src/kamer/binnen";
import * as C from "../../src/kamer/concept";
import { omroep } from "../../src/kamer/omroep";
import { beginscherm } from "../../src/kamer/scherm";
import { betreed, leeg, verwerk, type Stand } from "../../src/kamer/stand";
import type { Bericht, InbrengBeeld } from "../../src/kamer/typen";
import { punt } from "../../src/kamer/woorden";
import { inbreng, kamerVan } from "./voorbeeld";

const eerder = (rest: Partial<InbrengBeeld> = {}): InbrengBeeld => inbreng("a", "baak", { kring: ["baak", "verbrugge", "pietersen"], trede: "eigen-taak", ...rest }).inbreng;
const zonder = (s: Stand, id: string): Stand => verwerk(s, { soort: "deelnemer", deelnemer: { ...s.deelnemers.get(id)!, status: "teruggetrokken" } });

describe("wie een brede inbreng ziet", () => {
  it("is iedereen, zolang er niemand bij kwam", () => {
    expect(C.breedzin(inbreng("a", "baak").inbreng, kamerVan("groen"))).toBe("Iedereen ziet dit");
  });

  it("is niet wie later kwam: de kring is die van toen", () => {
    const s = zonder(kamerVan("pietersen"), "groen");
    expect(C.breedzin(eerder(), s)).toBe("Jij, Baak en Verbrugge zien dit. Van Daal kwam later en ziet dit niet.");
    expect(C.breedzin(eerder(), kamerVan("pietersen"))).toBe("Jij, Baak en Verbrugge zien dit. Groen en Van Daal kwamen later en zien dit niet.");
  });

  it("noemt niet wie er niet meer bij is", () => {
    const s = zonder(zonder(kamerVan("pietersen"), "verbrugge"), "groen");
    expect(C.breedzin(eerder(), s)).toBe("Jij en Baak zien dit. Van Daal kwam later en ziet dit niet.");
  });

  it("kan door wie het inbracht worden geopend voor wie later kwam (R37), met wie betrokken is (R20)", () => {
    expect(C.ookMet(eerder(), kamerVan("baak")).map((d) => d.id)).toEqual(["groen", "daal"]);
    expect(C.vraagtBetrokken(eerder(), kamerVan("baak"))).toBe(true);
    expect(C.vraagtBetrokken(eerder({ trede: "toestemming" }), kamerVan("baak"))).toBe(false);
    expect(C.vraagtBetrokken(eerder(), kamerVan("pietersen"))).toBe(false);
  });

  it("wie later kwam weet niet of er eerder iets was", () => {
    expect(kamerVan("daal").kwamLater).toBe(true);
    const vooraf = betreed(leeg, { gelukt: true, heel: true, jij: "daal", berichten: [{ soort: "overleg", overleg: { ...kamerVan("daal").overleg!, status: "voorbereiding" } }] });
    expect(vooraf.kwamLater).toBe(false);
    expect(betreed(vooraf, { gelukt: true, heel: true, berichten: [{ soort: "overleg", overleg: kamerVan("daal").overleg! }] }).kwamLater).toBe(false);
  });
});

describe("na het delen", () => {
  const c = { ...C.nieuw(kamerVan("baak")), tekst: "x" };
  it("is iedereen in een kleine kring alleen die kring", () => {
    const s = verwerk(kamerVan("baak"), { soort: "kring", bezig: true, leden: ["baak", "verbrugge", "groen"] });
    expect(C.gedeeldMet(c, s)).toBe("Verbrugge en Groen");
    expect(C.gedeeldMet(c, kamerVan("baak"))).toBe("iedereen");
  });
});

describe("wat een bericht op het scherm verandert", () => {
  const s = kamerVan("baak");
  const fase = (f: "afspraken" | "meeneemronde"): Bericht => ({ soort: "overleg", overleg: { ...s.overleg!, fase: f } });
  const bij = (b: Bericht) => naBericht(s, verwerk(s, b), { ...beginscherm, melding: "Gedeeld met iedereen." }, b, 0);

  it("een andere stap of kring wist de melding van de vorige", () => {
    expect(bij(fase("afspraken")).melding).toBe("");
    expect(bij({ soort: "kring", bezig: true, leden: ["baak", "groen"] }).melding).toBe("");
    expect(bij(inbreng("z", "groen"))).not.toHaveProperty("melding");
  });

  it("een andere stap begint bovenaan en zegt wat er nu te doen is", () => {
    expect(isStapwissel(s, fase("afspraken"))).toBe(true);
    expect(isStapwissel(s, { soort: "overleg", overleg: s.overleg! })).toBe(false);
    expect(isStapwissel(s, { soort: "overleg", overleg: { ...s.overleg!, status: "sluiting-aangekondigd" } })).toBe(true);
    expect(omroep(s, fase("afspraken"))).toBe("Volgende stap: afspraken. Leg vast wie wat doet, en wanneer.");
    expect(stapzin({ ...s, overleg: { ...s.overleg!, fase: "opening" } })).toContain("Ga dan naar inbreng.");
  });

  it("een vraag aan jou blijft in beeld, een vraag aan een ander niet", () => {
    const vraag = (aan: string): Bericht => ({ soort: "vraag", vraag: { inbreng: "a", afspraak: "h", van: "groen", aan, doel: "x", stand: "open" } });
    expect(bij(vraag("baak")).nieuweVraag).toBe("a.groen");
    expect(bij(vraag("daal"))).toEqual({});
  });
});

describe("punt", () => {
  it("zet er precies één", () => {
    expect(["eet.", "eet", "eet? ", "eet…"].map(punt)).toEqual(["eet.", "eet.", "eet?", "eet…"]);
  });
});
