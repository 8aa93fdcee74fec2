package cite

import (
	"slices"
	"strings"
)

// exception is a text that the processor writes otherwise than we do, and why we do not.
type exception struct {
	sources  string // names, or all
	style    string
	from, to string
	why      string
}

// exceptions are all.
var exceptions = []exception{
	{"all", "mla", "paras.", "pars. ", "the MLA Handbook abbreviates paragraphs so; the style knows no abbreviation of its own, and lacks the space"},
	{"all", "mla", "para.", "par. ", "the same, of one paragraph"},
	{"mss", "apa", "Charlesdenyer.Com", "charlesdenyer.com", "the name of a host is not a title"},
	{"mss", "mla", "Charlesdenyer.Com", "charlesdenyer.com", "the same"},
	{"nothing-known", "apa", "Bees.Example", "bees.example", "the same"},
	{"nothing-known", "mla", "Bees.Example", "bees.example", "the same"},
	{"accessed", "apa", "Comes from", "Comes From", "APA titles write words of four letters large; the processor has one list for all styles"},
	{"organisation", "apa", ". National Bee Unit. http", ". http", "APA 7, section 9.33: the site is left out where it is the author"},
	{"mixed", "apa", "Wren, J. &#38;", "Wren, J., &#38;", "APA 7, section 9.8: a comma parts initials from the next name; the processor lists organisations apart"},
	{"mixed", "mla", "Wren, Jenny and", "Wren, Jenny, and", "an inverted name ends with a comma; the processor lists organisations apart"},
	{"mixed", "chicago", "Wren, Jenny and", "Wren, Jenny, and", "the same"},
	{"specials", "harvard", "‘sweet’", "“sweet”", "straight marks become double ones, like those that the title has already"},
	{"hostile", "apa", "<b>bold</b>", "&#60;b&#62;bold&#60;/b&#62;", "CSL-JSON has mark-up and no way to escape it; here it is text"},
	{"hostile", "harvard", "<b>bold</b>", "&#60;b&#62;bold&#60;/b&#62;", "the same"},
	{"hostile", "mla", "<b>Bold</b>", "&#60;b&#62;bold&#60;/b&#62;", "the same"},
	{"hostile", "chicago", "<b>Bold</b>", "&#60;b&#62;bold&#60;/b&#62;", "the same"},
}

// excepted returns the processor's text with the exceptions made, and notes which were.
func excepted(text, name, style string, used []bool) string {
	for i, e := range exceptions {
		if e.style != style || e.sources != "all" && !slices.Contains(strings.Fields(e.sources), name) {
			continue
		}
		if strings.Contains(text, e.from) {
			text, used[i] = strings.ReplaceAll(text, e.from, e.to), true
		}
	}
	return text
}
