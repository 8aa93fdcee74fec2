package router

import (
	"testing"

	"footnote/knowledge"
)

func FuzzLookup(f *testing.F) {
	p := spies(f)
	for _, text := range []string{"", "When was the MSS formed?", "don’t", "国家安全部", "\xff\xfe", "\x00", "'''"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, question string) {
		d, again := p.Lookup(question), p.Lookup(question)
		if (d.Topic != nil) != (d.Outcome == OutcomeAnswer) || len(d.Suggestions) > MaxSuggestions {
			t.Fatalf("Lookup(%q) = %+v", question, d)
		}
		if d.Topic != again.Topic || len(d.Suggestions) != len(again.Suggestions) {
			t.Fatalf("Lookup(%q) = %+v, then %+v", question, d, again)
		}
		seen := map[*knowledge.Topic]bool{d.Topic: true}
		for _, s := range d.Suggestions {
			if s == nil || seen[s] {
				t.Fatalf("Lookup(%q) suggests %v twice", question, s)
			}
			seen[s] = true
		}
		if e := p.Explain(question); e.Decision.Outcome != d.Outcome || e.Decision.Topic != d.Topic {
			t.Fatalf("Explain(%q) decides %v, Lookup %v", question, e.Decision, d)
		}
	})
}
