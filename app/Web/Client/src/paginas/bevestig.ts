/** What a question before something that cannot be undone says. */
export interface Vraag {
  readonly titel: string;
  readonly zin: string;
  /** Verb + result. */
  readonly ja: string;
  readonly nee: string;
  /** Whether "yes" destroys something. */
  readonly vernietigt?: boolean;
  /** Asks for a reason that may stay empty, under this label. */
  readonly reden?: string;
}

/** The answer: yes, with the reason if one was given; or no. */
export interface Keuze {
  readonly ja: boolean;
  readonly reden?: string;
}

function redenveld(label: string): HTMLElement {
  const veld = document.createElement("div");
  veld.className = "utrecht-form-field veld";
  const naam = document.createElement("label");
  naam.className = "utrecht-form-label";
  naam.htmlFor = "vraag-reden";
  naam.textContent = label;
  const tekst = document.createElement("textarea");
  tekst.className = "utrecht-textarea utrecht-textarea--html-textarea";
  tekst.id = "vraag-reden";
  tekst.rows = 2;
  tekst.maxLength = 300;
  veld.append(naam, tekst);
  return veld;
}

/** A button of a dialog. */
export function knop(tekst: string, soort: string, waarde: string): HTMLButtonElement {
  const knop = document.createElement("button");
  knop.className = `nl-button ${soort}`;
  knop.value = waarde;
  const label = document.createElement("span");
  label.className = "nl-button__label";
  label.textContent = tekst;
  knop.append(label);
  return knop;
}

/** Asks in a dialog; Escape is "no", and focus returns to where it was. */
export async function bevestig(vraag: Vraag): Promise<boolean> {
  return (await vraagKeuze(vraag)).ja;
}

/** The same, with a reason. */
export function vraagKeuze(vraag: Vraag): Promise<Keuze> {
  const dialoog = document.createElement("dialog");
  dialoog.className = "dialoog dialoog--vraag";
  dialoog.setAttribute("aria-labelledby", "vraag-titel");
  const formulier = document.createElement("form");
  formulier.method = "dialog";
  const titel = document.createElement("h2");
  titel.className = "h2";
  titel.id = "vraag-titel";
  titel.textContent = vraag.titel;
  const zin = document.createElement("p");
  zin.textContent = vraag.zin;
  const acties = document.createElement("div");
  acties.className = "acties";
  const rood = vraag.vernietigt ? " nl-button--negative" : "";
  acties.append(
    knop(vraag.ja, `nl-button--primary${rood}`, "ja"),
    knop(vraag.nee, "nl-button--secondary", "nee"),
  );
  formulier.append(titel, zin);
  if (vraag.reden !== undefined) formulier.append(redenveld(vraag.reden));
  formulier.append(acties);
  dialoog.append(formulier);
  document.body.append(dialoog);
  return new Promise((klaar) => {
    dialoog.addEventListener("close", () => {
      const reden = dialoog.querySelector("textarea")?.value.trim() ?? "";
      dialoog.remove();
      const ja = dialoog.returnValue === "ja";
      klaar(reden === "" ? { ja } : { ja, reden });
    });
    dialoog.showModal();
  });
}
