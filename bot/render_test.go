package bot

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"footnote/knowledge"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// packOf returns a pack of the given topics' files on a source of four paragraphs.
func packOf(t testing.TB, topics map[string]string) *knowledge.Pack {
	t.Helper()
	fsys := fstest.MapFS{"source.yaml": {Data: []byte("title: On [Bees]\nsite: bees.example\nurl: https://bees.example/\n" +
		"sections: [{name: Hives, paragraphs: 1-2}, {name: Honey, paragraphs: 3-4}]\n")}}
	for id, text := range topics {
		fsys["topics/"+id+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	p, err := knowledge.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const beeTopic = `---
title: Do *bees* sting_hard?
note: {text: Some do not., link: "https://x.example/"}
---
Bees sting,[^1] and 2 * 3 stings hurt.[^3][^1]

More.[^3]

[^1]: the article
[^3]: the keeper
`

func TestContentOfTopic(t *testing.T) {
	p := packOf(t, map[string]string{"sting": beeTopic})
	topic, _ := p.Topic("sting")
	got := render(maker{p}.topic(topic), p.Source).content
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
	m := maker{p}
	for _, topic := range p.Topics {
		r := m.topic(topic)
		out := render(r, p.Source)
		if length(out.content) > maxContent {
			t.Errorf("%s: %d characters", topic.ID, length(out.content))
		}
		for _, part := range append([]string{r.text}, r.small...) {
			if !strings.Contains(out.content, part) {
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

// everyReply returns one of each reply that can be made.
func everyReply(m maker) map[string]reply {
	topics := m.pack.Topics
	replies := map[string]reply{
		"choices": m.decision(knowledge.Decision{Outcome: knowledge.OutcomeChoices, Suggestions: topics[:3]}),
		"none":    m.decision(knowledge.Decision{Suggestions: topics[:2]}),
		"nothing": m.decision(knowledge.Decision{}),
		"gone":    m.gone(), "unreadable": m.unreadable(), "slow-down": m.slowDown(), "sorry": m.sorry(),
		"help": m.help(), "source": m.source(), "sections": m.sections(), "section": m.section(page{0, 0}),
		"page-2": m.section(page{0, 1}),
	}
	for _, topic := range topics {
		replies["topic-"+topic.ID] = m.topic(topic)
	}
	return replies
}

// sentMessage is a message as Discord reads it.
type sentMessage struct {
	Content  string `json:"content"`
	Flags    int    `json:"flags"`
	Mentions *struct {
		Parse   []string `json:"parse"`
		Replied *bool    `json:"replied_user"`
	} `json:"allowed_mentions"`
	Rows []struct {
		Components []struct {
			Label   string            `json:"label"`
			ID      string            `json:"custom_id"`
			Options []json.RawMessage `json:"options"`
		} `json:"components"`
	} `json:"components"`
}

// TestOneDoor goes over everything the bot can say: the source is named, nobody
// is pinged, and Discord's limits hold.
func TestOneDoor(t *testing.T) {
	p := embedded(t)
	for name, r := range everyReply(maker{p}) {
		raw, err := json.Marshal(render(r, p.Source))
		if err != nil {
			t.Fatal(err)
		}
		var sent sentMessage
		if err := json.Unmarshal(raw, &sent); err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(sent.Content, "\n"+sourceLine(p.Source)) {
			t.Errorf("%s: the last line is not the source: %s", name, sent.Content)
		}
		if m := sent.Mentions; m == nil || m.Parse == nil || len(m.Parse) > 0 || m.Replied == nil || *m.Replied {
			t.Errorf("%s: it can ping: %s", name, raw)
		}
		if (sent.Flags == 64) != r.private {
			t.Errorf("%s: flags are %d", name, sent.Flags)
		}
		checkLimits(t, name, sent)
	}
}

func checkLimits(t *testing.T, name string, sent sentMessage) {
	t.Helper()
	if len(sent.Rows) > maxRows || length(sent.Content) > maxContent {
		t.Errorf("%s: %d rows, %d characters", name, len(sent.Rows), length(sent.Content))
	}
	for _, row := range sent.Rows {
		if len(row.Components) > maxButtons {
			t.Errorf("%s: %d buttons in a row", name, len(row.Components))
		}
		for _, c := range row.Components {
			if len(c.ID) > maxCustomID || c.ID == "" || length(c.Label) > maxLabel || len(c.Options) > maxOptions {
				t.Errorf("%s: component %+v", name, c)
			}
		}
	}
}

// TestGoldenReplies shows replies of different shapes as they appear on Discord.
func TestGoldenReplies(t *testing.T) {
	p := embedded(t)
	replies := everyReply(maker{p})
	for _, name := range []string{
		"topic-founding", "topic-wray-cases", "topic-criminal-syndicate", "topic-key-points", "topic-key-west",
		"topic-china-initiative", "topic-spying-cases", "topic-li-control", "topic-john-demers", "topic-bureau-count",
		"topic-virginia-diplomats", "topic-mss-power", "choices", "none", "nothing", "gone", "slow-down", "sorry",
		"unreadable", "help", "source", "sections", "section", "page-2",
	} {
		r, ok := replies[name]
		if !ok {
			t.Errorf("there is no reply %s", name)
			continue
		}
		golden(t, name+".golden", []byte(drawn(r, p.Source)))
	}
}

// drawn shows a message as text, with its buttons and menus.
func drawn(r reply, s knowledge.Source) string {
	var b strings.Builder
	if r.private {
		b.WriteString("(only you can see this)\n")
	}
	b.WriteString(content(r, s) + "\n")
	for _, m := range r.menus {
		b.WriteString("[" + m.prompt + " v]\n")
		for _, o := range m.options {
			b.WriteString("    " + o.label + "\n")
		}
	}
	for _, o := range r.offers {
		b.WriteString("[" + cut(o.label, maxLabel) + "]\n")
	}
	return b.String()
}

// golden compares got with a file of testdata, or rewrites it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (run with -update to accept):\ngot\n%s\nwant\n%s", name, got, want)
	}
}
