package bot

import (
	"strings"
	"testing"

	"footnote/knowledge"
)

func TestContentOfTopic(t *testing.T) {
	p := packOf(t, map[string]string{"sting": beeTopic})
	topic, _ := p.Pack.Topic("sting")
	got := render(newMaker(p, false).topic(topic), p.Pack.Source).Content
	want := "**Do \\*bees\\* sting\\_hard?**\n" +
		"Bees sting,¹ and 2 \\* 3 stings hurt.²\u202f¹\n\nMore.²\n" +
		"-# ¹ ¶1, Hives: the article\n" +
		"-# ² ¶3, Honey: the keeper\n" +
		"-# Elsewhere: Some do not. (<https://x.example/>)\n" +
		"-# Source: [On \\[Bees\\]](<https://bees.example/>) · bees.example"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestRoom holds the rendering to the room that Load reckons with: what Load
// admits is never cut.
func TestRoom(t *testing.T) {
	p := embedded(t)
	m := newMaker(p, false)
	for _, topic := range p.Pack.Topics {
		r := m.topic(topic)
		out := render(r, p.Pack.Source)
		if length(out.Content) > maxContent {
			t.Errorf("%s: %d characters", topic.ID, length(out.Content))
		}
		for _, part := range append([]string{r.text}, r.small...) {
			if !strings.Contains(out.Content, part) {
				t.Errorf("%s: the reply lacks %q", topic.ID, part)
			}
		}
	}
}

func TestContentIsCut(t *testing.T) {
	s := knowledge.Source{Title: strings.Repeat("On Bees ", 60), Site: "bees.example", URL: "https://bees.example/"}
	for _, tt := range []struct {
		text  string
		small int
	}{
		{strings.Repeat("bee ", 1000), 0},
		{strings.Repeat("🐝", 3000), 3},
		{strings.Repeat("x", 5000), 200},
		{"short", 400},
		{"", 0},
	} {
		r := reply{text: tt.text}
		for range tt.small {
			r.small = append(r.small, "¹ ¶1, Hives: the article")
		}
		got := content(r, s)
		if length(got) > maxContent {
			t.Errorf("%.10q with %d lines: %d characters", tt.text, tt.small, length(got))
		}
		if !strings.HasSuffix(got, "](<https://bees.example/>) · bees.example") || !strings.Contains(got, "\n-# Source: [On Bees") {
			t.Errorf("%.10q with %d lines: the source is lost: %q", tt.text, tt.small, got[max(0, len(got)-80):])
		}
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"bees", 4, "bees"},
		{"bees!", 4, "bee…"},
		{"busy bees hum", 12, "busy bees…"},
		{"🐝🐝🐝", 6, "🐝🐝🐝"},
		{"🐝🐝🐝", 5, "🐝🐝…"},
		{"🐝🐝🐝", 4, "🐝…"},
		{`ab\*c`, 4, "ab…"},
		{"", 0, ""},
	} {
		if got := cut(tt.text, tt.most); got != tt.want {
			t.Errorf("cut(%q, %d): got %q, want %q", tt.text, tt.most, got, tt.want)
		}
	}
}
