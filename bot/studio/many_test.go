package studio

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// many writes a pack of so many topics, each with six phrasings, and returns its folder.
func many(t testing.TB, topics int) string {
	t.Helper()
	dir := t.TempDir()
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "topics"), 0o755); err != nil {
		t.Fatal(err)
	}
	put("source.yaml", "title: On Much\nsite: much.example\nurl: https://much.example/\nsections: [{name: All, paragraphs: 1-9}]\n")
	for i := range topics {
		kind, thing, place := made(i%41), made(41+i%43), made(90+i/7)
		var asks strings.Builder
		for n, form := range []string{"where is %s %s of %s", "tell me of %s and %s in %s", "%s %s %s", "how does %s hold %s to %s", "why %s by %s near %s", "is there %s with %s at %s"} {
			fmt.Fprintf(&asks, "  - "+form+" %s\n", kind, thing, place, made(900+(i*7+n*13)%301))
		}
		put(fmt.Sprintf("topics/t%04d.md", i), fmt.Sprintf("---\ntitle: What of %s %s in %s, number %d?\nask:\n%s---\nIt is %s.[^1]\n\n[^1]: x\n", kind, thing, place, i, &asks, place))
	}
	return dir
}

// made makes a word of a number.
func made(n int) string {
	syllables := []string{"ba", "do", "ki", "lu", "me", "no", "ra", "su", "ti", "vo", "za"}
	word := "q"
	for n += 11; n > 0; n /= len(syllables) {
		word += syllables[n%len(syllables)]
	}
	return word
}

// A pack of 2,000 topics is shown, answered, measured and followed. How long that takes is
// logged.
func TestBrowserManyTopics(t *testing.T) {
	dir, browser := many(t, 2000), startBrowser(t)
	s := startOn(t, dir)
	began := time.Now()
	lap := func(what string) {
		t.Logf("%s: %v", what, time.Since(began).Round(time.Millisecond))
		began = time.Now()
	}
	b := open(t, browser, s.Address())
	b.sees(".pack", "2000 topics")
	lap("the page, while health is measured")
	b.ask("where is " + made(3) + " " + made(44) + " of " + made(90))
	b.sees(".why", "It scored best")
	lap("a question")
	h := open(t, browser, s.Address()+"health")
	h.sees("#main", "Measured in")
	t.Log(h.text(".measured"))
	began = time.Now()
	save(t, dir, "topics/t0003.md", "ask:\n", "ask:\n  - something else altogether\n")
	b.sees(".pack", "version", "2000 topics")
	h.sees("#main", "The last change")
	lap("from saving a file to the change in health, with the wait for a quiet folder")
	t.Log(h.text(".measured"))
	h = open(t, browser, s.Address()+"health")
	h.sees("#main", "What becomes of 14001")
	lap("the health page once it is measured")
	var questions strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&questions, "what of %s and %s\n", made(i%41), made(2000+i))
	}
	train := open(t, browser, s.Address()+"train")
	value[string](train, "document.getElementById('pasted').value = `"+questions.String()+"`")
	began = time.Now()
	train.press("Look at them")
	train.sees("#sheet", "Of 1000 questions")
	lap("a thousand questions to train with")
}
