package knowledge

import (
	"strings"
	"testing"
	"testing/fstest"

	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/legible"
)

// FuzzLoad loads a pack with one file of any content: it panics over none, reports lines
// that are there, and what loads is whole and legible.
func FuzzLoad(f *testing.F) {
	names := []string{"topics/honey.md", SourceFile, synonymsFile, OutsideFile}
	for i, name := range names {
		f.Add(i, knowledgetest.Files[name])
	}
	for _, text := range []string{
		"---\ntitle: &a [*a, !!map {}]\nask: |\n  x\n---\n[^1] a[^2]b[^]\n[^2]:\n",
		"---\ntitle: A\rask:\u0085 - a\u2028 - b\u2029\n---\nA.[^1]\n\n[^1]: x\n",
		"---\ntitle: A\nquiz:\n  - {question: b, right: c, wrong: [d, e, f], key: g}\n  - question: *b\n    wrong: [, d, d]\n---\nA.[^1]\n\n[^1]: x\n",
		"---\ntitle: \"\\e[31m\\L\\N\"\nask: [a, \"b\\nc\"]\n---\n# A\n-# b.[^1]\n\n[^1]: x\n",
	} {
		f.Add(0, text)
	}
	f.Fuzz(func(t *testing.T, which int, text string) {
		name := names[uint(which)%uint(len(names))]
		fsys := fstest.MapFS{}
		for name, text := range knowledgetest.Files {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		p, err := Load(fsys)
		if problems, ok := err.(Problems); ok {
			for _, problem := range problems {
				if s := problem.String(); problem.File == name && problem.Line > 2+strings.Count(text, "\n") || legible.Find(s) >= 0 {
					t.Fatalf("got %q", s)
				}
			}
			return
		}
		for _, topic := range p.Topics {
			isWhole(t, topic)
		}
	})
}

// isWhole holds a topic that loads to what every topic has.
func isWhole(t *testing.T, topic *Topic) {
	t.Helper()
	if legible.Empty(topic.Title) || len(topic.Body) == 0 || len(topic.Citations) == 0 {
		t.Fatalf("a topic without a problem is not whole: %+v", topic)
	}
	for _, text := range append([]string{topic.Title, topic.Answer()}, append(topic.Ask, topic.Keywords...)...) {
		if legible.Find(text) >= 0 {
			t.Fatalf("%q is not legible", text)
		}
	}
	isWholeQuiz(t, topic)
	for _, p := range topic.Body {
		for _, i := range p.Cites {
			if i < 0 || i >= len(topic.Citations) {
				t.Fatalf("passage %q cites number %d of %d", p.Text, i, len(topic.Citations))
			}
		}
	}
}

// isWholeQuiz holds the quiz questions of a topic that loads to what all have.
func isWholeQuiz(t *testing.T, topic *Topic) {
	t.Helper()
	ids := make(map[string]bool)
	for _, q := range topic.Quiz {
		answers := make(map[string]bool)
		for _, a := range q.Answers() {
			answers[a] = true
			if legible.Empty(a) || legible.Find(a) >= 0 || utf16Len(a) > MaxQuizAnswer {
				t.Fatalf("answer %q", a)
			}
		}
		if len(answers) != 1+QuizWrong || ids[q.ID] || legible.Empty(q.Question) || legible.Find(q.Question+q.Explanation) >= 0 {
			t.Fatalf("a quiz question without a problem is not whole: %+v", q)
		}
		ids[q.ID] = true
	}
}
