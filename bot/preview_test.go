package bot

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"footnote/bot/markdown"
)

// A preview says what is said on Discord, and as privately.
func TestPreviewAsks(t *testing.T) {
	r := embedded(t)
	p, m := NewPreview(r), newMaker(r, false)
	const clear, vague = "When was the MSS formed?", "espionage"
	for _, tt := range []struct {
		question string
		how      Way
		want     reply
		private  bool
	}{
		{clear, ByCommand, m.question(clear), false},
		{clear, Privately, m.question(clear), true},
		{clear, ByMention, m.question(clear), false},
		{vague, ByCommand, m.question(vague), true},
		{vague, ByMention, m.question(vague), false},
		{"zebra crossing", ByCommand, m.question("zebra crossing"), true},
		{"", ByMention, m.help(), false},
		{"/help", ByCommand, m.help(), true},
		{"/topics", ByCommand, m.sections(0), true},
		{"/topic founding", ByCommand, m.named("founding"), false},
		{"/nonsense", ByCommand, m.question("/nonsense"), false},
	} {
		tt.want.private = tt.private
		want := render(tt.want, r.Pack.Source)
		got := p.Ask(t.Context(), tt.question, tt.how)
		if got.Content != want.Content || got.Private != tt.private || len(got.Rows) != len(want.Components) || got.ID == "" {
			t.Errorf("%q, %d: got %+v\nwant %+v", tt.question, tt.how, got, want)
		}
	}
}

// Options are read as they are typed on Discord.
func TestPreviewOptions(t *testing.T) {
	p := NewPreview(embedded(t))
	for typed, want := range map[string]string{
		"/cite style:bibtex":                   "```",
		"/cite style:apa topic:wray-cases":     "Christopher Wray",
		"/quiz questions:3":                    "Question 1 of 3",
		"/quiz shared:true":                    "A question for everybody",
		"/quiz section:Key Points questions:7": "Question 1 of",
	} {
		if got := p.Ask(t.Context(), typed, ByCommand); !strings.Contains(got.Content, want) {
			t.Errorf("%s: got %s", typed, got.Content)
		}
	}
	if got := p.Commands(); !slices.Contains(got, "/quiz") || slices.Contains(got, "/ask") {
		t.Errorf("got %v", got)
	}
}

// pressOne presses the button whose label begins so.
func pressOne(t *testing.T, p *Preview, m Message, label string) Effect {
	t.Helper()
	for _, row := range m.Rows {
		for _, b := range row.Buttons {
			if strings.HasPrefix(b.Label, label) {
				return p.Press(t.Context(), Press{ID: m.ID, Private: m.Private, CustomIDs: m.CustomIDs(), CustomID: b.CustomID})
			}
		}
		if row.Menu != nil && strings.HasPrefix(row.Menu.Prompt, label) {
			return p.Press(t.Context(), Press{ID: m.ID, Private: m.Private, CustomIDs: m.CustomIDs(), CustomID: row.Menu.CustomID, Value: row.Menu.Options[0].Value})
		}
	}
	t.Fatalf("%s has no button %s", m.Content, label)
	return Effect{}
}

func TestPreviewPresses(t *testing.T) {
	p := NewPreview(embedded(t))
	answer := p.Ask(t.Context(), "When was the MSS formed?", ByCommand)
	if e := pressOne(t, p, answer, "Not it"); e.Instead == nil || e.Instead.ID != answer.ID || e.Instead.Content == answer.Content || e.Beside != nil {
		t.Errorf("Not it: got %+v", e)
	}
	if e := pressOne(t, p, answer, "Why?"); e.Beside == nil || !e.Beside.Private || !strings.HasPrefix(e.Beside.Content, "**Why this answer?**") {
		t.Errorf("Why?: got %+v", e)
	}
	if e := pressOne(t, p, answer, "Delete"); !e.Deleted || e.Beside != nil || e.Instead != nil {
		t.Errorf("Delete: got %+v", e)
	}
	private := p.Ask(t.Context(), "When was the MSS formed?", Privately)
	if e := pressOne(t, p, private, "Share"); e.Beside == nil || e.Beside.Private {
		t.Errorf("Share: got %+v", e)
	}
	if e := pressOne(t, p, private, "Share"); e.Beside == nil || !e.Beside.Private {
		t.Errorf("Share again: got %+v", e)
	}
	choices := p.Ask(t.Context(), "espionage", ByCommand)
	if e := pressOne(t, p, choices, "1. "); e.Instead == nil || !e.Instead.Private {
		t.Errorf("a choice: got %+v", e)
	}
	if e := pressOne(t, p, p.Ask(t.Context(), "/topics", ByCommand), "Pick a section"); e.Instead == nil || e.Instead.Rows[0].Menu == nil {
		t.Errorf("a menu: got %+v", e)
	}
	if e := p.Press(t.Context(), Press{ID: answer.ID, CustomID: "1:n:forged"}); e.Beside == nil || e.Deleted {
		t.Errorf("forged: got %+v", e)
	}
}

// A shared question changes for all, and its presser alone is told.
func TestPreviewPoll(t *testing.T) {
	p := NewPreview(embedded(t))
	poll := p.Ask(t.Context(), "/quiz shared:true", ByCommand)
	voted := pressOne(t, p, poll, "B. ")
	if voted.Instead == nil || !strings.Contains(voted.Instead.Content, "1 answer so far") || voted.Beside == nil || !voted.Beside.Private {
		t.Fatalf("got %+v", voted)
	}
	again := pressOne(t, p, *voted.Instead, "A. ")
	if again.Instead != nil || again.Beside == nil || !strings.Contains(again.Beside.Content, "answered already") {
		t.Errorf("got %+v", again)
	}
	if e := pressOne(t, p, *voted.Instead, "Reveal"); e.Instead == nil || e.Beside != nil || !strings.Contains(e.Instead.Content, "the answer is") {
		t.Errorf("got %+v", e)
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// read returns what is to be read of a message.
func read(content string) string {
	return html.UnescapeString(tags.ReplaceAllString(strings.ReplaceAll(string(markdown.HTML(content)), "<br>", "\n"), ""))
}

// Whatever is escaped shows as it is.
func FuzzEscapedShowsAsItIs(f *testing.F) {
	for _, text := range hostileTexts {
		f.Add(text)
	}
	for _, text := range []string{"**a**", "_a_ b", "||a||", "<script>", "1. a\n 2. b", "  - a", "a\\", "\\*a*"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "http") || strings.ContainsRune(text, 0) { // Discord makes links of addresses
			return
		}
		if got := read(escape(text)); got != text {
			t.Errorf("%q is escaped as %q, which reads %q", text, escape(text), got)
		}
	})
}

// Every reply that there is reads as it should: no sign is left over.
func TestPreviewShowsAllAnswers(t *testing.T) {
	r := embedded(t)
	m := newMaker(r, false)
	for _, topic := range r.Pack.Topics {
		got := read(render(m.topic(topic), r.Pack.Source).Content)
		if strings.Contains(got, "**") || strings.Contains(got, "-#") || strings.Contains(got, "](") || !strings.HasPrefix(got, topic.Title+"\n") {
			t.Errorf("%s reads\n%s", topic.ID, got)
		}
	}
}
