package why

import (
	"slices"
	"strings"
	"testing"

	"footnote/knowledge"
)

// hives is a small pack; a topic's ID is its title.
func hives() *knowledge.Pack {
	topic := func(title, answer string, ask ...string) *knowledge.Topic {
		return &knowledge.Topic{ID: title, Title: title, Ask: ask, Body: []knowledge.Passage{{Text: answer}}}
	}
	p := knowledge.NewPack([]*knowledge.Topic{
		topic("When was the Royal Society of Beekeepers founded?", "In 1923, by Anna's brother.", "rsb founding"),
		topic("Who leads the RSB?", "The keepers are led by Anna.", "boss of the beekeepers"),
		topic("Do bees sting?", "Bees sting. They mean well."),
	})
	p.Synonyms = [][]string{{"rsb", "royal society of beekeepers"}, {"founded", "set up", "established"}, {"boss", "chief"}}
	return p
}

// TestWords holds words to how topics write them: with care before phrasings, without a
// possessive, in small letters where there are any, and as a synonym where that is what
// a topic has.
func TestWords(t *testing.T) {
	p := hives()
	for _, tt := range []struct{ stems, want string }{
		{"sting", "sting: | | sting"},
		{"found", "founded: founded | | "},
		{"establish", "established: founded | | "},
		{"anna", "Anna: Anna | Anna | "},
		{"rsb", "RSB: RSB | RSB | "},
		{"royal societi beekeep", "Royal: Royal | RSB | ; Society: Society | RSB | ; Beekeepers: Beekeepers | Beekeepers | "},
		{"societi", "Society: Society | | "}, // by itself no RSB
		{"chief", "chief: | boss | "},
		{"bee xyzzi", "bees: | | bees; : | | "},
		{"", ""},
	} {
		stems := strings.Fields(tt.stems)
		var got []string
		for _, w := range Words(p, p.Topics, len(stems), func(stem string) int { return slices.Index(stems, stem) }) {
			got = append(got, strings.ReplaceAll(w.Text+": "+strings.Join(w.By, " | "), "  ", " "))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s: got %q, want %q", tt.stems, strings.Join(got, "; "), tt.want)
		}
	}
}

// TestWordsForged holds Words to what is asked of it, whatever is says.
func TestWordsForged(t *testing.T) {
	p := hives()
	for _, n := range []int{-1, 0, 1, 7, 1000} {
		if words := Words(p, p.Topics, 1, func(string) int { return n }); len(words) != 1 {
			t.Errorf("%d: got %+v", n, words)
		}
	}
}
