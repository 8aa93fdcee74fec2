package knowledge

import (
	"slices"
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

// TestLoadReadsWhatCitationsNeed: what is known of the source beside its title.
func TestLoadReadsWhatCitationsNeed(t *testing.T) {
	for _, tt := range []struct {
		yaml           string
		authors        []Author
		prose          string
		date, accessed string
	}{
		{"note: x", nil, "", "", ""},
		{"author: Wren, Jenny", []Author{{Family: "Wren", Given: "Jenny"}}, "Jenny Wren", "", ""},
		{"author: Plato", []Author{{Family: "Plato"}}, "Plato", "", ""},
		{"author: [\"King, Martin Luther, Jr.\"]", []Author{{Family: "King", Given: "Martin Luther", Suffix: "Jr."}}, "Martin Luther King Jr.", "", ""},
		{"author:\n  - van der Berg, Jan\n  - Wren, Jenny\norganisation: Bees, Wasps and Co", []Author{{Family: "van der Berg", Given: "Jan"}, {Family: "Wren", Given: "Jenny"}, {Organisation: "Bees, Wasps and Co"}},
			"Jan van der Berg, Jenny Wren and Bees, Wasps and Co", "", ""},
		{"organisation: [National Bee Unit, NASA]\ndate: 2021", []Author{{Organisation: "National Bee Unit"}, {Organisation: "NASA"}}, "National Bee Unit and NASA", "2021", ""},
		{"author:\norganisation: ~\ndate:\naccessed:", nil, "", "", ""},
		{"date: 2021-05\naccessed: 2026-11-27", nil, "", "May 2021", "27 November 2026"},
		{"date: \"2021-05-04\"\naccessed: '2024-02-29'", nil, "", "4 May 2021", "29 February 2024"},
	} {
		s := loadSound(t, spoiled(t, "source.yaml", "note: no author is named", tt.yaml)).Source
		if !slices.Equal(s.Authors, tt.authors) || s.AuthorNames() != tt.prose || s.Date.String() != tt.date || s.Accessed.String() != tt.accessed {
			t.Errorf("%s: got %+v, %q, %q, %q", tt.yaml, s.Authors, s.AuthorNames(), s.Date, s.Accessed)
		}
	}
}

func TestLoadReportsWhatCannotBeCited(t *testing.T) {
	for _, tt := range []struct{ yaml, want string }{
		{"author: Jenny Wren", `source.yaml:4: author "Jenny Wren" has no comma; write a person as "Family, Given", and anybody else as organisation`},
		{"author: [Wren, Jenny]", `source.yaml:4: author "Wren" stands in brackets without quotation marks; write ["Family, Given"]`},
		{"author: [\"National Bee Unit\"]", `source.yaml:4: author "National Bee Unit" has no comma`},
		{"author: \"Wren,\"", `source.yaml:4: author "Wren," is not written as "Family, Given"`},
		{"author: \", Jenny\"", `source.yaml:4: author ", Jenny" is not written as`},
		{"author:\n  - Wren, Jenny\n  - a, b, c, d", `source.yaml:6: author "a, b, c, d" is not written as`},
		{"author: {family: Wren}", "source.yaml:4: author is not plain text"},
		{"author: [\"\"]", "source.yaml:4: author has an empty entry"},
		{"organisation: Unit # 4", `source.yaml:4: organisation ends before " #"`},
		{"organisation: \"\\e[31m\"", "source.yaml:4: a text holds the character <U+001B>"},
		{"date: May 2021", `source.yaml:4: date "May 2021" is not a date such as 2021-05-04, 2021-05 or 2021`},
		{"date: 2021-13", `source.yaml:4: date "2021-13" is not a date`},
		{"date: 2021-00", `source.yaml:4: date "2021-00" is not a date`},
		{"date: 2021-02-29", `source.yaml:4: date "2021-02-29" is not a date`},
		{"date: 2021-02-00", `source.yaml:4: date "2021-02-00" is not a date`},
		{"date: 0000", `source.yaml:4: date "0000" is not a date`},
		{"date: [2021]", "source.yaml:4: date is not plain text"},
		{"accessed: 2021-05", "source.yaml:4: accessed names no day; write it as 2021-05-04"},
		{"accessed: yesterday", `source.yaml:4: accessed "yesterday" is not a date`},
	} {
		_, err := Load(knowledgetest.FS(spoiled(t, "source.yaml", "note: no author is named", tt.yaml)))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s:\ngot  %v\nwant %s", tt.yaml, err, tt.want)
		}
	}
}
