/** 128 random bits as 32 hex digits: names something once, so that sending it twice has effect once. */
export const nieuweId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((x) => x.toString(16).padStart(2, "0")).join("");
