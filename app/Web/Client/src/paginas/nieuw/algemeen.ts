// Whether a goal says anything (R13): a courtesy, the server judges. A test holds this list against that of the server.
export const VULLING: ReadonlySet<string> = new Set(
  (
    "afstemmen afstemming afspraken bespreken bespreking casus casuïstiek de delen doel een elkaar en gegevens goed goede " +
    "het hulp informatie informeren in is kijken maken met nodig of om ons op over overleg overleggen praten samen " +
    "samenwerken samenwerking situatie te uitwisselen uitwisseling van verder voor wat we wie zaken zorg alles algemeen " +
    "algemene alle iedereen "
  ).trim().split(" "),
);

/** Too few words, or only words that fill a goal without choosing one. */
export const isTeAlgemeen = (tekst: string): boolean => {
  const woorden = tekst.split(/[ ,.;:!?\n\r\t/]+/).filter(Boolean);
  return woorden.length < 2 || woorden.every((w) => VULLING.has(w.toLowerCase()) || w.length < 2);
};
