package cite

import (
	"bytes"
	"encoding/json"
	"strings"

	"footnote/knowledge"
)

// cslName is a name as citation processors read it.
type cslName struct {
	Family  string `json:"family,omitempty"`
	Given   string `json:"given,omitempty"`
	Suffix  string `json:"suffix,omitempty"`
	Literal string `json:"literal,omitempty"` // of an organisation
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

// cslJSON writes a list of one item, as programs import it, a field a line.
func cslJSON(w work, all []place) Citation {
	var lines []string
	field := func(name string, value any, known bool) {
		if known {
			lines = append(lines, "    "+inJSON(name)+": "+inJSON(value))
		}
	}
	field("id", w.key(), true)
	field("type", "webpage", true)
	field("title", w.title, true)
	field("container-title", w.site, w.site != "")
	field("author", each(w.authors, cslNameOf), len(w.authors) > 0)
	field("issued", cslDate{[][]int{numbers(w.date)}}, w.date.Known())
	field("accessed", cslDate{[][]int{numbers(w.accessed)}}, w.accessed.Known())
	field("URL", w.url, true)
	note := annotation(all)
	field("note", note, note != "")
	return Citation{Entry: Text("[\n  {\n" + strings.Join(lines, ",\n") + "\n  }\n]")}
}

func cslNameOf(a knowledge.Author) cslName {
	return cslName{a.Family, a.Given, a.Suffix, a.Organisation}
}

// inJSON writes a value on one line, and leaves & and < readable.
func inJSON(value any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(value) // strings and numbers can always be written
	return strings.TrimSpace(b.String())
}
