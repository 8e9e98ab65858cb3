/** What people do outside the pictures: keys, clicks beside a menu, scrolling, leaving. */
import type { Bediening, Scherm } from "./scherm";
import type { Stand } from "./stand";
import { toets } from "./toetsen";

export interface Luisterplek {
  plek: HTMLElement;
  bediening: Bediening;
  nu: () => readonly [Stand, Scherm];
  /** Whether the screen is that of a phone. */
  smal: MediaQueryList;
}

/** Listens, for as long as the page lives. */
export function luister(l: Luisterplek): void {
  document.addEventListener("keydown", (e) => bijToets(e, l));
  document.addEventListener("click", (e) => {
    if (l.nu()[1].menu && !(e.target as Element).closest(".menuplek, .deelnemer")) l.bediening.zet({ menu: "" });
  });
  window.addEventListener("beforeunload", (e) => {
    const [, scherm] = l.nu();
    if (scherm.concept?.tekst.trim() || scherm.kladblok.trim()) e.preventDefault();
  });
  window.addEventListener("scroll", () => bijRollen(l), { passive: true });
  l.smal.addEventListener("change", () => l.bediening.zet({ telefoon: l.smal.matches }));
}

function bijToets(e: KeyboardEvent, l: Luisterplek): void {
  const [stand, scherm] = l.nu();
  const doel = e.target as HTMLElement;
  const inVeld = doel.matches("input, textarea, select, [contenteditable]");
  const wat = toets(e, { inVeld, inInvoer: !!doel.closest(".invoer, .blad__vorm"), venster: !!l.plek.querySelector("dialog[open]") });
  if (!wat || scherm.einde) return;
  if (wat === "dicht") return sluitBovenste(e, l);
  e.preventDefault();
  if (wat === "deel") void l.bediening.deel();
  else if (wat === "inbreng") {
    if (stand.overleg?.status === "open" && !(stand.kring.bezig && !stand.kring.leden)) l.bediening.openInvoer();
  } else if (wat === "kladblok" || wat === "toetsen") l.bediening.open({ soort: wat });
  else l.bediening.richt(wat === "afspraken" ? "#h-afspr" : ".paneel--deelnemers .paneel__titel", { tab: wat });
}

function sluitBovenste(e: KeyboardEvent, l: Luisterplek): void {
  const [, scherm] = l.nu();
  if (scherm.venster) l.bediening.sluit();
  else if (scherm.menu) l.bediening.richt("#knop-menu", { menu: "" });
  else if (scherm.invoerOpen) l.bediening.sluitInvoer();
  else return;
  e.preventDefault();
}

// With the goal rolled up to one line the page becomes shorter: two thresholds keep it from flickering.
function bijRollen(l: Luisterplek): void {
  const [, scherm] = l.nu();
  const gerold = scherm.gerold ? window.scrollY > 24 : window.scrollY > 72;
  if (gerold !== scherm.gerold) l.bediening.zet({ gerold, doelOpen: false });
  const eind = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 80;
  if (eind && scherm.nieuwOnderaan) l.bediening.zet({ nieuwOnderaan: false });
}
