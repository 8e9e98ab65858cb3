import { bevestig } from "./bevestig";
import { metBewijs } from "./bewijs";
import { bezig, kaartMetVerder, toonWeigering } from "./melding";
import { kanPasskey, maakPasskey, metPasskey } from "./passkey/apparaat";
import { post } from "./post";
import type { Antwoord } from "./post";

/** Passkeys: the own ones, the offer to make one, and signing in with one. */
export function start(): void {
  beheer();
  aanbod();
  aanmelden();
}

/** Makes one; first a renewed proof when the sign-in was a while ago. */
const nieuw = (): Promise<Antwoord> => metBewijs(() => maakPasskey());

function beheer(): void {
  const plek = document.querySelector<HTMLElement>("[data-passkeys]");
  if (plek === null) return;
  const fout = plek.querySelector<HTMLElement>(".weigering")!;
  const doe = (knop: HTMLButtonElement, werk: () => Promise<Antwoord>): Promise<void> =>
    bezig(knop, async () => {
      const antwoord = await werk();
      if (antwoord.gelukt) location.assign("/passkeys");
      else toonWeigering(fout, antwoord);
    }) as Promise<void>;
  plek.addEventListener("click", (e) => {
    const knop = (e.target as Element).closest<HTMLButtonElement>("button");
    if (knop === null) return;
    const { verwijder, naam, toonNaam, passkeyNieuw } = knop.dataset;
    if (passkeyNieuw !== undefined) void doe(knop, nieuw);
    else if (toonNaam !== undefined) toonVeld(plek, knop, toonNaam);
    else if (verwijder !== undefined) void vraag(plek, naam!).then((ja) => (ja ? doe(knop, () => metBewijs(() => post("/passkeys/verwijder", { passkey: verwijder }))) : undefined));
  });
  plek.addEventListener("submit", (e) => {
    const vorm = (e.target as Element).closest<HTMLFormElement>("form[data-hernoem]");
    if (vorm === null) return;
    e.preventDefault();
    const naam = String(new FormData(vorm).get("naam") ?? "").trim();
    void doe(vorm.querySelector("button")!, () => post("/passkeys/hernoem", { passkey: vorm.dataset["hernoem"], naam }));
  });
}

function toonVeld(plek: HTMLElement, knop: HTMLButtonElement, passkey: string): void {
  const vorm = plek.querySelector<HTMLFormElement>(`form[data-hernoem="${passkey}"]`)!;
  vorm.hidden = !vorm.hidden;
  knop.setAttribute("aria-expanded", String(!vorm.hidden));
  if (!vorm.hidden) vorm.querySelector("input")!.select();
}

/** The last one: it is said how the person comes in from then on. */
async function vraag(plek: HTMLElement, naam: string): Promise<boolean> {
  const laatste = plek.querySelectorAll("[data-verwijder]").length === 1;
  const zin = `Met “${naam}” ${plek.dataset["gevolg"]}. ${laatste ? plek.dataset["anders"] : "Je andere passkeys blijven werken."}`;
  return bevestig({ titel: "Passkey verwijderen?", zin, ja: "Verwijder", nee: "Laat staan" });
}

/** Where the browser can do it; who wants none need not look at it. */
function aanbod(): void {
  const plek = document.querySelector<HTMLElement>("[data-passkeyaanbod]");
  if (plek === null || !kanPasskey()) return;
  plek.hidden = false;
  const knop = plek.querySelector<HTMLButtonElement>("[data-passkey-nieuw]")!;
  knop.addEventListener("click", () =>
    void bezig(knop, async () => {
      const fout = plek.querySelector<HTMLElement>(".weigering")!;
      fout.hidden = true;
      const antwoord = await nieuw();
      if (!antwoord.gelukt) return toonWeigering(fout, antwoord);
      const klaar = plek.querySelector<HTMLElement>(".passkeyaanbod__klaar")!;
      plek.querySelector<HTMLElement>(".acties")!.hidden = true;
      klaar.hidden = false;
      klaar.focus();
    }),
  );
}

function aanmelden(): void {
  const knop = document.querySelector<HTMLButtonElement>("[data-passkey-aanmelden]");
  if (knop === null) return;
  const fout = document.getElementById("passkey-fout")!;
  knop.addEventListener("click", () =>
    void bezig(knop, async () => {
      fout.hidden = true;
      const antwoord = await metPasskey("/passkeys/aanmelden");
      const naar = antwoord.naar ?? "/";
      if (antwoord.gelukt && antwoord.melding !== undefined) leesEerst(knop.closest("section")!, antwoord.melding, naar);
      else if (antwoord.gelukt) location.replace(naar);
      else toonWeigering(fout, antwoord);
    }),
  );
}

// In already: what was done in your name is read before the page goes on.
function leesEerst(plek: HTMLElement, tekst: string, naar: string): void {
  const kop = document.createElement("h1");
  kop.className = "h1";
  kop.textContent = "Lees dit eerst";
  const zin = document.createElement("p");
  zin.tabIndex = -1;
  zin.textContent = tekst;
  plek.className = "stapel stapel--ruim";
  plek.closest("main")!.classList.add("vel--smal");
  plek.replaceChildren(kop, kaartMetVerder([zin], naar));
  zin.focus();
}
