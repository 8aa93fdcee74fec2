package router

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// TestSynonyms holds synonyms to their topic, and nothing to lead from one
// group over another.
func TestSynonyms(t *testing.T) {
	p := testPack([][]string{
		{"spies who were jailed", "prison for agents"},
		{"bank managers", "money business"},
		{"river banks", "shore of water"},
	}, [][]string{{"jailed", "imprisoned", "behind bars"}, {"imprisoned", "trapped"}, {"bank", "lender"}, {"bank", "riverside"}})
	for _, tt := range []struct{ question, want string }{
		{"spies imprisoned", "spies who were jailed"},
		{"behind bars", "spies who were jailed"},
		{"behnid bars", "spies who were jailed"},
		{"lender managers", "bank managers"},
		{"riverside shore", "river banks"},
		{"trapped", ""},
	} {
		got := ""
		if d := p.Explain(tt.question); len(d.Nearest) > 0 {
			got = d.Nearest[0].Topic.ID
		}
		if got != tt.want {
			t.Errorf("the nearest to %q is %q, want %q", tt.question, got, tt.want)
		}
	}
}

// TestSizes holds packs of every size to route their own phrasings.
func TestSizes(t *testing.T) {
	for _, size := range []struct{ topics, phrasings int }{{1, 1}, {2, 3}, {5, 10}, {100, 10}, {1500, 4}} {
		pack, questions := generated(size.topics, size.phrasings)
		p := New(pack)
		for _, topic := range pack.Topics[:min(50, len(pack.Topics))] {
			if d := p.Lookup(topic.Title); d.Topic != topic {
				t.Errorf("%v: %q is %v", size, topic.Title, d)
			}
		}
		if d := p.Lookup("zzxyq wvvxk qqxzz"); d.Outcome != OutcomeNone {
			t.Errorf("%v: gibberish is %v", size, d.Outcome)
		}
		for _, q := range questions {
			p.Lookup(q)
		}
	}
}

// TestQuizIsNotRead holds quiz questions to be no part of what is asked: neither their
// words nor those of their answers lead anywhere.
func TestQuizIsNotRead(t *testing.T) {
	plain, _ := generated(20, 6)
	quizzed, _ := generated(20, 6)
	for _, topic := range quizzed.Topics {
		topic.Quiz = []knowledge.QuizQuestion{{
			ID: topic.ID, Question: "which marmalade", Right: "apricot", Wrong: [3]string{"quince", "cherry", "plum"}, Explanation: "jam",
		}}
	}
	a, b := New(plain), New(quizzed)
	for _, text := range []string{"which marmalade", "apricot", "quince", "jam", plain.Topics[3].Title, "marmalade " + plain.Topics[5].Title} {
		if got, want := b.Explain(text).String(), a.Explain(text).String(); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", text, got, want)
		}
	}
	if got := b.Complete("apricot", 5); len(got) != len(a.Complete("apricot", 5)) {
		t.Errorf("completed to %v", got)
	}
}

// TestSame holds indexes of one pack to the same decisions, however many
// goroutines learn and ask.
func TestSame(t *testing.T) {
	pack, questions := generated(60, 12)
	p := New(pack)
	want := make([]string, len(questions))
	for i, q := range questions {
		want[i] = fmt.Sprint(p.Explain(q))
	}
	p = New(pack)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, q := range questions {
				if got := fmt.Sprint(p.Explain(q)); got != want[i] {
					t.Errorf("%q: %s, then %s", q, want[i], got)
				}
				p.Lookup(q)
			}
		})
	}
	wg.Wait()
}

// TestWorstCases holds the longest questions to a bounded number of terms.
func TestWorstCases(t *testing.T) {
	p := spies(t)
	for _, question := range []string{
		strings.Repeat("what ", 5000), strings.Repeat("a\u0301", 20000), strings.Repeat("don't ", 3000), strings.Repeat("国", 9000),
		strings.Repeat("x", 100000), strings.Repeat("blendedthreat ", 3000),
	} {
		p.Lookup(question)
		if n := len(analysis.Terms(question)); n > analysis.MaxTerms+1 {
			t.Errorf("Terms(%.20q…) has %d terms", question, n)
		}
	}
}

// TestJoined holds words that are written apart to the pack's.
func TestJoined(t *testing.T) {
	p := testPack([][]string{
		{"What does an X-ray show?"}, {"Who reads the e-mail?"}, {"What is counterintelligence?"},
		{"Where is MI6?"}, {"Who found the backdoor?"}, {"Away and along"},
	}, nil)
	for _, tt := range []struct{ question, want string }{
		{"x ray", "xray"}, {"e mails", "email"}, {"counter intelligence", "counterintellig"}, {"mi 6", "mi6"},
		{"back doors", "backdoor"}, {"a way", ""}, {"i mail", ""}, {"x", ""},
	} {
		got := ""
		if words := p.Explain(tt.question).Words; words[0].How == "joined" {
			got = words[0].Terms[0]
		}
		if got != tt.want {
			t.Errorf("%q is joined to %q, want %q", tt.question, got, tt.want)
		}
	}
}

// TestSigns holds emoji and languages to their topics.
func TestSigns(t *testing.T) {
	r := testPack([][]string{
		{"What does the bee stand for?", "🐝", "meaning of 🐝"}, {"Who wrote the C++ part?", "c++ author", "author of the c++ code"},
		{"Who wrote the C part?", "c author", "author of the c code"}, {"What does the wave stand for?", "🌊", "meaning of 🌊"},
	}, nil)
	for _, tt := range []struct{ question, want string }{
		{"🐝", "What does the bee stand for?"}, {"meaning of 🌊", "What does the wave stand for?"},
		{"C++ author", "Who wrote the C++ part?"}, {"c author", "Who wrote the C part?"},
		{"🐝🐝", "What does the bee stand for?"}, {"C# author", ""}, {"🤡", ""},
	} {
		got := ""
		if d := r.Lookup(tt.question); d.Topic != nil {
			got = d.Topic.ID
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.question, got, tt.want)
		}
	}
}
