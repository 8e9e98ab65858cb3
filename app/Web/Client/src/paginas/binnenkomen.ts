import { bevestig } from "./bevestig";
import { bezig, kaartMetVerder, toonWeigering } from "./melding";
import { type Antwoord, post } from "./post";
import { gaat } from "./sessie";
import { afmeldzin } from "./terugkomst";

/** The secret stands behind the #: no server log, no Referer and no mail scanner sees it. It leaves the address at once. */
function neemGeheim(): string {
  const geheim = location.hash.slice(1);
  if (geheim !== "") history.replaceState(null, "", location.pathname);
  return geheim;
}

/** With `vooraf` the server is asked first for whom the link is: what it answers decides what the form asks. */
function formulier(
  naam: string,
  lees: (f: FormData) => Record<string, string>,
  mist: (f: Record<string, string>) => string,
  vooraf?: (vorm: HTMLFormElement, geheim: string) => Promise<Antwoord>,
): void {
  const vorm = document.querySelector<HTMLFormElement>(`form#${naam}`);
  if (vorm === null) return;
  const fout = document.getElementById(`${naam}-fout`)!;
  const zonder = document.getElementById(`${naam}-zonder`)!;
  const voorbij = document.getElementById(`${naam}-voorbij`)!;
  let geheim = neemGeheim();
  let storing: HTMLElement | undefined;
  const toon = async (): Promise<void> => {
    zonder.hidden = geheim !== "";
    const eerst = geheim === "" ? undefined : await vooraf?.(vorm, geheim);
    storing?.remove();
    if (eerst?.voorbij) return toonVoorbij(vorm, voorbij, eerst.zin ?? "");
    if (eerst?.gelukt === false) return void (storing = toonStoring(vorm, eerst, toon));
    vorm.hidden = geheim === "";
    const aanbod = document.querySelector<HTMLElement>(`#${naam}-organisatie:not([hidden]) button`);
    (aanbod ?? vorm.querySelector<HTMLElement>("input:enabled, button[type=submit]"))?.focus();
  };
  void toon();
  addEventListener("hashchange", () => {
    geheim = neemGeheim() || geheim;
    void toon();
  });
  vorm.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const velden = lees(new FormData(vorm));
    const zin = mist(velden);
    // Not sent: an empty code would be no guess, but it says nothing either.
    if (zin) return toonWeigering(fout, { gelukt: false, zin });
    void bezig(vorm.querySelector<HTMLButtonElement>("button[type=submit]")!, async () => {
      // Whoever was signed in on this page is not any more when it works: that sends nobody elsewhere.
      const blijft = gaat();
      const antwoord = await post(`/${naam}`, { geheim, ...velden });
      if (!antwoord.gelukt) blijft();
      const naar = antwoord.naar ?? "/";
      if (antwoord.gelukt && (antwoord.melding ?? antwoord.code) !== undefined) toonMelding(vorm, voorbij, antwoord, naar);
      else if (antwoord.gelukt) location.replace(naar);
      else if (antwoord.voorbij) toonVoorbij(vorm, voorbij, antwoord.zin ?? "");
      // A wrong code or a used link is no weighing of a rule: the sentence says all.
      else toonWeigering(fout, { gelukt: false, ...(antwoord.zin === undefined ? {} : { zin: antwoord.zin }) });
    });
  });
}

interface Link extends Antwoord {
  /** For whom it is; absent: whoever enrols types it. */
  naam?: string;
  /** They come back to their own account. */
  terug?: boolean;
  vraagtOrganisatie?: boolean;
}

