package knowledge

import (
	"slices"
	"strings"
)

// checkTogether reports what only shows when all topics are read, and fills the
// pack's look-up by ID.
func (l *loader) checkTogether(p *Pack) {
	if n := len(p.Topics); n > MaxTopics {
		l.problems.Add(TopicsDir, 0, "holds %d topics; at most %d fit", n, MaxTopics)
	}
	ids, titles := make(map[string]*Topic), make(map[string]*Topic)
	for _, t := range p.Topics {
		// File systems that fold case would merge IDs that differ in case only.
		if first := ids[strings.ToLower(t.ID)]; first != nil {
			l.problems.Add(t.At.File, 0, "duplicate id %q: also %s; rename one of the files", t.ID, first.At.File)
		}
		if first := titles[strings.ToLower(t.Title)]; first != nil && t.Title != "" {
			l.problems.Add(t.At.File, t.At.Title, "duplicate title: also in %s; ask for something else in one of them", first.At.File)
		}
		ids[strings.ToLower(t.ID)], titles[strings.ToLower(t.Title)] = t, t
	}
	for _, t := range p.Topics {
		l.checkRelated(t)
		if n := replyLength(t, p.Source); n > MaxReply {
			l.problems.Add(t.At.File, t.At.Body, "the reply has up to %d characters, with its footnotes and source; at most %d fit, so cut the answer or make two topics of it", n, MaxReply)
		}
	}
	l.checkQuiz(p)
}

// checkQuiz reports quiz questions that stand in two topics, where each would have an
// answer of its own, and those that do not fit into a reply.
func (l *loader) checkQuiz(p *Pack) {
	asked := make(map[string]string)
	for _, t := range p.Topics {
		for _, q := range t.Quiz {
			folded := strings.ToLower(q.Question)
			if first := asked[folded]; first != "" && folded != "" {
				l.problems.Add(t.At.File, q.At.Question, "duplicate quiz question: also in %s", first)
			}
			asked[folded] = t.At.File
			if n := quizLength(q, t, p.Source); n > MaxReply && replyLength(t, p.Source) <= MaxReply {
				l.problems.Add(t.At.File, q.At.Question, "the reply to the quiz question has up to %d characters, the topic's answer included; at most %d fit", n, MaxReply)
			}
		}
	}
}

// checkRelated looks at what a topic names as related. A draft, and a topic whose file
// has problems of its own, is there.
func (l *loader) checkRelated(t *Topic) {
	seen := make(map[string]bool)
	for i, id := range t.Related {
		line := t.At.related[i]
		switch {
		case id == t.ID:
			l.problems.Add(t.At.File, line, "related topic %q is the topic itself; delete it", id)
		case !slices.Contains(l.ids, id):
			l.problems.Add(t.At.File, line, "related topic %q does not exist; write the name of a file of topics without .md%s", id, DidYouMean(id, l.ids...))
		case seen[id]:
			l.problems.Add(t.At.File, line, "related topic %q is named twice", id)
		}
		seen[id] = true
	}
}
