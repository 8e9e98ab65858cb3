import { bezig, toonWeigering } from "./melding";
import { post } from "./post";

/** The secret stands behind the #: no server log, no Referer and no mail scanner sees it. It leaves the address at once. */
function neemGeheim(): string {
  const geheim = location.hash.slice(1);
  if (geheim !== "") history.replaceState(null, "", location.pathname);
  return geheim;
}

function formulier(naam: string, lees: (f: FormData) => Record<string, string>): void {
  const vorm = document.querySelector<HTMLFormElement>(`form#${naam}`);
  if (vorm === null) return;
  const fout = document.getElementById(`${naam}-fout`)!;
  const zonder = document.getElementById(`${naam}-zonder`)!;
  let geheim = neemGeheim();
  const toon = (): void => {
    vorm.hidden = geheim === "";
    zonder.hidden = geheim !== "";
    vorm.querySelector<HTMLInputElement>("input")?.focus();
  };
  toon();
  addEventListener("hashchange", () => {
    geheim = neemGeheim() || geheim;
    toon();
  });
  vorm.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    void bezig(vorm.querySelector<HTMLButtonElement>("button[type=submit]")!, async () => {
      const antwoord = await post(`/${naam}`, { geheim, ...lees(new FormData(vorm)) });
      if (antwoord.gelukt) location.replace(antwoord.naar ?? "/");
      // A wrong code or a used link is no weighing of a rule: the sentence says all.
      else toonWeigering(fout, { gelukt: false, ...(antwoord.zin === undefined ? {} : { zin: antwoord.zin }) });
    });
  });
}

/** Signing in with link and code, and enrolling as a regisseur. */
export function start(): void {
  const tekst = (f: FormData, naam: string): string => String(f.get(naam) ?? "").trim();
  formulier("welkom", (f) => ({ code: tekst(f, "code").replace(/\D/g, "") }));
  formulier("inschrijven", (f) => ({ naam: tekst(f, "naam"), organisatie: tekst(f, "organisatie") }));
  menu();
}

/** The menu under the own name closes with Escape and with a click elsewhere; it signs out. */
function menu(): void {
  const uit = document.querySelector<HTMLDetailsElement>("details.ikmenu");
  if (uit === null) return;
  document.addEventListener("click", (gebeurtenis) => {
    if (!uit.contains(gebeurtenis.target as Node)) uit.open = false;
  });
  uit.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key !== "Escape" || !uit.open) return;
    uit.open = false;
    uit.querySelector("summary")?.focus();
  });
  document.getElementById("afmelden")?.addEventListener("click", () => {
    void post("/afmelden", {}).then((antwoord) => {
      if (antwoord.gelukt) location.assign("/aanmelden");
    });
  });
}
