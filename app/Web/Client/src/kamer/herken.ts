/**
 * Words by which a text gives away what it is about. A courtesy: the server cannot read a text, so the page asks before it is sent.
 * A word counts from where a word begins; a plain ending may follow. Add words here, with a test.
 */
const ZIEKTEN =
  "dement|dementie|alzheimer|parkinson|schizofren|psychose|psychotisch|depress|bipolair|manisch|borderline|autisme|autistisch|adhd|ptss|anorexia|verslaafd|verslaving|alcoholis|" +
  "kanker|tumor|chemo|diabetes|suikerziekte|copd|astma|hartfalen|hartinfarct|herseninfarct|beroerte|epileps|reuma|nierfalen|hepatitis|hiv|aids|tuberculose|zwanger|miskraam|abortus|" +
  "su[iï]cid|zelfmoord|zelfbeschadig|verstandelijk beperkt|verstandelijke beperking|niet-aangeboren hersenletsel|burn-?out|angststoornis|persoonlijkheidsstoornis";
const MIDDELEN =
  "medicatie|medicijn|antidepressiv|antipsychotic|insuline|morfine|oxycodon|tramadol|methadon|paracetamol|metoprolol|metformine|lithium|ritalin|methylfenidaat|haldol|haloperidol|" +
  "clozapine|olanzapine|quetiapine|risperidon|sertraline|citalopram|paroxetine|diazepam|oxazepam|lorazepam|temazepam|prednison|antibiotic|bloedverdunner|chemokuur";
const ZINNEN = "diagnose|gediagnosticeerd|opgenomen in (?:het ziekenhuis|een kliniek|de ggz)|onder behandeling (?:bij|van)|psychiater|behandelplan|bloeddruk";
const STRAF =
  "strafblad|veroordeel|aangifte|gearresteerd|aangehouden|arrestatie|verdachte|verdacht van|proces-?verbaal|strafbaar|strafrecht|gevangenis|gedetineerd|detentie|" +
  "reclassering|taakstraf|voorwaardelijke straf|delict|misdrijf|justiti[eë]le documentatie|mishandel|diefstal|gestolen|inbraak|drugshandel|dealt|huiselijk geweld gepleegd";

const begint = (woorden: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${woorden})`, "iu");
const GEZONDHEID = begint(`${ZIEKTEN}|${MIDDELEN}|${ZINNEN}`);
/** A dose: "40 mg", "2 x 5mg". */
const DOSIS = /\d\s?(?:mg|milligram|mcg|microgram)(?!\p{L})/iu;
const STRAFBAAR = begint(STRAF);

/** Whether a text seems to be about somebody's health. */
export const lijktGezondheid = (tekst: string): boolean => GEZONDHEID.test(tekst) || DOSIS.test(tekst);

/** Whether a text seems to be about an offence. */
export const lijktStrafbaar = (tekst: string): boolean => STRAFBAAR.test(tekst);

// Ten digits from a nought, or a country code and nine: with the spaces and dashes people type. A date never starts with a nought and has eight.
const TELEFOON = /(?<![\d])(?:(?:\+|00)31[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d){8}(?!\d)/g;
const MAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;

/** What there is in a text by which somebody can be reached (R29). */
export function bereikbaar(tekst: string): { telefoon: boolean; mail: boolean } {
  return { telefoon: [...tekst.matchAll(TELEFOON)].length > 0, mail: [...tekst.matchAll(MAIL)].length > 0 };
}

/** The text without telephone numbers and e-mail addresses. */
export const zonderBereik = (tekst: string): string => tekst.replace(MAIL, "…").replace(TELEFOON, "…");
