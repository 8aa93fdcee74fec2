package knowledge

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"footnote/knowledge/legible"
)

// footnote is the line that says whose words a cited paragraph carries.
type footnote struct {
	voice string
	line  int
	used  bool
}

// define notes a footnote's line.
func (r *bodyReader) define(label, voice string, line int) {
	n, ok := r.paragraph(label, line)
	switch {
	case !ok:
	case r.footnotes[n] != nil:
		r.problem(line, "footnote [^%d] is defined twice; put the voices on one line, `[^%d]: one; another`", n, n)
	case legible.Empty(voice):
		r.problem(line, "footnote [^%d] does not say whose words it cites; write `[^%d]: %s` for the text's own", n, n, ArticleVoice)
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
		r.refuse(label, line, "is not a paragraph's number, such as [^4]")
		return 0, false
	}
	if last := r.source.Paragraphs(); last > 0 && (n < 1 || n > last) {
		r.refuse(label, line, fmt.Sprintf("is outside the source's paragraphs 1 to %d, which %s counts; write the number of the paragraph that the answer is drawn from", last, SourceFile))
		return 0, false
	}
	return n, true
}

// refuse reports what is wrong with a footnote, once however often it is used.
func (r *bodyReader) refuse(label string, line int, why string) {
	if !r.refused[label] {
		r.problem(line, "footnote [^%s] %s", label, why)
	}
	r.refused[label] = true
}

// cite puts a citation behind the last passage.
func (r *bodyReader) cite(label string, line int) {
	n, ok := r.paragraph(label, line)
	if !ok {
		return
	}
	note := r.footnotes[n]
	if note == nil {
		r.refuse(label, line, fmt.Sprintf("is used but not defined; write a line `[^%d]: %s` below the answer, or whose words paragraph %d has", n, ArticleVoice, n))
		return
	}
	note.used = true
	if len(r.topic.Body) == 0 {
		r.problem(line, "footnote [^%d] stands before any text; it goes behind what it cites", n)
		r.refused[label] = true
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
	r.topic.At.defined = slices.Sorted(maps.Keys(r.footnotes))
	for n, note := range r.footnotes {
		if !note.used {
			r.problem(note.line, "footnote [^%d] is defined but not used; write [^%d] behind what it cites", n, n)
		}
	}
	if said := len(r.refused) > 0 || len(r.footnotes) > 0; !said && len(r.topic.Citations) == 0 && !legible.Empty(r.topic.Answer()) {
		r.problem(first, "the answer cites nothing; write [^1] behind what paragraph 1 says, and below the answer a line `[^1]: %s`", ArticleVoice)
	}
}
