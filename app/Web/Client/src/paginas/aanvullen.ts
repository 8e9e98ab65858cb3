import { html, render } from "lit-html";
import { nieuweId } from "../id";
import { aanvulling, aanvulvelden, eersteVeld, isLeeg, type Invulling } from "../kamer/beeld/aanvulvelden";
import { knop } from "../kamer/beeld/kern";
import { toonWeigering } from "./melding";
import { post } from "./post";

/** What a spoedoverleg left open, completed once it ended (R63). In page memory only. */
class Aanvulform implements Invulling {
  velden: Record<string, string> = {};
  readonly vinkjes = new Set<string>();
  readonly fouten = new Map<string, string>();
  private readonly overleg: string;
  private readonly mist: string[];
  private bezig = false;
  private klaar = false;
  // The same answers sent once more, after a lost connection, count once; other answers are another try.
  private poging = { wat: "", id: "" };

  constructor(private readonly plek: HTMLElement) {
    this.overleg = plek.dataset["aanvullen"]!;
    this.mist = plek.dataset["ontbreekt"]!.split(" ");
    addEventListener("beforeunload", (e) => {
      if (!this.klaar && !isLeeg(this)) e.preventDefault();
    });
    this.teken();
  }

  veld(naam: string, waarde: string): void {
    this.velden = { ...this.velden, [naam]: waarde };
    this.raak();
  }

  vink(naam: string, aan: boolean): void {
    if (aan) this.vinkjes.add(naam);
    else this.vinkjes.delete(naam);
    this.raak();
  }

  private raak(): void {
    this.fouten.clear();
    this.teken();
  }

  private async verstuur(e: Event): Promise<void> {
    e.preventDefault();
    if (this.bezig) return;
    const fout = this.plek.parentElement!.querySelector<HTMLElement>(".weigering")!;
    fout.hidden = true;
    if (isLeeg(this)) {
      this.fouten.set(eersteVeld(this.mist), "Vul ten minste één ding in.");
      this.teken();
      document.getElementById(`${this.overleg}-${eersteVeld(this.mist)}`)?.focus();
      return;
    }
    this.zet(true);
    const inhoud = aanvulling(this);
    const wat = JSON.stringify(inhoud);
    if (this.poging.wat !== wat) this.poging = { wat, id: nieuweId() };
    const antwoord = await post(`/aanvullen/${this.overleg}`, inhoud, this.poging.id);
    this.zet(false);
    if (!antwoord.gelukt) return toonWeigering(fout, antwoord);
    this.klaar = true;
    location.reload();
  }

  private zet(bezig: boolean): void {
    this.bezig = bezig;
    this.teken();
  }

  private teken(): void {
    render(
      html`<form class="stapel stapel--ruim" novalidate @submit=${(e: Event) => void this.verstuur(e)}>
        <p class="hint">Wat je nog niet weet, laat je leeg. Wat je invult, staat daarna vast en blijft bewaard, alleen in de verantwoording. Schrijf er geen inhoud van de casus in.</p>
        ${aanvulvelden(this, this.mist, { voor: `${this.overleg}-` })}
        <div class="acties">${knop("Vul aan", null, { soort: "primary", verzend: true, bezig: this.bezig })}</div>
      </form>`,
      this.plek,
    );
  }
}

/** Draws a form for every overleg of "Mijn overleggen" that is still to be completed. */
export function start(): void {
  for (const plek of document.querySelectorAll<HTMLElement>("[data-aanvullen]")) new Aanvulform(plek);
}
