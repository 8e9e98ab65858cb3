/** What a question before something that cannot be undone says. */
export interface Vraag {
  readonly titel: string;
  readonly zin: string;
  /** Verb + result. */
  readonly ja: string;
  readonly nee: string;
  /** Whether "yes" destroys something. */
  readonly vernietigt?: boolean;
}

function knop(tekst: string, soort: string, waarde: string): HTMLButtonElement {
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
export function bevestig(vraag: Vraag): Promise<boolean> {
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
  formulier.append(titel, zin, acties);
  dialoog.append(formulier);
  document.body.append(dialoog);
  return new Promise((klaar) => {
    dialoog.addEventListener("close", () => {
      dialoog.remove();
      klaar(dialoog.returnValue === "ja");
    });
    dialoog.showModal();
  });
}
