// A new link and code for somebody (besluit 22); where this server sends mail, the link can go by mail as well.
import { nothing } from "lit-html";
import { metBewijs } from "../paginas/bewijs";
import { Postlijst, vraagMail } from "../paginas/mail";
import { post } from "../paginas/post";
import type { Qr } from "../paginas/qr";
import type { Scherm } from "./scherm";
import type { Antwoord, Id } from "./typen";
import { kort } from "./woorden";

export class Balie {
  private readonly lijst: Postlijst | null;

  constructor(
    private readonly overleg: Id,
    metPost: boolean,
    teken: () => void,
  ) {
    this.lijst = metPost ? new Postlijst(overleg, teken) : null;
  }

  /** Where the link goes by mail; an empty text: by another way; null: no link after all. */
  vraag(naam: string): Promise<string | null> {
    return this.lijst ? vraagMail(kort(naam)) : Promise.resolve("");
  }

  /** Makes it; what is shown once is in the answer. */
  async maak(id: Id, naam: string, adres: string): Promise<Antwoord & { toegang?: Scherm["toegang"] }> {
    const wat = adres ? { deelnemer: id, adres } : { deelnemer: id };
    const a: Antwoord & { link?: string; code?: string; qr?: Qr } = await metBewijs(() => post(`/overleg/${this.overleg}/toegang`, wat));
    if (!a.gelukt || !a.qr) return a;
    if (adres) void this.lijst?.volg();
    return { ...a, toegang: { naam, link: a.link ?? "", code: a.code ?? "", qr: a.qr, post: () => this.lijst?.teken(id, kort(naam)) ?? nothing } };
  }

  /** Nobody looks any more. */
  stop(): void {
    this.lijst?.stop();
  }
}
