// The form of Bijlage III about one person (R14, R15).
import { isTeAlgemeen } from "./algemeen";
import { datum, type Keuring } from "./keuring";
import { REDENEN } from "./lijsten";
import type { Burger, Staat, Status } from "./staat";
import { gekozenWet, heeftToestemming, statusveld, stopt, vraagtFormulier } from "./vragen";

/** What is missing in the form about one person. */
export class Statuskeuring {
  constructor(
    private readonly k: Keuring,
    private readonly s: Staat,
    private readonly b: Burger,
    private readonly nu: Date,
  ) {}

  private get f(): Status {
    return this.b.status;
  }

  private eis(veld: keyof Status, zin: string): void {
    this.k.eis(statusveld(this.s, this.b, veld), String(this.f[veld]), zin);
  }

  private meld(veld: keyof Status, zin: string): void {
    this.k.meld(statusveld(this.s, this.b, veld), zin);
  }

  /** What was not answered, or stops it. */
  toets(): void {
    this.eis("keuze", "Kies een antwoord.");
    const stop = stopt(this.f);
    if (stop) this.meld("keuze", stop);
    if (heeftToestemming(this.f)) this.concreet();
    if (vraagtFormulier(this.f)) this.formulier();
  }

  /** In force today, as it is judged anew in the room (R15). */
  geldtNu(): void {
    this.geldtNog();
    if (vraagtFormulier(this.f) && this.f.begin > datum(this.nu)) this.meld("begin", "Kies vandaag of eerder: anders kan het nu nog niet.");
  }

  /** Its last day has not passed. */
  geldtNog(): void {
    if (vraagtFormulier(this.f) && this.f.einde && this.f.einde < datum(this.nu)) this.meld("einde", "Die dag is al voorbij. Kies een latere dag.");
  }

  private concreet(): void {
    const f = this.f;
    for (const veld of ["tWelkeGegevens", "tDoel"] as const) {
      this.eis(veld, veld === "tDoel" ? "Schrijf waarvoor de toestemming is." : "Schrijf welke gegevens jullie mogen bespreken.");
      if (f[veld].trim() && isTeAlgemeen(f[veld])) this.meld(veld, "Een algemene toestemming telt niet. Schrijf het preciezer.");
    }
    this.eis("tVerstrekkers", "Schrijf wie het mag vertellen.");
    this.eis("tOntvangers", "Schrijf aan wie.");
    if (f.keuze === "1b" && !f.toestemmingOnderwerpen.length) this.meld("toestemmingOnderwerpen", "Kies over welke onderwerpen jullie mogen spreken.");
    if (!f.toestemmingVan.length) this.meld("toestemmingVan", "Kies wie het goed vond.");
    this.k.geweest(statusveld(this.s, this.b, "tOp"), f.tOp, this.nu, "Vul in wanneer dat was.");
    this.eis("tHoe", "Kies hoe de toestemming is gegeven.");
    if (f.tHoe === "mondeling" && gekozenWet(this.s, this.b)?.schriftelijk) this.meld("tHoe", "Bij deze wet telt alleen toestemming op papier of per mail.");
    this.eis("tUitgelegd", "Schrijf wat je erbij uitlegde.");
  }

  private formulier(): void {
    const f = this.f;
    if (f.keuze === "3a4" || f.r3b6 === "ja") this.eis("keuzeToelichting", "Schrijf wat de andere reden is.");
    for (const [veld] of REDENEN) this.eis(veld, "Kies ja of nee.");
    if (REDENEN.every(([veld]) => f[veld] === "nee")) this.meld("r3b1", "Zonder reden bespreek je deze persoon niet. Kies ten minste één keer ja.");
    this.eis("beoogdResultaat", "Schrijf wat er bereikt moet zijn.");
    this.eis("begin", "Kies de eerste dag.");
    this.eis("einde", "Kies de laatste dag.");
    if (f.begin && f.einde && f.einde < f.begin) this.meld("einde", "De laatste dag ligt voor de eerste dag.");
    this.eis("beoordelaar", "Schrijf wie dit beoordeelde.");
    this.eis("informeren", "Kies een antwoord.");
    if (f.informeren === "4b") this.eis("waaromNietGeinformeerd", "Schrijf waarom niet.");
    this.eis("paraaf", "Zet je paraaf: je initialen.");
  }
}
