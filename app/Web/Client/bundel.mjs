// Bundles the page scripts and the stylesheet with its fonts into wwwroot/dist.
import { rm } from "node:fs/promises";
import { build } from "esbuild";

const doel = "../wwwroot/dist";
await rm(doel, { recursive: true, force: true });
await build({
  entryPoints: ["src/kamer.ts", "src/paginas.ts", "css/site.css"],
  entryNames: "[name]",
  assetNames: "lettertypen/[name]-[hash]",
  outdir: doel,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome109", "firefox115", "safari16"],
  loader: { ".woff2": "file" },
  legalComments: "linked",
  logLevel: "warning",
});
