import type { Antwoord } from "./post";

const SVG = "http://www.w3.org/2000/svg";

function stopteken(): SVGSVGElement {
  const teken = document.createElementNS(SVG, "svg");
  teken.setAttribute("class", "ico");
  teken.setAttribute("viewBox", "0 0 24 24");
  teken.setAttribute("aria-hidden", "true");
  const vorm = document.createElementNS(SVG, "path");
  vorm.setAttribute("d", "M20.5 12a8.5 8.5 0 11-17 0 8.5 8.5 0 0117 0zM6.2 6.2l11.6 11.6");
  vorm.setAttribute("fill", "none");
  vorm.setAttribute("stroke", "currentColor");
  vorm.setAttribute("stroke-width", "1.75");
  teken.append(vorm);
  return teken;
}

/** Shows a refusal where it was asked, with the way to its rule, and moves the focus there. */
export function toonWeigering(plek: HTMLElement, antwoord: Antwoord): void {
  const tekst = document.createElement("div");
  const zin = document.createElement("p");
  zin.className = "weigering__titel";
  zin.textContent = antwoord.zin ?? "Het lukt nu even niet. Probeer het opnieuw.";
  tekst.append(zin);
  plek.replaceChildren(stopteken(), tekst);
  if (antwoord.regel !== undefined && antwoord.regel.startsWith("R") && antwoord.regel !== "R40") {
    const uitleg = document.createElement("p");
    uitleg.className = "weigering__regel";
    const link = document.createElement("a");
    link.className = "nl-link";
    link.href = `/uitleg#${antwoord.regel}`;
    link.textContent = "Waarom mag dit niet?";
    uitleg.append(link, ` Regel ${antwoord.regel}`);
    tekst.append(uitleg);
  }
  plek.hidden = false;
  plek.focus();
}

/** To be read before the page goes on: the way on stands under it. */
export function kaartMetVerder(zinnen: HTMLElement[], naar: string, verderheet = "Ga verder"): HTMLElement {
  const verder = document.createElement("a");
  verder.className = "nl-button nl-button--primary breed-smal";
  verder.href = naar;
  const naam = document.createElement("span");
  naam.className = "nl-button__label";
  naam.textContent = verderheet;
  verder.append(naam);
  const kaart = document.createElement("div");
  kaart.className = "kaart stapel stapel--ruim";
  kaart.append(...zinnen, verder);
  return kaart;
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
