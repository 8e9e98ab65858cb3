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

/** Asks in place for a renewed proof, in one of these ways by spaces: the first, unless the person chooses another. True once it was right. */
export async function vraagBewijs(soorten: string): Promise<boolean> {
  const kan = soorten.split(" ").filter((s): s is Soort => s in WIJZEN);
  let soort = kan[0];
  while (soort !== undefined) {
    const uitkomst: string = await WIJZEN[soort].vraag(kan.filter((s) => s !== soort));
    if (uitkomst === "ja") return true;
    soort = kan.find((s) => s === uitkomst);
  }
  return false;
}

type Soort = "code" | "passkey" | "organisatie";

/** The ways, each with what the button says that changes to it. The answer: `ja`, another way, or nothing. */
const WIJZEN: Record<Soort, { anders: string; vraag: (anders: Soort[]) => Promise<string> }> = {
  code: { anders: "Vul je code in", vraag: vraagCode },
  passkey: { anders: "Gebruik je passkey", vraag: vraagPasskey },
  organisatie: { anders: "Doe het bij je organisatie", vraag: vraagOrganisatie },
};

/** A device asks only after a click of its own: the dialog gives that, and says why. */
function vraagPasskey(anders: Soort[]): Promise<string> {
  const { dialoog, vorm, fout, acties } = venster("Gebruik je passkey", "Je bent al even aangemeld. Laat zien dat jij het nog bent, met je passkey.", anders);
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

function venster(kop: string, uitleg: string, anders: Soort[], verder = "Ga verder"): { dialoog: HTMLDialogElement; vorm: HTMLFormElement; fout: HTMLElement; acties: HTMLElement } {
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
  acties.append(knop(verder, "nl-button--primary", "ja"), ...anders.map((soort) => wissel(dialoog, soort)), nee);
  vorm.append(titel, zin);
  dialoog.append(vorm);
  nee.addEventListener("click", () => dialoog.close());
  return { dialoog, vorm, fout, acties };
}

function wissel(dialoog: HTMLDialogElement, soort: Soort): HTMLButtonElement {
  const ander = knop(WIJZEN[soort].anders, "nl-button--secondary", soort);
  ander.type = "button";
  ander.addEventListener("click", () => dialoog.close(soort));
  return ander;
}

/** `ja` once the proof was right, another way when the person chooses that, and nothing when they leave it. Without an answer it waits on. */
function open(dialoog: HTMLDialogElement, vorm: HTMLFormElement, fout: HTMLElement, bewijs: () => Promise<Antwoord | undefined>, opnieuw?: () => void): Promise<string> {
  document.body.append(dialoog);
  dialoog.addEventListener("keydown", (e) => e.stopPropagation());
  return new Promise((klaar) => {
    vorm.addEventListener("submit", (e) => {
      e.preventDefault();
      void bewijs().then((a) => {
        if (a === undefined) return;
        if (a.gelukt) return dialoog.close("ja");
        fout.textContent = a.zin ?? "";
        opnieuw?.();
      });
    });
    dialoog.addEventListener("close", () => {
      dialoog.remove();
      klaar(dialoog.returnValue);
    });
    dialoog.showModal();
  });
}

function vraagCode(anders: Soort[]): Promise<string> {
  const { dialoog, vorm, fout, acties } = venster("Vul je code in", "Je bent al even aangemeld. Laat zien dat jij het nog bent, met de code die je bij het aanmelden kreeg.", anders);
  const { plek, invoer } = veld();
  vorm.append(plek, fout, acties);
  return open(dialoog, vorm, fout, () => post("/sessies/bewijs", { code: invoer.value.replace(/\D/g, "") }), () => {
    invoer.setAttribute("aria-invalid", "true");
    invoer.select();
  });
}

/** How often the page looks whether it was proved in the other window, in ms; that keeps no session alive. */
const KIJK = 3_000;

/** In a window beside this one, so that nothing that was typed here is lost. This page sees that the session was proved anew (./sessie). */
function vraagOrganisatie(anders: Soort[]): Promise<string> {
  const { dialoog, vorm, fout, acties } = venster(
    "Meld je opnieuw aan bij je organisatie",
    "Je bent al even aangemeld. Laat zien dat jij het nog bent. Dat doe je in een nieuw venster, met hetzelfde account. Wat je hier typte blijft staan.",
    anders,
    "Open het venster",
  );
  const stand = document.createElement("p");
  stand.setAttribute("role", "status");
  vorm.append(stand, fout, acties);
  const bewezen = (): void => dialoog.close("ja");
  addEventListener("sessie-bewezen", bewezen);
  let klok = 0;
  return open(dialoog, vorm, fout, async () => {
    fout.textContent = stand.textContent = "";
    // Opened by the click itself: later a browser does not allow it.
    const ernaast = window.open("", "_blank");
    const antwoord = await post("/sessies/bewijs/organisatie", {});
    if (!dialoog.open || !antwoord.gelukt || antwoord.naar === undefined) {
      ernaast?.close();
      return dialoog.open ? antwoord : undefined;
    }
    if (ernaast) {
      ernaast.opener = null;
      ernaast.location.href = antwoord.naar;
    }
    // That window says so by itself, unless it was closed at once.
    klok ||= window.setInterval(() => dispatchEvent(new Event("sessie-kijk")), KIJK);
    stand.append(ernaast ? "Klaar in het nieuwe venster? Dan gaat het hier vanzelf verder." : zelf(antwoord.naar));
    return undefined;
  }).finally(() => {
    window.clearInterval(klok);
    removeEventListener("sessie-bewezen", bewezen);
  });
}

/** For a browser that opens no window by itself. */
function zelf(naar: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "nl-link";
  link.href = naar;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.textContent = "Je browser opende geen venster. Open het met deze link.";
  return link;
}
