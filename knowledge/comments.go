package knowledge

import "strings"

// A comment in an answer, <!-- like this -->, is the curator's own: it may hold the
// text's own words, and is shown to nobody.
const commentOpens, commentCloses = "<!--", "-->"

// comments takes the comments out of a body, line by line.
type comments struct {
	open  int   // the line where the comment began that is not closed yet, 0 outside
	lines []int // where the comments begin
}

// strip returns a line without what is a comment. What is left of it has no spaces
// at the places where one was but those between words.
func (c *comments) strip(line string, number int) string {
	if c.open == 0 && !strings.Contains(line, commentOpens) {
		return line
	}
	var shown []string
	for line != "" {
		if c.open != 0 {
			_, rest, closes := strings.Cut(line, commentCloses)
			if closes {
				c.open = 0
			}
			line = rest
			continue
		}
		before, rest, opens := strings.Cut(line, commentOpens)
		if opens {
			c.open = number
			c.lines = append(c.lines, number)
		}
		if before = strings.TrimRight(before, " \t"); before != "" {
			shown = append(shown, before)
		}
		line = rest
	}
	return strings.Join(shown, "")
}
