/** The room page: the one file with side effects. All deciding and picturing is in ./kamer, pure and tested. */
import { render } from "lit-html";
import { Balie } from "./kamer/balie";
import { kamer, titel } from "./kamer/beeld/kamer";
import { seconden } from "./kamer/beeld/sluiten";
import { Behoeftehaler } from "./kamer/behoeften";
import { beginvelden, inline, piep } from "./kamer/begin";
import * as B from "./kamer/beurt";
import { isStapwissel, naBericht } from "./kamer/binnen";
import * as C from "./kamer/concept";
import { isBezigMetTypen, openVensters, plekVan, tekenMetFocus } from "./kamer/focus";
import { luister } from "./kamer/luister";
import { aftelzin, omroep } from "./kamer/omroep";
import { beginscherm, metVink, zonder, type Bediening, type Scherm } from "./kamer/scherm";
import { betreed, leeg, type Stand, verwerk } from "./kamer/stand";
import type { Antwoord, Bepaling, Bericht, Opdracht } from "./kamer/typen";
import { Verbinding } from "./kamer/verbinding";
import * as W from "./kamer/weigering";
import { vooraf, type Voorafvraag } from "./kamer/vooraf";
import { metBewijs } from "./paginas/bewijs";
import { post } from "./paginas/post";
import * as sessie from "./paginas/sessie";

const plek = document.getElementById("kamer")!;
const stem = document.getElementById("omroep")!;
const overlegId = plek.dataset["overleg"]!;
const balie = new Balie(overlegId, plek.dataset["post"] === "ja", () => zet({}));
const smal = window.matchMedia("(max-width: 39.99rem)");

let stand: Stand = leeg;
const bepalingen = JSON.parse(plek.dataset["bepalingen"] ?? "[]") as Bepaling[];
let scherm: Scherm = { ...beginscherm, bepalingen, telefoon: smal.matches, nu: Date.now(), terugkomst: plek.dataset["terugkomst"] ?? "" };
let gepland = false;
let vensterVan: (() => HTMLElement | null) | null = null;
/** Where a dialog that just closed came from: the focus goes back there, unless it is wanted elsewhere. */
let terug: (() => HTMLElement | null) | null = null;
let vorigeSeconden = 0;
/** Who typed what is still here, after the session ended by time. */
let wieWas = "";
/** Where the focus goes after the next picture. */
let focus = "";
/** Select what is in that field: it has to be written anew. */
let selecteer = false;

function schets(): void {
  gepland = false;
  tekenMetFocus(plek, () => {
    render(kamer(stand, scherm, bediening, overlegId), plek);
    openVensters(plek);
  });
  document.title = titel(stand, scherm);
  document.body.classList.toggle("in-kleine-kring", !!stand.kring.leden && !scherm.einde);
  if (!focus) terug?.()?.focus();
  terug = null;
  if (!focus) return;
  const doel = plek.querySelector<HTMLElement>(focus);
  focus = "";
  doel?.focus();
  if (selecteer && doel instanceof HTMLTextAreaElement) doel.select();
  selecteer = false;
}

function zet(deel: Partial<Scherm>): void {
  scherm = { ...scherm, ...deel };
  if (gepland) return;
  gepland = true;
  queueMicrotask(schets);
}

const zeg = (zin: string): void => void (zin && (stem.textContent = zin));

function meld(melding: string): void {
  zet({ melding });
  window.setTimeout(() => scherm.melding === melding && zet({ melding: "" }), 4_000);
}

const behoeften = new Behoeftehaler((b) => zet({ behoeften: b }));
const verbinding = new Verbinding(overlegId, {
  bericht: ontvang,
  betreden(b) {
    const terug = scherm.verbinding === "weg" && !!stand.overleg;
    stand = betreed(stand, b);
    // Somebody else came back in this tab: nothing of the one before is theirs.
    if (wieWas && wieWas !== stand.jij) scherm = { ...beginscherm, bepalingen, telefoon: scherm.telefoon, terugkomst: scherm.terugkomst };
    wieWas = "";
    zet({ verbinding: "verbonden", opnieuwOm: 0, nu: Date.now(), weerVerbonden: terug, aftelVan: scherm.aftelVan || seconden(stand, Date.now()) });
    if (terug) {
      zeg("Weer verbonden.");
      window.setTimeout(() => zet({ weerVerbonden: false }), 5_000);
    }
    herzie();
  },
  weg(einde) {
    // By time: the case leaves the screen, what this person typed stays until they are back.
    if (einde.verlopen) {
      wieWas = stand.jij ?? wieWas;
      stand = leeg;
      zet({ verbinding: "verbinden" });
      return sessie.dekAf();
    }
    // Everything goes at once: standing, draft, scratchpad and the dialogs.
    stand = leeg;
    focus = '[data-focus="einde"]';
    zet({ ...beginscherm, einde, telefoon: scherm.telefoon });
    zeg(einde.zin);
  },
  verbroken(opnieuwOm, wachtzin) {
    stand = { ...stand, aanwezig: new Set() };
    zet({ verbinding: "weg", opnieuwOm, wachtzin, weerVerbonden: false, nu: Date.now() });
  },
  cursor: () => stand.cursor,
});

function ontvang(b: Bericht): void {
  const voor = stand;
  stand = verwerk(stand, b);
  zeg(omroep(voor, b));
  if (b.soort === "kring" && voor.kring.bezig && !b.bezig && scherm.geluid) piep();
  const nieuw = b.soort === "inbreng" && !voor.inbrengen.has(b.inbreng.id) && b.inbreng.van !== stand.jij;
  zet(naBericht(voor, stand, scherm, b, Date.now()));
  if (isStapwissel(voor, b)) naarStap();
  if (nieuw) requestAnimationFrame(() => wijsOpNieuw(b.soort === "inbreng" ? b.inbreng.id : ""));
  herzie();
}

