package export

import (
	"fmt"
	"html"
	"strings"
	"unicode"

	"footnote/knowledge"
)

// Anki writes a pack as a text file for Anki's import, from Anki 2.1.54 on. The format
// is that of https://docs.ankiweb.net/importing/text-files.html, and "if matches", which
// newer versions know and others pass over, has cards brought up to date.
//
// The columns have no names: Anki would map named ones to fields of these names, and
// fields are named in each user's language. Without names the first column that is
// neither GUID nor tags goes to the first field.
func Anki(p *knowledge.Pack) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "#separator:Tab\n#html:true\n#notetype:Basic\n#deck:%s\n#if matches:update current\n#guid column:1\n#tags column:4\n", deck(p.Source))
	for _, n := range Notes(p) {
		b.WriteString(strings.Join([]string{n.GUID, cell(front(n)), cell(back(n, p.Source)), tags(n, p.Source)}, "\t") + "\n")
	}
	return []byte(b.String())
}

// deck names the deck that notes come into. A "::" would make decks within decks.
func deck(s knowledge.Source) string { return strings.ReplaceAll(s.Title, "::", ":") }

// front is the side that asks.
func front(n Note) string {
	if !n.isQuiz() {
		return escaped(n.Question)
	}
	b := escaped(n.Question) + "<ul>"
	for _, c := range n.Choices {
		b += "<li>" + escaped(c) + "</li>"
	}
	return b + "</ul>"
}

// back is the side that answers, with what it cites and the source.
func back(n Note, s knowledge.Source) string {
	var b strings.Builder
	if n.isQuiz() {
		fmt.Fprintf(&b, "<b>%s</b><br><br>", escaped(n.Answer))
		if n.Why != "" {
			b.WriteString(escaped(n.Why) + "<br><br>")
		}
	}
	for _, p := range n.Topic.Body {
		b.WriteString(escaped(p.Text))
		for k, c := range p.Cites {
			if k > 0 {
				b.WriteString("<sup>,</sup>")
			}
			fmt.Fprintf(&b, "<sup>%d</sup>", c+1)
		}
	}
	b.WriteString("<br><small>")
	for i, c := range n.Topic.Citations {
		fmt.Fprintf(&b, "<br>%d. ¶%d, %s: %s", i+1, c.Paragraph, escaped(c.Section), escaped(c.Voice))
	}
	if note := n.Topic.Note; note != nil {
		fmt.Fprintf(&b, `<br>Elsewhere: %s (<a href="%s">%s</a>)`, escaped(note.Text), html.EscapeString(note.Link), escaped(note.Link))
	}
	fmt.Fprintf(&b, `<br>Source: <a href="%s">%s</a> · %s</small>`, html.EscapeString(s.URL), escaped(s.Title), escaped(s.Site))
	return b.String()
}

// inField keeps lines apart in HTML, and Anki from reading [sound:...] and [latex] in a
// field, which play a file and run a program.
var inField = strings.NewReplacer("\n", "<br>", "[", "&#91;")

// escaped makes HTML of a text.
func escaped(s string) string { return inField.Replace(html.EscapeString(s)) }

// cell writes a field of a file whose fields a tab parts.
func cell(s string) string {
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// tags are the kind of a note, and its section below the source.
func tags(n Note, s knowledge.Source) string {
	kind := "topic"
	if n.isQuiz() {
		kind = "quiz"
	}
	return tag(s.Title) + "::" + tag(n.section()) + " " + kind
}

// tag makes a tag of a text: words with _ between them. A blank would end a tag, and ::
// begins one below it.
func tag(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return "-"
	}
	return strings.Join(words, "_")
}
