package about

import (
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/message"
	"footnote/knowledge/router"
)

func bees(t testing.TB) *router.Router {
	t.Helper()
	p, err := knowledge.Load(knowledgetest.FS(nil))
	if err != nil {
		t.Fatal(err)
	}
	return router.New(p)
}

func TestAsk(t *testing.T) {
	p := bees(t)
	for _, tt := range []struct{ text, want string }{
		{"hello", "greeting"}, {"Hi there!", "greeting"}, {"good morning everyone", "greeting"}, {"yo", "greeting"}, {"how are you?", "greeting"},
		{"thx", "thanks"}, {"Thank you so much!", "thanks"}, {"ok thanks for the help", "thanks"}, {"good bot", "thanks"}, {"ty 🙏", "thanks"},
		{"bye", "goodbye"}, {"see you tomorrow", "goodbye"}, {"good night bot", "goodbye"},
		{"help", "help"}, {"/help", "help"}, {"help me pls", "help"}, {"what can you do?", "help"}, {"commands", "help"}, {"how does this work", "help"},
		{"What can I ask you?", "help"}, {"which topics do you know", "help"}, {"can you help me", "help"}, {"how do I use this bot?", "help"},
		{"who are you", "identity"}, {"what are you?", "identity"}, {"what's your name", "identity"}, {"hey, who are u lol", "identity"},
		{"who made you", "maker"}, {"Who is your creator?", "maker"}, {"who built this bot", "maker"},
		{"are you an AI", "machine"}, {"are you a bot or a human?", "machine"}, {"r u chatgpt", "machine"}, {"do you use AI?", "machine"}, {"can I trust you", "machine"},
		{"who wrote it", "author"}, {"Who wrote this article?", "author"}, {"author of the text", "author"}, {"who is the author?", "author"},
		{"when was it written?", "date"}, {"how old is the article", "date"}, {"date of publication", "date"},
		{"what's the title of the article", "title"}, {"what is your source", "title"}, {"where do you get your info from", "title"},
		{"where can I read it", "where"}, {"link to the article?", "where"}, {"where can i find the full text", "where"},
		{"how long is the article?", "length"}, {"how many paragraphs does the text have", "length"}, {"which sections are there", "length"},
		{"how do I cite this", "cite"}, {"apa citation for the article", "cite"}, {"How should I cite the article in MLA?", "cite"},
		{"bibtex please", "cite"}, {"how do I reference an answer in APA 7", "cite"}, {"chicago 17th edition citation", "cite"}, {"cite this in harvard style", "cite"},
		{"can I get the CSL-JSON for this", "cite"}, {"I need a bibliography entry", "cite"}, {"/cite", "cite"}, {"give me the RIS", "cite"}, {"MLA 9", "cite"},
		{"what is ¶2", "paragraph"}, {"show paragraph 2", "paragraph"}, {"¶ 4", "paragraph"}, {"what does paragraph 12 say?", "paragraph"}, {"para 3", "paragraph"},
		{`what does "the article" mean under the answer`, "voice"}, {"what does ¶ mean", "voice"}, {"what are the small numbers for", "voice"},

		{"who makes honey?", ""}, {"when was the hive built", ""}, {"what do bees do", ""}, {"who wrote the law", ""}, {"how old are bees", ""},
		{"where can I find bees", ""}, {"hello kitty merchandise", "reaction"}, {"thank the bees", ""}, {"help for bees", ""}, {"how long is a bee", ""},
		{"how many bees are there", ""}, {"what is the queen called", ""}, {"who made the hive", ""}, {"are bees real", ""}, {"", ""}, {"🐝", "reaction"}, {"lol nice", "reaction"}, {"who lives in chicago", ""}, {"did he study at harvard", ""}, {"what does the keeper cite", ""}, {"is it true?", "reaction"}, {"...", "reaction"},
		{strings.Repeat("who are you ", 50), ""},
	} {
		got := ""
		for _, q := range append([]message.Question{{Text: tt.text}}, message.Read(tt.text)...) {
			if in, _, ok := match(bare(q.Text), false); ok && got == "" {
				got = in.name
			}
		}
		if got == "" && hear(tt.text).onlyReacts() {
			got = "reaction"
		}
		d := Ask(p, Discord, tt.text)
		if got != tt.want || (d.Outcome == router.OutcomeAbout) != (tt.want != "") {
			t.Errorf("%q: got %q and %s, want %q", tt.text, got, d.Outcome, tt.want)
		}
	}
}

