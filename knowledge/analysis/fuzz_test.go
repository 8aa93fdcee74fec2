package analysis

import (
	"strings"
	"testing"
	"unicode/utf8"
)

var oddTexts = []string{
	"", "When was the MSS formed?", "don’t", "U.S. R&D I.T. MI-6 5,200", "国家安全部", "Привет", "🤡", "a.b.c.d",
	"\xff\xfe", "\x00", "x\u0301\u0302\u0303", strings.Repeat("a\u0301", 50), "'''", "-_-", "１２", "İstanbul ß",
}

func FuzzTerms(f *testing.F) {
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		terms := Terms(text)
		if len(terms) > MaxTerms+1 {
			t.Errorf("Terms(%q) has %d terms", text, len(terms))
		}
		for _, term := range terms {
			if term == "" || utf8.ValidString(text) && !utf8.ValidString(term) {
				t.Errorf("Terms(%q) has the term %q", text, term)
			}
		}
	})
}

// FuzzPlainWord holds the short cut through a text to the long way.
func FuzzPlainWord(f *testing.F) {
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := Tokenizer{text: text}
		for at := 0; at < len(text); {
			from, to := nextWord(text, at)
			r.buf = r.buf[:0]
			gotFrom, gotTo, ok := r.plainWord(at)
			want := string(appendFolded(nil, text[from:to]))
			if ok && (gotFrom != from || gotTo != to || string(r.buf) != want) {
				t.Fatalf("%q from %d: got %q from %d to %d, want %q from %d to %d", text, at, r.buf, gotFrom, gotTo, want, from, to)
			}
			at = max(to, at+1)
		}
	})
}
