import type { Antwoord } from "./post";

/** Shows a refusal where it was asked, with the way to its rule, and moves the focus there. */
export function toonWeigering(plek: HTMLElement, antwoord: Antwoord): void {
  const zin = document.createElement("p");
  zin.className = "weigering__titel";
  zin.textContent = antwoord.zin ?? "Het lukt nu even niet. Probeer het opnieuw.";
  plek.replaceChildren(zin);
  if (antwoord.regel !== undefined && antwoord.regel.startsWith("R") && antwoord.regel !== "R40") {
    const uitleg = document.createElement("p");
    uitleg.className = "weigering__regel";
    const link = document.createElement("a");
    link.className = "nl-link";
    link.href = `/uitleg#${antwoord.regel}`;
    link.textContent = "Waarom mag dit niet?";
    uitleg.append(link, ` Regel ${antwoord.regel}`);
    plek.append(uitleg);
  }
  plek.hidden = false;
  plek.focus();
}

/** Marks a button as busy, so that one click counts once. */
export async function bezig<T>(knop: HTMLButtonElement, werk: () => Promise<T>): Promise<T | undefined> {
  if (knop.getAttribute("aria-disabled") === "true") return undefined;
  knop.setAttribute("aria-disabled", "true");
  try {
    return await werk();
  } finally {
    knop.removeAttribute("aria-disabled");
  }
}
