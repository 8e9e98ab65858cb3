import { vraagKeuze, type Vraag } from "./bevestig";
import { bezig, toonWeigering } from "./melding";
import { post } from "./post";
import { gaat } from "./sessie";

/** The invitation: accept with the promise of secrecy, decline, or step out because one knows the person. */
export function start(): void {
  const vorm = document.querySelector<HTMLFormElement>("form#meedoen");
  if (vorm === null) return;
  const overleg = document.querySelector<HTMLElement>("[data-overleg]")!.dataset["overleg"]!;
  const fout = document.getElementById("meedoen-fout")!;
  const vink = (id: string): boolean => (document.getElementById(id) as HTMLInputElement).checked;
  const doe = (knop: HTMLButtonElement, pad: string, inhoud: unknown, naar: string): void => {
    void bezig(knop, async () => {
      const blijft = gaat();
      const antwoord = await post(`/overleg/${overleg}/${pad}`, inhoud);
      if (antwoord.gelukt) return location.assign(naar);
      blijft();
      toonWeigering(fout, antwoord);
    });
  };
  vorm.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (!vink("geheim") || !vink("niets-mee")) {
      toonWeigering(fout, { gelukt: false, regel: "R08", zin: "Zet eerst allebei de vinkjes. Zonder die belofte kun je niet meedoen." });
      return;
    }
    const knop = vorm.querySelector<HTMLButtonElement>("button[type=submit]")!;
    doe(knop, "accepteert", { geheimhouding: true }, `/overleg/${overleg}`);
  });
  const weg = (id: string, pad: string, vraag: Vraag, vast?: string): void => {
    const knop = document.getElementById(id) as HTMLButtonElement | null;
    knop?.addEventListener("click", async () => {
      const { ja, reden = vast } = await vraagKeuze(vraag);
      if (ja) doe(knop, pad, reden === undefined ? {} : { reden }, "/");
    });
  };
  weg("niet-mee", "wijst-af", {
    titel: "Doe je niet mee?",
    zin: "De regisseur ziet dat je niet meedoet. Je kunt dit niet terugdraaien.",
    ja: "Ja, ik doe niet mee",
    nee: "Terug naar de uitnodiging",
    reden: "Waarom niet? Dit mag leeg blijven.",
  });
  weg(
    "ken-persoonlijk",
    "trekt-zich-terug",
    {
      titel: "Ken je deze persoon?",
      zin: "Dan doe je niet mee. De regisseur ziet dat je je terugtrekt. Je kunt dit niet terugdraaien.",
      ja: "Ja, ik trek me terug",
      nee: "Terug naar de uitnodiging",
    },
    "Kent de betrokkene persoonlijk",
  );
}
