// A courtesy check for R29; the server judges. Without it nobody could say in which field the number stands.

// Nine digits, also with separators; eight only when unbroken, or every date would be one.
const isBsn = (cijfers: string): boolean => {
  if (cijfers === "000000000") return false;
  let som = -Number(cijfers[8]);
  for (let i = 0; i < 8; i++) som += (9 - i) * Number(cijfers[i]);
  return som % 11 === 0;
};

const isIban = (reeks: string): boolean => {
  const cijfers = [...(reeks.slice(4) + reeks.slice(0, 4))]
    .map((t) => (/\d/.test(t) ? t : String(t.charCodeAt(0) - 55)))
    .join("");
  return [...cijfers].reduce((rest, c) => (rest * 10 + Number(c)) % 97, 0) === 1;
};

/** The sentence to show when the text holds a citizen service number or a bank account number. */
export const verbodenNummer = (tekst: string): string | null => {
  const gewoon = tekst.normalize("NFKC");
  for (const [reeks] of gewoon.matchAll(/(?<!\d)(?:\d(?:[.\-/_ ]?\d){8}|\d{8})(?!\d)/g))
    if (isBsn(reeks.replace(/\D/g, "").padStart(9, "0")))
      return "Haal het burgerservicenummer weg. Dat hoort niet in een overleg.";
  for (const [reeks] of gewoon.toUpperCase().matchAll(/NL ?\d{2} ?[A-Z]{4}(?: ?\d){10}/g))
    if (isIban(reeks.replaceAll(" ", ""))) return "Haal het rekeningnummer weg. Dat hoort niet in een overleg.";
  return null;
};
