import { bevestig } from "./bevestig";
import { metBewijs } from "./bewijs";
import { bezig, toonWeigering } from "./melding";
import { post } from "./post";

/** Done, or destroyed meanwhile in another tab: the page itself tells how it stands now. Not done: why, beside the buttons. */
async function doe(knop: HTMLButtonElement, adres: string, inhoud: object): Promise<void> {
  await bezig(knop, async () => {
    const antwoord = await metBewijs(() => post(adres, inhoud));
    if (antwoord.gelukt || antwoord.voorbij) {
      // The list is another page: it begins at its top.
      history.scrollRestoration = "manual";
      location.reload();
    }
    else toonWeigering(document.getElementById("lijst-fout")!, antwoord);
  });
}

async function neemOver(knop: HTMLButtonElement, overleg: string): Promise<void> {
  const zeker = await bevestig({
    titel: "Heb je alles overgenomen?",
    zin: "Staat alles in je dossier? Dan vernietigen we deze lijst meteen.",
    ja: "Ja, vernietig de lijst",
    nee: "Nee, nog niet",
    vernietigt: true,
  });
  if (zeker) await doe(knop, `${overleg}/overgenomen`, {});
}

async function trekIn(knop: HTMLButtonElement, overleg: string): Promise<void> {
  const { item, deelnemer, naam } = knop.dataset;
  const zeker = await bevestig({
    titel: "Toestemming intrekken?",
    zin: `${naam} krijgt dit dan niet. Dit kan niet terug.`,
    ja: "Trek in",
    nee: "Laat het staan",
    vernietigt: true,
  });
  if (zeker) await doe(knop, `${overleg}/trekt-in`, { item, deelnemer });
}

async function kopieer(): Promise<void> {
  const bron = document.querySelector<HTMLTextAreaElement>("#lijsttekst")!;
  const melding = document.getElementById("lijst-gelukt")!;
  try {
    await navigator.clipboard.writeText(bron.value);
    melding.textContent = "Gekopieerd. Plak het nu in je dossier.";
  } catch {
    // Not every browser lets a page write to the clipboard: then the text itself is shown, selected.
    bron.parentElement!.hidden = false;
    bron.focus();
    bron.select();
    melding.textContent = "Kopiëren lukte niet vanzelf. De tekst is geselecteerd: druk op Ctrl+C.";
  }
}

/** The page of a meeneemlijst; does nothing on other pages. */
export function start(): void {
  const plek = document.getElementById("meeneemlijst");
  if (!plek) return;
  const overleg = `/overleg/${plek.dataset["overleg"]}`;
  const seconden = Number(plek.dataset["opnieuwNa"] ?? 0);
  if (seconden > 0) setTimeout(() => location.reload(), seconden * 1000);
  plek.addEventListener("click", (gebeurtenis) => {
    const knop = (gebeurtenis.target as Element).closest<HTMLButtonElement>("button[data-doet]");
    if (!knop) return;
    switch (knop.dataset["doet"]) {
      case "open":
        void doe(knop, `${overleg}/meeneemlijst/open`, {});
        break;
      case "druk-af":
        window.print();
        break;
      case "kopieer":
        void kopieer();
        break;
      case "overgenomen":
        void neemOver(knop, overleg);
        break;
      case "trek-in":
        void trekIn(knop, overleg);
        break;
    }
  });
}
