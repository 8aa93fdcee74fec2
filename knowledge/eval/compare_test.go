package eval

import (
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

func TestDifference(t *testing.T) {
	topic := func(id, text string, cites ...knowledge.Citation) *knowledge.Topic {
		return &knowledge.Topic{ID: id, Title: id, Body: []knowledge.Passage{{Text: text}}, Citations: cites}
	}
	a, b := topic("a", "A"), topic("b", "B")
	noted := topic("a", "A")
	noted.Note = &knowledge.Note{Text: "x"}
	answer := func(topics ...*knowledge.Topic) router.Decision {
		return router.Decision{Outcome: router.OutcomeAnswer, Topic: topics[0], Also: topics[1:]}
	}
	offers := func(outcome router.Outcome, topics ...*knowledge.Topic) router.Decision {
		return router.Decision{Outcome: outcome, Suggestions: topics}
	}
	beside := answer(a)
	beside.Suggestions = []*knowledge.Topic{b}
	for i, tt := range []struct {
		was, is router.Decision
		want    Difference
	}{
		{answer(a), answer(topic("a", "A")), ""},
		{answer(a), beside, ""},
		{answer(a), answer(b), OfTopic},
		{answer(a), answer(a, b), OfTopic},
		{answer(a), answer(topic("a", "A.")), OfWords},
		{answer(a), answer(topic("a", "A", knowledge.Citation{Paragraph: 1})), OfWords},
		{answer(a), answer(noted), OfWords},
		{answer(a), offers(router.OutcomeChoices, a), OfOutcome},
		{offers(router.OutcomeNone), offers(router.OutcomeChoices, a), OfOutcome},
		{offers(router.OutcomeChoices, a, b), offers(router.OutcomeChoices, b, a), OfOffers},
		{offers(router.OutcomeNone, a), offers(router.OutcomeNone), OfOffers},
		{router.Decision{Outcome: router.OutcomeAbout, Said: "x"}, router.Decision{Outcome: router.OutcomeAbout, Said: "y"}, OfWords},
	} {
		if got := difference(tt.was, tt.is); got != tt.want {
			t.Errorf("%d: got %q, want %q", i, got, tt.want)
		}
	}
}
