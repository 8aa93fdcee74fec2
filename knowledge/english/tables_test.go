package english

import (
	"strings"
	"testing"
)

// TestOwnStems holds each line of stems.txt to be of use, and each word to one line.
func TestOwnStems(t *testing.T) {
	seen := make(map[string]string)
	for _, row := range Rows(stemLines) {
		stem, words, _ := strings.Cut(row, ":")
		useful := strip(stem) != stem // it is kept from kin that are none
		for word := range strings.FieldsSeq(words) {
			if other, ok := seen[word]; ok {
				t.Errorf("%q is in the lines of %q and %q", word, other, stem)
			}
			seen[word] = stem
			if Stem(word) != stem {
				t.Errorf("Stem(%q) = %q, want %q", word, Stem(word), stem)
			}
			s, ok := byRule(word)
			if !ok {
				s = plainStem(american(word))
			}
			useful = useful || s != stem
		}
		if !useful {
			t.Errorf("the line of %q changes nothing", stem)
		}
	}
}

// TestIrregular holds each form to its base, but for those with a stem of their own.
func TestIrregular(t *testing.T) {
	seen := make(map[string]string)
	for _, row := range Rows(irregularLines) {
		base, forms, _ := strings.Cut(row, ":")
		if other, ok := irregular[base]; ok {
			t.Errorf("the base %q is itself a form of %q", base, other)
		}
		for form := range strings.FieldsSeq(forms) {
			if other, ok := seen[form]; ok {
				t.Errorf("%q is a form of %q and of %q", form, other, base)
			}
			seen[form] = base
			if got, want := Stem(form), Stem(base); got != want {
				t.Errorf("Stem(%q) = %q, Stem(%q) = %q", form, got, base, want)
			}
		}
	}
}

// TestBritish holds each word to its American twin.
func TestBritish(t *testing.T) {
	for british, american := range britishWord {
		if got, want := Stem(british), Stem(american); got != want {
			t.Errorf("Stem(%q) = %q, Stem(%q) = %q", british, got, american, want)
		}
	}
	for _, roots := range britishRoots {
		for _, r := range roots {
			if got, want := Stem(r.british+"s"), Stem(r.american+"s"); got != want {
				t.Errorf("Stem(%q) = %q, Stem(%q) = %q", r.british+"s", got, r.american+"s", want)
			}
		}
	}
}