// Another step starts at its top, for who is not in the middle of writing.
function naarStap(): void {
  if (isBezigMetTypen()) return;
  window.scrollTo(0, 0);
  focus = "#h-stap";
}

// The draft follows who takes part, what consents there are and which kring is going on.
function herzie(): void {
  behoeften.volg(stand);
  if (scherm.concept) zet({ concept: B.herzien(scherm.concept, stand) });
}

// No scrolling by itself while somebody reads or types.
function wijsOpNieuw(id: string): void {
  const kaart = document.getElementById(`inbreng-${id}`);
  if (kaart && kaart.getBoundingClientRect().top > window.innerHeight) zet({ nieuwOnderaan: true });
}

async function doe(opdracht: Opdracht, bij: string, gelukt?: (a: Antwoord) => void): Promise<void> {
  if (scherm.bezig) return;
  zet({ bezig: bij, weigering: null, menu: "" });
  const antwoord = await metBewijs(() => verbinding.doe(opdracht));
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
  const eerst = vooraf(c, stand);
  if (eerst) return vraagEerst(eerst);
  zet({ bezig: "invoer", weigering: null, vooraf: null });
  const antwoord = await verbinding.doe(B.teSturen(c, stand));
  zet({ bezig: "" });
  if (scherm.einde) return;
  if (!antwoord.gelukt) {
    focus = '[data-focus="weigering"]';
    return zet({ weigering: { bij: "invoer", wat: W.vanInbreng(antwoord, c, stand) }, restOpen: scherm.restOpen && antwoord.regel !== "R24" });
  }
  const wie = C.gedeeldMet(c, stand);
  // On a phone the sheet makes room for what was just shared.
  focus = scherm.telefoon ? "#open-invoer-balk" : "#tekst";
  zet({ concept: B.volgende(c, stand), restOpen: false, invoerOpen: !scherm.telefoon });
  zeg(`Gedeeld met ${wie}.`);
  meld(`Gedeeld met ${wie}.`);
}

function vraagEerst(eerst: Voorafvraag): void {
  if (eerst.soort === "reden") return void bediening.fouten([["waaromNietHoger", "Schrijf in één zin waarom."]]);
  focus = '[data-focus="vooraf"]';
  zet({ vooraf: eerst });
}

function schrijf(): void {
  focus = "#tekst";
  selecteer = true;
}

const bediening: Bediening = {
  zet,
  veld: (naam, waarde) => zet({ velden: { ...scherm.velden, [naam]: waarde }, fouten: zonder(scherm.fouten, naam) }),
  vink(naam, aan) {
    zet({ vinkjes: metVink(scherm.vinkjes, naam, aan), fouten: zonder(scherm.fouten, naam.split(".")[0]!) });
  },
  fouten(lijst) {
    zet({ fouten: new Map(lijst) });
    if (lijst.length) focus = `#${CSS.escape(lijst[0]![0])}`;
    return lijst.length > 0;
  },
  richt(op, deel_ = {}) {
    focus = op;
    zet(deel_);
  },
  antwoord(k) {
    const c = scherm.concept;
    if (!c) return;
    zet({ vooraf: null, concept: B.met(c, stand, k.zet, k.raak) });
    if (k.schrijf) schrijf();
    else if (k.deel) void deel();
    else focus = k.raak ? "#deelknop" : "#tekst";
  },
  neem(u) {
    const c = scherm.concept;
    if (!c) return;
    zet({ weigering: null, vooraf: null, concept: W.neem(u, c, stand) });
    if (u.schrijf) schrijf();
    else if (u.naar) bediening.wijs(u.naar, !["bron", "bronWie", "tekst", "deelknop"].includes(u.naar));
    if (u.deel) void deel();
    else if (u.leeg) bediening.sluitInvoer();
  },
  concept(deel_, geraakt) {
    zet({ vooraf: null, fouten: zonder(scherm.fouten, geraakt ?? ""), concept: B.met(scherm.concept ?? C.nieuw(stand), stand, deel_, geraakt) });
  },
  open(venster, velden = {}, vinkjes = []) {
    if (!scherm.venster) vensterVan = plekVan(document.activeElement);
    zet({
      venster,
      menu: "",
      fouten: new Map(),
      weigering: null,
      velden: { ...inline(scherm.velden), ...beginvelden(venster), ...velden },
      vinkjes: new Set([...[...scherm.vinkjes].filter((v) => v.startsWith("door.")), ...vinkjes]),
    });
  },
  sluit() {
    balie.stop();
    zet({ venster: null, toegang: null, gekopieerd: "", fouten: new Map(), weigering: scherm.weigering?.bij === "venster" ? null : scherm.weigering });
    terug = vensterVan;
    vensterVan = null;
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
    const adres = await balie.vraag(naam);
    if (adres === null) return;
    bediening.open({ soort: "toegang", id });
    const a = await balie.maak(id, naam, adres);
    if (a.toegang) zet({ toegang: a.toegang });
    else zet({ weigering: { bij: "venster", wat: W.vanAntwoord(a, stand, "De link is niet gemaakt") } });
  },
  async meldAf(zeker) {
    if (!zeker) return bediening.open({ soort: "bevestig", wat: "meld-af" });
    const antwoord = await post("/afmelden", {});
    window.location.assign(antwoord.naar ?? "/");
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

luister({ plek, bediening, nu: () => [stand, scherm], smal });

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

sessie.start({
  eigenLijn: true,
  verder: () => verbinding.hervat(),
  weg: () => verbinding.einde({ regel: "R01", zin: "Je bent afgemeld. Meld je opnieuw aan om verder te gaan." }),
});
zet({});
verbinding.nu();
