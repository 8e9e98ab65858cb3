/** The room page: the one file with side effects. All deciding and picturing is in ./kamer, pure and tested. */
import { render } from "lit-html";
import { kamer, titel } from "./kamer/beeld/kamer";
import { seconden } from "./kamer/beeld/sluiten";
import * as C from "./kamer/concept";
import { aftelzin, omroep } from "./kamer/omroep";
import { beginscherm, type Bediening, type Scherm, type Venster } from "./kamer/scherm";
import { betreed, isBinnen, leeg, type Stand, verwerk } from "./kamer/stand";
import { toets } from "./kamer/toetsen";
import type { Antwoord, Bepaling, Bericht, Opdracht } from "./kamer/typen";
import { Verbinding } from "./kamer/verbinding";
import * as W from "./kamer/weigering";
import { kort, overDagen, som } from "./kamer/woorden";
import { post } from "./paginas/post";

const plek = document.getElementById("kamer")!;
const stem = document.getElementById("omroep")!;
const overlegId = plek.dataset["overleg"]!;
const smal = window.matchMedia("(max-width: 39.99rem)");

let stand: Stand = leeg;
const bepalingen = JSON.parse(plek.dataset["bepalingen"] ?? "[]") as Bepaling[];
let scherm: Scherm = { ...beginscherm, bepalingen, telefoon: smal.matches, nu: Date.now() };
let gepland = false;
let vensterVan: Element | null = null;
let vorigeSeconden = 0;
/** Where the focus goes after the next picture. */
let focus = "";

function schets(): void {
  gepland = false;
  render(kamer(stand, scherm, bediening, overlegId), plek);
  for (const d of plek.querySelectorAll("dialog:not([open])")) (d as HTMLDialogElement).showModal();
  document.title = titel(stand, scherm);
  document.body.classList.toggle("in-kleine-kring", !!stand.kring.leden && !scherm.einde);
  if (!focus) return;
  const doel = plek.querySelector<HTMLElement>(focus);
  focus = "";
  doel?.focus();
}

function zet(deel: Partial<Scherm>): void {
  scherm = { ...scherm, ...deel };
  if (gepland) return;
  gepland = true;
  queueMicrotask(schets);
}

function zeg(zin: string): void {
  if (zin) stem.textContent = zin;
}

function meld(melding: string): void {
  zet({ melding });
  window.setTimeout(() => scherm.melding === melding && zet({ melding: "" }), 4_000);
}

const verbinding = new Verbinding(overlegId, {
  bericht: ontvang,
  betreden(b) {
    const terug = scherm.verbinding === "weg" && !!stand.overleg;
    stand = betreed(stand, b);
    zet({ verbinding: "verbonden", opnieuwOm: 0, nu: Date.now(), weerVerbonden: terug, aftelVan: scherm.aftelVan || seconden(stand, Date.now()) });
    if (terug) {
      zeg("Weer verbonden.");
      window.setTimeout(() => zet({ weerVerbonden: false }), 5_000);
    }
    herzie();
  },
  weg(einde) {
    // Everything goes at once: standing, draft, scratchpad and the dialogs.
    stand = leeg;
    focus = '[data-focus="einde"]';
    zet({ ...beginscherm, einde, telefoon: scherm.telefoon });
    zeg(einde.zin);
  },
  verbroken(opnieuwOm) {
    stand = { ...stand, aanwezig: new Set() };
    zet({ verbinding: "weg", opnieuwOm, weerVerbonden: false, nu: Date.now() });
  },
  cursor: () => stand.cursor,
});

function ontvang(b: Bericht): void {
  const voor = stand;
  stand = verwerk(stand, b);
  zeg(omroep(voor, b));
  if (b.soort === "kring" && voor.kring.bezig && !b.bezig && scherm.geluid) piep();
  const nieuw = b.soort === "inbreng" && !voor.inbrengen.has(b.inbreng.id) && b.inbreng.van !== stand.jij;
  if (b.soort === "inbreng" && !voor.inbrengen.has(b.inbreng.id)) zet({ nieuw: new Set([...scherm.nieuw, b.inbreng.id]) });
  if (b.soort === "overleg") {
    zet({ nu: Date.now() });
    const ging = voor.overleg?.status;
    if (b.overleg.status === "sluiting-aangekondigd") {
      const over = seconden(stand, Date.now());
      if (ging !== "sluiting-aangekondigd") window.scrollTo(0, 0);
      if (ging !== "sluiting-aangekondigd" || over > scherm.aftelVan) zet({ aftelVan: over, invoerOpen: false });
      if (ging !== "sluiting-aangekondigd" && scherm.venster?.soort !== "kladblok") zet({ venster: null });
    } else if (voor.overleg && voor.overleg.fase !== b.overleg.fase) {
      zet({ tab: "inbreng", gerold: false });
    }
  }
  zet({});
  if (nieuw) requestAnimationFrame(() => wijsOpNieuw(b.soort === "inbreng" ? b.inbreng.id : ""));
  herzie();
}

