package router

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// told shows an Evidence as one line.
func told(e Evidence) string {
	words := slices.Sorted(slices.Values(e.Words))
	s := fmt.Sprintf("%d %s", e.Sure, strings.Join(words, " "))
	if e.Unheard > 0 {
		s += fmt.Sprintf(", unheard %d", e.Unheard)
	}
	if e.Names > 0 {
		s += fmt.Sprintf(", names %d", e.Names)
	}
	if e.Negated {
		s += ", negated"
	}
	return s
}

// TestEvidence holds decisions to what they rest on: words of the pack, and how much
// else there was.
func TestEvidence(t *testing.T) {
	r := spies(t)
	for _, tt := range []struct{ question, want string }{
		{"When was the MSS founded?", "5 found mss"},
		{"founding year of the guoanbu", "4 found guoanbu year"},
		{"years for mallory behind bars", "3 bar behind mallori year"},
		{"mallory mallory mallory sentence", "4 mallori sentenc"},
		{"what did the hackers steal in bielefeld", "4 hacker steal, unheard 1"},
		{"how do I bake bread", "1 , unheard 2"},
		{"Who is Anna Mattis?", "1 matti, unheard 1, names 1"},
		{"who was not jailed", "1 jail, negated"},
		{"zzxyq wvvxk", "1 , unheard 2"},
		{"", "0 "},
	} {
		if got := told(r.Lookup(tt.question).Evidence); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.question, got, tt.want)
		}
	}
}

// TestEvidenceHoldsNothingTyped holds every word of it to the pack, whatever is asked.
func TestEvidenceHoldsNothingTyped(t *testing.T) {
	pack, questions := generated(60, 12)
	r := New(pack)
	for _, q := range append(questions, "xyzzy17 "+questions[0], strings.Repeat("xyzzy17 ", 50)) {
		e := r.Lookup(q).Evidence
		if len(e.Words) > MaxWords {
			t.Errorf("%q: %d words", q, len(e.Words))
		}
		for _, word := range e.Words {
			if r.index.lexicon.Stems.Find([]byte(word)) < 0 || strings.Contains(word, "xyzzy") {
				t.Errorf("%q: %q is no word of the pack", q, word)
			}
		}
	}
}

// TestRunners holds what else may be meant: what has some of the question's words, and
// neither the answers nor more than fit.
func TestRunners(t *testing.T) {
	r := spies(t)
	for _, tt := range []struct{ question, want string }{
		{"founding year of the guoanbu", "Where is the MSS headquartered?|How long was Mallory jailed?"},
		{"Who is Peter Mattis?", ""},
		{"how do I bake bread", ""},
	} {
		var got []string
		for _, topic := range r.Lookup(tt.question).Runners {
			got = append(got, topic.ID)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%q: got %q, want %q", tt.question, got, tt.want)
		}
	}
	for _, q := range []string{"Who is Peter Mattis? And how old was Alexander Ma?", "When was the MSS founded, and where is the MSS headquartered?"} {
		d := r.Lookup(q)
		if len(d.Answers()) != 2 || d.Evidence.Sure < Barely || len(d.Evidence.Words) < 3 {
			t.Errorf("%q: got %d answers, %+v", q, len(d.Answers()), d.Evidence)
		}
		for _, topic := range d.Runners {
			if slices.Contains(d.Answers(), topic) {
				t.Errorf("%q: %s is an answer and a runner", q, topic.ID)
			}
		}
	}
}
