/** A file of the server, as text, to hold a list against. */
declare module "*?raw" {
  const tekst: string;
  export default tekst;
}
