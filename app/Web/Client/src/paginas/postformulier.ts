import { bevestig } from "./bevestig";
import { metBewijs } from "./bewijs";
import { regel } from "./doorgeven";
import { bezig, toonWeigering } from "./melding";
import { type Antwoord, post } from "./post";

interface Uitkomst extends Antwoord {
  /** A link that is shown once. */
  link?: string;
  /** Whether the accountability holds. */
  klopt?: boolean;
}

/**
 * Every form that says where it goes (`data-post`): its named fields are posted as JSON. A form with `data-zeker` asks first; with
 * `data-zeker-bij` only when that choice was changed. What comes back is a link to pass on, a sentence, or nothing: then the page is read
 * again, and says at the same place what was done (`data-klaar`).
 */
export function start(): void {
  zegKlaar();
  for (const vorm of document.querySelectorAll<HTMLFormElement>("form[data-post]"))
    vorm.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      void verstuur(vorm);
    });
}

async function verstuur(vorm: HTMLFormElement): Promise<void> {
  const fout = vorm.querySelector<HTMLElement>(".weigering")!;
  fout.hidden = true;
  if (mist(vorm) || !(await zeker(vorm))) return;
  await bezig(vorm.querySelector<HTMLButtonElement>("button[type=submit]")!, async () => {
    const antwoord: Uitkomst = await metBewijs(() => post<Uitkomst>(vorm.dataset["post"]!, velden(vorm)));
    if (!antwoord.gelukt) toonWeigering(fout, antwoord.weg === true ? { gelukt: false, zin: "Je bent afgemeld. Meld je opnieuw aan." } : antwoord);
    else if (antwoord.link !== undefined) toonLink(vorm, antwoord.link);
    else if (antwoord.zin !== undefined) toonZin(vorm, antwoord.zin, antwoord.klopt === true);
    else leesOpnieuw(vorm);
  });
}

interface Klaar {
  klaar?: string | undefined;
  bij?: string | null | undefined;
}

function leesOpnieuw(vorm: HTMLFormElement): void {
  const stand: Klaar = { klaar: vorm.dataset["klaar"] ?? "", bij: vorm.closest("[aria-labelledby]")?.getAttribute("aria-labelledby") };
  history.replaceState(stand, "");
  location.reload();
}

// Whoever works by keys or by ear goes on where they were, not at the top of the page.
function zegKlaar(): void {
  const stand = history.state as Klaar | null;
  if (stand?.klaar === undefined) return;
  history.replaceState(null, "");
  const kop = document.querySelector<HTMLElement>("main h1")!;
  kop.tabIndex = -1;
  if (stand.klaar === "") return kop.focus();
  const zin = document.createElement("p");
  zin.className = "uitkomst uitkomst--goed";
  zin.tabIndex = -1;
  zin.textContent = stand.klaar;
  (document.getElementById(stand.bij ?? "") ?? kop).after(zin);
  zin.focus();
}

/** What is empty is left out. */
function velden(vorm: HTMLFormElement): Record<string, string> {
  const uit: Record<string, string> = {};
  for (const [naam, waarde] of new FormData(vorm)) if (typeof waarde === "string" && waarde.trim() !== "") uit[naam] = waarde.trim();
  return uit;
}

// What is missing stands at its field, with the focus on the first.
function mist(vorm: HTMLFormElement): boolean {
  for (const oud of vorm.querySelectorAll(".nieuw__fout")) oud.remove();
  const moeten = [...vorm.querySelectorAll<HTMLInputElement>("[data-mist]")];
  for (const veld of moeten) {
    veld.removeAttribute("aria-invalid");
    beschrijf(veld, (ids) => ids.filter((id) => id !== foutId(veld)));
  }
  const leeg = moeten.filter((veld) => veld.value.trim() === "");
  for (const veld of leeg) {
    const zin = document.createElement("p");
    zin.className = "nieuw__fout";
    zin.id = foutId(veld);
    zin.textContent = veld.dataset["mist"]!;
    veld.setAttribute("aria-invalid", "true");
    beschrijf(veld, (ids) => [zin.id, ...ids]);
    vorm.querySelector(`label[for=${veld.id}]`)!.after(zin);
  }
  leeg[0]?.focus();
  return leeg.length > 0;
}

const foutId = (veld: HTMLElement): string => `${veld.id}-fout`;

// What is wrong is read before what stands there always.
function beschrijf(veld: HTMLElement, wijzig: (ids: string[]) => string[]): void {
  const ids = wijzig((veld.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (ids.length > 0) veld.setAttribute("aria-describedby", ids.join(" "));
  else veld.removeAttribute("aria-describedby");
}

async function zeker(vorm: HTMLFormElement): Promise<boolean> {
  const { zeker: titel, zekerBij: bij, zin, ja, vernietigt } = vorm.dataset;
  return titel === undefined || (bij !== undefined && isZoGebleven(vorm, bij)) || bevestig({ titel, zin: zin ?? "", ja: ja ?? "Ja", nee: "Nee, laat zo", vernietigt: vernietigt !== undefined });
}

function isZoGebleven(vorm: HTMLFormElement, keuze: string): boolean {
  const gekozen = vorm.querySelector<HTMLSelectElement>(`select[name=${keuze}]`)?.selectedOptions[0];
  return gekozen?.defaultSelected === true;
}

function plek(vorm: HTMLFormElement): HTMLElement {
  const plek = vorm.querySelector<HTMLElement>("[data-uitkomst]")!;
  plek.tabIndex = -1;
  plek.hidden = false;
  return plek;
}

function toonLink(vorm: HTMLFormElement, link: string): void {
  const voor = vorm.dataset["voor"] ?? vorm.querySelector<HTMLInputElement>("[name=naam]")?.value ?? "";
  const uitleg = document.createElement("p");
  uitleg.className = "hint";
  uitleg.textContent = "Geef deze link zelf door aan deze persoon. Hij werkt één keer, zeven dagen lang. We laten hem maar één keer zien.";
  const hier = plek(vorm);
  hier.replaceChildren(regel("Link", link, voor), uitleg);
  hier.focus();
}

function toonZin(vorm: HTMLFormElement, zin: string, goed: boolean): void {
  const hier = plek(vorm);
  hier.className = goed ? "uitkomst uitkomst--goed" : "uitkomst uitkomst--fout";
  hier.textContent = zin;
  hier.focus();
}