// The draft follows who takes part, what consents there are and which kring is going on.
function herzie(): void {
  if (scherm.concept) zet({ concept: C.vulIn(houKring(scherm.concept), stand) });
}

const houKring = (c: C.Concept): C.Concept => ({ ...c, gekozen: c.gekozen.filter((id) => stand.deelnemers.get(id)?.status === "geaccepteerd") });

// No scrolling by itself while somebody reads or types.
function wijsOpNieuw(id: string): void {
  const kaart = document.getElementById(`inbreng-${id}`);
  if (kaart && kaart.getBoundingClientRect().top > window.innerHeight) zet({ nieuwOnderaan: true });
}

function piep(): void {
  const audio = new AudioContext();
  const toon = audio.createOscillator();
  const sterkte = audio.createGain();
  sterkte.gain.value = 0.08;
  toon.connect(sterkte).connect(audio.destination);
  toon.start();
  toon.stop(audio.currentTime + 0.25);
}

async function doe(opdracht: Opdracht, bij: string, gelukt?: (a: Antwoord) => void): Promise<void> {
  if (scherm.bezig) return;
  zet({ bezig: bij, weigering: null, menu: "" });
  const antwoord = await verbinding.doe(opdracht);
  zet({ bezig: "" });
  if (scherm.einde) return;
  if (antwoord.gelukt) return gelukt?.(antwoord);
  focus = '[data-focus="weigering"]';
  zet({ weigering: { bij, wat: W.vanAntwoord(antwoord, stand) } });
}

async function deel(): Promise<void> {
  const c = scherm.concept;
  if (!c || scherm.bezig || scherm.verbinding !== "verbonden") return;
  if (!c.tekst.trim()) {
    focus = "#tekst";
    return zet({});
  }
  zet({ bezig: "invoer", weigering: null });
  // Exactly those named in the sentence: a kleine kring may have begun after they were chosen.
  const antwoord = await verbinding.doe(
    // Inside a kleine kring its members go by name: if it ends while this is on its way, it still reaches only them.
    C.opdracht({ ...c, wie: isBinnen(stand) ? "kies" : c.wie, gekozen: C.ontvangers(c, stand).map((d) => d.id) }),
  );
  zet({ bezig: "" });
  if (scherm.einde) return;
  if (!antwoord.gelukt) {
    focus = '[data-focus="weigering"]';
    return zet({ weigering: { bij: "invoer", wat: W.vanInbreng(antwoord, c, stand) }, restOpen: scherm.restOpen && antwoord.regel !== "R24" });
  }
  const wie = c.wie === "iedereen" ? "iedereen" : som(C.ontvangers(c, stand).map((d) => kort(d.naam)));
  // On a phone the sheet makes room for what was just shared.
  focus = scherm.telefoon ? "#open-invoer-balk" : "#tekst";
  zet({ concept: verder(c), restOpen: false, invoerOpen: !scherm.telefoon });
  zeg(`Gedeeld met ${wie}.`);
  meld(`Gedeeld met ${wie}.`);
}

// The next draft keeps who it is about; everything else starts anew.
const verder = (c: C.Concept): C.Concept => C.vulIn({ ...C.nieuw(stand), over: c.over }, stand);

