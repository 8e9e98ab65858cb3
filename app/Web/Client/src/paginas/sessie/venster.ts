import { knop } from "../bevestig";

/** What the dialog says. */
export interface Inhoud {
  titel: string;
  zin: string;
  rest: string;
  knop: string;
  doe: () => void;
}

/** The dialog while it is there. */
export interface Venster {
  readonly titel: string;
  /** The same dialog with other words; what has the focus keeps it. */
  werkBij(inhoud: Inhoud): void;
  /** Says what came of the button. */
  zeg(zin: string): void;
  /** Puts it away without forgetting it: it was read. */
  leg(): void;
  sluit(): void;
}

/** Shows it above everything, a dialog of the page included. Escape does not close it: it asks for an answer. */
export function venster(inhoud: Inhoud, dicht: () => void): Venster {
  const dialoog = document.createElement("dialog");
  dialoog.className = "dialoog dialoog--vraag sessievenster";
  dialoog.setAttribute("aria-labelledby", "sessie-titel");
  const titel = document.createElement("h2");
  titel.className = "h2";
  titel.id = "sessie-titel";
  titel.textContent = inhoud.titel;
  const [zin, rest, melding] = [document.createElement("p"), document.createElement("p"), document.createElement("p")];
  melding.setAttribute("role", "status");
  const acties = document.createElement("div");
  acties.className = "acties";
  const ja = knop(inhoud.knop, "nl-button--primary", "ja");
  ja.type = "button";
  let doe = inhoud.doe;
  ja.addEventListener("click", () => doe());
  acties.append(ja);
  const vorm = document.createElement("form");
  vorm.append(titel, zin, rest, melding, acties);
  vorm.addEventListener("submit", (e) => e.preventDefault());
  dialoog.append(vorm);
  const vul = (i: Inhoud): void => {
    if (zin.textContent !== i.zin) zin.textContent = i.zin;
    if (rest.textContent !== i.rest) rest.textContent = i.rest;
    rest.hidden = !i.rest;
    doe = i.doe;
  };
  vul(inhoud);
  let klaar = false;
  dialoog.addEventListener("cancel", (e) => e.preventDefault());
  // Nothing typed here is for the page below.
  dialoog.addEventListener("keydown", (e) => e.stopPropagation());
  dialoog.addEventListener("close", () => !klaar && dialoog.showModal());
  document.body.append(dialoog);
  dialoog.showModal();
  return {
    titel: inhoud.titel,
    werkBij: vul,
    zeg: (tekst) => (melding.textContent = tekst),
    leg() {
      klaar = true;
      dialoog.close();
    },
    sluit() {
      klaar = true;
      dialoog.remove();
      dicht();
    },
  };
}
