// What was typed in the wizard, in the tests.
import { naarBelegging } from "../src/paginas/nieuw/belegging";
import { nieuweMens, nieuweStaat, type Mens, type Staat } from "../src/paginas/nieuw/staat";

/** Just after midnight in Amsterdam, not yet in UTC. */
export const NU = new Date("2026-03-10T23:30:00Z");

/** A professional of the municipality, complete. */
export const mens = (naam: string, organisatie: string): Mens => ({
  ...nieuweMens(),
  naam,
  organisatie,
  soort: "gemeente",
  pet: "hulpverlening",
  taak: "Maatschappelijke ondersteuning (Wmo 2015)",
  grondslag: "taak van algemeen belang (AVG 6 lid 1 e)",
  noodzaakargument: "nodig-voor-goede-uitvoering",
  noodzaak: "Kan deze week op huisbezoek gaan",
});

/** Everything answered, of an ordinary overleg. */
export const vol = (): Staat => {
  const s = nieuweStaat("C. Baak", "Team Bemoeizorg");
  Object.assign(s, { soort: "regie-toeleiding", regie: "casusregie", doel: "Bezoek afspreken", situatie: "Houdt hulp af" });
  Object.assign(s.betrokkenen[0]!, { aanduiding: "de heer J.", leeftijd: "74", wilsbekwaam: "ja" });
  Object.assign(s, { geinformeerd: "ja", geinformeerdWanneer: "2026-03-01", geinformeerdDoor: "Baak", bezwarenGevraagd: "ja", bezwarenEr: "nee", uitgenodigd: "nee", uitgenodigdReden: "wil niet" });
  s.deelnemers = [{ ...mens("C. Baak", "Team Bemoeizorg"), regisseur: true }, mens("De heer Groen", "Wijkteam")];
  return s;
};

/** The same as bemoeizorg, without consent. */
export const bemoeizorg = (): Staat => {
  const s = Object.assign(vol(), {
    soort: "bemoeizorg",
    a1: "ja", a2: "ja", b: "ja", c: "ja",
    gesprekGeprobeerd: "vier belpogingen",
    consultatieWie: "collega", consultatieOp: "2026-03-01", consultatieUitkomst: "eens",
  });
  Object.assign(s.betrokkenen[0]!.status, {
    keuze: "3a1",
    r3b1: "ja", r3b2: "nee", r3b3: "nee", r3b4: "nee", r3b5: "nee", r3b6: "nee",
    beoogdResultaat: "gezien door een arts", begin: "2026-03-10", einde: "2026-03-30",
    beoordelaar: "C. Baak", informeren: "4b", waaromNietGeinformeerd: "onbereikbaar", paraaf: "CB",
  });
  return s;
};

/** The same with another answer on consent of the first person. */
export const met = (keuze: string): Staat => {
  const s = bemoeizorg();
  s.betrokkenen[0]!.status.keuze = keuze;
  return s;
};

/** What goes over the wire. */
export const draad = (s: Staat) => JSON.parse(JSON.stringify(naarBelegging(s)));
