package cite

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

// What a CSL processor makes of our CSL-JSON is in testdata/citeproc.json, which
// .ci/citeproc writes from testdata/citeproc-input.json. Our texts are held to it, italics
// included.

// asked is one source for the processor.
type asked struct {
	Name  string          `json:"name"`
	Item  json.RawMessage `json:"item"`
	Cites []askedCite     `json:"cites"`
}

// askedCite is what stands in the text: the paragraphs, and what stands in front of the
// source in each style.
type askedCite struct {
	Locator string            `json:"locator,omitempty"`
	Prefix  map[string]string `json:"prefix,omitempty"`
}

// written is what a style makes of a source.
type written struct {
	InText []string `json:"inText"`
	Entry  string   `json:"entry"`
}

// between is what parts a voice from the source; no processor knows it.
var between = map[string]string{"apa": ", as cited in ", "mla": " qtd. in ", "chicago": ", quoted in ", "harvard": ", cited in "}

// sorted returns the names of the packs in their order.
func sorted(all map[string]*knowledge.Pack) []string { return slices.Sorted(maps.Keys(all)) }

// TestCiteprocInput writes down what the processor is asked.
func TestCiteprocInput(t *testing.T) {
	all := packs(t)
	var input []asked
	for _, name := range sorted(all) {
		a := asked{Name: name, Item: cslItemOf(t, all[name].Source), Cites: []askedCite{{}}}
		for _, p := range places(workOf(all[name].Source), answerOf(t, all[name])) {
			cite := askedCite{Locator: p.numbers()}
			if p.voice != "" {
				cite.Prefix = make(map[string]string)
				for style, words := range between {
					cite.Prefix[style] = p.voice + words
				}
			}
			a.Cites = append(a.Cites, cite)
		}
		input = append(input, a)
	}
	knowledgetest.Golden(t, "testdata/citeproc-input.json", indented(t, input))
}

// cslItemOf returns the item of a source's CSL-JSON.
func cslItemOf(t *testing.T, s knowledge.Source) json.RawMessage {
	t.Helper()
	style, _ := Named("csl-json")
	var items []json.RawMessage
	if err := json.Unmarshal([]byte(style.Copied(style.Cite(s, nil))), &items); err != nil || len(items) != 1 {
		t.Fatalf("no CSL-JSON: %v", err)
	}
	return items[0]
}

func indented(t *testing.T, v any) []byte {
	t.Helper()
	raw, err := json.MarshalIndent(v, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	return append(raw, '\n')
}

// TestLikeCiteproc holds every text to the processor's, but for the exceptions.
func TestLikeCiteproc(t *testing.T) {
	raw, err := os.ReadFile("testdata/citeproc.json")
	if err != nil {
		t.Fatal(err)
	}
	var theirs map[string]map[string]written
	if err := json.Unmarshal(raw, &theirs); err != nil {
		t.Fatal(err)
	}
	all := packs(t)
	used := make([]bool, len(exceptions))
	for _, name := range sorted(all) {
		for style := range between {
			got, want := ours(t, style, all[name]), theirs[name][style]
			if len(want.InText) != len(got.InText) {
				t.Fatalf("%s, %s: %d texts of the processor, %d of ours", name, style, len(want.InText), len(got.InText))
			}
			for i := range got.InText {
				compare(t, name+" "+style+" in the text", got.InText[i], excepted(want.InText[i], name, style, used))
			}
			compare(t, name+" "+style+" entry", got.Entry, excepted(want.Entry, name, style, used))
		}
	}
	for i, u := range used {
		if !u {
			t.Errorf("exception %+v is not needed", exceptions[i])
		}
	}
}

func compare(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\ngot  %s\nwant %s", what, got, want)
	}
}

// ours returns our texts of a source and of an answer, in the processor's HTML.
func ours(t *testing.T, style string, p *knowledge.Pack) written {
	t.Helper()
	s, ok := Named(style)
	if !ok {
		t.Fatalf("there is no style %s", style)
	}
	whole, part := s.Cite(p.Source, nil), s.Cite(p.Source, answerOf(t, p))
	if whole.Entry != part.Entry {
		t.Errorf("%s: the entry of an answer is another than the source's", style)
	}
	var w written
	for _, text := range append(whole.InText, part.InText...) {
		w.InText = append(w.InText, inHTML(text))
	}
	w.Entry = inHTML(whole.Entry)
	return w
}

var htmlSigns = strings.NewReplacer("&", "&#38;", "<", "&#60;", ">", "&#62;", italicOn, "<i>", italicOff, "</i>")

func inHTML(t Text) string { return htmlSigns.Replace(string(t)) }
