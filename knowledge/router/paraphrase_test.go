package router

import (
	"fmt"
	"strings"
	"testing"

	"footnote/knowledge"
)

// couriers is a pack of its first hour: most of its words come once.
func couriers() *Router {
	return testPack([][]string{
		{"Where are the trucks parked?", "parking place of a truck"},
		{"What is the pay of a rider?", "how much pay does a rider get"},
		{"Who mends a bicycle?", "bicycle with a broken chain", "workshop for repairs"},
		{"When does the first shift begin?", "early shift in the morning"},
		{"What happens in fog?", "riding in thick fog"},
		{"How long is a holiday?", "weeks of holiday in a year"},
	}, nil)
}

// A word that the pack does not have is taken for one that means the same, and less is
// made of it than of that one.
func TestParaphrase(t *testing.T) {
	p := couriers()
	for _, tt := range []struct{ question, words, first string }{
		{"where are the lorries parked", "lorries (taken for: truck)", "Where are the trucks parked?"},
		{"what salary does a rider get", "salary (taken for: pay)", "What is the pay of a rider?"},
		{"when does the shift start", "start (taken for: begin)", "When does the first shift begin?"},
		{"what happens in mist", "mist (taken for: fog)", "What happens in fog?"},
		{"what happens in Mist", "Mist (taken for: fog)", "What happens in fog?"},
	} {
		e := p.Explain(tt.question)
		if got := e.String(); !strings.Contains(got, tt.words) || len(e.Nearest) == 0 || e.Nearest[0].ID != tt.first {
			t.Errorf("%s: want %s and %s:\n%s", tt.question, tt.words, tt.first, got)
		}
		if e.Exact {
			t.Errorf("%s: taken for a phrasing of the pack, term for term", tt.question)
		}
	}
}

// A pack of many phrasings has the words that are used: what it does not have is of
// another matter.
func TestParaphraseOfFewPhrasings(t *testing.T) {
	var topics [][]string
	for i := range 6 {
		topic := []string{fmt.Sprintf("Where is truck %d parked?", i)}
		for k := range 8 {
			topic = append(topic, fmt.Sprintf("where is the truck number %d parked %d", i, k))
		}
		topics = append(topics, topic)
	}
	p := testPack(topics, nil)
	if got := p.Explain("where is the lorry").String(); strings.Contains(got, "taken for") {
		t.Error(got)
	}
}

func TestNovelty(t *testing.T) {
	for _, tt := range []struct {
		phrasings []string
		want      string
	}{
		{[]string{"red fox", "red hen"}, "0.50"}, // red twice; fox and hen once
		{[]string{"red fox", "red fox"}, "0.00"},
		{[]string{"the fox of the hen"}, "1.00"}, // function words aside
		{nil, "0.00"},
	} {
		b := builderOf(knowledge.NewPack([]*knowledge.Topic{{ID: "topic", Title: "Which?", Ask: tt.phrasings}}))
		if got := fmt.Sprintf("%.2f", b.novelty()); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.phrasings, got, tt.want)
		}
	}
}

// A question about a thing that the pack has nothing like is less surely answered.
func TestThings(t *testing.T) {
	p := couriers()
	for _, tt := range []struct {
		question string
		things   int
	}{
		{"who mends a keyboard", 1}, {"who mends a keyboard and a goose", 2}, {"who mends a bicycle", 0},
		{"who mends a lorry", 0},   // it has trucks
		{"who mends a theory", 0},  // nobody touches one
		{"who mends an Eiffel", 0}, // a name
	} {
		e := p.Explain(tt.question)
		if e.Things != tt.things || (e.ThingsCost > 0) != (tt.things > 0) {
			t.Errorf("%s: got %d, %.2f, want %d", tt.question, e.Things, e.ThingsCost, tt.things)
		}
	}
}

// A pack that lists what is outside has learned better what is.
func TestThingsOfAPackThatListsWhatIsOutside(t *testing.T) {
	var outside []string
	for i := range enoughOutside {
		outside = append(outside, fmt.Sprintf("how do I bake bread number %d", i))
	}
	p := testPack([][]string{{"Who mends a bicycle?", "broken chain"}, {"What happens in fog?", "thick fog"}}, nil, outside...)
	if e := p.Explain("who mends a keyboard"); e.ThingsCost > 0 {
		t.Errorf("it costs %.2f", e.ThingsCost)
	}
}
