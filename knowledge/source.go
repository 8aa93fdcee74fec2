package knowledge

// Source names the text that a pack answers from. It says what is known about
// the text and, in Note, what is not; nothing in it is guessed.
type Source struct {
	Title    string    // as readers are shown it
	Site     string    // host that publishes it
	URL      string    // where it stands, http or https
	Note     string    // what is not known about it; may be empty
	Authors  []Author  // in the text's order; none where it names nobody
	Date     Date      // when it was published; unknown if zero
	Accessed Date      // when the pack's curators read it at URL, a whole date; unknown if zero
	Sections []Section // in the text's order, without gaps or overlaps

	// Voices are whose words each paragraph carries, by the paragraph's number. Not
	// every paragraph need have any; nil where the pack does not say.
	Voices map[int][]string
}

// Section is a headed part of the source and the paragraphs it spans.
type Section struct {
	Name  string
	First int // first paragraph, counted from 1 through the whole text
	Last  int // last paragraph, inclusive
}

// Paragraphs returns the number of paragraphs of the whole source.
func (s Source) Paragraphs() int {
	if len(s.Sections) == 0 {
		return 0
	}
	return s.Sections[len(s.Sections)-1].Last
}

// SectionOf returns the name of the section that holds the paragraph, or "" if
// the source has no such paragraph.
func (s Source) SectionOf(paragraph int) string {
	for _, sec := range s.Sections {
		if sec.First <= paragraph && paragraph <= sec.Last {
			return sec.Name
		}
	}
	return ""
}