/** Shows for whom the link is, and leaves in the form only what it has to ask. */
async function voorWie(vorm: HTMLFormElement, geheim: string): Promise<Antwoord> {
  const link = await post<Link>("/inschrijven/voor", { geheim });
  if (!link.gelukt) return link;
  const { naam, terug, vraagtOrganisatie } = link as Link;
  vorm.querySelector("[data-voor-naam]")!.textContent = naam ?? "";
  vorm.querySelector<HTMLElement>("[data-voor]")!.hidden = naam === undefined;
  vraag(vorm, "naam", naam === undefined);
  vraag(vorm, "organisatie", vraagtOrganisatie === true);
  // For who comes back a new link changes no name.
  vorm.querySelector<HTMLElement>("[data-voor-nieuw]")!.hidden = terug === true;
  if (terug === true) {
    document.querySelector("main h1")!.textContent = "Kom terug";
    document.querySelector("main .lead")!.textContent = "Met deze link kom je terug in je eigen account, met alles wat je had. Hij werkt één keer. Waar je nog aangemeld bent, word je afgemeld.";
    vorm.querySelector("button[type=submit] .nl-button__label")!.textContent = "Kom binnen";
  }
  return link;
}

/** The secret with which the page goes to the organisation: the latest, when another link is opened in this page. */
let gastgeheim = "";

/** For who was mailed at work, the own organisation in place of the code. Whatever comes of the question, the code can be given. */
async function voorGast(vorm: HTMLFormElement, geheim: string): Promise<Antwoord> {
  gastgeheim = geheim;
  const { organisatie } = (await post<Antwoord & { organisatie?: string }>("/welkom/organisatie", { geheim })) as { organisatie?: string };
  const aanbod = document.getElementById("welkom-organisatie")!;
  for (const deel of [aanbod, document.querySelector<HTMLElement>("[data-ook-organisatie]")!]) deel.hidden = organisatie === undefined;
  document.querySelector<HTMLElement>("[data-alleen-code]")!.hidden = organisatie !== undefined;
  // One main action: the code is then the other way.
  vorm.querySelector("button[type=submit]")!.className = `nl-button nl-button--${organisatie === undefined ? "primary" : "secondary"}`;
  aanbod.querySelector("[data-organisatie]")!.textContent = organisatie ?? "";
  return { gelukt: true };
}

/** Goes to the organisation. The secret stays here: the way back holds only that it was this invitation. */
function gastknop(): void {
  const aanbod = document.getElementById("welkom-organisatie");
  const knop = aanbod?.querySelector("button");
  knop?.addEventListener("click", () => {
    void bezig(knop, async () => {
      const antwoord = await post("/welkom/organisatie/begin", { geheim: gastgeheim });
      if (antwoord.gelukt && antwoord.naar !== undefined) location.assign(antwoord.naar);
      else toonWeigering(document.getElementById("welkom-organisatie-fout")!, { gelukt: false, ...(antwoord.zin === undefined ? {} : { zin: antwoord.zin }) });
    });
  });
}

function vraag(vorm: HTMLFormElement, naam: string, wel: boolean): void {
  vorm.querySelector<HTMLElement>(`[data-vraag=${naam}]`)!.hidden = !wel;
  vorm.querySelector<HTMLInputElement>(`#${naam}`)!.disabled = !wel;
}

// A link that has ended asks for nothing any more; that it has, is only known to who holds it.
function toonVoorbij(vorm: HTMLElement, plek: HTMLElement, zin: string): void {
  vorm.hidden = true;
  for (const regel of document.querySelectorAll<HTMLElement>("main .lead, #welkom-organisatie")) regel.hidden = true;
  plek.className = "lead";
  plek.textContent = zin;
  plek.hidden = false;
  plek.focus();
}

// What passes says nothing of the link: this page still holds it, and asks again.
function toonStoring(vorm: HTMLElement, antwoord: Antwoord, opnieuw: () => Promise<void>): HTMLElement {
  vorm.hidden = true;
  const kaart = document.createElement("div");
  kaart.className = "kaart stapel";
  const fout = document.createElement("div");
  fout.className = "weigering";
  fout.setAttribute("role", "alert");
  fout.tabIndex = -1;
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "nl-button nl-button--primary";
  const naam = document.createElement("span");
  naam.className = "nl-button__label";
  naam.textContent = "Probeer opnieuw";
  knop.append(naam);
  knop.addEventListener("click", () => void bezig(knop, opnieuw));
  const acties = document.createElement("div");
  acties.className = "acties";
  acties.append(knop);
  kaart.append(fout, acties);
  vorm.after(kaart);
  toonWeigering(fout, { gelukt: false, ...(antwoord.zin === undefined ? {} : { zin: antwoord.zin }) });
  return kaart;
}

