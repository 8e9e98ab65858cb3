// The questions a spoedoverleg may leave open (R63): the same in the room and, once it ended, in "Mijn overleggen".
import { html, nothing, type TemplateResult } from "lit-html";
import { CONVENANT } from "../../paginas/nieuw/lijsten";
import { zonderLege } from "../concept";
import { tekstveld, vinkregel, type Beeld } from "./kern";

/** What was filled in so far, and how it changes. */
export interface Invulling {
  velden: Readonly<Record<string, string>>;
  vinkjes: ReadonlySet<string>;
  fouten: ReadonlyMap<string, string>;
  veld(naam: string, waarde: string): void;
  vink(naam: string, aan: boolean): void;
}

const VELD: Record<string, string> = { R04: "waaromNietBilateraal", R10: "convenant", R11: "waaromNietUitgenodigd" };
const NU: Record<string, string> = {
  R04: "Waarom is een gesprek met z’n tweeën niet genoeg?",
  R10: "Bij welk convenant hoort dit overleg?",
  R11: "Waarom is de betrokkene niet uitgenodigd?",
};
const TOEN: Record<string, string> = {
  R04: "Waarom was een gesprek met z’n tweeën niet genoeg?",
  R10: "Bij welk convenant hoorde dit overleg?",
  R11: "Waarom was de betrokkene niet uitgenodigd?",
};

const ingevuld = (i: Invulling, naam: string): string => (i.velden[naam] ?? "").trim();

/** Where an error of the whole form stands: the first field that is asked. */
export const eersteVeld = (mist: readonly string[]): string => VELD[mist[0] ?? "R10"] ?? "convenant";

/** Whether nothing was answered. */
export const isLeeg = (i: Invulling): boolean => !i.vinkjes.has("geenConvenant") && Object.values(VELD).every((naam) => !ingevuld(i, naam));

/** The answers as they are sent; what is not known yet is left out. */
export function aanvulling(i: Invulling): Record<string, unknown> {
  const geen = i.vinkjes.has("geenConvenant");
  const convenant = geen ? "" : ingevuld(i, "convenant");
  return zonderLege({
    waaromNietBilateraal: ingevuld(i, "waaromNietBilateraal"),
    convenant,
    convenantInhoud: convenant ? Object.fromEntries(CONVENANT.map(([n]) => [n, i.vinkjes.has(`convenant.${n}`)])) : undefined,
    geenConvenant: geen ? true : undefined,
    waaromNietUitgenodigd: ingevuld(i, "waaromNietUitgenodigd"),
  });
}

/** The fields of what is missing. With `na` the overleg has ended: nobody who took part reads the answers any more. */
export function aanvulvelden(i: Invulling, mist: readonly string[], na?: { voor: string }): TemplateResult {
  const veld = (regel: string, hint: string): Beeld => {
    const naam = VELD[regel]!;
    if (!mist.includes(regel)) return nothing;
    const o = { fout: i.fouten.get(naam), ...(na ? { rijen: 1 } : { rijen: 1, hint }) };
    return tekstveld(`${na?.voor ?? ""}${naam}`, (na ? TOEN : NU)[regel]!, i.velden[naam] ?? "", (w) => i.veld(naam, w), o);
  };
  return html`${veld("R04", "Er doen meer dan twee organisaties mee. De deelnemers lezen dit.")} ${mist.includes("R10") ? convenant(i, na) : nothing}
  ${veld("R11", "De deelnemers lezen dit.")}`;
}

function convenant(i: Invulling, na?: { voor: string }): TemplateResult {
  const geen = i.vinkjes.has("geenConvenant");
  const naam = ingevuld(i, "convenant");
  return html`${vinkregel(na ? "Er was geen convenant" : "Er is geen convenant", geen, (aan) => i.vink("geenConvenant", aan))}
  ${geen
    ? nothing
    : tekstveld(`${na?.voor ?? ""}convenant`, (na ? TOEN : NU)["R10"]!, i.velden["convenant"] ?? "", (w) => i.veld("convenant", w), { hint: "Een convenant is geen grondslag.", term: "convenant", fout: i.fouten.get("convenant") })}
  ${!geen && naam
    ? html`<fieldset class="nieuw__vraag"><legend class="utrecht-form-label">Wat staat er in dat convenant?</legend><div class="nieuw__onder">${CONVENANT.map(([n, woorden]) => vinkregel(woorden, i.vinkjes.has(`convenant.${n}`), (aan) => i.vink(`convenant.${n}`, aan)))}</div></fieldset>`
    : nothing}`;
}
