// Package knowledgetest is what the tests of several packages need: a small pack to
// spoil, and golden files.
//
// It is all in knowledgetest.go, and may import knowledge. Only tests import it.
package knowledgetest

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Files is a small pack without a fault, for tests to spoil.
var Files = map[string]string{
	"source.yaml": `title: On Bees
site: bees.example
url: https://bees.example/on-bees
note: no author is named
sections:
  - name: Hives
    paragraphs: 1-3
  - name: Honey
    paragraphs: "4"
`,
	"synonyms.yaml": "- [bee, honeybee]\n",
	"outside.yaml":  "chitchat:\n  - good morning\n",
	"topics/hive.md": `---
title: Where do bees live?
ask:
  - home of the bees
keywords: [hive]
related: [honey]
---
Bees live in hives.[^1]

[^1]: the article
`,
	"topics/honey.md": `---
title: Who makes honey?
ask: [honey maker]
note:
  text: Others say wasps do.
  link: https://wasps.example/
---
Bees make honey,[^4] says
the keeper, all summer long.[^2][^4]

[^2]: the keeper
[^4]: the article
`,
}

// FS returns soundPack with files replaced; an empty text removes a file.
func FS(changed map[string]string) fstest.MapFS {
	files := maps.Clone(Files)
	maps.Copy(files, changed)
	fsys := make(fstest.MapFS)
	for name, text := range files {
		if text != "" {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return fsys
}

// Golden compares got with a file of testdata, or rewrites it with -update.
func Golden(t testing.TB, name string, got []byte) {
	t.Helper()
	path := name
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (run with -update to accept):\ngot\n%s\nwant\n%s", name, got, want)
	}
}