// TestAnswered holds a pack's own answer to go before what is said of the bot, but for
// what no topic is about.
func TestAnswered(t *testing.T) {
	p, err := knowledge.Load(knowledgetest.FS(map[string]string{
		"topics/you.md": "---\ntitle: Who are you?\nask: [who is this, what are you]\n---\nA bee.[^1]\n\n[^1]: the article\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	r := router.New(p)
	if d := Ask(r, Discord, "who are you"); d.Topic == nil || d.Topic.ID != "you" {
		t.Errorf("got %s", d.Outcome)
	}
	if d := Ask(r, Discord, "show ¶2"); d.Outcome != router.OutcomeAbout || len(d.Suggestions) != 1 || d.Suggestions[0].ID != "honey" {
		t.Errorf("got %+v", d)
	}
}

// TestSay shows all that is said.
func TestSay(t *testing.T) {
	p := bees(t)
	var got strings.Builder
	for _, place := range []Place{Discord, Terminal} {
		for _, in := range intents {
			for _, number := range []int{2, 3, 99} {
				if number != 2 && in.name != "paragraph" {
					continue
				}
				a := in.say(asked{p.Pack, place, number, in.name})
				got.WriteString(in.name + ": " + a.text + "\n")
				for _, topic := range a.topics {
					got.WriteString("  " + topic.ID + "\n")
				}
			}
		}
	}
	knowledgetest.Golden(t, "testdata/say.golden", []byte(got.String()))
}

func FuzzFind(f *testing.F) {
	p := bees(f)
	for _, text := range []string{"who are you", "¶99999999999999999999", "paragraph 0", "\xff", "hi\u200b there"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if d := Ask(p, Terminal, text); (d.Outcome == router.OutcomeAbout) != (d.Said != "") {
			t.Fatalf("%q: %+v", text, d)
		}
	})
}

// TestCiteInAStyle: the entry comes at once, in the style that is named.
func TestCiteInAStyle(t *testing.T) {
	p := bees(t)
	for _, tt := range []struct{ text, want string }{
		{"how do I cite this", "In APA 7:\n```\nOn Bees. (n.d.). bees.example. https://bees.example/on-bees\n```\n"},
		{"cite it in MLA please", "In MLA 9:\n```\n“On Bees.” bees.example, https://bees.example/on-bees.\n```\n"},
		{"give me a bibtex entry", "In BibTeX:\n```\n@misc{onbees,\n"},
		{"csl json", "In CSL-JSON:\n```\n[\n"},
	} {
		if d := Ask(p, Discord, tt.text); !strings.Contains(d.Said, tt.want) || !strings.HasSuffix(d.Said, "no author is named") {
			t.Errorf("%q: got %q", tt.text, d.Said)
		}
	}
}

// TestLongCitation: what has no room is left to the command.
func TestLongCitation(t *testing.T) {
	for _, title := range []string{strings.Repeat("bees ", 200), "a ``` b"} {
		p := &knowledge.Pack{Source: knowledge.Source{Title: title, Site: "bees.example", URL: "https://bees.example/"}}
		if said := sayCite(asked{pack: p}).text; strings.Contains(said, "```") || !strings.Contains(said, "`/cite`") {
			t.Errorf("%.20q: got %q", title, said)
		}
	}
}

// TestKnownOfTheSource: what source.yaml names is said.
func TestKnownOfTheSource(t *testing.T) {
	p, err := knowledge.Load(knowledgetest.FS(map[string]string{
		"source.yaml": strings.Replace(knowledgetest.Files["source.yaml"], "note:", "author: [\"Wren, Jenny\", \"Holm, Ada\"]\ndate: 2021-05-04\nnote:", 1),
	}))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"who wrote this article?": "**Who wrote it?** It is by Jenny Wren and Ada Holm, and stands on bees.example.",
		"when was it written?":    "**When was it written?** It is dated 4 May 2021.",
	} {
		if d := Ask(router.New(p), Discord, text); d.Said != want {
			t.Errorf("%q: got %q", text, d.Said)
		}
	}
}
