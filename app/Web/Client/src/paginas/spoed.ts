// "Spoedoverleg": convening and inviting on one screen (R63). In page memory only, as the wizard.
import { html, nothing, render, type TemplateResult } from "lit-html";
import { nieuweId } from "../id";
import { naarBelegging } from "./nieuw/belegging";
import { toonKlaar, type Gelukt } from "./nieuw/klaar";
import type { Keuzeblad, Open } from "./nieuw/keuzelijst";
import { plaats, type Weigering } from "./nieuw/plaats";
import type { Eerdere, Staat, Wet } from "./nieuw/staat";
import type { Fouten } from "./nieuw/toets";
import { foutenlijst, knop, weigeringsvak } from "./nieuw/velden";
import { post } from "./post";
import { gevaar, velden } from "./spoed/blad";
import { opPagina, spoedstaat, teVersturen, toetsSpoed } from "./spoed/haast";

class Spoed implements Keuzeblad {
  private readonly staat: Staat;
  private readonly uren: string;
  /** One convening, however often it has to be sent. */
  private readonly aanvraag = nieuweId();
  private getypt = false;
  private bezig = false;
  private gelukt = false;
  // What was sent once is sent again as it was: the moment it was convened does not move with a second try.
  private verzonden: Date | null = null;
  fouten: Fouten = new Map();
  weigering: Weigering | null = null;
  open: Open | null = null;

  constructor(private readonly plek: HTMLElement) {
    this.staat = spoedstaat(plek.dataset["naam"] ?? "", plek.dataset["organisatie"] ?? "", new Date(), JSON.parse(plek.dataset["wetten"] ?? "[]") as Wet[], JSON.parse(plek.dataset["eerder"] ?? "[]") as Eerdere[]);
    this.staat.post = plek.dataset["post"] === "ja";
    this.uren = plek.dataset["uren"] ?? "24";
    addEventListener("beforeunload", (e) => {
      if (this.getypt && !this.gelukt) e.preventDefault();
    });
    plek.replaceChildren();
    this.teken();
    this.richt("spoed-kop");
  }

  raak(veld: string): void {
    this.getypt = true;
    this.fouten.delete(veld);
    if (this.weigering?.veld === veld) this.weigering = null;
    this.teken();
  }

  toon(open: Open | null): void {
    this.open = open;
    this.teken();
  }

  private async nodigUit(): Promise<void> {
    if (this.bezig) return;
    this.weigering = null;
    this.fouten = toetsSpoed(this.staat, new Date());
    if (this.fouten.size) return this.toonFouten();
    this.bezig = true;
    this.teken();
    const staat = teVersturen(this.staat, (this.verzonden ??= new Date()));
    const antwoord = await post("/nieuw", naarBelegging(staat), this.aanvraag);
    this.bezig = false;
    if (antwoord.gelukt) this.rond(antwoord as Gelukt, staat);
    else this.weiger(plaats(staat, { ...(antwoord.regel ? { regel: antwoord.regel } : {}), zin: antwoord.zin ?? "Het lukt nu even niet. Probeer het opnieuw." }, new Date()));
  }

  private rond(antwoord: Gelukt, staat: Staat): void {
    this.gelukt = true;
    toonKlaar(this.plek, staat, antwoord);
  }

  private weiger(nee: Weigering): void {
    if (nee.regel) this.verzonden = null;
    this.weigering = opPagina(this.staat, nee);
    this.teken();
    // A field that is not asked now has no place: then it stands at the top.
    if (this.weigering.veld && !document.getElementById(this.weigering.veld)) this.weigering = { ...this.weigering, veld: null };
    this.teken();
    this.richt("weigering");
  }

  private toonFouten(): void {
    this.teken();
    [...this.plek.querySelectorAll<HTMLElement>("input, select, textarea")].find((v) => this.fouten.has(v.id))?.focus();
  }

  private richt(id: string): void {
    document.getElementById(id)?.focus();
  }

  private teken(): void {
    if (!this.gelukt) render(this.blad(), this.plek);
  }

  private blad(): TemplateResult {
    return html`<div class="nieuw__blad">
      <header><h1 class="h1" id="spoed-kop" tabindex="-1">Spoedoverleg</h1><p class="lead">Alles op één scherm. Wat vanzelf spreekt, is ingevuld. <a class="nl-link" href="/nieuw">Geen haast? Neem de vier stappen.</a></p></header>
      ${gevaar()} ${foutenlijst(this.fouten, (veld) => this.richt(veld))}
      ${this.weigering?.veld === null ? weigeringsvak(this.weigering) : nothing}
      ${velden(this, this.staat, new Date(), this.uren)}
      <div class="acties acties--uit"><span></span>${knop(this.bezig ? "Bezig met uitnodigen" : "Nodig iedereen uit", () => void this.nodigUit(), "primary", { bezig: this.bezig })}</div>
    </div>`;
  }
}

/** Draws the screen where the page has a place for it. */
export function start(): void {
  const plek = document.getElementById("spoed");
  if (plek) new Spoed(plek);
}
