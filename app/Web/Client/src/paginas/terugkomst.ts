const PASSKEY = "Na afmelden kom je binnen met je passkey. Heb je die niet, dan heb je een nieuwe";

/** What coming back takes, by how somebody comes in: said before they sign out. */
export const afmeldzin = (terugkomst: string | undefined): string => {
  switch (terugkomst) {
    case "organisatie":
      return "Je wordt hier afgemeld, en als dat kan ook bij je organisatie. Je overleg loopt door zonder jou.";
    case "gast-organisatie":
      return `Je wordt hier afgemeld, en als dat kan ook bij je organisatie. ${PASSKEY} link en code van de regisseur nodig.`;
    case "account":
      return `${PASSKEY} terugkomlink van een beheerder nodig.`;
    case "regisseur":
      return `${PASSKEY} terugkomlink van een beheerder nodig. Je overleg loopt door zonder jou.`;
    default:
      return `${PASSKEY} link en code van de regisseur nodig.`;
  }
};
