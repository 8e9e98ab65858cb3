import { knop } from "./bevestig";
import { post } from "./post";

interface MetBewijs {
  gelukt: boolean;
  bewijs?: string;
}

/** Does something; when the server first wants a renewed proof of who asks, asks for it in place and does it again. */
export async function metBewijs<A extends MetBewijs>(doe: () => Promise<A>): Promise<A> {
  const eerst = await doe();
  return eerst.bewijs === "code" && (await vraagCode()) ? doe() : eerst;
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

/** True once the code was right; false when the person leaves it. */
function vraagCode(): Promise<boolean> {
  const dialoog = document.createElement("dialog");
  dialoog.className = "dialoog dialoog--vraag";
  dialoog.setAttribute("aria-labelledby", "bewijs-titel");
  const vorm = document.createElement("form");
  const titel = document.createElement("h2");
  titel.className = "h2";
  titel.id = "bewijs-titel";
  titel.textContent = "Vul je code in";
  const zin = document.createElement("p");
  zin.textContent = "Je bent al even aangemeld. Laat zien dat jij het nog bent, met de code waarmee je binnenkwam.";
  const { plek, invoer } = veld();
  const fout = document.createElement("p");
  fout.className = "fout";
  fout.id = "bewijs-fout";
  fout.setAttribute("role", "alert");
  const acties = document.createElement("div");
  acties.className = "acties";
  const nee = knop("Nu niet", "nl-button--secondary", "nee");
  nee.type = "button";
  acties.append(knop("Ga verder", "nl-button--primary", "ja"), nee);
  vorm.append(titel, zin, plek, fout, acties);
  dialoog.append(vorm);
  document.body.append(dialoog);
  dialoog.addEventListener("keydown", (e) => e.stopPropagation());
  nee.addEventListener("click", () => dialoog.close());
  return new Promise((klaar) => {
    vorm.addEventListener("submit", (e) => {
      e.preventDefault();
      void post("/sessies/bewijs", { code: invoer.value.replace(/\D/g, "") }).then((a) => {
        if (a.gelukt) return dialoog.close("ja");
        fout.textContent = a.zin ?? "";
        invoer.select();
      });
    });
    dialoog.addEventListener("close", () => {
      dialoog.remove();
      klaar(dialoog.returnValue === "ja");
    });
    dialoog.showModal();
  });
}
