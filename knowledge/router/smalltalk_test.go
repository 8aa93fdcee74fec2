package router

import (
	"slices"
	"strings"
	"testing"
)

// TestEverydayLines holds the list to what a curator may add to it: one phrasing a
// line, and none twice.
func TestEverydayLines(t *testing.T) {
	lines := smallTalk()
	if len(lines) < 400 {
		t.Errorf("%d lines", len(lines))
	}
	sorted := slices.Sorted(slices.Values(lines))
	for i, line := range sorted {
		if line != strings.TrimSpace(line) || i > 0 && line == sorted[i-1] {
			t.Errorf("%q stands twice or has space around it", line)
		}
	}
}

// hens is a small pack that says nothing of what is outside.
func hens() *Router {
	return testPack([][]string{
		{"What do hens eat?", "feed for chickens", "how much grain does a hen need"},
		{"How many eggs does a hen lay?", "eggs a week", "when do young hens start to lay"},
		{"How large must a coop be?", "space in the hen house", "length of the perch in the coop"},
		{"How are foxes kept away?", "fence against foxes", "lock the hens in at night"},
		{"When do hens moult?", "hen loses her feathers", "no eggs during the moult"},
	}, nil)
}

// TestEveryday holds a pack that lists nothing of what is outside to its own
// questions, and to what anybody asks of any bot.
func TestEveryday(t *testing.T) {
	p := hens()
	for _, tt := range []struct {
		question string
		want     Outcome
	}{
		{"what should my hens eat", OutcomeAnswer},
		{"how many eggs does one hen lay in a week", OutcomeAnswer},
		{"how large must the coop be for four hens", OutcomeAnswer},
		{"good evening, how was your day", OutcomeNone},
		{"how do I get chewing gum out of my hair", OutcomeNone},
		{"where can I buy a cheap guitar", OutcomeNone},
		{"who was the first emperor of rome", OutcomeNone},
		{"translate good evening into german", OutcomeNone},
		{"are you a robot", OutcomeNone},
	} {
		if d := p.Lookup(tt.question); d.Outcome != tt.want {
			t.Errorf("Lookup(%q) = %s, want %s\n%s", tt.question, d.Outcome, tt.want, p.Explain(tt.question))
		}
	}
}

// TestTiny holds a pack whose topics share nothing to have an outside.
func TestTiny(t *testing.T) {
	p := testPack([][]string{{"Hive", "where do bees live"}, {"Honey", "yellow food"}, {"Queen", "mother of all"}}, nil)
	for _, question := range []string{"what time is it", "who made you", "where do you live", "good morning"} {
		if d := p.Lookup(question); d.Outcome == OutcomeAnswer {
			t.Errorf("Lookup(%q) = %s\n%s", question, d.Topic.ID, p.Explain(question))
		}
	}
}

// TestCovered holds a pack about everyday matters to its topics.
func TestCovered(t *testing.T) {
	p := testPack([][]string{
		{"What is the weather like?", "will it rain today", "weather tomorrow"},
		{"What time is it?", "tell me the time", "time now please"},
		{"Can you tell me a joke?", "do you know a good joke", "tell me something funny"},
		{"How old are you?", "what is your age", "when were you born"},
	}, nil)
	for _, question := range []string{"what is the weather like today", "do you know any jokes", "how old are you", "what time is it"} {
		if d := p.Lookup(question); d.Outcome != OutcomeAnswer {
			t.Errorf("Lookup(%q) = %s\n%s", question, d.Outcome, p.Explain(question))
		}
	}
}

// TestRare holds words that are everyday and in no pack's lexicon to be no slips.
func TestRare(t *testing.T) {
	p := testPack([][]string{{"Where is the base?", "base of the bears"}, {"Who beats the drum?", "bread of the drummer"}}, nil)
	for _, tt := range []struct{ word, how string }{{"bake", "unknown"}, {"beatss", "corrected"}, {"bease", "corrected"}} {
		if words := p.Explain(tt.word).Words; words[0].How != tt.how {
			t.Errorf("%q is %s, want %s", tt.word, words[0].How, tt.how)
		}
	}
}
