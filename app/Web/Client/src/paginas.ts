// Entry point of all pages but the room: each part looks for its own place and does nothing when it is not there.
import * as afscherming from "./paginas/afscherming";
import * as binnenkomen from "./paginas/binnenkomen";
import * as meeneemlijst from "./paginas/meeneemlijst";
import * as nieuw from "./paginas/nieuw";
import * as overleggen from "./paginas/overleggen";
import * as spoed from "./paginas/spoed";
import * as uitnodiging from "./paginas/uitnodiging";
import * as wachtkamer from "./paginas/wachtkamer";

for (const deel of [afscherming, binnenkomen, meeneemlijst, nieuw, overleggen, spoed, uitnodiging, wachtkamer]) deel.start();
