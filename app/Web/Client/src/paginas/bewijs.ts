import { knop } from "./bevestig";
import { metPasskey } from "./passkey/apparaat";
import { post } from "./post";
import type { Antwoord } from "./post";

interface MetBewijs {
  gelukt: boolean;
  bewijs?: string;
}

/** Does something; when the server first wants a renewed proof of who asks, asks for it in place and does it again. */
export async function metBewijs<A extends MetBewijs>(doe: () => Promise<A>): Promise<A> {
  const eerst = await doe();
  return eerst.bewijs !== undefined && (await vraagBewijs(eerst.bewijs)) ? doe() : eerst;
}

/** Asks in place for a renewed proof of this kind. True once it was right. */
export async function vraagBewijs(soort: string): Promise<boolean> {
  return soort === "code" ? vraagCode() : soort === "passkey" ? vraagPasskey() : false;
}

/** A device asks only after a click of its own: the dialog gives that, and says why. */
function vraagPasskey(): Promise<boolean> {
  const { dialoog, vorm, fout, acties } = venster("Gebruik je passkey", "Je bent al even aangemeld. Laat zien dat jij het nog bent, met je passkey.");
  vorm.append(fout, acties);
  return open(dialoog, vorm, fout, () => metPasskey("/passkeys/bewijs"));
}

function veld(): { plek: HTMLElement; invoer: HTMLInputElement } {
  const plek = document.createElement("div");
  plek.className = "utrecht-form-field veld";
  const naam = document.createElement("label");
  naam.className = "utrecht-form-label";
  naam.htmlFor = "bewijs-code";
  naam.textContent = "Code van zes cijfers";
  const invoer = document.createElement("input");
  invoer.className = "utrecht-textbox utrecht-textbox--html-input code";
  invoer.id = "bewijs-code";
  invoer.inputMode = "numeric";
  invoer.autocomplete = "one-time-code";
  invoer.maxLength = 12;
  invoer.setAttribute("aria-describedby", "bewijs-fout");
  plek.append(naam, invoer);
  return { plek, invoer };
}

function venster(kop: string, uitleg: string): { dialoog: HTMLDialogElement; vorm: HTMLFormElement; fout: HTMLElement; acties: HTMLElement } {
  const dialoog = document.createElement("dialog");
  dialoog.className = "dialoog dialoog--vraag dialoog--bewijs";
  dialoog.setAttribute("aria-labelledby", "bewijs-titel");
  const vorm = document.createElement("form");
  const titel = document.createElement("h2");
  titel.className = "h2";
  titel.id = "bewijs-titel";
  titel.textContent = kop;
  const zin = document.createElement("p");
  zin.textContent = uitleg;
  const fout = document.createElement("p");
  fout.className = "fout";
  fout.id = "bewijs-fout";
  fout.setAttribute("role", "alert");
  const acties = document.createElement("div");
  acties.className = "acties";
  const nee = knop("Nu niet", "nl-button--secondary", "nee");
  nee.type = "button";
  acties.append(knop("Ga verder", "nl-button--primary", "ja"), nee);
  vorm.append(titel, zin);
  dialoog.append(vorm);
  nee.addEventListener("click", () => dialoog.close());
  return { dialoog, vorm, fout, acties };
}

/** True once the proof was right; false when the person leaves it. */
function open(dialoog: HTMLDialogElement, vorm: HTMLFormElement, fout: HTMLElement, bewijs: () => Promise<Antwoord>, opnieuw?: () => void): Promise<boolean> {
  document.body.append(dialoog);
  dialoog.addEventListener("keydown", (e) => e.stopPropagation());
  return new Promise((klaar) => {
    vorm.addEventListener("submit", (e) => {
      e.preventDefault();
      void bewijs().then((a) => {
        if (a.gelukt) return dialoog.close("ja");
        fout.textContent = a.zin ?? "";
        opnieuw?.();
      });
    });
    dialoog.addEventListener("close", () => {
      dialoog.remove();
      klaar(dialoog.returnValue === "ja");
    });
    dialoog.showModal();
  });
}

function vraagCode(): Promise<boolean> {
  const { dialoog, vorm, fout, acties } = venster("Vul je code in", "Je bent al even aangemeld. Laat zien dat jij het nog bent, met de code waarmee je binnenkwam.");
  const { plek, invoer } = veld();
  vorm.append(plek, fout, acties);
  return open(dialoog, vorm, fout, () => post("/sessies/bewijs", { code: invoer.value.replace(/\D/g, "") }), () => {
    invoer.setAttribute("aria-invalid", "true");
    invoer.select();
  });
}
