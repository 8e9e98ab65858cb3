/** Where the focus is after a new picture: never on the page as a whole, because then a keyboard starts at the top again. */

/** What opened something from a menu is gone when that closes: its button takes the focus then. */
export function plekVan(el: Element | null): () => HTMLElement | null {
  const menu = el?.closest("[id^='menu-']")?.id;
  return () => {
    if (menu) return document.querySelector<HTMLElement>(`[aria-controls="${menu}"]`);
    return el instanceof HTMLElement && el.isConnected ? el : null;
  };
}

const VELD = "textarea, select, input:not([type=checkbox]):not([type=radio])";

/** Shows what was drawn as a dialog, with the focus on what is asked first: a field, or else the title. */
export function openVensters(plek: HTMLElement): void {
  for (const d of plek.querySelectorAll<HTMLDialogElement>("dialog:not([open])")) {
    d.showModal();
    (d.querySelector<HTMLElement>(VELD) ?? d.querySelector<HTMLElement>("h2"))?.focus();
  }
}

/** Draws; when what had the focus is gone, the nearest thing takes over. */
export function tekenMetFocus(plek: HTMLElement, teken: () => void): void {
  const was = document.activeElement;
  const terug = was && was !== document.body && plek.contains(was) ? plekVan(was) : null;
  teken();
  if (!terug || (document.activeElement && document.activeElement !== document.body)) return;
  const venster = plek.querySelector("dialog[open]");
  const naar = venster ? venster.querySelector<HTMLElement>(`h2[tabindex], ${VELD}`) : (terug() ?? plek.querySelector<HTMLElement>("#inhoud"));
  naar?.focus({ preventScroll: true });
}

/** Whether somebody is typing or answering: then nothing takes the focus away. */
export const isBezigMetTypen = (): boolean => !!document.activeElement?.matches("input, textarea, select") || !!document.querySelector("dialog[open]");
