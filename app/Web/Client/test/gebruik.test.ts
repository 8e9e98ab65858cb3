import { describe, expect, it } from "vitest";
import { inhoudVan } from "../src/paginas/gebruik";

describe("wat een formulier over gebruik na het sluiten zegt (R47)", () => {
  it("laat weg wat leeg is en haalt witte randen weg", () => {
    expect(inhoudVan([["item", "a"], ["functie", "  "], ["doel", " hulp kiezen "]], "")).toEqual({ item: "a", doel: "hulp kiezen" });
  });

  it("neemt het ja of nee van de knop, en zonder knop geen van beide", () => {
    expect(inhoudVan([["item", "a"]], "ja")).toEqual({ item: "a", ja: true });
    expect(inhoudVan([["item", "a"]], "nee")).toEqual({ item: "a", ja: false });
    expect(inhoudVan([["item", "a"]], "")).toEqual({ item: "a" });
  });
});
