import { betreed, leeg, type Stand } from "../../src/kamer/stand";
import type { Bericht, DeelnemerBeeld, InbrengBeeld } from "../../src/kamer/typen";

const mens = (id: string, naam: string, rest: Partial<DeelnemerBeeld>): Bericht => ({
  soort: "deelnemer",
  deelnemer: { id, naam, organisatie: id, organisatiesoort: "zorgaanbieder", pet: "hulpverlening", big: false, regisseur: false, status: "geaccepteerd", ...rest },
});

export const inbreng = (id: string, van: string, rest: Partial<InbrengBeeld> = {}): Bericht & { soort: "inbreng" } => ({
  soort: "inbreng",
  inbreng: {
    id, van, over: "j", tekst: `tekst ${id}`, bron: { soort: "eigen-dossier", datum: "2021-02-18" }, niveau: "buitenkant", categorie: "gewoon",
    aard: "feit", onderwerpen: ["wonen"], kring: ["baak", "verbrugge", "groen", "pietersen", "daal"], breed: true, kleineKring: false, gecorrigeerd: false, ...rest,
  },
});

/** The Janssen case as one person sees it at the start. */
export function kamerVan(jij: string, ...extra: Bericht[]): Stand {
  return betreed(leeg, {
    gelukt: true,
    heel: true,
    jij,
    cursor: "c0",
    berichten: [
      {
        soort: "overleg",
        overleg: {
          id: "o", doel: "Bezoek en behoud van de woning afspreken", situatie: "", soort: "bemoeizorg", status: "open", fase: "inbreng",
          regisseurs: ["baak"], geinformeerd: false, betrokkenen: [{ id: "j", aanduiding: "de heer J.", leeftijd: 74, wilsbekwaam: true }],
        },
      },
      mens("baak", "C. Baak", { organisatie: "Team Bemoeizorg", pet: "casusregie", regisseur: true, beroepsgeheim: "WGBO", big: true }),
      mens("verbrugge", "P. Verbrugge", { beroepsgeheim: "Wmo 5.3.3" }),
      mens("groen", "De heer Groen", { organisatiesoort: "gemeente", beroepsgeheim: "ambtsgeheim", taak: "Ondersteuning (Wmo 2015)" }),
      mens("pietersen", "De heer Pietersen", { organisatiesoort: "woningcorporatie", pet: "ketenpartner", beroepsgeheim: "arbeidsovereenkomst", taak: "Zorgplicht verhuurder (Woningwet art. 18a)" }),
      mens("daal", "M. van Daal", { organisatiesoort: "ggd", pet: "deskundige", beroepsgeheim: "BIG", big: true }),
      ...extra,
    ],
  });
}
