package router

import (
	"strings"
	"testing"

	"footnote/knowledge"
)

// TestBehind asks a second question with a pronoun behind a first one. Besides the topics
// that answer, "rest" says that something of the message has no answer.
func TestBehind(t *testing.T) {
	body := func(text string) []knowledge.Passage { return []knowledge.Passage{{Text: text}} }
	r := New(knowledge.NewPack([]*knowledge.Topic{
		{ID: "hale", Title: "Who was Captain Hale?", Ask: []string{"captain hale", "hale the keeper"}, Related: []string{"hale-arrest", "lamp"},
			Body: body("John Hale kept the lamp of Gull Rock and was dismissed because he slept.")},
		{ID: "hale-arrest", Title: "When was Hale arrested?", Ask: []string{"arrest of hale", "day of the arrest"}, Body: body("He was arrested in August 1884.")},
		{ID: "lamp", Title: "How does the lamp of Gull Rock work?", Ask: []string{"workings of the lamp", "light of the lamp"}, Body: body("By oil, which is pumped up.")},
		{ID: "tower", Title: "When was Gull Rock built?", Ask: []string{"year in which gull rock was built", "who built gull rock"}, Body: body("Gull Rock was built in 1820.")},
		{ID: "storm", Title: "What was the great storm?", Ask: []string{"the great storm", "the storm of the century"}, Related: []string{"storm-loss"}, Body: body("It came in 1901, at night.")},
		{ID: "storm-loss", Title: "What did the storm destroy?", Ask: []string{"damage by the storm", "houses lost"}, Body: body("The pier.")},
		{ID: "guide", Title: "Who wrote the guide to Gull Rock?", Ask: []string{"author of the guide", "who wrote this"}, Body: body("It names no author.")},
		{ID: "visit", Title: "When is Gull Rock open?", Ask: []string{"opening hours", "visit gull rock"}, Body: body("Daily in May.")},
	}))
	for _, tt := range []struct{ message, want string }{
		{"Who was Captain Hale? Why was he dismissed?", "hale"},
		{"Who was Captain Hale and when was he arrested?", "hale hale-arrest"},
		{"Who was Captain Hale and did he have a deputy?", "hale rest"},
		{"What was the great storm? When did it start?", "storm"}, // and not when the tower was built
		{"What was the great storm? What did it destroy?", "storm storm-loss"},
		{"What was the great storm? Who wrote about it?", "storm rest"}, // and not who wrote the guide
		{"What was the great storm? Who was Captain Hale?", "storm hale"},
		{"When was Gull Rock built? When is it open?", "tower visit"},
	} {
		d := r.Lookup(tt.message)
		var got []string
		for _, topic := range d.Answers() {
			got = append(got, topic.ID)
		}
		switch {
		case got == nil:
			got = []string{"none"}
		case d.Unanswered > 0:
			got = append(got, "rest")
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: got %s, want %s", tt.message, s, tt.want)
		}
	}
}
