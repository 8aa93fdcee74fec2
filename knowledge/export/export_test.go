package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/mss"
)

// hive asks two quiz questions, one of them with all that HTML, tabs and spreadsheets
// could stumble over.
const hive = `---
title: Where do "bees" live?
quiz:
  - question: Where do bees live?
    right: In hives
    wrong: [In nests, '=1+1', In <b>holes</b>]
  - key: how-many
    question: How many hives are there?
    right: "7"
    wrong: ["5", "6", "8"]
    explanation: The keeper said "seven" & meant it.
---
Bees live in hives.[^1][^2]

[^1]: the article
[^2]: the keeper
`

func load(t *testing.T, changed map[string]string) *knowledge.Pack {
	t.Helper()
	p, err := knowledge.Load(knowledgetest.FS(changed))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestGolden(t *testing.T) {
	p := load(t, map[string]string{"topics/hive.md": hive})
	knowledgetest.Golden(t, "testdata/anki.golden", Anki(p))
	knowledgetest.Golden(t, "testdata/csv.golden", CSV(p))
}

// imported is a note as Anki takes it in.
type imported struct {
	guid, front, back string
	tags              []string
}

// importAnki reads a file as Anki's manual says that Anki does: lines with # and a colon
// at the top are headers, records are CSV with the separator that they name, and what is
// neither GUID nor tags goes to the fields in their order.
func importAnki(t *testing.T, file []byte) (headers map[string]string, notes []imported) {
	t.Helper()
	headers = make(map[string]string)
	for line := range strings.Lines(string(file)) {
		name, value, ok := strings.Cut(strings.TrimPrefix(strings.TrimSuffix(line, "\n"), "#"), ":")
		if !strings.HasPrefix(line, "#") {
			break
		}
		if ok {
			headers[name] = value
		}
	}
	r := csv.NewReader(bytes.NewReader(file))
	r.Comma, r.Comment, r.FieldsPerRecord = '\t', '#', 4
	records, err := r.ReadAll()
	if err != nil {
		t.Fatalf("importing: %v", err)
	}
	for _, f := range records {
		notes = append(notes, imported{f[0], f[1], f[2], strings.Fields(f[3])})
	}
	return headers, notes
}

// TestImport exports the embedded pack and imports it: every topic and quiz question
// arrives, once, whole, with its source on the back.
func TestImport(t *testing.T) {
	p, err := knowledge.Load(mss.FS)
	if err != nil {
		t.Fatal(err)
	}
	headers, notes := importAnki(t, Anki(p))
	for name, want := range map[string]string{
		"separator": "Tab", "html": "true", "notetype": "Basic", "deck": p.Source.Title, "guid column": "1", "tags column": "4", "if matches": "update current",
	} {
		if headers[name] != want {
			t.Errorf("header %s: got %q, want %q", name, headers[name], want)
		}
	}
	want := 0
	for _, topic := range p.Topics {
		want += 1 + len(topic.Quiz)
	}
	if len(notes) != want {
		t.Fatalf("got %d notes, want %d", len(notes), want)
	}
	seen := make(map[string]bool)
	for i, made := range Notes(p) {
		got := notes[i]
		if seen[got.guid] || got.guid != made.GUID {
			t.Errorf("GUID %q of %q is given twice, or lost", got.guid, made.Question)
		}
		seen[got.guid] = true
		if !strings.HasPrefix(got.front, escaped(made.Question)) {
			t.Errorf("front of %s: %q", made.GUID, got.front)
		}
		for _, part := range []string{escaped(made.Answer), `Source: <a href="` + p.Source.URL + `">`, "¶", escaped(made.section())} {
			if !strings.Contains(got.back, part) {
				t.Errorf("back of %q lacks %q", made.Question, part)
			}
		}
		if len(got.tags) != 2 || strings.Count(got.tags[0], "::") != 1 {
			t.Errorf("tags of %q: %q", made.Question, got.tags)
		}
	}
}

// TestStable makes sure that a note keeps its GUID whatever is mended, and that another
// source has others.
func TestStable(t *testing.T) {
	before := Notes(load(t, map[string]string{"topics/hive.md": hive}))
	mended := Notes(load(t, map[string]string{"topics/hive.md": strings.NewReplacer(
		"Where do \"bees\" live", "Where is the home of bees", "How many", "What number of", "In nests", "In trees", "Bees live", "They live",
	).Replace(hive)}))
	moved := Notes(load(t, map[string]string{
		"topics/hive.md": hive, "source.yaml": strings.ReplaceAll(knowledgetest.Files["source.yaml"], "on-bees", "on-ants"),
	}))
	for i := range before {
		if before[i].GUID != mended[i].GUID {
			t.Errorf("%q was mended and has another GUID", before[i].Question)
		}
		if before[i].GUID == moved[i].GUID {
			t.Errorf("%q of another source has the same GUID", before[i].Question)
		}
	}
}

func TestCSV(t *testing.T) {
	p := load(t, map[string]string{"topics/hive.md": hive})
	records, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(CSV(p), []byte("\uFEFF")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(records) != 1+len(Notes(p)) || len(records[0]) != len(columns) {
		t.Fatalf("got %d lines of %d columns", len(records), len(records[0]))
	}
	for _, r := range records {
		for _, c := range r {
			if c != "" && strings.ContainsRune("=+-@", rune(c[0])) {
				t.Errorf("a spreadsheet takes %q for a formula", c)
			}
		}
	}
}

func TestTag(t *testing.T) {
	for text, want := range map[string]string{
		"Hives":                          "Hives",
		" Spies  Like Us: an ::overview": "Spies_Like_Us_an_overview",
		"Über Bienen (2024)":             "Über_Bienen_2024",
		"???":                            "-",
	} {
		if got := tag(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestHarmless: no text begins a formula, and none is a tag that Anki acts on.
func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "7": "7", "=1+1": "'=1+1", "-5": "'-5", "＝1+1": "'＝1+1", "＠SUM(A1)": "'＠SUM(A1)", "über": "über",
	} {
		if got := harmless(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	if got, want := escaped("[sound:x.mp3]\n[latex]<x>"), "&#91;sound:x.mp3]<br>&#91;latex]&lt;x&gt;"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
