package studio

import (
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/edit"
	"footnote/knowledge/unanswered"
)

// unsettled returns the questions that nobody has said the last word on: those that are
// listed as outside, or that a draft is to answer, are left out. The others know which
// answers were refused.
func (t *training) unsettled(p *knowledge.Pack) []unanswered.Question {
	done := make(map[string]bool)
	for _, o := range p.Outside {
		for _, phrasing := range o.Phrasings {
			done[inWords(phrasing)] = true
		}
	}
	for _, texts := range t.settled {
		for _, text := range texts {
			done[inWords(text)] = true
		}
	}
	open := slices.DeleteFunc(slices.Clone(t.questions), func(q unanswered.Question) bool { return done[inWords(q.Text)] })
	for i := range open {
		open[i].Refused = t.refused[inWords(open[i].Text)]
	}
	return open
}

// inWords is a question without what does not matter to who asks it again.
func inWords(question string) string { return strings.ToLower(strings.TrimRight(question, "?!. ")) }

// group returns the questions of a group, by its key.
func (t *training) group(key string) []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.sheet == nil {
		return nil
	}
	return t.sheet.texts[key]
}

// settle notes that an edit is the last word on questions.
func (t *training) settle(c edit.Change, texts []string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.settled == nil {
		t.settled = make(map[string][]string)
	}
	t.settled[editKey(c)], t.of = texts, nil
}

// unsettle notes that an edit was taken back.
func (t *training) unsettle(c edit.Change) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.settled, editKey(c))
	t.of = nil
}

func editKey(c edit.Change) string { return c.File + "\x00" + string(c.Is) }
