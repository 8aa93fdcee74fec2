package mss_test

import (
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/check"
	"footnote/knowledge/mss"
	"footnote/knowledge/router"
)

// TestEmbeddedPackIsSound: it loads, every paragraph is cited and has voices, which the
// footnotes name, and every title and phrasing is answered by its own topic.
func TestEmbeddedPackIsSound(t *testing.T) {
	p, err := knowledge.Load(mss.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range check.Routing(router.New(p)) {
		t.Error(problem)
	}
	voices := check.Voices(p)
	for _, problem := range append(voices.Problems, voices.Hints...) { // every paragraph has voices
		t.Error(problem)
	}
	cited := make(map[int]bool)
	for _, topic := range p.Topics {
		for _, c := range topic.Citations {
			cited[c.Paragraph] = true
		}
	}
	for n := 1; n <= p.Source.Paragraphs(); n++ {
		if !cited[n] {
			t.Errorf("paragraph %d is cited by no topic", n)
		}
	}
}

// TestPhrasingsPerTopic holds the topics to a number that the router needs and a
// curator can oversee.
func TestPhrasingsPerTopic(t *testing.T) {
	p, err := knowledge.Load(mss.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range p.Topics {
		if n := len(topic.Ask); n < 6 || n > 10 {
			t.Errorf("%s: %d phrasings, want 6 to 10", topic.ID, n)
		}
	}
}

// TestQuiz: there are enough questions in every section for rounds that differ, and
// nothing is to be said against any.
func TestQuiz(t *testing.T) {
	p, err := knowledge.Load(mss.FS)
	if err != nil {
		t.Fatal(err)
	}
	found := check.Quiz(p, false)
	for _, problem := range append(found.Problems, found.Hints...) {
		t.Error(problem)
	}
	total := 0
	for _, section := range p.Source.Sections {
		n := 0
		for _, topic := range p.Section(section.Name) {
			n += len(topic.Quiz)
		}
		if total += n; n < 10 {
			t.Errorf("%s: %d quiz questions", section.Name, n)
		}
	}
	if total < 60 {
		t.Errorf("%d quiz questions", total)
	}
}
