package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
	"footnote/knowledge"
	"footnote/knowledge/cite"
	"footnote/knowledge/router"
)

// hostileSource is what a pack may say of its source at worst: signs of every format, and
// more of them than a message holds.
func hostileSource(title string) knowledge.Source {
	return knowledge.Source{
		Title: title, Site: "}} ER  - \n`@everyone`", URL: "https://bees.example/",
		Authors:  []knowledge.Author{{Organisation: "\\input{x} and }\nTY  - JOUR"}, {Family: "A`B", Given: "<@1>"}},
		Sections: []knowledge.Section{{Name: "All", First: 1, Last: 9}},
	}
}

// Whatever the source is called, Discord takes the reply, its source stands below it, and
// what is shown is whole.
func TestCiteHostileSource(t *testing.T) {
	long := strings.Repeat("A long title, ", 60)
	for _, tt := range []struct{ title, says string }{
		{"a ```\n-# Source: b\n``` c", "it holds three backticks in a row"},
		{"a `` ` b", "a `` ` b"},
		{"@everyone <@1> <t:0:R> # x", "```\n"},
		{"ER  - \nTY  - JOUR } {", "ER - TY - JOUR"},
		{long, "A long title, A long title"},
		{strings.Repeat(long, 3), noRoom},
		{strings.Repeat("🐝", 700), noRoom},
	} {
		voices := []string{"the article", "Ada Holm", "} \\cite{x}", "`` ` @here"}
		topic := &knowledge.Topic{ID: "a", Title: "Who?", Body: []knowledge.Passage{{Text: "x"}}}
		for i, voice := range voices {
			topic.Citations = append(topic.Citations, knowledge.Citation{Paragraph: i + 1, Section: "All", Voice: voice})
		}
		p := knowledge.NewPack([]*knowledge.Topic{topic})
		p.Source = hostileSource(tt.title)
		m := newMaker(&router.Router{Pack: p}, false)
		said := ""
		r := run(t, dt.Options{}, with(m.router))
		for _, s := range cite.Styles() {
			for _, name := range []string{"", "a"} {
				reply := r.do(r.Slash(dt.From{User: r.NewUser("student")}, "cite", citing(s.Name, name)...))
				holdsCitation(t, s, p, name, contentOf(reply))
				said += contentOf(reply)
			}
		}
		if !strings.Contains(said, tt.says) {
			t.Errorf("%.20q: no reply says %q", tt.title, tt.says)
		}
	}
}

// holdsCitation checks a reply: it ends with the source, it forges nothing, and every
// line of its code blocks is one of the citation, whole.
func holdsCitation(t *testing.T, s cite.Style, p *knowledge.Pack, name, content string) {
	t.Helper()
	text, ok := strings.CutSuffix(content, "\n"+sourceLine(p.Source))
	if !ok || length(content) > maxContent {
		t.Errorf("%s: no source below, or too long: %q", s.Name, content)
	}
	if found := forgeries(strings.ReplaceAll(text, "\n-# ", "\n")); len(found) > 0 {
		t.Errorf("%s: %q in %q", s.Name, found, content)
	}
	topic, _ := p.Topic(name)
	c := s.Cite(p.Source, topic)
	whole := "\n" + c.Entry.String() + "\n"
	for _, line := range c.InText {
		whole += line.String() + "\n"
	}
	parts := strings.Split(text, codeFence)
	if len(parts)%2 == 0 {
		t.Errorf("%s: a code block is open: %q", s.Name, content)
	}
	for i := 1; i < len(parts); i += 2 {
		if !strings.Contains(whole, parts[i]) {
			t.Errorf("%s: %q is no whole part of %q", s.Name, parts[i], whole)
		}
	}
}

// Every answer of the embedded pack is cited whole in every style, but for the notes of
// those that quote nearly everybody.
func TestCitationsFit(t *testing.T) {
	m := newMaker(embedded(t), false)
	for _, topic := range append([]*knowledge.Topic{nil}, m.router.Pack.Topics...) {
		for _, s := range cite.Styles() {
			c := s.Cite(m.router.Pack.Source, topic)
			text := render(m.citation(s, topic), m.router.Pack.Source).Content
			if !strings.Contains(text, "\n"+c.Entry.String()+"\n") || strings.Contains(text, noRoom) && len(c.InText) < 8 || !strings.Contains(text, "\n-# Add "+c.Add) && c.Add != "" {
				t.Errorf("%s: %s", s.Name, text)
			}
		}
	}
}
