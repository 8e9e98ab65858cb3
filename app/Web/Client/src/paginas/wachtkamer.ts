import { bevestig } from "./bevestig";
import { bezig, toonWeigering } from "./melding";
import { post, type Antwoord } from "./post";
import { gaat } from "./sessie";

/** How often the page asks whether it may go on, in ms. */
const OPNIEUW = 3_000;

const NIET_MEER = "Je kunt hier niet meer wachten. Is het overleg gesloten, of wil je nog meedoen? Vraag de regisseur om een nieuwe link en code.";

/** What the door answers. */
export interface Wachtstand extends Antwoord {
  wacht?: boolean;
}

/** What the page does with an answer: go on to another page, ask again, or stop; with what to say meanwhile. */
export function vervolg(a: Wachtstand): { naar?: string; zin: string; opnieuw: boolean } {
  if (a.naar) return { naar: a.naar, zin: "", opnieuw: false };
  if (a.weg) return { zin: a.zin?.startsWith("Je bent afgemeld") ? a.zin : NIET_MEER, opnieuw: false };
  return { zin: a.zin ?? "", opnieuw: a.wacht !== false };
}

/** The waiting room: asks at the door until the regisseur admits this person, and goes on by itself. */
export function start(): void {
  const plek = document.querySelector<HTMLElement>("[data-wacht]");
  if (plek === null) return;
  const overleg = `/overleg/${plek.dataset["wacht"]}`;
  const zin = plek.querySelector<HTMLElement>("[data-wachtzin]")!;
  const vraag = async (): Promise<void> => {
    const nu = vervolg(await post<Wachtstand>(`${overleg}/wacht`, {}));
    if (nu.naar) return location.assign(nu.naar);
    zin.hidden = !nu.zin;
    if (zin.textContent !== nu.zin) zin.textContent = nu.zin;
    if (nu.opnieuw) window.setTimeout(() => void vraag(), OPNIEUW);
    else houdOp(plek);
  };
  const knop = plek.querySelector<HTMLButtonElement>("[data-wacht-weg]")!;
  knop.addEventListener("click", () => void gaWeg(overleg, knop, plek.querySelector<HTMLElement>(".weigering")!));
  void vraag();
}

/** Nothing comes by itself any more: what said so goes. */
function houdOp(plek: HTMLElement): void {
  plek.querySelector("h1")!.textContent = "Je wacht niet meer";
  for (const rest of plek.querySelectorAll<HTMLElement>("[data-zolang-je-wacht]")) rest.hidden = true;
}

async function gaWeg(overleg: string, knop: HTMLButtonElement, fout: HTMLElement): Promise<void> {
  const zeker = await bevestig({
    titel: "Doe je toch niet mee?",
    zin: "De regisseur ziet dat je je terugtrekt. Je kunt dit niet terugdraaien.",
    ja: "Ik doe niet mee",
    nee: "Ik wacht nog",
  });
  if (!zeker) return;
  await bezig(knop, async () => {
    const blijft = gaat();
    const antwoord = await post(`${overleg}/trekt-zich-terug`, {});
    if (antwoord.gelukt) return location.assign("/");
    blijft();
    toonWeigering(fout, antwoord);
  });
}
