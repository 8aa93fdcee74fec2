package draft

import (
	"fmt"
	"strings"

	"footnote/knowledge"
)

// Excerpt is a paragraph that a topic is to be written from.
type Excerpt struct {
	Paragraph int
	Section   string
	Text      string // "" where it is not at hand
}

// longestExcerpt is the most of a paragraph that a comment holds, in bytes: a file of a
// pack has an end.
const longestExcerpt = 16 << 10

// Topic returns a topic's file that is still to be written: a draft with a title, or
// with room for one, and with what it is to be written from as a comment, which is shown
// to nobody.
func Topic(title string, from ...Excerpt) string {
	var b strings.Builder
	// Comments that tell what to do to a line stand on it, and go with it.
	b.WriteString("---\ndraft: true # Delete this line when the title and the answer are written.\n" +
		"# The question that is answered below, such as: Who makes honey?\ntitle:")
	if title != "" {
		b.WriteString(" " + knowledge.Quoted(title))
	}
	b.WriteString("\n# Other ways of asking it, six to ten, a line each, such as: - honey maker\nask:\n" +
		"# Words that point to this topic, such as: [nectar, honeycomb]\nkeywords:\n---\n<!--\n")
	for _, e := range from {
		fmt.Fprintf(&b, "Paragraph %d (%s)\n%s\n", e.Paragraph, inComment(e.Section), inComment(e.shown()))
	}
	fmt.Fprintf(&b, "Write the answer below, in one to four sentences of your own, with [^%d] behind what\n"+
		"the paragraph says. The line at the end says whose words the paragraph has: the\n"+
		"article's own, or those of somebody whom it quotes. Then delete this comment.\n-->\n\n\n", from[0].Paragraph)
	for _, e := range from {
		fmt.Fprintf(&b, "[^%d]: %s\n", e.Paragraph, knowledge.ArticleVoice)
	}
	return b.String()
}

// shown returns the paragraph's text as the comment shows it, between empty lines.
func (e Excerpt) shown() string {
	switch {
	case e.Text == "":
		return ""
	case len(e.Text) > longestExcerpt:
		return "\n" + strings.ToValidUTF8(e.Text[:longestExcerpt], "") + "… (it goes on)\n"
	}
	return "\n" + e.Text + "\n"
}

// inComment keeps a text from ending the comment that it stands in.
func inComment(s string) string { return strings.ReplaceAll(s, "-->", "-- >") }
