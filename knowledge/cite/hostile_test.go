package cite

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"footnote/knowledge"
)

var risLine = regexp.MustCompile(`^(TY|AU|TI|T2|PY|DA|UR|Y2|N1|ER)  - `)

// isSound holds what every style makes of a source to its format: no text of the source
// ends a line, a field or an entry.
func isSound(t *testing.T, s knowledge.Source, answer *knowledge.Topic) {
	t.Helper()
	for _, style := range Styles() {
		c := style.Cite(s, answer)
		for _, text := range c.InText {
			if strings.Contains(text.String(), "\n") {
				t.Errorf("%s: several lines in the text: %q", style.Name, text)
			}
		}
		entry := c.Entry.String()
		switch style.Name {
		case "bibtex":
			isBibTeX(t, entry)
		case "ris":
			isRIS(t, entry, len(s.Authors))
		case "csl-json":
			isCSL(t, entry, s)
		default:
			if strings.Contains(entry, "\n") {
				t.Errorf("%s: an entry of several lines: %q", style.Name, entry)
			}
		}
	}
}

// isBibTeX counts braces as BibTeX does, whatever stands before them: the entry ends with
// its last one.
func isBibTeX(t *testing.T, entry string) {
	t.Helper()
	depth := 0
	for i, r := range entry {
		switch r {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 && strings.Contains(entry[:i], "{") && i < len(entry)-1 {
			t.Errorf("the entry ends early, before %q", entry[i:])
			return
		}
	}
	if depth != 0 {
		t.Errorf("braces are open: %q", entry)
	}
}

func isRIS(t *testing.T, entry string, authors int) {
	t.Helper()
	lines := strings.Split(entry, "\n")
	for i, line := range lines {
		if !risLine.MatchString(line) || strings.HasPrefix(line, "TY") != (i == 0) || strings.HasPrefix(line, "ER") != (i == len(lines)-1) {
			t.Errorf("line %d: %q", i+1, line)
		}
	}
	if n := strings.Count("\n"+entry, "\nAU  - "); n > authors {
		t.Errorf("%d authors of %d: %q", n, authors, entry)
	}
}

func isCSL(t *testing.T, entry string, s knowledge.Source) {
	t.Helper()
	var items []struct{ Title, URL string }
	if err := json.Unmarshal([]byte(entry), &items); err != nil || len(items) != 1 {
		t.Fatalf("%v: %q", err, entry)
	}
	if got, want := items[0].Title, clean(s.Title); got != want {
		t.Errorf("title: got %q, want %q", got, want)
	}
}

// said is a source that says a text wherever it can, and an answer that quotes it.
func said(text string) (knowledge.Source, *knowledge.Topic) {
	s := knowledge.Source{
		Title: text, Site: text, URL: text,
		Authors: []knowledge.Author{{Family: text, Given: text, Suffix: text}, {Organisation: text}, {Family: text}},
		Date:    knowledge.Date{Year: 2021, Month: 5, Day: 4}, Accessed: knowledge.Date{Year: 2026, Month: 11, Day: 27},
	}
	return s, &knowledge.Topic{Citations: []knowledge.Citation{{Paragraph: 3, Voice: text}, {Paragraph: 1, Voice: "the article"}}}
}

var hostileTexts = []string{
	"ER  - ", "x\nER  - \nTY  - JOUR", "\r\nAU  - Nobody", "TY  - x\u2028TI  - y", "}", "{", "}}\n@misc{x,", `\`, `\}`, `\{`, "a } and { b", " and ", "x and y",
	"%", "$", "#", "&", "_", "^", "~", "--", "''", "``", "```", `"`, `"]}`, `\"`, "<b>", "\x00", "\xff", "", " ", ",", ", ,", "?", "...", "’", "“”", "\uE000", "\uE001x\uE000",
	"é", "的", "-", "- -", ".-.", "Jean--Paul", "a.b.c", "…",
}

func TestHostileTextsStayInside(t *testing.T) {
	for _, text := range hostileTexts {
		t.Run(text, func(t *testing.T) {
			s, topic := said(text)
			isSound(t, s, nil)
			isSound(t, s, topic)
		})
	}
	isSound(t, knowledge.Source{}, nil)
	isSound(t, knowledge.Source{}, &knowledge.Topic{})
}

func FuzzCite(f *testing.F) {
	for _, text := range hostileTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, topic := said(text)
		isSound(t, s, topic)
	})
}
