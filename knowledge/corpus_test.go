package knowledge

import (
	"slices"
	"strings"
	"testing"
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
		lx := newLexicon(readAll(all))
		var names []string
		for _, id := range lx.sequence(nil, all[len(texts)].words) {
			names = append(names, lx.name(id))
		}
		if got := strings.Join(names, " "); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestPartsOf holds texts to be read once each, however many processors there are.
func TestPartsOf(t *testing.T) {
	texts := []packText{{text: "a long text of many words"}, {text: "b"}, {text: ""}, {text: "another text"}}
	for n := 1; n < 7; n++ {
		var read []string
		parts := partsOf(texts, n)
		for _, p := range parts {
			for _, text := range p.texts {
				read = append(read, text.text)
			}
		}
		if len(parts) > n || strings.Join(read, "|") != "a long text of many words|b||another text" {
			t.Errorf("%d parts for %d: %q", len(parts), n, read)
		}
	}
	if parts := partsOf(nil, 4); len(parts) != 1 {
		t.Errorf("%d parts of nothing", len(parts))
	}
}

func TestSlab(t *testing.T) {
	var s slab[int]
	a := s.keep([]int{1, 2})
	b := s.keep([]int{3})
	_ = append(a, 9) // must not run into b
	long := s.keep(make([]int, 2*slabSize))
	if !slices.Equal(a, []int{1, 2}) || !slices.Equal(b, []int{3}) || len(long) != 2*slabSize || len(s.keep(nil)) != 0 {
		t.Errorf("got %v, %v and %d", a, b, len(long))
	}
}
