// "Nieuw overleg": four steps in page memory. Back and forward of the browser move between the steps.
import { html, nothing, render, type TemplateResult } from "lit-html";
import { nieuweId } from "../id";
import { post } from "./post";
import { naarBelegging } from "./nieuw/belegging";
import { casus } from "./nieuw/casus";
import { controle } from "./nieuw/controle";
import { toonKlaar, type Gelukt } from "./nieuw/klaar";
import { mag } from "./nieuw/mag";
import { plaats, type Weigering } from "./nieuw/plaats";
import { nieuweMens, nieuweStaat, type Convenant, type Eerdere, type Mens, type Staat, type Wet } from "./nieuw/staat";
import { links, rechts, vink } from "./nieuw/tekens";
import { onaf, toets, toetsMens, type Fouten } from "./nieuw/toets";
import { foutenlijst, knop, weigeringsvak } from "./nieuw/velden";
import { petBijRegie } from "./nieuw/voorstellen";
import { wie, type Wieblad } from "./nieuw/wie";

const STAPPEN = [
  { naam: "Casus en doel", kop: "Casus en doel", lead: "Waar gaat het over, en wat moet er besloten worden? We bewaren niets tot je uitnodigt.", verder: "Verder" },
  { naam: "Mag dit besproken worden", kop: "Mag dit besproken worden?", lead: "Beantwoord dit voordat je iemand uitnodigt.", verder: "Verder naar wie nodig is" },
  { naam: "Wie is nodig", kop: "Wie is nodig?", lead: "Nodig alleen mensen uit die voor dit doel iets moeten weten of doen.", verder: "Verder naar controle" },
  { naam: "Controle", kop: "Controle", lead: "Klopt alles? De deelnemers lezen het doel, wat er speelt en wie er meedoen.", verder: "" },
] as const;
const LAATSTE = STAPPEN.length;
const kopieVan = (m: Mens): Mens => ({ ...m, voorgesteld: new Set(m.voorgesteld) });

class Wizard implements Wieblad {
  private readonly staat: Staat;
  /** One convening, however often it has to be sent. */
  private readonly aanvraag = nieuweId();
  private stap = 1;
  private verst = 1;
  private getypt = false;
  private bezig = false;
  private gelukt: Gelukt | null = null;
  fouten: Fouten = new Map();
  weigering: Weigering | null = null;
  bewerk: Mens;

  constructor(private readonly plek: HTMLElement) {
    this.staat = nieuweStaat(plek.dataset["naam"], plek.dataset["organisatie"], JSON.parse(plek.dataset["convenanten"] ?? "[]") as Convenant[], JSON.parse(plek.dataset["wetten"] ?? "[]") as Wet[]);
    this.staat.post = plek.dataset["post"] === "ja";
    this.staat.vervolgVan = plek.dataset["vervolgVan"] ?? "";
    this.staat.eerder = JSON.parse(plek.dataset["eerder"] || "[]") as Eerdere[];
    this.bewerk = kopieVan(this.staat.deelnemers[0]!);
    history.replaceState(null, "", "#stap-1");
    addEventListener("popstate", () => this.volgAdres());
    addEventListener("beforeunload", (e) => {
      if (this.getypt && !this.gelukt) e.preventDefault();
    });
    plek.replaceChildren();
    this.teken();
  }

  get isWijziging(): boolean {
    return this.staat.deelnemers.some((m) => m.id === this.bewerk.id);
  }

  // One filled button per view: as long as somebody is in the form of step 3, that comes first.
  private get isBezigMetMens(): boolean {
    return this.stap === 3 && (this.isWijziging || this.bewerk.naam.trim() !== "");
  }

  raak(veld: string): void {
    this.getypt = true;
    this.fouten.delete(veld);
    if (this.weigering?.veld === veld) this.weigering = null;
    this.teken();
  }

  wijzig(mens: Mens): void {
    this.fouten = new Map();
    this.bewerk = kopieVan(mens);
    this.teken();
    this.richt("m-kop");
  }

