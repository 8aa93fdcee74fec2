package lexicon

import (
	"strings"
	"testing"
)

// lexiconOf returns the lexicon of some words, each of which counts once.
func lexiconOf(words string) (*Lexicon, []int32) {
	found := NewVocabulary()
	for word := range strings.FieldsSeq(words) {
		found.Add([]byte(word))
	}
	lx := New(found)
	counts := make([]int32, lx.Size())
	for i := range counts {
		counts[i] = 1
	}
	return lx, counts
}

func TestParaphrases(t *testing.T) {
	lx, counts := lexiconOf("truck sofa bird nervous begin knife pay thing bark house eiffel kind")
	counts[lx.Find([]byte("bark"))] = 0 // some everyday phrasing has it, and no topic
	p := NewParaphrases(lx, counts)
	for _, tt := range []struct {
		word, want string
		near       Nearness
	}{
		{"couch", "sofa", SameMeaning}, {"couches", "sofa", SameMeaning}, {"start", "begin", SameMeaning},
		{"dagger", "knife", OneStep}, {"lorry", "truck", TwoSteps}, {"hen", "", Apart},
		{"apprehensive", "", Apart}, {"edgy", "", Apart}, {"payment", "pay", OneStep},
		{"woof", "", Apart},  // only bark, which no topic has
		{"tower", "", Apart}, // a thing is too general, and Eiffel a name
		{"blorp", "", Apart}, {"", "", Apart},
	} {
		stem, near := p.Of(tt.word)
		got := ""
		if near != Apart {
			got = lx.Stem(stem)
		}
		if got != tt.want || near != tt.near {
			t.Errorf("%q: got %q, %d, want %q, %d", tt.word, got, near, tt.want, tt.near)
		}
	}
}

// Of two words that are as near, the pack's more frequent one is meant.
func TestParaphraseIsTheMoreFrequent(t *testing.T) {
	for often, want := range map[string]string{"pay": "pay", "wage": "wage"} {
		lx, counts := lexiconOf("pay wage")
		counts[lx.Find([]byte(often))] = 2
		if stem, near := NewParaphrases(lx, counts).Of("salary"); near != SameMeaning || lx.Stem(stem) != want {
			t.Errorf("%s is more frequent: got %d, %d", often, stem, near)
		}
	}
}
