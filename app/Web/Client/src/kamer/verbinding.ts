import { HttpTransportType, type HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import { nieuweId } from "../id";
import { isVerlopen } from "../paginas/sessie";
import type { Antwoord, Bericht, Betreding, Id, Opdracht, Weg } from "./typen";

const HARTSLAG = 10_000;
/** Waiting before each next attempt, in ms; the last one repeats. */
const WACHTEN = [1_000, 2_000, 3_000, 5_000, 10_000];

export interface Luisteraar {
  bericht(b: Bericht): void;
  betreden(b: Betreding): void;
  weg(w: Weg): void;
  /** Moment of the next attempt, in ms since 1970, and why the server wants us to wait until then; empty: the line fell away. */
  verbroken(opnieuwOm: number, zin: string): void;
  cursor(): Id | undefined;
}

interface Hangend {
  opdracht: Opdracht;
  klaar: (a: Antwoord) => void;
}

const WEG: Antwoord = { gelukt: false, zin: "De verbinding viel weg. Probeer het opnieuw." };

/** The one socket of this tab: comes in, comes back, and repeats what was under way at most once. */
export class Verbinding {
  private hub: HubConnection;
  private pogingen = 0;
  private klok = 0;
  private gestopt = false;
  private binnen = false;
  private hangend: Hangend[] = [];
  /** Said just before the line went: wait so long. */
  private wachtop: Weg | null = null;

  constructor(
    private readonly overleg: Id,
    private readonly naar: Luisteraar,
  ) {
    this.hub = new HubConnectionBuilder()
      .withUrl("/hub/overleg", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.serverTimeoutInMilliseconds = 35_000;
    this.hub.on("Ontvang", (b: Bericht) => this.naar.bericht(b));
    this.hub.on("Weg", (w: Weg) => {
      // Only this line broke. Sight goes on, so the standing and the draft stay and we come back with the cursor: soon (V05), or after the
      // pause of a person who sent too much, perhaps from another tab (V04).
      if (w.regel === "V05" || w.terugNa) {
        this.wachtop = w.terugNa ? w : null;
        return void this.hub.stop();
      }
      this.stop();
      this.naar.weg(w);
    });
    this.hub.onclose(() => this.plan());
    window.setInterval(() => void this.hartslag(), HARTSLAG);
    window.addEventListener("online", () => this.nu());
    window.addEventListener("offline", () => void this.hub.stop());
  }

  /** Connects now, also while an attempt is planned. */
  nu(): void {
    if (this.gestopt || this.hub.state !== HubConnectionState.Disconnected) return;
    window.clearTimeout(this.klok);
    void this.begin();
  }

  stop(): void {
    this.gestopt = true;
    window.clearTimeout(this.klok);
    void this.hub.stop();
  }

  /** Ends here, and says why. */
  einde(waarom: Weg): void {
    this.stop();
    this.naar.weg(waarom);
  }

  /** Begins again after {@link stop}: the same person signed in anew. */
  hervat(): void {
    this.gestopt = false;
    this.nu();
  }

  /** Sends a command; when the line breaks under it, the same command goes once more after coming back (besluit 3). */
  async doe(opdracht: Opdracht): Promise<Antwoord> {
    const metId: Opdracht = { ...opdracht, opdrachtId: nieuweId() };
    if (!this.binnen) return WEG;
    try {
      return await this.hub.invoke<Antwoord>("Doe", metId);
    } catch {
      return this.gestopt ? WEG : new Promise((klaar) => this.hangend.push({ opdracht: metId, klaar }));
    }
  }

  private async begin(): Promise<void> {
    try {
      await this.hub.start();
      const b = await this.hub.invoke<Betreding>("Betreed", this.overleg, this.naar.cursor() ?? null);
      if (!b.gelukt && b.regel !== "V05") {
        this.stop();
        this.naar.weg({ regel: b.regel ?? "R01", zin: b.zin ?? "" });
        return;
      }
      if (!b.gelukt) throw new Error("V05");
      this.pogingen = 0;
      this.binnen = true;
      this.naar.betreden(b);
      await this.herhaal();
    } catch {
      const einde = await this.waarom();
      if (einde) {
        this.stop();
        this.naar.weg(einde);
      } else if (this.hub.state === HubConnectionState.Disconnected) this.plan();
      else void this.hub.stop();
    }
  }

  // A refused upgrade looks like a broken line: the page itself tells whether sight has ended (R09), so that nothing stays on the screen.
  private async waarom(): Promise<Weg | null> {
    try {
      const antwoord = await fetch(`/overleg/${this.overleg}`, { cache: "no-store" });
      const pad = new URL(antwoord.url).pathname;
      if (antwoord.status === 403) return { regel: "R09", zin: "Je ziet niets meer van dit overleg. Wat je zelf hebt gedeeld, kun je na het sluiten ophalen." };
      if (antwoord.status === 404) return { regel: "R01", zin: "We kunnen dit niet vinden." };
      if (antwoord.status === 401 || pad === "/aanmelden") return { regel: "R01", zin: "Je bent afgemeld. Meld je opnieuw aan om verder te gaan.", ...(isVerlopen() ? { verlopen: true } : {}) };
      if (pad.endsWith("/meeneemlijst")) return { regel: "R48", zin: "Haal op wat je mag meenemen." };
      if (pad.endsWith("/wachtkamer")) return { regel: "R01", zin: "De regisseur laat je zo binnen. Ga terug naar het overleg om te wachten." };
      return pad.endsWith("/uitnodiging") ? { regel: "R08", zin: "Je doet nog niet mee aan dit overleg." } : null;
    } catch {
      return null;
    }
  }

  private async herhaal(): Promise<void> {
    for (const h of this.hangend.splice(0)) {
      try {
        h.klaar(await this.hub.invoke<Antwoord>("Doe", h.opdracht));
      } catch {
        h.klaar(WEG);
      }
    }
  }

  private plan(): void {
    this.binnen = false;
    if (this.gestopt) return;
    const op = this.wachtop;
    this.wachtop = null;
    const wacht = op?.terugNa ? op.terugNa * 1_000 : WACHTEN[Math.min(this.pogingen, WACHTEN.length - 1)]!;
    this.pogingen += 1;
    window.clearTimeout(this.klok);
    this.klok = window.setTimeout(() => void this.begin(), wacht);
    this.naar.verbroken(Date.now() + wacht, op?.zin ?? "");
  }

  private async hartslag(): Promise<void> {
    if (!this.binnen) return;
    try {
      await this.hub.invoke("Hartslag");
    } catch {
      // The close event that follows says enough.
    }
  }
}
