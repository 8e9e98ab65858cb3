// A spoedoverleg in the room (R63): everybody sees what is still to be completed, the regisseur completes it.
import { html, nothing, type TemplateResult } from "lit-html";
import { CONVENANT } from "../../paginas/nieuw/lijsten";
import { zonderLege } from "../concept";
import type { Bediening, Scherm } from "../scherm";
import { isRegisseur, type Stand } from "../stand";
import type { Opdracht } from "../typen";
import { som, tijdstip } from "../woorden";
import { vorm } from "./formulieren";
import { ico } from "./iconen";
import { knop, tekstveld, vinkregel, type Beeld } from "./kern";
import { nieuwBlad } from "./regieblad";

const WAT: Record<string, string> = {
  R04: "waarom een gesprek met z’n tweeën niet genoeg is",
  R10: "of er een convenant is",
  R11: "waarom de betrokkene niet is uitgenodigd",
  R16: "waarom de betrokkene dit nog niet weet",
};

/** What is still missing; nothing when it is no spoedoverleg. */
export const ontbreekt = (s: Stand): string[] => s.overleg?.spoed?.ontbreekt ?? [];

/** The missing answers in words. */
export const ontbreektInWoorden = (s: Stand): string => som(ontbreekt(s).map((r) => WAT[r] ?? r));

/** A panel for everybody; what to do about it for the regisseur alone. */
export function spoedpaneel(s: Stand, c: Scherm, b: Bediening): Beeld {
  const spoed = s.overleg?.spoed;
  const nu = s.overleg?.status;
  if (!spoed?.ontbreekt.length || (nu !== "open" && nu !== "voorbereiding")) return nothing;
  const wie = isRegisseur(s);
  const kop = spoed.teLaat ? "Spoed: aanvullen is te laat" : "Spoed: nog aan te vullen";
  const tot = spoed.teLaat ? `Dat moest voor ${tijdstip(spoed.aanvullenVoor)}.` : `${wie ? "Doe dat" : "De regisseur doet dat"} voor ${tijdstip(spoed.aanvullenVoor)}, en in elk geval voor het sluiten.`;
  return html`<section class="vel aandacht" aria-label=${kop}>
    <div class="aandacht__vak">${ico.klok}<div><h2 class="h3">${kop}</h2>
      <p>Nog niet ingevuld: ${ontbreektInWoorden(s)}. ${tot}</p>
      ${wie && c.verbinding === "verbonden" ? html`<p class="aandacht__wat">${knop("Vul aan", () => b.open({ soort: "vul-aan" }), { klein: true })}</p>` : nothing}
    </div></div>
  </section>`;
}

/** Instead of the question whether to close: that cannot be yet. */
export const eerstAanvullen = (s: Stand, b: Bediening): TemplateResult => html`<p>Dit is een spoedoverleg. Vul eerst in: ${ontbreektInWoorden(s)}. Na het sluiten kan dat niet meer.</p>
  <div class="acties">${knop("Vul aan", () => b.open({ soort: "vul-aan" }), { soort: "primary" })}${knop("Nog niet sluiten", () => b.sluit())}</div>`;

/** The answers that are missing; what is not known yet stays empty. */
export function aanvulform(s: Stand, c: Scherm, b: Bediening): TemplateResult {
  const mist = ontbreekt(s);
  const waarde = (naam: string): string => (c.velden[naam] ?? "").trim();
  const veld = (regel: string, naam: string, label: string, hint: string): Beeld =>
    mist.includes(regel) ? tekstveld(naam, label, c.velden[naam] ?? "", (w) => b.veld(naam, w), { rijen: 1, hint, fout: c.fouten.get(naam) }) : nothing;
  const geen = c.vinkjes.has("geenConvenant");
  const leeg = !geen && ["waaromNietBilateraal", "convenant", "waaromNietUitgenodigd", "waaromNietGeinformeerd"].every((n) => !waarde(n));
  const eerste = { R04: "waaromNietBilateraal", R10: "convenant", R11: "waaromNietUitgenodigd", R16: "waaromNietGeinformeerd" }[mist[0] ?? "R10"] ?? "convenant";
  const inhoud = Object.fromEntries(CONVENANT.map(([n]) => [n, c.vinkjes.has(`convenant.${n}`)]));
  return vorm(
    c,
    b,
    "Vul aan",
    () =>
      zonderLege({
        doet: "vult-aan",
        waaromNietBilateraal: waarde("waaromNietBilateraal"),
        convenant: geen ? undefined : waarde("convenant"),
        convenantInhoud: !geen && waarde("convenant") ? inhoud : undefined,
        geenConvenant: geen ? true : undefined,
        waaromNietUitgenodigd: waarde("waaromNietUitgenodigd"),
        waaromNietGeinformeerd: waarde("waaromNietGeinformeerd"),
      }) as Opdracht,
    html`<p class="hint">Wat je nog niet weet, laat je leeg. Dat blijft dan zichtbaar open. Wat je invult, staat daarna vast en blijft bewaard.</p>
      ${veld("R04", "waaromNietBilateraal", "Waarom is een gesprek met z’n tweeën niet genoeg?", "Er doen meer dan twee organisaties mee. De deelnemers lezen dit.")}
      ${mist.includes("R10") ? convenantvragen(c, b, geen) : nothing}
      ${veld("R11", "waaromNietUitgenodigd", "Waarom is de betrokkene niet uitgenodigd?", "De deelnemers lezen dit.")}
      ${veld("R16", "waaromNietGeinformeerd", "Waarom weet de betrokkene dit nog niet?", "De deelnemers lezen dit.")}
      ${mist.includes("R16")
        ? html`<p>${knop("De betrokkene weet het inmiddels", () => {
            b.zet({ regieblad: nieuwBlad(s) });
            b.open({ soort: "informeren" });
          }, { soort: "subtle", klein: true })}</p>`
        : nothing}`,
    [[eerste, leeg, "Vul ten minste één ding in."]],
  );
}

const convenantvragen = (c: Scherm, b: Bediening, geen: boolean): TemplateResult => html`
  ${vinkregel("Er is geen convenant", geen, (aan) => b.vink("geenConvenant", aan))}
  ${geen ? nothing : tekstveld("convenant", "Bij welk convenant hoort dit overleg?", c.velden["convenant"] ?? "", (w) => b.veld("convenant", w), { hint: "Een convenant is geen grondslag.", term: "convenant", fout: c.fouten.get("convenant") })}
  ${!geen && (c.velden["convenant"] ?? "").trim()
    ? html`<fieldset class="nieuw__vraag"><legend class="utrecht-form-label">Wat staat er in dat convenant?</legend><div class="nieuw__onder">${CONVENANT.map(([n, woorden]) => vinkregel(woorden, c.vinkjes.has(`convenant.${n}`), (aan) => b.vink(`convenant.${n}`, aan)))}</div></fieldset>`
    : nothing}
`;
