/** What the server says about the session: in seconds, and who it is. */
export interface Stand {
  ik: string;
  stil: number;
  langst: number;
  waarschuw: number;
  /** When the person last proved who they are, in ms. */
  bewezen: number;
}

/** Why the line of a page closed. */
export type Einde = "verlopen" | "afgemeld" | "kijk" | "vol";

const EINDES: Record<number, Einde> = { 4001: "verlopen", 4002: "afgemeld", 4003: "kijk", 4004: "vol" };

/** The reason in a close code; undefined: the line only broke. */
export const einde = (code: number): Einde | undefined => EINDES[code];

/** After how many seconds the page has to warn; 0 or less: now. */
export const wanneer = (s: Stand): number => Math.min(s.stil, s.langst) - s.waarschuw;

/** The sentence of the warning. */
export function zin(s: Stand, nu: Date): string {
  const tot = new Date(nu.getTime() + Math.min(s.stil, s.langst) * 1000);
  const klok = tot.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" }).replace(":", ".");
  return s.langst <= s.stil
    ? `Je bent aangemeld tot ${klok} uur. Daarna moet je opnieuw laten zien wie je bent. Rond af wat kan.`
    : `Je hebt een tijdje niets gedaan. Zonder antwoord melden we je om ${klok} uur af. Wat je typte blijft op deze pagina staan.`;
}

/** Whether a page that was open may not be seen any more. */
export const gaWeg = (status: number): boolean => status === 403 || status === 404;
