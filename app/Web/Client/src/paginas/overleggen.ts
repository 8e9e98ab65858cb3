import { render } from "lit-html";
import { bevestig } from "./bevestig";
import { metBewijs } from "./bewijs";
import { doorgeven } from "./doorgeven";
import { Postlijst, vraagMail } from "./mail";
import { bezig, toonWeigering } from "./melding";
import { post } from "./post";
import type { Qr } from "./qr";

/** "Mijn overleggen": who left takes back what was theirs (besluit 10), and the regisseur hands out a new link and code (besluit 22). */
export function start(): void {
  for (const knop of document.querySelectorAll<HTMLButtonElement>("[data-terugkijk]")) knop.addEventListener("click", () => void kijkTerug(knop));
  for (const kaart of document.querySelectorAll<HTMLElement>("article[data-overleg]")) {
    const lijst = poststand(kaart);
    for (const knop of kaart.querySelectorAll<HTMLButtonElement>("[data-neem-terug], [data-trek-in]"))
      knop.addEventListener("click", () => void neemTerug(kaart, knop));
    for (const knop of kaart.querySelectorAll<HTMLButtonElement>("[data-nieuwe-link]"))
      knop.addEventListener("click", () => void nieuweLink(kaart, knop, lijst));
  }
}

/** How the mail of each invitation stands, where the server sends mail. */
function poststand(kaart: HTMLElement): Postlijst | null {
  const plekken = [...kaart.querySelectorAll<HTMLElement>("[data-post]")];
  if (plekken.length === 0) return null;
  const lijst = new Postlijst(kaart.dataset["overleg"]!, () => {
    for (const plek of plekken) render(lijst.teken(plek.dataset["post"]!, plek.dataset["naam"]!), plek);
  });
  void lijst.volg();
  return lijst;
}

/** Looked back, or not after all (R62): the page itself shows how it stands. */
async function kijkTerug(knop: HTMLButtonElement): Promise<void> {
  await bezig(knop, async () => {
    const antwoord = await post("/terugkijken", { herinnering: knop.dataset["terugkijk"], gedaan: knop.dataset["gedaan"] === "true" });
    if (antwoord.gelukt) location.reload();
    else toonWeigering(document.getElementById("terugkijk-fout")!, antwoord);
  });
}

async function neemTerug(kaart: HTMLElement, knop: HTMLButtonElement): Promise<void> {
  const { neemTerug: inbreng, trekIn, aan } = knop.dataset;
  const zeker = await bevestig(
    inbreng === undefined
      ? { titel: "Toestemming intrekken?", zin: "Dit gaat dan niet meer mee.", ja: "Trek in", nee: "Laat het staan" }
      : {
          titel: "Terugnemen?",
          zin: "Anderen zien dit niet meer. Wat je hierover toestond, vervalt.",
          ja: "Neem terug",
          nee: "Laat het staan",
        },
  );
  if (!zeker) return;
  await bezig(knop, async () => {
    const overleg = `/overleg/${kaart.dataset["overleg"]}`;
    const antwoord =
      inbreng === undefined
        ? await post(`${overleg}/trekt-mee-in`, { inbreng: trekIn, aan })
        : await post(`${overleg}/neemt-terug`, { inbreng });
    if (antwoord.gelukt) location.reload();
    else toonWeigering(kaart.querySelector<HTMLElement>(".weigering")!, antwoord);
  });
}

async function nieuweLink(kaart: HTMLElement, knop: HTMLButtonElement, lijst: Postlijst | null): Promise<void> {
  const { nieuweLink: deelnemer, naam } = knop.dataset;
  const plek = knop.closest("li")!.querySelector<HTMLElement>("[data-toegang]")!;
  const adres = lijst ? await vraagMail(naam!) : "";
  if (adres === null) return;
  await bezig(knop, async () => {
    const antwoord = await metBewijs(() => post(`/overleg/${kaart.dataset["overleg"]}/toegang`, adres ? { deelnemer, adres } : { deelnemer }));
    if (antwoord.gelukt && "link" in antwoord) doorgeven(plek, naam!, antwoord as unknown as { link: string; code: string; qr: Qr });
    else toonWeigering(kaart.querySelector<HTMLElement>(".weigering")!, antwoord);
    await lijst?.volg();
  });
}
