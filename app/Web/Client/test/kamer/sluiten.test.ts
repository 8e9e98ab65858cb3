import { expect, test } from "vitest";
import { bezigeMensen } from "../../src/kamer/beeld/vensters";
import { kamerVan } from "./voorbeeld";

const hier = (deelnemer: string) => ({ soort: "aanwezig" as const, deelnemer, aanwezig: true });
const klaar = (deelnemer: string) => ({ soort: "klaar" as const, deelnemer, klaar: true });

test("before closing it says who is here and not ready: not who is away, is ready, or closes", () => {
  const s = kamerVan("baak", hier("baak"), hier("verbrugge"), hier("groen"), hier("daal"), klaar("groen"));
  expect(bezigeMensen(s)).toBe("Nog bezig: Verbrugge en Van Daal.");
});

test("and nothing when everybody who is here is ready", () => {
  expect(bezigeMensen(kamerVan("baak", hier("baak"), hier("groen"), klaar("groen")))).toBe("");
});
