// Who is controller, and to whom the betrokkene can turn (R71): one line that is right for most, and opens.
import { html, nothing, type TemplateResult } from "lit-html";
import { HOEDANIGHEDEN } from "./lijsten";
import type { Mens, Staat } from "./staat";
import { kies, regel, type Blad } from "./velden";

/** The line of somebody who is invited. */
export const wieVerantwoordelijk = (m: Mens): string => {
  const wie = (m.hoedanigheid !== "eigen" && m.verantwoordelijke.trim()) || m.organisatie.trim();
  return { mandaat: `${wie || "nog in te vullen"}, onder mandaat`, verwerker: `${wie || "nog in te vullen"}, als verwerker` }[m.hoedanigheid] ?? (wie || "de eigen organisatie");
};

/** A line that opens, on its own when something in it has to be mended. */
export const uitklap = (regel: unknown, mist: boolean, inhoud: TemplateResult): TemplateResult =>
  html`<details class="uitklap" ?open=${mist}><summary>${regel} <span class="uitklap__wijzig">Wijzig</span></summary><div class="uitklap__inhoud">${inhoud}</div></details>`;

/** Whether one of these fields has an error or a refusal. */
export const mist = (blad: Blad, ...velden: string[]): boolean => velden.some((v) => blad.fouten.has(v) || blad.weigering?.veld === v);

/** On whose account somebody acts, and who that is; `voor` begins the ids of the fields. */
export const verantwoordelijkVelden = (blad: Blad, m: Mens, voor: string): TemplateResult => html`<div class="rij2">
  ${kies(blad, { doel: m, veld: "hoedanigheid", id: `${voor}-hoedanigheid` }, HOEDANIGHEDEN, { label: "Voor wie werkt deze persoon?", term: "verantwoordelijke", zonderLeeg: true })}
  ${m.hoedanigheid === "eigen"
    ? nothing
    : regel(blad, { doel: m, veld: "verantwoordelijke", id: `${voor}-verantwoordelijke` }, {
        label: "Wie is verantwoordelijk voor de gegevens?",
        hint: "De naam van die ander, bijvoorbeeld: gemeente Rivierstad.",
      })}
</div>`;

/** The same, behind one line. */
export const verantwoordelijk = (blad: Blad, m: Mens, voor: string): TemplateResult =>
  uitklap(html`Verwerkingsverantwoordelijke: <b>${wieVerantwoordelijk(m)}</b>.`, mist(blad, `${voor}-hoedanigheid`, `${voor}-verantwoordelijke`), verantwoordelijkVelden(blad, m, voor));

/** To whom the betrokkene can turn; the regisseur when nothing is chosen. */
export const aanspreekpunt = (blad: Blad, s: Staat): TemplateResult => {
  const regie = s.deelnemers.find((m) => m.regisseur);
  const zelf = [regie?.naam, regie?.organisatie].map((t) => t?.trim()).filter(Boolean).join(", ");
  return uitklap(
    html`Aanspreekpunt voor de betrokkene: <b>${s.aanspreekpunt.trim() || zelf || "jijzelf"}</b>.`,
    mist(blad, "aanspreekpunt"),
    regel(blad, { doel: s, veld: "aanspreekpunt" }, { label: "Bij wie kan de betrokkene terecht?", mag: true, hint: "Een naam of functie, met telefoonnummer van het werk als dat helpt. Leeg: jij." }),
  );
};
