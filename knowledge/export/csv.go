package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"unicode/utf8"

	"footnote/knowledge"
)

// columns of the CSV file. They may be added to, not changed.
var columns = []string{
	"id", "kind", "section", "question", "answer", "choice 1", "choice 2", "choice 3", "choice 4",
	"explanation", "topic", "cites", "source", "site", "address",
}

// CSV writes a pack for spreadsheets, a line a topic or quiz question. It begins with a
// byte order mark, without which Excel takes UTF-8 for something else.
func CSV(p *knowledge.Pack) []byte {
	b := bytes.NewBufferString("\uFEFF")
	w := csv.NewWriter(b)
	w.UseCRLF = true // RFC 4180
	w.Write(columns) // a buffer takes all
	for _, n := range Notes(p) {
		w.Write(line(n, p.Source))
	}
	w.Flush()
	return b.Bytes()
}

// line is a note in columns.
func line(n Note, s knowledge.Source) []string {
	kind, answer, choices := "topic", n.Topic.Answer(), make([]string, 1+knowledge.QuizWrong)
	if n.isQuiz() {
		kind, answer, choices = "quiz", n.Answer, n.Choices
	}
	all := append([]string{n.GUID, kind, n.section(), n.Question, answer}, choices...)
	all = append(all, n.Why, n.Topic.ID, cites(n.Topic), s.Title, s.Site, s.URL)
	for i := range all {
		all[i] = harmless(all[i])
	}
	return all
}

// cites names paragraphs and voices.
func cites(t *knowledge.Topic) string {
	var all []string
	for _, c := range t.Citations {
		all = append(all, fmt.Sprintf("¶%d, %s: %s", c.Paragraph, c.Section, c.Voice))
	}
	return strings.Join(all, "\n")
}

// harmless keeps a spreadsheet from taking a text for a formula, which could send
// elsewhere what else the sheet holds. Some take the wide forms of a sign for the sign.
func harmless(s string) string {
	if first, _ := utf8.DecodeRuneInString(s); s != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", first) {
		return "'" + s
	}
	return s
}
