package cite

import (
	"slices"
	"strings"
	"testing"
	"time"

	"footnote/knowledge"
)

func TestTitleCase(t *testing.T) {
	for _, tt := range []struct {
		title   string
		longest int
		want    string
	}{
		{"the queen of the hive and how she is raised", anyLength, "The Queen of the Hive and How She Is Raised"},
		{"up to the comb: a beginner's year with bees", anyLength, "Up to the Comb: A Beginner's Year with Bees"},
		{"what bees come from", anyLength, "What Bees Come From"},
		{"a life from within", apaMinor, "A Life From Within"},
		{"a life from within bees", anyLength, "A Life from within Bees"},
		{"well-known, up-to-date hives (and others)", anyLength, "Well-Known, up-to-Date Hives (and Others)"},
		{"what iPhones do to bees", anyLength, "What iPhones Do to Bees"},
		{"“the” queen? a story", anyLength, "“The” Queen? A Story"},
		{"bees at bees.example and @home in r&d", anyLength, "Bees at Bees.example and @home in r&d"},
		{"the keepers’ o'clock", anyLength, "The Keepers’ O'clock"},
		{"éclairs für bienen", anyLength, "Éclairs Für Bienen"},
		{"", anyLength, ""}, {"?!", anyLength, "?!"}, {"of", anyLength, "Of"}, {"x", anyLength, "X"},
	} {
		if got := titleCase(tt.title, tt.longest); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.title, got, tt.want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for _, tt := range []struct{ title, stop, want string }{
		{"On Bees", ".", "“On Bees.”"}, {"On Bees", ",", "“On Bees,”"}, {"On Bees", "", "“On Bees”"},
		{"Who?", ".", "“Who?”"}, {"Who?", ",", "“Who?,”"}, {"Bees etc.", ".", "“Bees etc.”"},
		{"A “Bee”", ".", "“A ‘Bee.’”"}, {"Is It a “Bee?”", ".", "“Is It a ‘Bee?’”"}, {"The Keepers’", ",", "“The Keepers’,”"},
	} {
		if got := quoted(tt.title, tt.stop); got != tt.want {
			t.Errorf("%q with %q: got %s, want %s", tt.title, tt.stop, got, tt.want)
		}
	}
}

func TestTypographic(t *testing.T) {
	for in, want := range map[string]string{
		`a "bee" it's`: "a “bee” it’s", `("x")`: "(“x”)", `'a' "b"`: "‘a’ “b”", "keepers'": "keepers’", "": "",
	} {
		if got := typographic(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

func TestInitials(t *testing.T) {
	for given, want := range map[string]string{
		"Jenny Mae": "J. M.", "Jean-Paul": "J.-P.", "A. B.": "A. B.", "J.R.R.": "J. R. R.", "zoë": "Z.", "小明": "小.", "": "", "-": "", "é": "É.",
	} {
		if got := initials(given, " "); got != want {
			t.Errorf("%q: got %q, want %q", given, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, tt := range []struct {
		date                     knowledge.Date
		american, mla, iso, risD string
	}{
		{knowledge.Date{}, "", "", "", ""},
		{knowledge.Date{Year: 2021}, "2021", "2021", "2021", "2021///"},
		{knowledge.Date{Year: 2021, Month: time.May}, "May 2021", "May 2021", "2021-05", "2021/05//"},
		{knowledge.Date{Year: 2021, Month: time.September, Day: 4}, "September 4, 2021", "4 Sept. 2021", "2021-09-04", "2021/09/04/"},
		{knowledge.Date{Year: 821, Month: time.December, Day: 31}, "December 31, 821", "31 Dec. 821", "0821-12-31", "0821/12/31/"},
	} {
		got := []string{monthFirst(tt.date), shortMonths(tt.date), inNumbers(tt.date, "-"), risDate(tt.date)}
		if want := []string{tt.american, tt.mla, tt.iso, tt.risD}; !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestKey(t *testing.T) {
	for _, tt := range []struct {
		w    work
		want string
	}{
		{work{title: "The Ministry of State Security"}, "ministryofstate"},
		{work{title: "A bee", date: knowledge.Date{Year: 2021}}, "bee2021"},
		{work{authors: []knowledge.Author{{Family: "Müller-Ó Briain"}}, date: knowledge.Date{Year: 1999}}, "mullerobriain1999"},
		{work{authors: []knowledge.Author{{Organisation: "The National Bee Unit of All"}}}, "nationalbeeunit"},
		{work{title: "蜂"}, "source"}, {work{}, "source"}, {work{title: "{}, @%"}, "source"},
	} {
		if got := tt.w.key(); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.w, got, tt.want)
		}
	}
}

// TestPlaces: each voice has its paragraphs, in the order of its first use; an author's
// own words are the text's.
func TestPlaces(t *testing.T) {
	w := work{authors: []knowledge.Author{{Family: "Wren", Given: "Jenny"}}}
	topic := &knowledge.Topic{Citations: []knowledge.Citation{
		{Paragraph: 9, Voice: "Ada Holm"}, {Paragraph: 5, Voice: "the article; Ada Holm"}, {Paragraph: 2, Voice: "jenny wren"}, {Paragraph: 5, Voice: "the article"},
	}}
	got := places(w, topic)
	want := []place{{"Ada Holm", []int{5, 9}}, {"", []int{2, 5}}}
	if !slices.EqualFunc(got, want, func(a, b place) bool { return a.voice == b.voice && slices.Equal(a.paragraphs, b.paragraphs) }) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := annotation(got), "paragraphs 5, 9 (Ada Holm); paragraphs 2, 5 (the article)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNamed(t *testing.T) {
	for name, want := range map[string]string{"apa": "APA 7", "APA": "APA 7", "csl-json": "CSL-JSON", "": "", "vancouver": ""} {
		if s, ok := Named(name); s.Title != want || ok != (want != "") {
			t.Errorf("%q: got %q, %t", name, s.Title, ok)
		}
	}
}

// A note begins with a capital, whoever is quoted; brackets do not.
func TestVoiceBeginsANote(t *testing.T) {
	topic := &knowledge.Topic{Citations: []knowledge.Citation{{Paragraph: 3, Voice: "the booklet"}}}
	for name, want := range map[string]string{"chicago": "The booklet, quoted in “On Bees,” bees.example, n.d., para. 3", "apa": "(the booklet, as cited in On Bees"} {
		s, _ := Named(name)
		got := s.Cite(knowledge.Source{Title: "On Bees", Site: "bees.example", URL: "https://bees.example/"}, topic).InText[0].String()
		if !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
