import { stapzin } from "./beeld/stap";
import { breedzin } from "./concept";
import type { Stand } from "./stand";
import type { Bericht } from "./typen";
import { kleineLetter, namen, punt, som } from "./woorden";

/** What is said aloud, politely, about a message that came in; empty when it is silent. */
export function omroep(voor: Stand, b: Bericht): string {
  const naam = namen(voor.deelnemers.values());
  switch (b.soort) {
    case "deelnemer":
      return b.deelnemer.status === "wacht" && b.deelnemer.aanmelding && voor.deelnemers.get(b.deelnemer.id)?.aanmelding?.op !== b.deelnemer.aanmelding.op
        ? `${b.deelnemer.naam} wacht tot je binnenlaat.`
        : "";
    case "navraag":
      return b.navraag.aan === voor.jij && b.navraag.stand === "open" && !voor.navragen.has(b.navraag.id) ? `${naam(b.navraag.van)} stelt jou een vraag.` : "";
    case "voorlegging":
      return b.voorlegging.aan === voor.jij && !voor.voorleggingen.has(b.voorlegging.id) ? `${naam(b.voorlegging.van)} schreef iets voor jou.` : "";
    case "inbreng": {
      if (b.inbreng.van === voor.jij) return "";
      const oud = voor.inbrengen.get(b.inbreng.id);
      if (oud && b.inbreng.gecorrigeerd && oud.tekst !== b.inbreng.tekst) return `${naam(b.inbreng.van)} heeft een inbreng gecorrigeerd.`;
      if (oud) return "";
      const wie = b.inbreng.breed
        ? kleineLetter(breedzin(b.inbreng, voor)).replace(/\.$/, "")
        : `kleine kring, alleen ${som(["jij", ...b.inbreng.kring.filter((id) => id !== voor.jij).map(naam)])}`;
      return `Nieuwe inbreng van ${naam(b.inbreng.van)}, ${wie}.`;
    }
    case "inbreng-weg":
      return b.van === voor.jij ? "" : `${naam(b.van)} heeft een inbreng teruggenomen.`;
    case "afspraak":
      return voor.afspraken.has(b.afspraak.id) ? "" : `Nieuwe afspraak: ${punt(b.afspraak.actie)}`;
    case "kring":
      if (b.bezig === voor.kring.bezig) return "";
      return b.bezig ? (b.leden ? "Kleine kring begonnen. Jij bent erbij." : "Er is nu een kleine kring.") : "We gaan weer samen verder.";
    case "toestemming":
      return b.toestemming.ingetrokken && !voor.toestemmingen.get(b.toestemming.id)?.ingetrokken ? "Een toestemming is ingetrokken. Wat erop rust, gaat niet meer mee." : "";
    case "vraag":
      if (b.vraag.aan === voor.jij && b.vraag.stand === "open") return `${naam(b.vraag.van)} vraagt iets van jou.`;
      if (b.vraag.van !== voor.jij) return "";
      return { toegestaan: `${naam(b.vraag.aan)} staat je vraag toe.`, korter: `${naam(b.vraag.aan)} staat een kortere versie toe.`, geweigerd: `${naam(b.vraag.aan)} staat je vraag niet toe.` }[b.vraag.stand as string] ?? "";
    case "overleg":
      if (b.overleg.status === "sluiting-aangekondigd" && voor.overleg?.status !== "sluiting-aangekondigd") return "Het overleg gaat sluiten. Kijk of jouw lijst klopt.";
      if (voor.overleg && b.overleg.status === "open" && voor.overleg.status === "sluiting-aangekondigd") return "Het sluiten is gestopt.";
      if (voor.overleg && b.overleg.fase !== voor.overleg.fase) return `Volgende stap: ${b.overleg.fase}. ${stapzin({ ...voor, overleg: b.overleg })}`;
      return "";
    default:
      return "";
  }
}

const MOMENTEN = [120, 60, 30, 10];

/** What the countdown says aloud between two ticks, in seconds. */
export function aftelzin(vorig: number, nu: number): string {
  const moment = MOMENTEN.find((m) => vorig > m && nu <= m);
  if (!moment) return "";
  return moment >= 60 ? `Het overleg sluit over ${moment / 60} ${moment === 60 ? "minuut" : "minuten"}.` : `Het overleg sluit over ${moment} seconden.`;
}
