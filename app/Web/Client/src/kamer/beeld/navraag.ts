// Asking a deelnemer something (R78): a quiet card for the one asked, the state of it for the asker, nothing for anybody else.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Concept } from "../concept";
import type { Bediening, Scherm } from "../scherm";
import type { Stand } from "../stand";
import type { NavraagBeeld } from "../typen";
import { kleineLetter, namen, punt } from "../woorden";
import { keuzeveld, knop, tekstknop, tekstveld, weigerpaneel, type Beeld } from "./kern";

const bij = (n: NavraagBeeld): string => `navraag.${n.id}`;

/** What you were asked and asked yourself; empty when there is nothing. */
export function navragen(s: Stand, c: Scherm, b: Bediening): Beeld {
  const lijst = [...s.navragen.values()];
  const aanJou = lijst.filter((n) => n.aan === s.jij && n.stand === "open");
  const vanJou = lijst.filter((n) => n.van === s.jij && ["open", "beantwoord", "niet-beantwoord"].includes(n.stand) && !c.vinkjes.has(`door.${n.id}`));
  if (!aanJou.length && !vanJou.length) return nothing;
  return html`<section class="navragen" aria-label="Vragen aan jou en van jou">${aanJou.map((n) => aan(s, c, b, n))} ${vanJou.map((n) => van(s, c, b, n))}</section>`;
}

function aan(s: Stand, c: Scherm, b: Bediening, n: NavraagBeeld): TemplateResult {
  const naam = namen(s.deelnemers.values())(n.van);
  const open = s.overleg?.status === "open";
  return html`<article class="navraag" id="navraag-${n.id}" tabindex="-1" aria-label="Vraag van ${naam} aan jou">
    <p class="sm zacht">${naam} vraagt jou${aanduiding(s, n)}</p>
    <p><b>${n.tekst}</b></p>
    <p class="sm">Waarvoor: ${punt(kleineLetter(n.doel))} Alleen jij en ${naam} zien deze vraag.</p>
    ${weigerpaneel(c, bij(n), b)}
    ${open
      ? html`<div class="acties">
          ${knop("Beantwoord", () => beantwoord(b, n), { klein: true, erbij: `de vraag van ${naam}` })}
          ${knop("Liever niet", () => void b.doe({ doet: "beantwoordt-niet", navraag: n.id }, bij(n), () => b.richt("#h-stap")), { soort: "subtle", klein: true, bezig: c.bezig === bij(n), erbij: `de vraag van ${naam} beantwoorden` })}
        </div>`
      : nothing}
  </article>`;
}

// An answer is an ordinary inbreng, with everything that holds for one.
function beantwoord(b: Bediening, n: NavraagBeeld): void {
  b.openInvoer();
  b.concept({ antwoordOp: n.id, over: n.over ?? "" }, "over");
}

const aanduiding = (s: Stand, n: NavraagBeeld): string => {
  const over = s.overleg?.betrokkenen.find((x) => x.id === n.over)?.aanduiding;
  return over && (s.overleg?.betrokkenen.length ?? 0) > 1 ? `, over ${over}` : "";
};

const STAND: Record<string, (naam: string) => string> = {
  open: (naam) => `${naam} heeft nog niet geantwoord.`,
  beantwoord: (naam) => `${naam} antwoordde. Het antwoord staat bij de inbrengen.`,
  "niet-beantwoord": (naam) => `${naam} geeft hier geen antwoord op. Dat mag, zonder reden.`,
};

function van(s: Stand, c: Scherm, b: Bediening, n: NavraagBeeld): TemplateResult {
  const naam = namen(s.deelnemers.values())(n.aan);
  return html`<div class="navraag navraag--mijn">
    <p class="sm"><b>Jij vroeg ${naam}:</b> ${n.tekst} <span class="zacht">${STAND[n.stand]!(naam)}</span></p>
    ${n.stand === "open"
      ? knop("Toch niet nodig", () => void b.doe({ doet: "trekt-navraag-in", navraag: n.id }, bij(n)), { soort: "subtle", klein: true, bezig: c.bezig === bij(n), erbij: `: je vraag aan ${naam}` })
      : knop("Gezien", () => b.vink(`door.${n.id}`, true), { soort: "subtle", klein: true, erbij: `: het antwoord van ${naam}` })}
    ${weigerpaneel(c, bij(n), b)}
  </div>`;
}

/** In the composer: which question this answers, with the way to share it as no answer at all. */
export function antwoordregel(s: Stand, b: Bediening, k: Concept): Beeld {
  const n = s.navragen.get(k.antwoordOp);
  if (!n) return nothing;
  return html`<p class="invoer__antwoord sm">Antwoord op de vraag van ${namen(s.deelnemers.values())(n.van)}: <b>${n.tekst}</b> ${tekstknop("Toch geen antwoord", () => b.concept({ antwoordOp: "" }))}</p>`;
}

/** The dialog that asks one person one thing, and says what for. */
export function vraagstelform(s: Stand, c: Scherm, b: Bediening, id: string, naam: string): TemplateResult {
  const v = (veld: string): string => c.velden[veld]?.trim() ?? "";
  const over = c.velden["over"] ?? s.overleg?.betrokkenen[0]?.id ?? "";
  const verzend = (e: Event): void => {
    e.preventDefault();
    const mist: [string, string][] = [];
    if (!v("vraag")) mist.push(["vraag", "Schrijf wat je wilt vragen."]);
    if (!v("vraagdoel")) mist.push(["vraagdoel", "Schrijf waarvoor je dit wilt weten."]);
    if (b.fouten(mist)) return;
    void b.doe({ doet: "stelt-vraag", aan: id, tekst: v("vraag"), doel: v("vraagdoel"), ...(over ? { over } : {}) }, "venster", () => b.sluit());
  };
  const keuzes = [...(s.overleg?.betrokkenen ?? []).map((x) => [x.id, x.aanduiding] as const), ["", "Niemand: het gaat niet over een persoon"] as const];
  return html`<form class="stapel" @submit=${verzend}>
    <p class="hint">Alleen ${naam} ziet deze vraag. ${naam} hoeft niet te antwoorden, en hoeft niet te zeggen waarom.</p>
    ${tekstveld("vraag", "Wat wil je weten?", c.velden["vraag"] ?? "", (w) => (b.fouten([]), b.veld("vraag", w)), { rijen: 2, max: 300, fout: c.fouten.get("vraag") })}
    ${tekstveld("vraagdoel", "Waarvoor wil je dat weten?", c.velden["vraagdoel"] ?? "", (w) => (b.fouten([]), b.veld("vraagdoel", w)), { fout: c.fouten.get("vraagdoel"), hint: "Dan kan de ander kiezen wat daarvoor nodig is." })}
    ${keuzeveld("vraagover", "Over wie gaat het?", keuzes, over, (w) => b.veld("over", w))}
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">${knop(`Vraag het aan ${naam}`, null, { soort: "primary", verzend: true, bezig: c.bezig === "venster" })}${knop("Toch niet", () => b.sluit())}</div>
  </form>`;
}
