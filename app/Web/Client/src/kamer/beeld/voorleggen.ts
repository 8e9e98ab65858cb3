// One laptop at the table: the regisseur types for somebody, who reads it on their own screen and shares it as theirs, or not.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Concept } from "../concept";
import type { Bediening, Scherm } from "../scherm";
import { uitVoorlegging } from "../voorlegging";
import type { Stand } from "../stand";
import type { VoorleggingBeeld } from "../typen";
import { BRONNEN, CATEGORIEEN, namen, NIVEAUS } from "../woorden";
import { keuzeveld, knop, tekstknop, tekstveld, weigerpaneel, type Beeld } from "./kern";

const bij = (v: VoorleggingBeeld): string => `voorlegging.${v.id}`;
const voluit = (s: Stand, id: string): string => s.deelnemers.get(id)?.naam ?? "De regisseur";

/** What was typed for you, and what you typed for others; empty when there is nothing. */
export function voorleggingen(s: Stand, c: Scherm, b: Bediening): Beeld {
  const lijst = [...s.voorleggingen.values()];
  if (!lijst.length) return nothing;
  return html`<section class="navragen" aria-label="Voor iemand getypt">${lijst.map((v) => (v.aan === s.jij ? voorJou(s, c, b, v) : vanJou(s, c, b, v)))}</section>`;
}

function voorJou(s: Stand, c: Scherm, b: Bediening, v: VoorleggingBeeld): TemplateResult {
  const naam = voluit(s, v.van);
  const eigen = c.concept?.voorlegging === v.id;
  // Nothing typed is lost: an own draft goes first.
  const bezig = !eigen && !!c.concept?.tekst.trim();
  return html`<article class="navraag" id="voorlegging-${v.id}" tabindex="-1" aria-label="${naam} schreef dit voor jou">
    <p><b>${naam} schreef dit voor jou. Klopt het?</b></p>
    <blockquote class="voorlegging__tekst">${v.tekst}</blockquote>
    <p class="sm">Het is nog niet gedeeld. Alleen jij en ${naam} zien dit. Jij beslist of het zo klopt en wie het krijgt.</p>
    ${bezig ? html`<p class="sm" role="status">Je typt zelf al iets. Deel dat eerst, of maak je tekst leeg.</p>` : nothing}
    ${weigerpaneel(c, bij(v), b)}
    ${s.overleg?.status === "open" && !(eigen && c.invoerOpen)
      ? html`<div class="acties">
          ${bezig ? knop("Ga naar je tekst", () => b.openInvoer(), { klein: true }) : knop("Lees na en deel", () => maakEigen(s, c, b, v), { klein: true, erbij: `wat ${naam} voor je schreef` })}
          ${weg(c, b, v, naam)}
        </div>`
      : nothing}
  </article>`;
}

const weg = (c: Scherm, b: Bediening, v: VoorleggingBeeld, naam: string): TemplateResult =>
  knop("Gooi weg", () => void b.doe({ doet: "wijst-voorlegging-af", voorlegging: v.id }, bij(v), () => b.richt("#h-stap")), {
    soort: "subtle",
    klein: true,
    bezig: c.bezig === bij(v),
    erbij: `wat ${naam} voor je schreef`,
  });

function maakEigen(s: Stand, c: Scherm, b: Bediening, v: VoorleggingBeeld): void {
  if (c.concept?.voorlegging !== v.id) b.zet({ concept: uitVoorlegging(v, s) });
  b.openInvoer();
}

function vanJou(s: Stand, c: Scherm, b: Bediening, v: VoorleggingBeeld): TemplateResult {
  const naam = namen(s.deelnemers.values())(v.aan);
  return html`<div class="navraag navraag--mijn">
    <p class="sm"><b>Jij typte voor ${naam}:</b> ${v.tekst} <span class="zacht">Nog niet gedeeld. ${naam} beslist.</span></p>
    ${knop("Haal terug", () => void b.doe({ doet: "trekt-voorlegging-in", voorlegging: v.id }, bij(v)), { soort: "subtle", klein: true, bezig: c.bezig === bij(v), erbij: `: wat je typte voor ${naam}` })}
    ${weigerpaneel(c, bij(v), b)}
  </div>`;
}

