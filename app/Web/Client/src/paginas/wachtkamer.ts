import { bevestig } from "./bevestig";
import { bezig, toonWeigering } from "./melding";
import { post, type Antwoord } from "./post";

/** How often the page asks whether it may go on, in ms. */
const OPNIEUW = 2_000;

interface Wachtstand extends Antwoord {
  wacht?: boolean;
}

/** The waiting room: asks at the door until the regisseur admits this person, and goes on by itself. */
export function start(): void {
  const plek = document.querySelector<HTMLElement>("[data-wacht]");
  if (plek === null) return;
  const overleg = `/overleg/${plek.dataset["wacht"]}`;
  const zin = plek.querySelector<HTMLElement>("[data-wachtzin]")!;
  const vraag = async (): Promise<void> => {
    const antwoord = await post<Wachtstand>(`${overleg}/wacht`, {});
    if (antwoord.naar) return location.assign(antwoord.naar);
    zin.hidden = !antwoord.zin;
    if (antwoord.zin && zin.textContent !== antwoord.zin) zin.textContent = antwoord.zin;
    window.setTimeout(() => void vraag(), OPNIEUW);
  };
  const knop = plek.querySelector<HTMLButtonElement>("[data-wacht-weg]")!;
  knop.addEventListener("click", () => void gaWeg(overleg, knop, plek.querySelector<HTMLElement>(".weigering")!));
  void vraag();
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
    const antwoord = await post(`${overleg}/trekt-zich-terug`, {});
    if (antwoord.gelukt) location.assign("/");
    else toonWeigering(fout, antwoord);
  });
}
