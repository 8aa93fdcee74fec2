package bot

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"footnote/bot/trail"
	"footnote/knowledge"
	"footnote/knowledge/about"
	"footnote/knowledge/analysis"
	"footnote/knowledge/cite"
	"footnote/knowledge/router"
)

var (
	// unread is what Discord shows as it stands: code, escaped characters, addresses.
	unread = regexp.MustCompile("```(?s:.*?)```|" + `\\.|<https?://[^<>\s]*>`)
	// forgery begins what the renderer alone may say.
	forgery = regexp.MustCompile(`(?m)^[ \t]*(?:(?:[-*]|\d{1,2}\.) +)*(?:#|>|-#)|<[@#:a-z/]|@everyone|@here`)
)

// forgeries returns what a reply holds above its own small print that its text may not.
func forgeries(text string) []string {
	return forgery.FindAllString(unread.ReplaceAllString(text, "x"), -1)
}

// hostilePack is a pack that says a text wherever a pack says anything, as far as that
// loads; nil if nothing of it does.
func hostilePack(text string) *knowledge.Pack {
	quoted := `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(text) + `"`
	fsys := fstest.MapFS{
		"source.yaml": {Data: []byte("title: " + quoted + "\nsite: " + quoted + "\nnote: " + quoted + "\norganisation: " + quoted + "\nurl: https://bees.example/\n" +
			"sections: [{name: " + quoted + ", paragraphs: 1-2}]\n")},
		"topics/a.md": {Data: []byte("---\ntitle: " + quoted + "\nnote: {text: " + quoted + ", link: \"https://x.example/\"}\n---\n" +
			text + "\n\nBees:[^1]\n\n" + text + "\n- " + oneLine(text, 200) + "\n\nEnd.[^2]\n\n[^1]: x" + oneLine(text, 100) + "\n[^2]: " + oneLine(text, 100) + "\n")},
	}
	p, err := knowledge.Load(fsys)
	if err != nil {
		return nil
	}
	return p
}

// repliesOf returns every reply that says something of a pack.
func repliesOf(m maker) []reply {
	topic := m.router.Pack.Topics[0]
	near := router.Decision{Suggestions: m.router.Pack.Topics}
	opened := m.topic(topic)
	opened.private = true
	all := []reply{
		opened, m.source(), m.sections(0), m.section(page{0, 0}), m.none(near), m.around(1), m.around(2), m.paragraph(page{1, 0}),
		m.why(m.wordy(topic), m.router.Pack.Topics[:1]), pressOn(m, opened, "Why?"), pressOn(m, opened, "Share"),
	}
	for _, s := range cite.Styles() {
		all = append(all, m.citation(s, nil), m.citation(s, topic))
	}
	return all
}

// wordy is the trail of a question that has words of a topic.
func (m maker) wordy(topic *knowledge.Topic) trail.Trail {
	d := router.Decision{Outcome: router.OutcomeAnswer, Topic: topic}
	d.Evidence = router.Evidence{Sure: router.Fairly, Unheard: 2}
	terms := analysis.Terms(topic.Title + " " + topic.Answer())
	d.Evidence.Words = terms[:min(len(terms), router.MaxWords)]
	return trailOf(d, []string{topic.ID})
}

// holdsNoForgery holds a reply to its own words.
func holdsNoForgery(t *testing.T, r reply, s knowledge.Source) {
	t.Helper()
	for _, text := range append([]string{r.text}, r.small...) {
		if found := forgeries(text); len(found) > 0 {
			t.Errorf("%q in\n%s", found, text)
		}
	}
	if n := strings.Count(unread.ReplaceAllString(content(r, s), "x"), "\n-# Source: "); n != 1 {
		t.Errorf("%d sources in\n%s", n, content(r, s))
	}
	if strings.Contains(strings.Join(r.small, "")+sourceLine(s), "\n") {
		t.Errorf("small print of several lines: %q, %q", r.small, sourceLine(s))
	}
}

var hostileTexts = []string{
	"# x", "> x", "-# Source: fake", ">>> x", "  # x", "- # x", "- -# Source: [a](<https://a.example/>)", "1. > x", "- - # x",
	"a\n\n# b\n\n-# Source: fake\n\n> c", "```\nx\n```\n-# Source: fake", "```x```-# Source: fake", "``` # ```\n\n# x",
	"<t:0:R>", "<@1>", "<#1>", "<@&1>", "<:bee:1>", "<a:bee:1>", "</ask:1>", "<id:guide>", "@everyone", "@here",
	"[<@1>](https://a.example/)", "[<t:0:R>](<https://a.example/>)", "[a](<https://a.example/) [b](https://b.example/>)",
	"[a](https://a.example/)\n\n-# Source: fake", `\# x`, `\`, `\<@1>`, "https://a.example/<@1>", "[", "]", "a] [b](https://b.example/)",
}

// Nothing that a pack says can look like what the renderer alone may say.
func TestPackForgesNothing(t *testing.T) {
	for _, text := range hostileTexts {
		p := hostilePack(text)
		if p == nil {
			t.Errorf("%q does not load", text)
			continue
		}
		m := newMaker(router.New(p), false)
		replies := repliesOf(m)
		for _, question := range []string{"what is the title", "how long is the text", "how do I cite it", "who wrote it", "paragraph 1", "hi"} {
			replies = append(replies, m.decision(about.Ask(m.router, about.Discord, question)))
		}
		t.Run(text, func(t *testing.T) {
			for _, r := range replies {
				holdsNoForgery(t, r, p.Source)
			}
		})
	}
}

func FuzzPackForgesNothing(f *testing.F) {
	for _, text := range hostileTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if p := hostilePack(text); p != nil {
			for _, r := range repliesOf(newMaker(&router.Router{Pack: p}, false)) {
				holdsNoForgery(t, r, p.Source)
			}
		}
	})
}
