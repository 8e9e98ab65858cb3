import { bevestig } from "./bevestig";
import { bezig, toonWeigering } from "./melding";
import { post } from "./post";

/** Keeping two people apart (R65): add one, or take one away after asking. */
export function start(): void {
  const plek = document.querySelector<HTMLElement>("[data-afscherming]");
  const vorm = plek?.querySelector<HTMLFormElement>("form");
  if (!plek || !vorm) return;
  const fout = plek.querySelector<HTMLElement>(".weigering")!;
  vorm.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    void legVast(vorm, fout);
  });
  for (const knop of plek.querySelectorAll<HTMLButtonElement>("[data-weg]")) knop.addEventListener("click", () => void haalWeg(knop, fout));
}

const veld = (vorm: HTMLFormElement, id: string): HTMLInputElement => vorm.querySelector<HTMLInputElement>(`#${id}`)!;

// What is missing stands at its field, with the focus on the first.
function mist(vorm: HTMLFormElement): boolean {
  for (const oud of vorm.querySelectorAll(".nieuw__fout")) oud.remove();
  const leeg = (["naamEen", "naamAnder", "reden"] as const).filter((id) => {
    const v = veld(vorm, id);
    v.toggleAttribute("aria-invalid", false);
    return v.value.trim() === "";
  });
  for (const id of leeg) {
    const v = veld(vorm, id);
    const zin = document.createElement("p");
    zin.className = "nieuw__fout";
    zin.id = `${id}-fout`;
    zin.textContent = id === "reden" ? "Kies een reden." : "Vul een naam in.";
    v.setAttribute("aria-invalid", "true");
    v.setAttribute("aria-describedby", [`${id}-fout`, id === "reden" ? "" : `${id}-hint`].join(" ").trim());
    vorm.querySelector(`label[for=${id}]`)!.after(zin);
  }
  if (leeg[0]) veld(vorm, leeg[0]).focus();
  return leeg.length > 0;
}

async function legVast(vorm: HTMLFormElement, fout: HTMLElement): Promise<void> {
  fout.hidden = true;
  if (mist(vorm)) return;
  const vul = (id: string): string | undefined => veld(vorm, id).value.trim() || undefined;
  await bezig(vorm.querySelector<HTMLButtonElement>("button[type=submit]")!, async () => {
    const antwoord = await post("/afscherming/legt-vast", {
      naamEen: vul("naamEen"),
      organisatieEen: vul("organisatieEen"),
      naamAnder: vul("naamAnder"),
      organisatieAnder: vul("organisatieAnder"),
      reden: vul("reden"),
      tot: vul("tot"),
    });
    if (antwoord.gelukt) location.reload();
    else toonWeigering(fout, antwoord);
  });
}

async function haalWeg(knop: HTMLButtonElement, fout: HTMLElement): Promise<void> {
  const zeker = await bevestig({
    titel: "Afscherming weghalen?",
    zin: "Deze twee mensen kunnen daarna samen in een overleg komen.",
    ja: "Haal weg",
    nee: "Laat staan",
    vernietigt: true,
  });
  if (!zeker) return;
  await bezig(knop, async () => {
    const antwoord = await post("/afscherming/verwijdert", { id: knop.dataset["weg"] });
    if (antwoord.gelukt) location.reload();
    else toonWeigering(fout, antwoord);
  });
}
