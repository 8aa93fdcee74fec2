package router

import (
	"slices"
	"strings"
	"testing"

	"footnote/knowledge/lexicon"
)

// TestSequence holds the stems of a pack's text to those of the same question.
func TestSequence(t *testing.T) {
	texts := []packText{{text: "counterintelligence and the MI6"}, {text: "backdoor"}, {text: "couldnot unlike"}}
	for _, tt := range []struct{ text, want string }{
		{"Counter intelligence", "counterintellig"},
		{"the MI 6", "the mi6"},
		{"back doors", "backdoor"},
		{"I couldn't and could not", "i could not and couldnot"}, // what is contracted is not joined
		{"counterintelligence, unlike the MI6", "counterintellig unlik the mi6"},
		{"What is the MI6, unlike the backdoor?", "what be the mi6 unlik"},
		{"", ""},
	} {
		all := append(slices.Clone(texts), packText{text: tt.text})
		lx := lexicon.New(readAll(all))
		var names []string
		for _, id := range lx.Sequence(nil, all[len(texts)].words) {
			names = append(names, lx.Stem(id))
		}
		if got := strings.Join(names, " "); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestVocabulary(t *testing.T) {
	v := readAll([]packText{{text: "Two bees and two wasps"}, {text: "two bees"}})
	for _, tt := range []struct {
		word string
		want int32
	}{{"two", 0}, {"bees", 1}, {"and", 2}, {"wasps", 3}, {"bee", lexicon.Unknown}, {"", lexicon.Unknown}, {"twobees", lexicon.Unknown}} {
		if got := v.Find([]byte(tt.word)); got != tt.want {
			t.Errorf("%q: got %d, want %d", tt.word, got, tt.want)
		}
		if tt.want != lexicon.Unknown && v.Word(tt.want) != tt.word {
			t.Errorf("%d: got %q, want %q", tt.want, v.Word(tt.want), tt.word)
		}
	}
	for range 2 { // the second time nothing is new
		for i := range 1000 {
			if got := v.Add([]byte{'x', byte(i), byte(i >> 8)}); int(got) != 4+i {
				t.Fatalf("the word %d is %d", 4+i, got)
			}
		}
	}
}
