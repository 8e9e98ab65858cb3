// Real OpenID providers on free ports of this machine, for the tests of signing in. They are asked by lines of JSON on the input, answer
// each with one line, and end when the input ends. What a provider that keeps to the standard never does (a wrong nonce, another
// signature) is done between it and the client, to its answer.
import { createHmac, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { Provider } from "oidc-provider";

const aantal = Number(process.argv[2] ?? 1);

const sleutelpaar = () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { privateKey, jwk: { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: "RS256" } };
};

const b64 = (iets) => Buffer.from(JSON.stringify(iets)).toString("base64url");

/** The same token with other claims, another algorithm or another key. */
function anders(token, { alg = "RS256", claims = {}, zonder = [], kop = {}, vreemd = false }, sleutel) {
  const [eerste, tweede] = token.split(".", 2).map((deel) => JSON.parse(Buffer.from(deel, "base64url")));
  const inhoud = { ...tweede, ...claims };
  for (const naam of zonder) delete inhoud[naam];
  const begin = `${b64({ ...eerste, alg, ...kop })}.${b64(inhoud)}`;
  if (alg === "none") return `${begin}.`;
  // The old trick: what is public, taken for a shared secret.
  if (alg === "HS256") {
    const publiek = createPublicKey(sleutel.privateKey).export({ type: "spki", format: "pem" });
    return `${begin}.${createHmac("sha256", publiek).update(begin).digest("base64url")}`;
  }
  const met = vreemd ? sleutelpaar().privateKey : sleutel.privateKey;
  return `${begin}.${sign("sha256", Buffer.from(begin), met).toString("base64url")}`;
}

/** The address to go back to, with other fields (null: without) and maybe another path. */
function elders(naar, { pad, ...velden }) {
  const adres = new URL(naar);
  if (pad) adres.pathname = pad;
  for (const [naam, waarde] of Object.entries(velden)) {
    if (waarde === null) adres.searchParams.delete(naam);
    else adres.searchParams.set(naam, waarde);
  }
  return adres.href;
}

class Aanbieder {
  sleutel = sleutelpaar();
  client = null;
  accounts = {};
  knoei = null;

  async luister() {
    this.server = createServer((vraag, antwoord) => {
      if (!this.provider) return antwoord.writeHead(503).end();
      if (this.knoei && vraag.method === "POST" && vraag.url === "/token") this.schrijfAnders(antwoord, (inhoud) => this.anderToken(inhoud));
      if (this.knoei?.beschrijving && vraag.url === "/.well-known/openid-configuration")
        this.schrijfAnders(antwoord, (inhoud) => Object.assign(inhoud, this.knoei.beschrijving));
      if (this.knoei?.antwoord) this.stuurAnders(antwoord);
      this.antwoord(vraag, antwoord);
    });
    await new Promise((klaar) => this.server.listen(0, "127.0.0.1", klaar));
    this.uitgever = `http://127.0.0.1:${this.server.address().port}`;
  }

  begin() {
    this.provider = new Provider(this.uitgever, {
      clients: [{ grant_types: ["authorization_code"], response_types: ["code"], id_token_signed_response_alg: "RS256", ...this.client }],
      jwks: { keys: [this.sleutel.jwk] },
      cookies: { keys: ["alleen voor tests"] },
      acrValues: ["laag", "hoog"],
      claims: { openid: ["sub"], email: ["email", "email_verified"], acr: null },
      conformIdTokenClaims: false,
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...this.accounts[id] }) }),
      // The organisation gave its consent once, for everybody.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
        grant.addOIDCScope("openid email");
        await grant.save();
        return grant;
      },
    });
    this.antwoord = this.provider.callback();
  }

  anderToken(inhoud) {
    if (inhoud.id_token) inhoud.id_token = anders(inhoud.id_token, this.knoei, this.sleutel);
    return inhoud;
  }

  schrijfAnders(antwoord, wijzig) {
    const einde = antwoord.end.bind(antwoord);
    antwoord.end = (tekst) => {
      const nieuw = JSON.stringify(wijzig(JSON.parse(tekst)));
      antwoord.setHeader("content-length", Buffer.byteLength(nieuw));
      einde(nieuw);
    };
  }

  // What the browser carries back to the client.
  stuurAnders(antwoord) {
    const einde = antwoord.end.bind(antwoord);
    antwoord.end = (...rest) => {
      const naar = antwoord.getHeader("location");
      if (naar && this.client.redirect_uris.some((terug) => naar.startsWith(`${terug}?`)))
        antwoord.setHeader("location", elders(naar, this.knoei.antwoord));
      return einde(...rest);
    };
  }
}

const aanbieders = await Promise.all(
  Array.from({ length: aantal }, async () => {
    const een = new Aanbieder();
    await een.luister();
    return een;
  }),
);

const doe = {
  begin: (een, { client, accounts }) => {
    Object.assign(een, { client, accounts });
    een.begin();
  },
  accounts: (een, { accounts }) => void Object.assign(een, { accounts }),
  knoei: (een, { knoei }) => void Object.assign(een, { knoei }),
  roteer: (een) => {
    een.sleutel = sleutelpaar();
    een.begin();
  },
  weg: (een) => {
    een.server.close();
    een.server.closeAllConnections();
  },
};

// The provider writes its warnings to the console: only our own lines go to the output.
const schrijf = (iets) => process.stdout.write(`${JSON.stringify(iets)}\n`);
console.log = console.info = console.warn = () => {};

schrijf({ uitgevers: aanbieders.map((een) => een.uitgever) });
for await (const regel of createInterface({ input: process.stdin })) {
  const vraag = JSON.parse(regel);
  doe[vraag.doe](aanbieders[vraag.aanbieder], vraag);
  schrijf({ klaar: true });
}
process.exit(0);