const bediening: Bediening = {
  zet,
  veld: (naam, waarde) => zet({ velden: { ...scherm.velden, [naam]: waarde } }),
  vink(naam, aan) {
    const vinkjes = new Set(scherm.vinkjes);
    if (aan) vinkjes.add(naam);
    else vinkjes.delete(naam);
    zet({ vinkjes });
  },
  concept(deel_, geraakt) {
    const c = scherm.concept ?? C.nieuw(stand);
    const veld = geraakt ? new Set([...c.geraakt, geraakt]) : c.geraakt;
    zet({ concept: C.vulIn({ ...c, ...deel_, geraakt: veld }, stand) });
  },
  open(venster, velden = {}, vinkjes = []) {
    if (!scherm.venster) vensterVan = document.activeElement;
    zet({
      venster,
      menu: "",
      weigering: null,
      velden: { ...inline(scherm.velden), ...beginvelden(venster), ...velden },
      vinkjes: new Set([...[...scherm.vinkjes].filter((v) => v.startsWith("door.")), ...vinkjes]),
    });
  },
  sluit() {
    zet({ venster: null, toegang: null, weigering: scherm.weigering?.bij === "venster" ? null : scherm.weigering });
    const terug = vensterVan;
    vensterVan = null;
    queueMicrotask(() => terug instanceof HTMLElement && terug.isConnected && terug.focus());
  },
  openInvoer() {
    focus = "#tekst";
    zet({ invoerOpen: true, menu: "", tab: "inbreng", concept: C.vulIn(scherm.concept ?? C.nieuw(stand), stand) });
  },
  sluitInvoer() {
    focus = scherm.telefoon ? "#open-invoer-balk" : "#open-invoer";
    zet({ invoerOpen: false, weigering: scherm.weigering?.bij === "invoer" ? null : scherm.weigering });
  },
  deel,
  doe,
  async haalToegang(id, naam) {
    bediening.open({ soort: "toegang", id });
    zet({ toegang: null });
    const a: Antwoord & { link?: string; code?: string } = await post(`/overleg/${overlegId}/toegang`, { deelnemer: id });
    if (a.gelukt) zet({ toegang: { naam, link: a.link ?? "", code: a.code ?? "" } });
    else zet({ weigering: { bij: "venster", wat: W.vanAntwoord(a, stand, "De link is niet gemaakt") } });
  },
  async meldAf() {
    await post("/afmelden", {});
    window.location.assign("/");
  },
  probeerNu: () => verbinding.nu(),
  wijs(veld, rest) {
    focus = `#${veld}`;
    zet({ weigering: null, restOpen: scherm.restOpen || rest });
  },
  naarOnderaan() {
    zet({ nieuwOnderaan: false });
    [...plek.querySelectorAll(".inbreng")].at(-1)?.scrollIntoView({ block: "center" });
  },
};

// Answers that stand in the meeneemronde itself survive a dialog.
const inline = (velden: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(velden).filter(([k]) => k.includes(".")));

const beginvelden = (v: Venster): Record<string, string> =>
  v.soort === "afspraak" ? { voor: overDagen(7) } : v.soort === "toestemming" ? { op: overDagen(0) } : v.soort === "uitnodigen" ? { argument: "nodig-voor-goede-uitvoering" } : {};

document.addEventListener("keydown", (e) => {
  const doel = e.target as HTMLElement;
  const inVeld = doel.matches("input, textarea, select, [contenteditable]");
  const wat = toets(e, { inVeld, inInvoer: !!doel.closest(".invoer, .blad__vorm"), venster: !!plek.querySelector("dialog[open]") });
  if (!wat || scherm.einde) return;
  if (wat === "dicht") return sluitBovenste(e);
  e.preventDefault();
  if (wat === "deel") void deel();
  else if (wat === "inbreng" && stand.overleg?.status === "open" && !(stand.kring.bezig && !stand.kring.leden)) bediening.openInvoer();
  else if (wat === "afspraken" || wat === "deelnemers") {
    focus = wat === "afspraken" ? "#h-afspr" : ".paneel--deelnemers .paneel__titel";
    zet({ tab: wat });
  } else if (wat === "kladblok" || wat === "toetsen") bediening.open({ soort: wat });
});

function sluitBovenste(e: KeyboardEvent): void {
  if (scherm.venster) bediening.sluit();
  else if (scherm.menu) {
    focus = "#knop-menu";
    zet({ menu: "" });
  } else if (scherm.invoerOpen) bediening.sluitInvoer();
  else return;
  e.preventDefault();
}

document.addEventListener("click", (e) => {
  if (scherm.menu && !(e.target as Element).closest(".menuplek, .deelnemer")) zet({ menu: "" });
});

window.addEventListener("beforeunload", (e) => {
  if (scherm.concept?.tekst.trim() || scherm.kladblok.trim()) e.preventDefault();
});

smal.addEventListener("change", () => zet({ telefoon: smal.matches }));

// With the goal rolled up to one line the page becomes shorter: two thresholds keep it from flickering.
window.addEventListener("scroll", () => {
  const gerold = scherm.gerold ? window.scrollY > 24 : window.scrollY > 72;
  if (gerold !== scherm.gerold) zet({ gerold, doelOpen: false });
  const eind = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 80;
  if (eind && scherm.nieuwOnderaan) zet({ nieuwOnderaan: false });
}, { passive: true });

// One tick a second, only while something counts.
window.setInterval(() => {
  const telt = stand.overleg?.status === "sluiting-aangekondigd";
  if (!telt && scherm.verbinding !== "weg") return;
  const nu = Date.now();
  if (telt) {
    const over = Math.ceil(seconden(stand, nu));
    zeg(aftelzin(vorigeSeconden, over));
    vorigeSeconden = over;
  }
  zet({ nu });
}, 1_000);

zet({});
verbinding.nu();
