package bot

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

// beeTopics are three short answers, one of them with a note.
var beeTopics = map[string]string{
	"sting": beeTopic,
	"hive":  "---\ntitle: Where do bees live?\nrelated: [honey]\n---\nIn hives,[^1] near flowers.[^2]\n\n[^1]: the article\n[^2]: the keeper\n",
	"honey": "---\ntitle: Who makes honey?\nrelated: [hive]\n---\nBees do.[^3]\n\n[^3]: the article\n",
}

// TestGoldenAnswers shows several answers in one reply.
func TestGoldenAnswers(t *testing.T) {
	rt := packOf(t, beeTopics)
	d := router.Decision{Outcome: router.OutcomeAnswer, Topic: topicOf(t, rt, "hive"), Also: topicsOf(t, rt, "sting", "honey")}
	knowledgetest.Golden(t, filepath.Join("testdata", "answers.golden"), []byte(drawn(newMaker(rt, false).decision(d), rt.Pack.Source)))
}

// What does not fit into one reply is a button, before what else is offered, in the
// order asked.
func TestAnswersThatDoNotFit(t *testing.T) {
	files := map[string]string{}
	for i, n := range []int{1200, 900, 300, 10, 10} {
		text := strings.TrimSpace(strings.Repeat("bee ", n/4))
		files[fmt.Sprintf("t%d", i)] = fmt.Sprintf("---\ntitle: Topic %d?\n---\n%s.[^1]\n\n[^1]: the article\n", i, text)
	}
	rt := packOf(t, files)
	for _, tt := range []struct{ asked, near, said, offered string }{
		{"t0", "", "t0", ""},
		{"t0 t1", "t3", "t0", "t1 t3"},
		{"t1 t0", "t3", "t1", "t0 t3"},
		{"t0 t1 t2", "t3 t4", "t0 t2", "t1 t3 t4"},
		{"t2 t1 t3", "t0", "t2 t1 t3", "t0"},
		{"t0 t1 t2", "t1 t3", "t0 t2", "t1 t3"},
	} {
		asked := topicsOf(t, rt, strings.Fields(tt.asked)...)
		d := router.Decision{Outcome: router.OutcomeAnswer, Topic: asked[0], Also: asked[1:], Suggestions: topicsOf(t, rt, strings.Fields(tt.near)...)}
		r := newMaker(rt, false).decision(d)
		if got := strings.Join(r.topics, " "); got != tt.said {
			t.Errorf("%s: says %q, want %q", tt.asked, got, tt.said)
		}
		var buttons []string
		for _, o := range r.offers {
			if !strings.Contains(strings.Join(buttons, " "), o.press.arg) {
				buttons = append(buttons, o.press.arg)
			}
		}
		if got := strings.Join(buttons, " "); got != tt.offered {
			t.Errorf("%s: offers %q, want %q", tt.asked, got, tt.offered)
		}
		out := content(r, rt.Pack.Source)
		if length(out) > maxContent || strings.Contains(out, "…") || strings.Count(out, "Source:") != 1 {
			t.Errorf("%s: %d characters, %q", tt.asked, length(out), out)
		}
	}
}

// Footnotes are numbered through the reply: every number stands once before its
// explanation.
func TestFootnotesRunOn(t *testing.T) {
	p := embedded(t)
	topics := p.Pack.Topics
	for i := 0; i+2 < len(topics); i += 3 {
		r := newMaker(p, false).answers(topics[i : i+3])
		notes := 0
		for _, line := range r.small {
			if strings.HasPrefix(line, superscript(notes+1)+" ¶") {
				notes++
			} else if !strings.HasPrefix(line, "Elsewhere: ") {
				t.Errorf("%s: after %d comes %q", r.topics, notes, line)
			}
		}
		want := 0
		for _, id := range r.topics {
			want += len(topicOf(t, p, id).Citations)
		}
		if notes != want || !strings.Contains(r.text, superscript(want)) {
			t.Errorf("%s: %d footnotes, want %d", r.topics, notes, want)
		}
	}
}

func topicOf(t testing.TB, rt *router.Router, id string) *knowledge.Topic {
	t.Helper()
	topic, ok := rt.Pack.Topic(id)
	if !ok {
		t.Fatalf("there is no topic %s", id)
	}
	return topic
}

func topicsOf(t testing.TB, rt *router.Router, ids ...string) (all []*knowledge.Topic) {
	t.Helper()
	for _, id := range ids {
		all = append(all, topicOf(t, rt, id))
	}
	return all
}