/** In the composer: whose words these were, with the way to go on without that tie. */
export function voorlegregel(s: Stand, b: Bediening, k: Concept): Beeld {
  const v = s.voorleggingen.get(k.voorlegging);
  if (!v) return nothing;
  return html`<p class="invoer__antwoord sm">${voluit(s, v.van)} schreef dit voor jou. Als je het deelt, is het van jou. ${tekstknop("Begin leeg", () => b.concept({ voorlegging: "", tekst: "" }))}</p>`;
}

/** The dialog in which the regisseur types for one person. */
export function voorlegform(s: Stand, c: Scherm, b: Bediening, id: string, naam: string): TemplateResult {
  const v = (veld: string): string => c.velden[veld] ?? "";
  const betrokkenen = s.overleg?.betrokkenen ?? [];
  const over = c.velden["over"] ?? s.deelnemers.get(id)?.betrokkene ?? betrokkenen[0]?.id ?? "";
  // Unless it is about this person: not every kind of data is for them (R24).
  const vraagtSoort = !over || s.deelnemers.get(id)?.betrokkene !== over;
  const verzend = (e: Event): void => {
    e.preventDefault();
    const fouten: [string, string][] = [];
    if (!v("voortekst").trim()) fouten.push(["voortekst", `Schrijf wat ${naam} vertelde.`]);
    if (vraagtSoort && !v("voorcategorie")) fouten.push(["voorcategorie", "Kies wat voor gegevens dit zijn."]);
    if (b.fouten(fouten)) return;
    void b.doe(
      {
        doet: "legt-voor",
        aan: id,
        tekst: v("voortekst").trim(),
        ...(over ? { over } : {}),
        ...(vraagtSoort ? { categorie: v("voorcategorie") } : {}),
        ...(v("voorniveau") ? { niveau: v("voorniveau") } : {}),
        ...(v("voorbron") ? { bron: { soort: v("voorbron") } } : {}),
      },
      "venster",
      () => b.sluit(),
    );
  };
  const open = `Laat ${naam} kiezen`;
  return html`<form class="stapel" @submit=${verzend}>
    <p class="hint">Alleen ${naam} en jij zien dit. Het telt pas als ${naam} het op het eigen scherm naleest en deelt.</p>
    ${tekstveld("voortekst", `Wat vertelde ${naam}?`, v("voortekst"), (w) => b.veld("voortekst", w), { rijen: 4, max: 4000, fout: c.fouten.get("voortekst"), term: "voor-iemand-typen" })}
    <div class="keuzes">
      ${keuzeveld("voorover", "Over wie gaat het?", [...betrokkenen.map((x) => [x.id, x.aanduiding] as const), ["", "Niemand: het gaat niet over een persoon"]], over, (w) => b.veld("over", w))}
      ${vraagtSoort ? keuzeveld("voorcategorie", "Wat voor gegevens zijn het?", [["", "Kies"], ...CATEGORIEEN], v("voorcategorie"), (w) => b.veld("voorcategorie", w), "categorie", c.fouten.get("voorcategorie")) : nothing}
      ${keuzeveld("voorniveau", "Hoeveel is het?", [["", open], ...NIVEAUS], v("voorniveau"), (w) => b.veld("voorniveau", w), "niveau")}
      ${keuzeveld("voorbron", `Hoe weet ${naam} dit?`, [["", open], ...BRONNEN], v("voorbron"), (w) => b.veld("voorbron", w), "bron")}
    </div>
    ${weigerpaneel(c, "venster", b)}
    <div class="acties">${knop(`Leg het voor aan ${naam}`, null, { soort: "primary", verzend: true, bezig: c.bezig === "venster" })}${knop("Toch niet", () => b.sluit())}</div>
  </form>`;
}
