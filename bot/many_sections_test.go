package bot

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	dt "footnote/bot/discordtest"
	"footnote/knowledge"
	"footnote/knowledge/router"
)

// manySections returns a router of a text with so many sections of one paragraph, each
// with a topic, and as many more topics in the first. Every tenth name is too long to be
// shown whole, and begins like the others.
func manySections(t *testing.T, n int) *router.Router {
	t.Helper()
	var source strings.Builder
	source.WriteString("title: Bees\nsite: bees.example\nurl: https://bees.example/\nsections:\n")
	topic := func(title string, paragraph int) *fstest.MapFile {
		return &fstest.MapFile{Data: fmt.Appendf(nil, "---\ntitle: %s\n---\nBees.[^%d]\n\n[^%d]: the article\n", title, paragraph, paragraph)}
	}
	fsys := fstest.MapFS{}
	for i := 1; i <= n; i++ {
		name := fmt.Sprintf("Part %d", i)
		if i%10 == 0 {
			name = strings.Repeat("long ", 30) + name
		}
		fmt.Fprintf(&source, "  - {name: %s, paragraphs: %d}\n", name, i)
		fsys[fmt.Sprintf("topics/t%d.md", i)] = topic(fmt.Sprintf("Topic of part %d", i), i)
		fsys[fmt.Sprintf("topics/more%d.md", i)] = topic(fmt.Sprintf("More of it %d", i), 1)
	}
	fsys["source.yaml"] = &fstest.MapFile{Data: []byte(source.String())}
	p, err := knowledge.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return router.New(p)
}

// Every section and every topic is reached through the menus and their pages.
func TestManyAreReached(t *testing.T) {
	rt := manySections(t, 60)
	r := run(t, dt.Options{}, with(rt))
	found := make(map[string]bool)
	pages := func(m dt.Message, each func(menu dt.Component, m dt.Message)) {
		for n := 1; ; n++ {
			each(m.Components[0], m)
			next, more := m.Button("Next page")
			if !more {
				return
			}
			m = *r.do(r.Press(dt.From{User: r.NewUser("reader")}, m, next.CustomID)).Message
			if !strings.Contains(m.Content, fmt.Sprintf("page %d of ", n+1)) {
				t.Fatalf("page %d: %q", n+1, m.Content)
			}
		}
	}
	list := r.do(r.Slash(dt.From{User: r.NewUser("reader")}, "topics")).Message
	pages(*list, func(sections dt.Component, m dt.Message) {
		for _, o := range sections.Options {
			section := r.do(r.Select(dt.From{User: r.NewUser("reader")}, m, sections.CustomID, o.Value)).Message
			pages(*section, func(topics dt.Component, _ dt.Message) {
				for _, o := range topics.Options {
					found[o.Value] = true
				}
			})
		}
	})
	for _, topic := range rt.Pack.Topics {
		if !found[topic.ID] {
			t.Errorf("%s is not reached", topic.ID)
		}
	}
}

// More sections than Discord takes as choices are completed, and each completion leads
// to its own.
func TestManySectionsAreCompleted(t *testing.T) {
	for _, tt := range []struct {
		sections  int
		completes bool
	}{{3, false}, {25, false}, {26, true}, {60, true}} {
		rt := manySections(t, tt.sections)
		m := newMaker(rt, false)
		c := m.topicsCommand()
		option := c.definition.Options[0]
		if option.Autocomplete != tt.completes || (c.complete != nil) != tt.completes || len(option.Choices) > 0 == tt.completes {
			t.Errorf("%d: completes %t, with %d choices", tt.sections, option.Autocomplete, len(option.Choices))
		}
		seen := make(map[string]bool)
		for _, l := range m.listed() {
			if length(l.label) > maxChoiceText || seen[l.label] {
				t.Errorf("%d: label %q", tt.sections, l.label)
			}
			seen[l.label] = true
			if r := m.sectionNamed(l.label); !strings.Contains(r.text, fmt.Sprintf("¶%d–", l.First)) {
				t.Errorf("%q opens %q", l.label, r.text)
			}
		}
	}
}

func TestSectionChoices(t *testing.T) {
	m := newMaker(manySections(t, 60), false)
	for _, tt := range []struct {
		typed, first string
		n            int
	}{
		{"", "Part 1", maxChoices},
		{"part 5", "Part 5", 10}, // 5 and 51 to 59: 50 is a long name
		{" PART 59 ", "Part 59", 1},
		{"9", "Part 9", 6},
		{"long", "long", 6},
		{"zzz", "", 0},
	} {
		got := sectionChoices(m.listed(), tt.typed)
		if len(got) != tt.n || tt.n > 0 && !strings.HasPrefix(got[0].Name, tt.first) {
			t.Errorf("%q: got %d choices %+v", tt.typed, len(got), got[:min(2, len(got))])
		}
	}
}

// A text of many sections still says what it is.
func TestSourceOfManySections(t *testing.T) {
	m := newMaker(manySections(t, 60), false)
	got := content(m.source(), m.router.Pack.Source)
	if !strings.Contains(got, "- and 35 more sections") || strings.Contains(got, "…\n-# Source") {
		t.Errorf("got %q", got)
	}
}
