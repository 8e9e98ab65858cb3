import { describe, expect, it } from "vitest";
import * as C from "../../src/kamer/concept";
import type { Concept } from "../../src/kamer/concept";
import { omroep } from "../../src/kamer/omroep";
import { verwerk } from "../../src/kamer/stand";
import * as T from "../../src/kamer/toestemmingen";
import { vraagbaar } from "../../src/kamer/meenemen";
import type { Bericht, ToestemmingBeeld } from "../../src/kamer/typen";
import { overDagen } from "../../src/kamer/woorden";
import { inbreng, kamerVan } from "./voorbeeld";

const vast = (id: string, rest: Partial<ToestemmingBeeld> = {}): Bericht & { soort: "toestemming" } => ({
  soort: "toestemming",
  toestemming: {
    id, over: "j", welkeGegevens: `gegevens ${id}`, doel: "hulp kiezen", aan: ["groen"], op: "2021-02-20", hoe: "mondeling", soort: "doorbreken-geheim",
    onderwerpen: ["gezondheid"], ingetrokken: false, vastgelegdDoor: "verbrugge", van: ["j"], ...rest,
  },
});
const typ = (deel: Partial<Concept>, ...extra: Bericht[]): [Concept, ReturnType<typeof kamerVan>] => {
  const stand = kamerVan("verbrugge", ...extra);
  return [C.vulIn({ ...C.nieuw(stand), tekst: "Hij is benauwd", trede: "toestemming", wie: "kies", gekozen: ["groen"], ...deel, geraakt: new Set(["trede", "wie", ...Object.keys(deel)]) }, stand), stand];
};

describe("welke toestemming past (R21, R33)", () => {
  it("kiest zelf de enige die past", () => {
    const [c] = typ({}, vast("a", { onderwerpen: ["geld"] }), vast("b"));
    expect(c.toestemming).toBe("b");
  });

  it("zegt van elke andere waarom niet", () => {
    const [c, s] = typ(
      { gekozen: ["groen", "baak"] },
      vast("onderwerp", { onderwerpen: ["geld"] }),
      vast("ontvanger"),
      vast("weg", { ingetrokken: true }),
      vast("voorbij", { tot: "2021-01-01" }),
      vast("hulp", { soort: "instemming-hulp" }),
      vast("verwerking", { soort: "verwerking", aan: ["groen", "baak"] }),
    );
    expect(Object.fromEntries(T.nietPassende(c, s).map(([t, waarom]) => [t.id, waarom]))).toEqual({
      onderwerp: "gaat niet over gezondheid",
      ontvanger: "noemt Baak niet",
      weg: "is ingetrokken",
      voorbij: "gold tot en met 1\u00a0januari",
      hulp: "gaat over hulp, niet over gegevens delen",
      verwerking: "telt niet bij een overheid; daar telt alleen dat je geheim open mag",
    });
    expect(T.passende(c, s)).toEqual([]);
  });

  it("gebruikt niet wat een ander vastlegde en niet naar jou is gegeven", () => {
    const [c, s] = typ({}, vast("a", { vastgelegdDoor: "daal" }));
    expect(T.passende(c, s)).toEqual([]);
    expect(T.nietPassende(c, s)).toEqual([]);
  });

  it("telt nog op haar laatste dag", () => {
    expect(T.geldigheid(vast("a", { tot: overDagen(0) }).toestemming)).toBe("geldt");
    expect(T.geldigheid(vast("a", { tot: overDagen(-1) }).toestemming)).toBe("voorbij");
  });
});

