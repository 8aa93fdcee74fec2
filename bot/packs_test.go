package bot

import (
	"sync"
	"testing"
	"testing/fstest"

	"footnote/knowledge"
	"footnote/knowledge/mss"
	"footnote/knowledge/router"
)

// loadEmbedded makes the router of the embedded pack once for all tests.
var loadEmbedded = sync.OnceValues(func() (*router.Router, error) {
	p, err := knowledge.Load(mss.FS)
	if err != nil {
		return nil, err
	}
	return router.New(p), nil
})

func embedded(t testing.TB) *router.Router {
	r, err := loadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// packOf returns the router of a pack of the given topics' files on a source of four paragraphs.
func packOf(t testing.TB, topics map[string]string) *router.Router {
	t.Helper()
	p, err := knowledge.Load(packFiles(topics))
	if err != nil {
		t.Fatal(err)
	}
	return router.New(p)
}

// packFiles returns the files of such a pack.
func packFiles(topics map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{"source.yaml": {Data: []byte("title: On [Bees]\nsite: bees.example\nurl: https://bees.example/\n" +
		"sections: [{name: Hives, paragraphs: 1-2}, {name: Honey, paragraphs: 3-4}]\n")}}
	for id, text := range topics {
		fsys["topics/"+id+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// with runs a bot on another pack.
func with(rt *router.Router) func(*Bot) {
	return func(b *Bot) { b.Use(rt) }
}

const beeTopic = `---
title: Do *bees* sting_hard?
note: {text: Some do not., link: "https://x.example/"}
---
Bees sting,[^1] and 2 * 3 stings hurt.[^3][^1]

More.[^3]

[^1]: the article
[^3]: the keeper
`
