package knowledge

import (
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// paragraphRange is a section's extent: "11-13", or "7" for a single paragraph.
var paragraphRange = regexp.MustCompile(`^(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?$`)

// sections reads the list of sections, which must number the paragraphs from 1
// without a gap: a citation's number has to mean one place.
func (f *file) sections(e field) []Section {
	var all []Section
	for _, item := range f.items(e) {
		sec, line := f.section(item), f.line(item)
		next := 1
		if len(all) > 0 {
			next = all[len(all)-1].Last + 1
		}
		if sec.First != 0 && sec.First != next {
			f.problem(line, "section %q starts at paragraph %d, not %d: paragraphs are counted from 1, through all sections, without a gap", sec.Name, sec.First, next)
		}
		all = append(all, sec)
	}
	return all
}

// section reads one section's name and range.
func (f *file) section(n *yaml.Node) Section {
	var sec Section
	for _, e := range f.mapping(n, "a section") {
		switch e.key {
		case "name":
			sec.Name = f.scalar(e.node, "name").Text
		case "paragraphs":
			sec.First, sec.Last, _ = f.paragraphRange(f.scalar(e.node, "paragraphs"))
		default:
			f.unknown(e, "a section", "name", "paragraphs")
		}
	}
	if sec.Name == "" {
		f.problem(f.line(n), "a section has no name")
	}
	if sec.First == 0 {
		f.problem(f.line(n), "a section has no paragraphs such as 11-13")
	}
	return sec
}

// paragraphRange reads a range of paragraphs. It is not ok where there is none, which
// is reported.
func (f *file) paragraphRange(t Line) (first, last int, ok bool) {
	m := paragraphRange.FindStringSubmatch(t.Text)
	if m == nil {
		f.problem(t.Number, "paragraphs %q is not a range such as 11-13", t.Text)
		return 0, 0, false
	}
	first, _ = strconv.Atoi(m[1])
	last = first
	if m[2] != "" {
		last, _ = strconv.Atoi(m[2])
	}
	if last < first {
		f.problem(t.Number, "paragraphs %q ends before it starts", t.Text)
		return first, last, false
	}
	return first, last, true
}
