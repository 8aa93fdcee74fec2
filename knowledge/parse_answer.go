package knowledge

import (
	"regexp"
	"strings"
)

// ArticleVoice is the voice of a citation whose words are the source's own.
const ArticleVoice = "the article"

var (
	footnoteLine = regexp.MustCompile(`^\[\^([^\]]*)\]:(.*)$`)
	footnoteMark = regexp.MustCompile(`\[\^([^\]\n]*)\]?`)
)

// bodyReader reads the part of a topic below its front matter.
type bodyReader struct {
	*file
	topic     *Topic
	source    Source
	footnotes map[int]*footnote
	refused   map[string]bool // labels that have been reported, each once
}

// parseBody reads the answer and its footnotes into the topic. The body starts
// on the given line of the file.
func (f *file) parseBody(t *Topic, source Source, body string, first int) {
	r := &bodyReader{f, t, source, make(map[int]*footnote), make(map[string]bool)}
	for _, l := range r.lines(body, first) {
		r.read(l)
	}
	r.finish(first)
}

// read appends one line of the answer to the topic's body.
func (r *bodyReader) read(l answerLine) {
	if l.code {
		r.topic.At.Prose = append(r.topic.At.Prose, l.Line)
		r.append(l.before + l.Text)
		return
	}
	bare := footnoteMark.ReplaceAllString(l.Text, "")
	r.topic.At.Prose = append(r.topic.At.Prose, Line{bare, l.Number})
	r.readLine(l.before+l.Text, l.Number)
}

// readLine cuts a line at its footnote marks into passages.
func (r *bodyReader) readLine(s string, line int) {
	for s != "" {
		at := footnoteMark.FindStringSubmatchIndex(s)
		if at == nil {
			r.append(s)
			return
		}
		if before := strings.TrimRight(s[:at[0]], " \n"); before != "" {
			r.append(before)
		}
		mark, label := s[at[0]:at[1]], s[at[2]:at[3]]
		s = s[at[1]:]
		if !strings.HasSuffix(mark, "]") {
			r.problem(line, "stray footnote mark: [^ is never closed; write [^4] for paragraph 4")
			r.refused[mark] = true
			continue
		}
		r.cite(label, line)
	}
}

// append adds text to the body, to the last passage while that has no citation.
func (r *bodyReader) append(s string) {
	if n := len(r.topic.Body); n > 0 && r.topic.Body[n-1].Cites == nil {
		r.topic.Body[n-1].Text += s
		return
	}
	r.topic.Body = append(r.topic.Body, Passage{Text: s})
}
