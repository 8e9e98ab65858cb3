import { bevestig, type Vraag } from "./bevestig";
import { metBewijs, vraagBewijs } from "./bewijs";
import { bezig, toonWeigering } from "./melding";
import { post } from "./post";

/** What a form says, without what is empty; a yes or no comes from the button that was pressed. */
export function inhoudVan(velden: Iterable<[string, string]>, knop: string): Record<string, unknown> {
  const gevuld = [...velden].map(([naam, waarde]) => [naam, waarde.trim()] as const).filter(([, waarde]) => waarde !== "");
  return { ...Object.fromEntries(gevuld), ...(knop === "ja" || knop === "nee" ? { ja: knop === "ja" } : {}) };
}

/** Fields that must be there, also when they are empty: the server says what is missing. */
const VERPLICHT: Readonly<Record<string, readonly string[]>> = {
  vraag: ["doel"],
  doorgegeven: ["organisatie"],
  verplicht: ["bepaling", "organisatie"],
  antwoord: [],
  intrekken: [],
};

function volgSoort(vorm: HTMLFormElement): void {
  const soort = vorm.querySelector<HTMLSelectElement>("select[name=soort]");
  const veld = vorm.querySelector<HTMLElement>("[data-alleen=doorgeven]");
  if (!soort || !veld) return;
  const pas = (): void => {
    veld.hidden = soort.value !== "doorgeven";
  };
  soort.addEventListener("change", pas);
  pas();
}

const intrekvraag = (naam: string): Vraag => ({
  titel: "Vraag intrekken?",
  zin: `${naam} hoeft dan niet te antwoorden. Je kunt het later opnieuw vragen.`,
  ja: "Trek in",
  nee: "Laat de vraag staan",
});

async function verstuur(vorm: HTMLFormElement, knop: HTMLButtonElement, overleg: string): Promise<void> {
  const soort = vorm.dataset["gebruik"]!;
  const velden = [...new FormData(vorm)].map(([naam, waarde]): [string, string] => [naam, String(waarde)]);
  const leeg = Object.fromEntries(VERPLICHT[soort]!.map((naam) => [naam, ""]));
  if (soort === "intrekken" && !(await bevestig(intrekvraag(vorm.dataset["naam"] ?? "De ander")))) return;
  await bezig(knop, async () => {
    const antwoord = await metBewijs(() => post(`/overleg/${overleg}/gebruik/${soort}`, { ...leeg, ...inhoudVan(velden, knop.value) }));
    if (antwoord.gelukt) location.reload();
    else toonWeigering(vorm.querySelector<HTMLElement>(".weigering")!, antwoord);
  });
}

// What is asked stands on the page as soon as it was proved who reads.
async function bewijsEerst(knop: HTMLButtonElement): Promise<void> {
  if (await vraagBewijs(knop.dataset["bewijs"]!)) location.reload();
}

/** Asking and answering about the use of an item after close (R47, R67): on a list, and on the page of who brought it in. */
export function start(): void {
  for (const knop of document.querySelectorAll<HTMLButtonElement>("button[data-bewijs]"))
    knop.addEventListener("click", () => void bewijsEerst(knop));
  for (const vorm of document.querySelectorAll<HTMLFormElement>("form[data-gebruik]")) {
    const overleg = vorm.closest<HTMLElement>("[data-overleg]")!.dataset["overleg"]!;
    volgSoort(vorm);
    vorm.addEventListener("submit", (e) => {
      e.preventDefault();
      void verstuur(vorm, (e.submitter ?? vorm.querySelector("button")) as HTMLButtonElement, overleg);
    });
  }
}
