import { bezig, toonWeigering } from "./melding";
import { post } from "./post";

/** "Mijn overleggen": who left can still take back what was theirs (besluit 10). */
export function start(): void {
  for (const kaart of document.querySelectorAll<HTMLElement>("article[data-overleg]")) {
    const overleg = kaart.dataset["overleg"]!;
    const fout = kaart.querySelector<HTMLElement>(".weigering")!;
    for (const knop of kaart.querySelectorAll<HTMLButtonElement>("[data-neem-terug], [data-trek-in]")) {
      knop.addEventListener("click", () => {
        const { neemTerug, trekIn, aan } = knop.dataset;
        if (!confirm("Weet je het zeker? Dit kun je niet terugdraaien.")) return;
        void bezig(knop, async () => {
          const antwoord =
            neemTerug === undefined
              ? await post(`/overleg/${overleg}/trekt-mee-in`, { inbreng: trekIn, aan })
              : await post(`/overleg/${overleg}/neemt-terug`, { inbreng: neemTerug });
          if (antwoord.gelukt) location.reload();
          else toonWeigering(fout, antwoord);
        });
      });
    }
  }
}
