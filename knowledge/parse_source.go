package knowledge

import "slices"

// sourceReader is what has been read of source.yaml so far.
type sourceReader struct {
	*file
	source          Source
	persons, bodies []Author
	voices          field
}

// parseSource reads source.yaml.
func (f *file) parseSource(src []byte) Source {
	r := sourceReader{file: f}
	root, ok := f.parseYAML(src)
	if !ok {
		return Source{}
	}
	fields := f.mapping(root, "the file")
	if root != nil && fields == nil {
		return Source{} // what it lacks then is not known
	}
	for _, e := range fields {
		r.field(e)
	}
	s := r.source
	s.Authors = slices.Concat(r.persons, r.bodies)
	s.Voices = f.voices(r.voices, s.Paragraphs()) // which paragraphs there are, the sections say
	f.require(fields, "title", s.Title, "write what the text is called, as readers are shown it")
	f.require(fields, "site", s.Site, "write who publishes the text, such as bees.example; readers see it below every answer")
	f.require(fields, "url", s.URL, "write where the text can be read, such as https://bees.example/on-bees")
	if len(s.Sections) == 0 {
		f.problem(lineOf(fields, "sections"), "sections are missing; list the text's headings, each with a `name` and `paragraphs`")
	}
	return s
}

// field reads a field of the file.
func (r *sourceReader) field(e field) {
	switch e.key {
	case "title":
		r.source.Title = r.scalar(e.node, "title").Text
	case "site":
		r.source.Site = r.scalar(e.node, "site").Text
	case "url":
		r.source.URL = r.address(e.node, "url")
	case "note":
		r.source.Note = r.scalar(e.node, "note").Text
	case "author":
		r.persons = r.authors(e, r.person)
	case "organisation":
		r.bodies = r.authors(e, r.organisation)
	case "date":
		r.source.Date = r.date(e)
	case "accessed":
		r.source.Accessed = r.accessed(e)
	case "sections":
		r.source.Sections = r.sections(e)
	case "voices":
		r.voices = e
	default:
		r.unknown(e, "a source", "title", "site", "url", "note", "author", "organisation", "date", "accessed", "sections", "voices")
	}
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