describe("intrekken (R34)", () => {
  const deel = inbreng("i", "verbrugge", { toestemming: "a", kring: ["verbrugge", "groen"], breed: false });
  const vraag: Bericht = { soort: "vraag", vraag: { inbreng: "i", afspraak: "x", van: "groen", aan: "verbrugge", doel: "d", stand: "open" } };

  it("weet wat erop rust en wat vervalt", () => {
    const s = kamerVan("verbrugge", vast("a"), deel, vraag);
    expect(T.eigenOp(s.toestemmingen.get("a")!, s).map((i) => i.id)).toEqual(["i"]);
    expect(T.vragenOp(s.toestemmingen.get("a")!, s)).toBe(1);
  });

  it("laat een gekozen toestemming los zodra zij is ingetrokken, en de tekst staan", () => {
    const [c, s] = typ({ toestemming: "a" }, vast("a"));
    expect(c.toestemming).toBe("a");
    const na = C.vulIn(c, verwerk(s, vast("a", { ingetrokken: true })));
    expect(na).toMatchObject({ toestemming: "", tekst: "Hij is benauwd" });
    expect(C.open(na, s)).toContain("toestemming");
  });

  it("biedt niet meer aan om te vragen wat zonder toestemming staat, en zegt het hardop", () => {
    const s = kamerVan("groen", vast("a"), deel);
    expect(vraagbaar(s)).toHaveLength(1);
    const weg = vast("a", { ingetrokken: true });
    expect(omroep(s, weg)).toBe("Een toestemming is ingetrokken. Wat erop rust, gaat niet meer mee.");
    expect(vraagbaar(verwerk(s, weg))).toHaveLength(0);
  });

  it("mag wie haar vastlegde, en wie haar kreeg pas als die weg is", () => {
    const s = kamerVan("groen", vast("a"));
    expect(T.magIntrekken(s.toestemmingen.get("a")!, s)).toBe(false);
    const wacht = verwerk(s, { soort: "deelnemer", deelnemer: { ...s.deelnemers.get("verbrugge")!, status: "wacht" } });
    expect(T.magIntrekken(wacht.toestemmingen.get("a")!, wacht)).toBe(false);
    const weg = verwerk(s, { soort: "deelnemer", deelnemer: { ...s.deelnemers.get("verbrugge")!, status: "teruggetrokken" } });
    expect(T.magIntrekken(weg.toestemmingen.get("a")!, weg)).toBe(true);
  });
});

describe("meldrecht en spreekplicht (R76)", () => {
  const lijst = [
    { naam: "melden", van: ["zorgaanbieder"], aan: ["overig"], uitleg: "", soort: "meldrecht" as const, genoemd: ["Veilig Thuis"] },
    { naam: "gewoon", van: ["zorgaanbieder"], aan: ["gemeente"], uitleg: "" },
  ];

  it("biedt een meldrecht pas aan als de ontvanger meedoet", () => {
    const s = kamerVan("verbrugge");
    expect(C.bepalingen(lijst, s).map((x) => x.naam)).toEqual(["gewoon"]);
    const met = verwerk(s, { soort: "deelnemer", deelnemer: { ...s.deelnemers.get("groen")!, id: "vt", naam: "Vos", organisatie: "Veilig Thuis Oost", organisatiesoort: "overig" } });
    expect(C.bepalingen(lijst, met).map((x) => x.naam)).toEqual(["melden", "gewoon"]);
  });

  it("vraagt eerst de drie, en waarom niet alleen bij een nee", () => {
    const basis = { trede: "wettelijke-bepaling", bepaling: "melden", bepalingsoort: "meldrecht" };
    const [leeg, s] = typ(basis);
    expect(C.open(leeg, s)).toContain("meldGeinformeerd");
    expect(C.opdracht(leeg, s)["meldrecht"]).toBeUndefined();
    const [ja] = typ({ ...basis, meldGeinformeerd: "ja", meldZienswijze: "ja", meldToestemming: "ja", meldWaaromNiet: "blijft hangen" });
    expect(C.open(ja, s)).toEqual([]);
    expect(C.opdracht(ja, s)["meldrecht"]).toEqual({ geinformeerd: true, zienswijzeGevraagd: true, toestemmingGeprobeerd: true });
    const [nee] = typ({ ...basis, meldGeinformeerd: "nee", meldZienswijze: "ja", meldToestemming: "ja" });
    expect(C.open(nee, s)).toEqual(["meldWaaromNiet"]);
  });

  it("vraagt bij een spreekplicht alleen of het niet meer is dan nodig", () => {
    const [c, s] = typ({ trede: "wettelijke-bepaling", bepaling: "spreken", bepalingsoort: "spreekplicht" });
    expect(C.open(c, s)).toEqual(["alleenNodige"]);
    expect(C.opdracht({ ...c, alleenNodige: "ja" }, s)["alleenNodige"]).toBe(true);
  });
});
