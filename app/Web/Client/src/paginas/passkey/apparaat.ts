import { post } from "../post";
import type { Antwoord } from "../post";

interface MetOpties extends Antwoord {
  opties?: unknown;
}

/** Whether this browser knows passkeys as the server speaks of them. */
export const kanPasskey = (): boolean =>
  typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential && "parseRequestOptionsFromJSON" in PublicKeyCredential;

/** Has the device make a passkey, and the server keep it. */
export async function maakPasskey(): Promise<Antwoord> {
  if (!kanPasskey()) return kanNiet;
  const eerst = await post<MetOpties>("/passkeys/opties", {});
  if (!("opties" in eerst)) return eerst;
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(eerst.opties as PublicKeyCredentialCreationOptionsJSON);
    return await stuur("/passkeys/bewaar", await navigator.credentials.create({ publicKey }));
  } catch (fout) {
    return { gelukt: false, zin: zinBijMaken(fout) };
  }
}

/** Has the device answer with a passkey, and the server judge it; `pad` says what for. */
export async function metPasskey(pad: string): Promise<Antwoord> {
  if (!kanPasskey()) return kanNiet;
  const eerst = await post<MetOpties>(`${pad}/opties`, {});
  if (!("opties" in eerst)) return eerst;
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(eerst.opties as PublicKeyCredentialRequestOptionsJSON);
    return await stuur(pad, await navigator.credentials.get({ publicKey }));
  } catch (fout) {
    return { gelukt: false, zin: zinBijGebruik(fout) };
  }
}

const kanNiet: Antwoord = { gelukt: false, zin: "Deze browser kent geen passkeys. Kom binnen met je persoonlijke link." };

async function stuur(pad: string, sleutel: Credential | null): Promise<Antwoord> {
  if (sleutel === null) throw new DOMException("", "NotAllowedError");
  return post(pad, { antwoord: JSON.stringify((sleutel as PublicKeyCredential).toJSON()) });
}

const naam = (fout: unknown): string => (fout instanceof Error ? fout.name : "");

/** A browser does not say whether somebody cancelled, waited too long or has no lock on the device: each is named. */
export function zinBijMaken(fout: unknown): string {
  switch (naam(fout)) {
    case "InvalidStateError":
      return "Op dit apparaat heb je al een passkey. Je kunt hem de volgende keer gebruiken.";
    case "NotAllowedError":
      return "Er is geen passkey gemaakt: je brak het af of wachtte te lang. Je kunt het opnieuw proberen. Zonder passkey kom je binnen zoals je gewend bent.";
    case "ConstraintError":
    case "NotSupportedError":
      return "Dit apparaat kan geen passkey maken. Zet eerst een pincode, vinger- of gezichtsslot aan, of kies een ander apparaat.";
    default:
      return "Het maken van een passkey lukt hier nu niet. Zonder passkey kom je binnen zoals je gewend bent.";
  }
}

/** The same for using one. */
export function zinBijGebruik(fout: unknown): string {
  return naam(fout) === "NotAllowedError"
    ? "Er is geen passkey gebruikt: je brak het af, wachtte te lang, of op dit apparaat staat er geen. Probeer het opnieuw, of kom binnen met je persoonlijke link en code."
    : "Een passkey gebruiken lukt hier nu niet. Kom binnen met je persoonlijke link en code.";
}