// Read first what was done in your name, keep the code, then go on.
function toonMelding(vorm: HTMLFormElement, plek: HTMLElement, { melding, code }: Antwoord, naar: string): void {
  toonVoorbij(vorm, plek, melding ?? "Bewaar je code, en ga dan verder.");
  document.querySelector("main h1")!.textContent = "Je bent binnen";
  // Who was signed in here before, is not any more.
  for (const regel of document.querySelectorAll<HTMLElement>("main > .hint, details.ikmenu")) regel.hidden = true;
  const merk = document.createComment("");
  plek.before(merk);
  merk.replaceWith(code === undefined ? kaartMetVerder([plek], naar) : kaartMetVerder([plek, ...codekaart(code)], naar, "Ik heb de code bewaard"));
  plek.className = "";
  plek.focus();
}

// Shown once: no page gives it again, so that a screen that was left open does not.
function codekaart(code: string): HTMLElement[] {
  const kop = document.createElement("h2");
  kop.className = "h2";
  kop.textContent = "Je code";
  const cijfers = document.createElement("p");
  cijfers.className = "code";
  cijfers.textContent = `${code.slice(0, 3)} ${code.slice(3)}`;
  const uitleg = document.createElement("p");
  uitleg.textContent = "Bewaar deze code zolang je bent aangemeld. We laten hem maar één keer zien. Je vult hem in als we vragen of jij het nog bent, bijvoorbeeld voordat je een overleg sluit of een account wijzigt. Met een passkey kan dat ook: maak er een als je binnen bent.";
  return [kop, cijfers, uitleg];
}

/** Signing in with link and code, and enrolling as a regisseur. */
export function start(): void {
  const tekst = (f: FormData, naam: string): string => String(f.get(naam) ?? "").trim();
  formulier("welkom", (f) => ({ code: tekst(f, "code").replace(/\D/g, "") }), (f) => (f["code"]!.length === 6 ? "" : "Vul de zes cijfers van de code in."), voorGast);
  gastknop();
  // What the link says itself is not asked, and not sent.
  const gevraagd = (f: FormData): Record<string, string> => Object.fromEntries(["naam", "organisatie"].filter((v) => f.has(v)).map((v) => [v, tekst(f, v)]));
  formulier("inschrijven", gevraagd, (f) => (f["naam"] === "" ? "Vul je naam in." : f["organisatie"] === "" ? "Vul je organisatie in." : ""), voorWie);
  werkmail();
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
  const af = document.getElementById("afmelden");
  af?.addEventListener("click", () => void meldAf(afmeldzin(af.dataset["terugkomst"])));
}

/** What coming back takes is said before. The provider of an organisation ends its own session after ours. */
async function meldAf(zin: string): Promise<void> {
  const zeker = await bevestig({ titel: "Afmelden?", zin, ja: "Meld me af", nee: "Blijf aangemeld" });
  if (!zeker) return;
  const blijft = gaat();
  const antwoord = await post("/afmelden", {});
  if (antwoord.gelukt) location.assign(antwoord.naar ?? "/aanmelden");
  else blijft();
}

/** The work mail says which organisation it is: only its domain counts. */
function werkmail(): void {
  const vorm = document.querySelector<HTMLFormElement>("form#werkmail");
  if (vorm === null) return;
  vorm.hidden = false;
  const fout = document.getElementById("werkmail-fout")!;
  vorm.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const mail = String(new FormData(vorm).get("mail") ?? "").trim();
    if (!/^[^@\s]+@[^@\s]+$/.test(mail)) return toonWeigering(fout, { gelukt: false, zin: "Vul je werkmail in, bijvoorbeeld naam@gemeente.nl." });
    void bezig(vorm.querySelector<HTMLButtonElement>("button[type=submit]")!, async () => {
      const antwoord = await post("/aanmelden/via", { mail });
      if (antwoord.gelukt) location.assign(antwoord.naar ?? "/");
      else toonWeigering(fout, { gelukt: false, ...(antwoord.zin === undefined ? {} : { zin: antwoord.zin }) });
    });
  });
}
