package knowledge

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"footnote/knowledge/legible"
)

// ArticleVoice is the voice of a citation whose words are the source's own.
const ArticleVoice = "the article"

var (
	footnoteLine = regexp.MustCompile(`^\[\^([^\]]*)\]:(.*)$`)
	footnoteMark = regexp.MustCompile(`\[\^([^\]\n]*)\]?`)
)

// footnote is the line that says whose words a cited paragraph carries.
type footnote struct {
	voice string
	line  int
	used  bool
}

// bodyReader reads the part of a topic below its front matter.
type bodyReader struct {
	*file
	topic     *Topic
	source    Source
	footnotes map[int]*footnote
}

// parseBody reads the answer and its footnotes into the topic. The body starts
// on the given line of the file.
func (f *file) parseBody(t *Topic, source Source, body string, first int) {
	r := &bodyReader{f, t, source, make(map[int]*footnote)}
	for _, l := range r.lines(body, first) {
		r.read(l)
	}
	r.finish(first)
}

// define notes a footnote's line.
func (r *bodyReader) define(label, voice string, line int) {
	n, ok := r.paragraph(label, line)
	switch {
	case !ok:
	case r.footnotes[n] != nil:
		r.problem(line, "footnote [^%d] is defined twice", n)
	case legible.Empty(voice):
		r.problem(line, "footnote [^%d] does not say whose words it cites; write %q for the article's own", n, ArticleVoice)
		r.footnotes[n] = &footnote{line: line}
	default:
		r.footnotes[n] = &footnote{voice: voice, line: line}
	}
}

// paragraph reads a footnote's label, which is the number of the paragraph that
// it cites.
func (r *bodyReader) paragraph(label string, line int) (int, bool) {
	n, err := strconv.Atoi(label)
	if err != nil || strconv.Itoa(n) != label {
		r.problem(line, "footnote [^%s] is not a paragraph's number", label)
		return 0, false
	}
	if last := r.source.Paragraphs(); last > 0 && (n < 1 || n > last) {
		r.problem(line, "footnote [^%d] is outside the source's paragraphs 1 to %d", n, last)
		return 0, false
	}
	return n, true
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
			r.problem(line, "stray footnote mark: [^ is never closed")
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

// cite puts a citation behind the last passage.
func (r *bodyReader) cite(label string, line int) {
	n, ok := r.paragraph(label, line)
	if !ok {
		return
	}
	note := r.footnotes[n]
	if note == nil {
		r.problem(line, "footnote [^%d] is used but not defined", n)
		return
	}
	note.used = true
	if len(r.topic.Body) == 0 {
		r.problem(line, "footnote [^%d] stands before any text", n)
		return
	}
	i := slices.IndexFunc(r.topic.Citations, func(c Citation) bool { return c.Paragraph == n })
	if i < 0 {
		i = len(r.topic.Citations)
		r.topic.Citations = append(r.topic.Citations, Citation{n, r.source.SectionOf(n), note.voice})
		r.topic.At.Cites = append(r.topic.At.Cites, note.line)
	}
	last := &r.topic.Body[len(r.topic.Body)-1]
	if !slices.Contains(last.Cites, i) {
		last.Cites = append(last.Cites, i)
	}
}

// finish reports what only the whole body shows.
func (r *bodyReader) finish(first int) {
	for n, note := range r.footnotes {
		if !note.used {
			r.problem(note.line, "footnote [^%d] is defined but not used", n)
		}
	}
	if legible.Empty(r.topic.Answer()) {
		r.problem(first, "the answer is empty")
	} else if len(r.topic.Citations) == 0 {
		r.problem(first, "the answer cites nothing; every topic needs a footnote such as [^1]")
	}
}
