// Ready phrases at spoed (R63): to choose and to adapt. None stands there by itself; the domain judges what was chosen as if it were typed.
import type { Mens, Staat } from "../nieuw/staat";
import { voorstelVoor } from "../nieuw/voorstellen";
import { wieHetIs } from "../nieuw/vragen";

const DOELEN = ["Een veilige plek voor {wie} regelen voor vannacht", "Beslissen wie er vandaag naar {wie} gaat", "Afspreken hoe {wie} de komende dagen veilig is"];
const ONWETEND = ["Is nu niet te bereiken", "Krijgt nu hulp en is niet aanspreekbaar", "Vertellen brengt nu iemand in gevaar"];
const EIGEN = ["Roept bijeen en stemt de hulp voor {wie} af", "Kent {wie} en regelt de hulp van vandaag"];
const ANDERS = voorstelVoor("overig")!.zinnen;

const over = (zinnen: readonly string[], s: Staat): string[] => zinnen.map((z) => z.replaceAll("{wie}", wieHetIs(s)));

/** What may have to be decided. */
export const doelen = (s: Staat): string[] => over(DOELEN, s);

/** Why the betrokkene does not know yet (R16). */
export const onwetend: readonly string[] = ONWETEND;

/** Why somebody is needed now, by the kind of organisation (R02). */
export const redenen = (s: Staat, m: Mens): string[] => over(m.regisseur ? EIGEN : (voorstelVoor(m.soort)?.zinnen ?? ANDERS), s);