  haalWeg(mens: Mens): void {
    this.staat.deelnemers = this.staat.deelnemers.filter((m) => m.id !== mens.id);
    if (this.bewerk.id === mens.id) this.bewerk = nieuweMens();
    this.raak("");
    this.richt("m-kop");
  }

  zetOpLijst(): void {
    this.fouten = toetsMens(this.bewerk, this.staat);
    if (this.fouten.size) return this.toonFouten();
    const lijst = this.staat.deelnemers;
    const nr = lijst.findIndex((m) => m.id === this.bewerk.id);
    if (nr < 0) lijst.push(this.bewerk);
    else lijst[nr] = this.bewerk;
    if (this.weigering?.stap === 3) this.weigering = null;
    this.bewerk = this.volgendeMens();
    this.raak("");
    this.richt("m-kop");
  }

  laatZitten(): void {
    this.fouten = new Map();
    this.bewerk = nieuweMens();
    this.teken();
    this.richt("m-kop");
  }

  private volgendeMens = (): Mens => {
    const [eerste] = onaf(this.staat);
    return eerste ? kopieVan(eerste) : nieuweMens();
  };

  private volgAdres(): void {
    if (this.gelukt) return;
    const gevraagd = Number(/^#stap-([1-4])$/.exec(location.hash)?.[1] ?? 1);
    this.toon(Math.min(gevraagd, this.verst));
  }

  private toon(stap: number): void {
    if (stap !== this.stap) this.fouten = new Map();
    this.stap = stap;
    this.verst = Math.max(this.verst, stap);
    if (stap === 3 && !this.bewerk.naam && onaf(this.staat).length) this.bewerk = this.volgendeMens();
    if (stap === 3) for (const m of [this.bewerk, ...this.staat.deelnemers]) petBijRegie(m, this.staat.regie);
    this.teken();
    this.richt("nieuw-kop");
    scrollTo(0, 0);
  }

  private naar(stap: number): void {
    history.pushState(null, "", `#stap-${stap}`);
    this.toon(stap);
  }

  // What was changed in the form of somebody on the list goes along when it is complete: going on loses nothing.
  private neemWijzigingMee(): void {
    if (!this.isWijziging || toetsMens(this.bewerk, this.staat).size) return;
    this.staat.deelnemers = this.staat.deelnemers.map((m) => (m.id === this.bewerk.id ? kopieVan(this.bewerk) : m));
  }

  private keur(): boolean {
    if (this.stap === 3) this.neemWijzigingMee();
    this.fouten = toets(this.stap, this.staat, new Date());
    if (this.stap === 3 && !this.isWijziging && this.bewerk.naam.trim())
      this.fouten.set("m-naam", "Zet deze persoon eerst op de lijst, of kies ‘Toch niet nodig’.");
    const [mist] = onaf(this.staat);
    if (this.stap === 3 && mist && (!this.bewerk.naam.trim() || this.bewerk.id === mist.id)) {
      if (this.bewerk.id !== mist.id) this.bewerk = kopieVan(mist);
      for (const [veld, zin] of toetsMens(this.bewerk, this.staat)) this.fouten.set(veld, zin);
    }
    if (this.stap === 3 && this.isWijziging) for (const [veld, zin] of toetsMens(this.bewerk, this.staat)) this.fouten.set(veld, zin);
    if (this.fouten.size === 0) return true;
    this.toonFouten();
    return false;
  }

  private toonFouten(): void {
    this.teken();
    const velden = [...this.plek.querySelectorAll<HTMLElement>("input, select, textarea")];
    velden.find((v) => this.fouten.has(v.id))?.focus();
  }

  private verder(): void {
    if (this.keur()) this.naar(this.stap + 1);
  }

  private async nodigUit(): Promise<void> {
    if (this.bezig || !this.keur()) return;
    for (let stap = 1; stap < LAATSTE; stap++)
      if (toets(stap, this.staat, new Date()).size) {
        this.naar(stap);
        this.keur();
        return;
      }
    this.bezig = true;
    this.weigering = null;
    this.teken();
    const antwoord = await post("/nieuw", naarBelegging(this.staat), this.aanvraag);
    this.bezig = false;
    if (antwoord.gelukt) this.rond(antwoord as Gelukt);
    else this.weiger({ ...(antwoord.regel ? { regel: antwoord.regel } : {}), zin: antwoord.zin ?? "Het lukt nu even niet. Probeer het opnieuw." });
  }

  private rond(antwoord: Gelukt): void {
    this.gelukt = antwoord;
    history.replaceState(null, "", "#klaar");
    toonKlaar(this.plek, this.staat, antwoord);
  }

  private weiger(nee: { regel?: string; zin: string }): void {
    this.weigering = plaats(this.staat, nee, new Date());
    const wie = this.staat.deelnemers.find((m) => m.id === this.weigering?.mens);
    if (wie) this.bewerk = kopieVan(wie);
    if (this.weigering.stap !== this.stap) this.naar(this.weigering.stap);
    else this.teken();
    // A field that is not asked now has no place: then it stands at the top of the step.
    if (this.weigering.veld && !document.getElementById(this.weigering.veld)) {
      this.weigering = { ...this.weigering, veld: null };
      this.teken();
    }
    this.richt("weigering");
  }

  private richt(id: string): void {
    document.getElementById(id)?.focus();
  }

  private teken(): void {
    if (!this.gelukt) render(this.blad(), this.plek);
  }

  private blad(): TemplateResult {
    const nu = STAPPEN[this.stap - 1]!;
    return html`<nav aria-label="Stappen van nieuw overleg"><p class="wizard__kort"><span>Stap ${this.stap} van ${LAATSTE}</span><b>${nu.naam}</b></p><ol class="wizard__stappen">${STAPPEN.map((s, i) => this.wegwijzer(s.naam, i + 1))}</ol></nav>
      <div class="nieuw__blad">
        <header><h1 class="nieuw__titel">${this.staat.vervolgVan ? "Vervolgoverleg" : "Nieuw overleg"}</h1><h2 class="h1" id="nieuw-kop" tabindex="-1">${nu.kop}</h2><p class="lead">${nu.lead}</p></header>
        ${foutenlijst(this.fouten, (veld) => this.richt(veld))}
        ${this.weigering && this.weigering.veld === null && this.weigering.stap === this.stap ? weigeringsvak(this.weigering) : nothing}
        ${this.velden()}
        <div class="acties acties--uit">
          ${this.stap > 1 ? knop("Vorige", () => this.naar(this.stap - 1), "subtle", { voor: links() }) : html`<span></span>`}
          ${this.stap < LAATSTE
            ? knop(nu.verder, () => this.verder(), this.isBezigMetMens ? "secondary" : "primary", { na: rechts() })
            : knop(this.bezig ? "Bezig met uitnodigen" : "Nodig iedereen uit", () => void this.nodigUit(), "primary", { bezig: this.bezig })}
        </div>
      </div>`;
  }

  private velden(): TemplateResult {
    if (this.stap === 1) return casus(this, this.staat);
    if (this.stap === 2) return mag(this, this.staat, new Date());
    return this.stap === 3 ? wie(this, this.staat) : controle(this, this.staat);
  }

  private wegwijzer(naam: string, nr: number): TemplateResult {
    const klaar = nr < this.stap;
    const soort = nr === this.stap ? "wstap--nu" : klaar ? "wstap--klaar" : "";
    const inhoud = html`<span class="fase__teken" aria-hidden="true">${klaar ? vink() : nr}</span><span>${naam}${klaar ? html`<span class="vh"> (klaar)</span>` : nothing}</span>`;
    return nr <= this.verst && nr !== this.stap
      ? html`<li><a class="wstap ${soort}" href="#stap-${nr}">${inhoud}</a></li>`
      : html`<li class="wstap ${soort}" aria-current=${nr === this.stap ? "step" : nothing}>${inhoud}</li>`;
  }
}

/** Draws the wizard where the page has a place for it. */
export function start(): void {
  const plek = document.getElementById("nieuw");
  if (plek) new Wizard(plek);
}
