// How long the session goes on, on every page: warns before it ends, covers the page when it has, and keeps what was typed in memory.
import { venster, type Venster } from "./sessie/venster";
import { einde, gaWeg, wanneer, zin, type Einde, type Stand } from "./sessie/stand";
import { post } from "./post";

/** How often the person's own doing is told to the server, at most, in ms; a quarter of what is left when that is less. */
const TEKEN = 60_000;
/** While a warning is open: another tab may have said that the person is there. */
const OPNIEUW = 5_000;
/** After this long the answer with a new cookie has come in, when another tab of this browser signed in. */
const EVEN = 800;

export interface Kamerdeel {
  /** The room has a line of its own that says when it ends. */
  eigenLijn: true;
  /** The same person is back. */
  verder(): void;
  /** The session was ended, or somebody else is here now: nothing may stay. */
  weg(): void;
}

/** One per page. */
class Wacht {
  private stand: Stand | null = null;
  private gevraagdOp = 0;
  private klok = 0;
  private lijn: WebSocket | null = null;
  private venster: Venster | null = null;
  private afgedekt = false;
  private verlaten = false;
  private getekend = Date.now();
  private readonly kanaal = new BroadcastChannel("sessie");

  constructor(private readonly kamer?: Kamerdeel) {
    // First of all listeners: who has to leave is not asked whether they want to.
    addEventListener("beforeunload", (e) => this.verlaten && e.stopImmediatePropagation(), { capture: true });
    for (const soort of ["keydown", "pointerdown", "input"]) addEventListener(soort, () => this.teken(), { capture: true, passive: true });
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void this.kijk());
    addEventListener("pageshow", (e) => e.persisted && void this.kijk());
    addEventListener("sessie-kijk", () => void this.kijk());
    this.kanaal.onmessage = () => void this.kijk();
    void this.begin();
  }

  get isVerlopen(): boolean {
    return this.stand !== null && Date.now() >= this.gevraagdOp + Math.min(this.stand.stil, this.stand.langst) * 1000;
  }

  /** Ended by time: nothing is to be seen any more, and nothing that was typed is lost. */
  dekAf(): void {
    if (this.afgedekt || this.verlaten) return;
    this.afgedekt = true;
    window.clearTimeout(this.klok);
    document.body.classList.add("afgedekt");
    this.toon({
      titel: "Je aanmelding is verlopen",
      zin: "Wat je typte staat nog op deze pagina, en alleen daar. Meld je aan in een ander tabblad van deze browser. Kom dan hier terug.",
      rest: terugkomzin(),
      knop: "Ga verder",
      doe: () => void this.probeer(),
    });
  }

  private async begin(): Promise<void> {
    await this.kijk();
    if (this.stand) this.kanaal.postMessage("");
  }

  /** Asks how it stands; keeps nothing alive. */
  async kijk(waarom?: Einde): Promise<void> {
    if (this.verlaten) return;
    let antwoord: Response;
    try {
      antwoord = await fetch("/sessies/tijd", { cache: "no-store" });
    } catch {
      return this.plan(OPNIEUW);
    }
    if (antwoord.ok) return this.loopt((await antwoord.json()) as Stand);
    if (antwoord.status !== 401) return this.plan(OPNIEUW);
    if (!this.stand || this.afgedekt) return;
    if (waarom === "verlopen" || (waarom === undefined && this.isVerlopen)) this.dekAf();
    else await this.beeindigd();
  }

  private loopt(stand: Stand): void {
    if (this.stand && this.stand.ik !== stand.ik) return this.vertrek("/");
    if (this.stand && stand.bewezen > this.stand.bewezen) dispatchEvent(new Event("sessie-bewezen"));
    this.stand = stand;
    this.gevraagdOp = Date.now();
    if (this.afgedekt) this.dekOp();
    document.body.classList.remove("afgedekt");
    if (!this.kamer && !this.lijn) this.luister();
    const over = wanneer(stand);
    if (over > 0) {
      this.venster?.sluit();
      return this.plan(over * 1000);
    }
    this.waarschuw(stand);
    this.plan(Math.min(OPNIEUW, Math.max(250, Math.min(stand.stil, stand.langst) * 1000)));
  }

  private plan(ms: number): void {
    window.clearTimeout(this.klok);
    this.klok = window.setTimeout(() => void this.kijk(), Math.min(ms, 2_000_000_000));
  }

  private waarschuw(stand: Stand): void {
    const langst = stand.langst <= stand.stil;
    this.toon({
      titel: langst ? "Je aanmelding loopt bijna af" : "Ben je er nog?",
      zin: zin(stand, new Date()),
      rest: langst ? `Wat je typte blijft op deze pagina staan. ${terugkomzin()}` : "",
      knop: langst ? "Ik weet het" : "Ik ben er nog",
      doe: () => {
        if (langst) this.venster?.leg();
        else void this.blijf();
      },
    });
  }

  private async blijf(): Promise<void> {
    const antwoord = await post("/sessies/hier", {});
    if (antwoord.gelukt) this.venster?.sluit();
    await this.kijk();
    if (antwoord.gelukt) this.kanaal.postMessage("");
  }

  // Typing without asking anything is a sign of life too; while there is a question on the screen, its answer is.
  private teken(): void {
    if (!this.stand || this.afgedekt || this.venster) return;
    if (Date.now() - this.getekend < Math.min(TEKEN, this.stand.stil * 250)) return;
    this.getekend = Date.now();
    void post("/sessies/hier", {}).then((a) => (a.gelukt ? this.kijk() : undefined));
  }

  private async probeer(): Promise<void> {
    await this.kijk();
    if (this.afgedekt) this.venster?.zeg("Je bent nog niet aangemeld in deze browser.");
  }

  private dekOp(): void {
    this.afgedekt = false;
    this.venster?.sluit();
    document.body.classList.remove("afgedekt");
    this.kamer?.verder();
  }

  // It may be this same browser that signed in anew: then its new cookie comes in within a moment.
  private async beeindigd(): Promise<void> {
    document.body.classList.add("afgedekt");
    await new Promise((klaar) => setTimeout(klaar, EVEN));
    const antwoord = await fetch("/sessies/tijd", { cache: "no-store" }).catch(() => null);
    if (!antwoord?.ok) return this.vertrek("/aanmelden");
    this.loopt((await antwoord.json()) as Stand);
  }

  private vertrek(naar: string): void {
    this.verlaten = true;
    if (this.kamer && naar === "/aanmelden") {
      document.body.classList.remove("afgedekt");
      return this.kamer.weg();
    }
    document.body.replaceChildren();
    location.replace(naar);
  }

  private luister(): void {
    const lijn = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/sessies/lijn`);
    this.lijn = lijn;
    lijn.onclose = (e) => {
      this.lijn = null;
      if (this.verlaten) return;
      const waarom = einde(e.code);
      // At once: what there is to say about it comes after.
      if (waarom === "verlopen" || waarom === "afgemeld") document.body.classList.add("afgedekt");
      if (waarom === "vol") return;
      if (waarom === "kijk") void this.magNog();
      // What only broke comes back; the question whether the session goes on opens it again.
      if (waarom === undefined) this.plan(OPNIEUW);
      else void this.kijk(waarom);
    };
  }

  /** This page goes elsewhere by what it asks now: that it may not be seen any more is then no news. The answer takes that back. */
  gaat(): () => void {
    this.verlaten = true;
    return () => {
      this.verlaten = false;
      void this.kijk();
    };
  }

  private async magNog(): Promise<void> {
    const antwoord = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (antwoord && gaWeg(antwoord.status) && !this.verlaten) {
      this.verlaten = true;
      document.body.replaceChildren();
      location.reload();
    }
  }

  private toon(inhoud: Parameters<typeof venster>[0]): void {
    if (this.venster?.titel === inhoud.titel) return this.venster.werkBij(inhoud);
    this.venster?.sluit();
    this.venster = venster(inhoud, () => (this.venster = null));
  }
}

const terugkomzin = (): string =>
  document.querySelector('[data-terugkomst="regisseur"], [data-terugkomst="account"]')
    ? "Voor een nieuwe link vraag je de beheerder om een terugkomlink."
    : "Voor een nieuwe link en code vraag je de regisseur.";

let wacht: Wacht | undefined;

/** Begins, on a page of somebody who signed in. */
export function start(kamer?: Kamerdeel): void {
  if (kamer || document.querySelector("details.ikmenu")) wacht = new Wacht(kamer);
}

/** Whether the session came to its end by time, as far as this page knows. */
export const isVerlopen = (): boolean => wacht?.isVerlopen ?? false;

/** Before a question after which this page goes elsewhere; the answer is for when it did not work. */
export const gaat = (): (() => void) => wacht?.gaat() ?? (() => undefined);

/** Covers the page: the session came to its end by time. */
export const dekAf = (): void => wacht?.dekAf();
