import { describe, expect, test } from "vitest";
import { isMailadres } from "../src/paginas/mail";
import { naarBelegging } from "../src/paginas/nieuw/belegging";
import { nieuweMens, nieuweStaat } from "../src/paginas/nieuw/staat";
import { toetsMens } from "../src/paginas/nieuw/toets";

describe("een mailadres bij een genodigde", () => {
  const met = (post: boolean, mail: string) => {
    const s = nieuweStaat("C. Baak", "Team");
    s.post = post;
    s.deelnemers.push({ ...nieuweMens(), id: "d9", naam: "P. Verbrugge", mail });
    return naarBelegging(s);
  };

  test("gaat mee naast het overleg, niet erin", () => {
    const belegging = met(true, " p@example.nl ");
    expect(belegging.post).toEqual({ d9: "p@example.nl" });
    expect(JSON.stringify({ ...belegging, post: undefined })).not.toContain("example.nl");
  });

  test("gaat niet mee als het leeg is of als de server niet mailt", () => {
    expect(met(true, "  ").post).toBeUndefined();
    expect(met(false, "p@example.nl").post).toBeUndefined();
  });

  test("wordt nagekeken voor het verstuurd wordt", () => {
    expect(toetsMens({ ...nieuweMens(), mail: "geen adres" }, nieuweStaat()).get("m-mail")).toContain("naam@organisatie.nl");
    expect(toetsMens({ ...nieuweMens(), mail: "" }, nieuweStaat()).has("m-mail")).toBe(false);
    for (const goed of ["p@example.nl", "p.van-daal+x@sub.example.nl"]) expect(isMailadres(goed)).toBe(true);
    for (const fout of ["p", "p@x", "a@b.nl, c@d.nl", "Naam <a@b.nl>", "a@b@c.nl", "a b@c.nl", "é@b.nl"]) expect(isMailadres(fout)).toBe(false);
  });
});
