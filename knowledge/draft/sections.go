package draft

import (
	"fmt"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// Names of sections that have no heading.
const (
	beginning = "Beginning" // what stands above the first heading
	allOfIt   = "Text"      // a text without headings
)

// longestName is the longest name of a section, in bytes; a longer heading is cut.
const longestName = 200

// divider makes numbered paragraphs and sections of pieces.
type divider struct {
	*Text
	taken   map[string]bool // names that no other section may have, folded
	times   map[string]int  // how often a heading has been used again, folded
	heading string          // above the next paragraph, "" where none stands there
	empty   int             // headings without a paragraph below them
}

// divide makes numbered paragraphs and sections of the pieces.
func (t *Text) divide(pieces []piece) {
	d := divider{Text: t, taken: make(map[string]bool), times: make(map[string]int)}
	headings := false
	for _, p := range pieces {
		headings = headings || p.isHeading()
		if !p.isHeading() {
			// A section called as a paragraph is written would be taken for its heading.
			d.taken[folded(p.text)] = true
		}
	}
	d.heading = beginning
	if !headings {
		d.heading = allOfIt
	}
	for i, p := range pieces {
		if p.isHeading() {
			d.begin(p.text, i > 0)
		} else {
			d.add(p.text)
		}
	}
	if d.empty > 0 {
		t.assume("Headings without a paragraph below them are left out: %d.", d.empty)
	}
	if len(t.Paragraphs) > 0 && folded(t.Paragraphs[0]) == folded(t.Title) {
		t.Title = "" // check would take the paragraph for it
	}
}

// begin has the next paragraph begin a section.
func (d *divider) begin(heading string, below bool) {
	switch {
	case d.heading == "" || !below:
		d.heading = heading
	case isBareNumber(d.heading):
		d.heading = strings.TrimRight(d.heading, ".:") + ": " + heading
	default:
		d.empty++
		d.heading = heading
	}
}

// add adds a paragraph.
func (d *divider) add(paragraph string) {
	d.Paragraphs = append(d.Paragraphs, paragraph)
	n := len(d.Paragraphs)
	if d.heading != "" {
		d.Sections = append(d.Sections, knowledge.Section{Name: d.unused(d.heading), First: n})
		d.heading = ""
	}
	d.Sections[len(d.Sections)-1].Last = n
}

// unused makes a section's name of a heading, which nothing else is called.
func (d *divider) unused(heading string) string {
	if len(heading) > longestName {
		heading = strings.ToValidUTF8(heading[:longestName], "") + "…"
	}
	name, same := heading, folded(heading)
	for d.taken[folded(name)] {
		d.times[same]++
		name = fmt.Sprintf("%s (%d)", heading, d.times[same]+1)
	}
	d.taken[folded(name)] = true
	return name
}

// folded is equal for texts that check takes for the same.
func folded(s string) string { return strings.ToLower(analysis.FoldText(s)) }
