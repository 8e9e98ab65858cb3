// Entry point of all pages but the room: each part looks for its own place and does nothing when it is not there.
import * as binnenkomen from "./paginas/binnenkomen";
import * as meeneemlijst from "./paginas/meeneemlijst";
import * as nieuw from "./paginas/nieuw";
import * as overleggen from "./paginas/overleggen";
import * as uitnodiging from "./paginas/uitnodiging";
import * as wachtkamer from "./paginas/wachtkamer";

for (const deel of [binnenkomen, meeneemlijst, nieuw, overleggen, uitnodiging, wachtkamer]) deel.start();
