package router

import (
	"testing"

	"footnote/knowledge"
)

func TestFollowUp(t *testing.T) {
	answer := func(text string) []knowledge.Passage { return []knowledge.Passage{{Text: text}} }
	p := knowledge.NewPack([]*knowledge.Topic{
		{ID: "hale", Title: "Who was Captain Hale?", Ask: []string{"captain hale", "hale the keeper"}, Related: []string{"hale-arrest", "lamp"},
			Body: answer("John Hale, 67, kept the lamp and was dismissed because he slept.")},
		{ID: "hale-arrest", Title: "When was Hale arrested?", Ask: []string{"arrest of hale", "day of the arrest"}, Body: answer("He was arrested in August 1884.")},
		{ID: "lamp", Title: "How does the lamp work?", Ask: []string{"workings of the lamp", "light of the lamp"}, Body: answer("By oil, which is pumped up.")},
		{ID: "storm", Title: "When was the great storm?", Ask: []string{"year of the storm", "the storm of the century"}, Body: answer("In 1901, at night.")},
		{ID: "storm-loss", Title: "What did the storm destroy?", Ask: []string{"damage by the storm", "houses lost"}, Related: []string{"storm"}, Body: answer("The storm took the pier.")},
	})
	r := New(p)
	for _, tt := range []struct{ topic, text, want string }{
		{"hale", "how old is he?", "hale"},
		{"hale", "why?", "hale"},
		{"hale", "and when was that?", "hale-arrest"},
		{"hale", "when was he arrested", "hale-arrest"},
		{"hale", "is it true?", "none"},
		{"hale", "how many were they?", "hale"},
		{"lamp", "why?", "none"}, // not Hale's reason: nothing of the lamp's
		{"lamp", "how old is it?", "none"},
		{"storm-loss", "and when was that?", "storm"},
		{"storm-loss", "when was the great storm?", "storm"},
		{"storm", "Who was Captain Hale?", "hale"},
		{"storm", "wrong", "none"},
	} {
		topic, _ := p.Topic(tt.topic)
		d := r.FollowUp(topic, tt.text)
		got := "none"
		if d.Topic != nil {
			got = d.Topic.ID
		}
		if got != tt.want || (d.Topic == nil) != (d.Follows == topic) {
			t.Errorf("%s, behind %s: got %s (follows %v), want %s", tt.text, tt.topic, got, d.Follows, tt.want)
		}
	}
}
