// Reads ../../knowledge/cite/testdata/all.bib and all.ris back with citation-js, and
// holds every field to the CSL-JSON of the same source in citeproc-input.json.
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
const testdata = new URL("../../knowledge/cite/testdata/", import.meta.url);
const read = (name) => fs.readFileSync(new URL(name, testdata), "utf8");

// name writes a name on one line, however it is split.
function name(n) {
  return [n["non-dropping-particle"], n.literal ?? n.family, n.given, n.suffix].filter(Boolean).join(" ");
}

// shape returns what is compared of an item. The site is a container in RIS and
// howpublished in BibTeX, which is read as the publisher.
function shape(item) {
  return {
    title: item.title,
    site: item["container-title"] ?? item.publisher,
    author: (item.author ?? []).map(name),
    issued: item.issued?.["date-parts"][0].map(Number),
    accessed: item.accessed?.["date-parts"][0].map(Number),
    url: item.URL,
  };
}

// known takes out of what is wanted what the reader of a format does not know. Of a web
// page in RIS citation-js reads neither T2, the site, nor Y2, the day of reading; Zotero
// reads both. And commas part names there, so an organisation loses its own.
function known(file, item) {
  const want = shape(item);
  if (file !== "all.ris") return want;
  const author = (item.author ?? []).map((n) => (n.literal ? name(n).replaceAll(",", "") : name(n)));
  return { ...want, author, site: undefined, accessed: undefined };
}

let wrong = 0;
const sources = JSON.parse(read("citeproc-input.json"));
for (const [file, type] of [["all.bib", "@biblatex/text"], ["all.ris", "@ris/file"]]) {
  const items = new Cite(read(file), { forceType: type }).data;
  if (items.length !== sources.length) throw new Error(`${file} has ${items.length} entries, not ${sources.length}`);
  for (const [i, source] of sources.entries()) {
    const got = JSON.stringify(shape(items[i]));
    const want = JSON.stringify(known(file, source.item));
    if (got !== want) {
      wrong++;
      console.error(`${file}, ${source.name}:\ngot  ${got}\nwant ${want}`);
    }
  }
}
if (wrong > 0) process.exit(1);
console.log("all.bib and all.ris are read back as they were meant");
