/** What the server answers to a post: done, or a refusal with its rule and sentence. */
export interface Antwoord {
  gelukt: boolean;
  regel?: string;
  zin?: string;
  naar?: string;
  /** To be read before the page goes on. */
  melding?: string;
  /** What the person keeps for this session: it proves later that it is still them. */
  code?: string;
  /** It was there and is destroyed (410). */
  voorbij?: boolean;
  /** Signed out, or nothing here is for this person any more (401, 403, 404): asking again does not help. */
  weg?: boolean;
  /** With what to prove first who you are (./bewijs). */
  bewijs?: string;
}

const wegvallen: Antwoord = {
  gelukt: false,
  zin: "Er is geen verbinding. Wat je typte staat er nog. Probeer het zo opnieuw.",
};

/**
 * Posts JSON with a fresh request token: a second tab that signed in meanwhile does not make this one fail.
 * With `eenmaal`, an id of the caller's, sending once more after a lost connection has effect once.
 */
export async function post<T extends Antwoord = Antwoord>(pad: string, inhoud: unknown, eenmaal?: string): Promise<T | Antwoord> {
  try {
    const { teken } = (await (await fetch("/aanvraagteken")).json()) as { teken: string };
    const antwoord = await fetch(pad, {
      method: "POST",
      headers: { "Content-Type": "application/json", RequestVerificationToken: teken, ...(eenmaal ? { "Idempotency-Key": eenmaal } : {}) },
      body: JSON.stringify(inhoud),
    });
    if (antwoord.status === 401) {
      // The page itself finds out whether the session ended by time, and what that means for what was typed (./sessie).
      dispatchEvent(new Event("sessie-kijk"));
      return { gelukt: false, weg: true, zin: "Je bent afgemeld. Vraag de regisseur om een nieuwe link en code." };
    }
    if (antwoord.status === 410) return { gelukt: false, voorbij: true, zin: "Je hebt deze lijst al overgenomen. Hij is vernietigd." };
    if (antwoord.headers.get("Content-Type")?.includes("json") !== true) {
      const weg = antwoord.status === 403 || antwoord.status === 404;
      return { gelukt: false, weg, zin: antwoord.status === 404 ? "We kunnen dit niet vinden." : "Het lukt nu even niet. Probeer het opnieuw." };
    }
    return (await antwoord.json()) as T | Antwoord;
  } catch {
    return wegvallen;
  }
}
