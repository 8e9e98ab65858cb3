// Entry point of all pages but the room: each part looks for its own place and does nothing when it is not there.
import * as aanvullen from "./paginas/aanvullen";
import * as afscherming from "./paginas/afscherming";
import * as binnenkomen from "./paginas/binnenkomen";
import * as gebruik from "./paginas/gebruik";
import * as meeneemlijst from "./paginas/meeneemlijst";
import * as nieuw from "./paginas/nieuw";
import * as overleggen from "./paginas/overleggen";
import * as passkey from "./paginas/passkey";
import * as postformulier from "./paginas/postformulier";
import * as sessie from "./paginas/sessie";
import * as sessies from "./paginas/sessies";
import * as spoed from "./paginas/spoed";
import * as uitnodiging from "./paginas/uitnodiging";
import * as wachtkamer from "./paginas/wachtkamer";

// Before the pages: nothing they hold keeps somebody who was signed out.
sessie.start();
for (const deel of [aanvullen, afscherming, binnenkomen, gebruik, meeneemlijst, nieuw, overleggen, passkey, postformulier, sessies, spoed, uitnodiging, wachtkamer]) deel.start();
