package lexicon

import (
	"strings"
	"testing"
)

func TestSpeller(t *testing.T) {
	words := NewVocabulary()
	for word := range strings.FieldsSeq("intelligence organization hybrid monitored western mattis times where arrested initiative counterintelligence") {
		words.Add([]byte(word))
	}
	lx := New(words)
	counts := make([]int32, lx.Size())
	for i := range counts {
		counts[i] = 1
	}
	sp := NewCorrector(lx, counts)
	for _, tt := range []struct{ typed, want string }{
		{"inteligence", "intellig"}, {"organizaton", "organiz"}, {"hybird", "hybrid"}, {"montiored", "monitor"},
		{"westren", "western"}, {"matis", "matti"}, {"wehre", "where"}, {"arested", "arrest"},
		{"tides", "time?"}, {"counterintelligenec", "counterintellig"}, {"counterinteligense", "counterintellig"},
		{"initative", "initi"}, {"iniative", "initi"},
		{"cat", ""}, {"photosynthesis", ""}, {"r2d2", ""}, {"organs", ""},
	} {
		got := ""
		if id, doubtful, ok := sp.Correct(tt.typed); ok {
			got = lx.Stem(id)
			if doubtful {
				got += "?"
			}
		}
		if got != tt.want {
			t.Errorf("correct(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
}
