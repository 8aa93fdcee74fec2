package knowledge

import (
	"regexp"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// paragraphRange is a section's extent: "11-13", or "7" for a single paragraph.
var paragraphRange = regexp.MustCompile(`^(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?$`)

// parseSource reads source.yaml.
func (f *file) parseSource(src []byte) Source {
	var s Source
	root, ok := f.parseYAML(src)
	if !ok {
		return s
	}
	var voices field
	var persons, bodies []Author
	fields := f.mapping(root, "the file")
	if root != nil && fields == nil {
		return s // what it lacks then is not known
	}
	for _, e := range fields {
		switch e.key {
		case "title":
			s.Title = f.scalar(e.node, "title").Text
		case "site":
			s.Site = f.scalar(e.node, "site").Text
		case "url":
			s.URL = f.address(e.node, "url")
		case "note":
			s.Note = f.scalar(e.node, "note").Text
		case "author":
			persons = f.authors(e, f.person)
		case "organisation":
			bodies = f.authors(e, f.organisation)
		case "date":
			s.Date = f.date(e)
		case "accessed":
			s.Accessed = f.accessed(e)
		case "sections":
			s.Sections = f.sections(e)
		case "voices":
			voices = e
		default:
			f.unknown(e, "a source", "title", "site", "url", "note", "author", "organisation", "date", "accessed", "sections", "voices")
		}
	}
	s.Authors = slices.Concat(persons, bodies)
	s.Voices = f.voices(voices, s.Paragraphs()) // which paragraphs there are, the sections say
	f.require(fields, "title", s.Title, "write what the text is called, as readers are shown it")
	f.require(fields, "site", s.Site, "write who publishes the text, such as bees.example; readers see it below every answer")
	f.require(fields, "url", s.URL, "write where the text can be read, such as https://bees.example/on-bees")
	if len(s.Sections) == 0 {
		f.problem(lineOf(fields, "sections"), "sections are missing; list the text's headings, each with a `name` and `paragraphs`")
	}
	return s
}

// require reports a field that has no value, with what to write.
func (f *file) require(fields []field, name, value, remedy string) {
	if value == "" {
		f.problem(lineOf(fields, name), "%s is missing; %s", name, remedy)
	}
}

// lineOf returns the line of a field, the file's first where it is not there.
func lineOf(fields []field, name string) int {
	for _, e := range fields {
		if e.key == name {
			return e.line
		}
	}
	return 1
}

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
