package bot

import (
	"fmt"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// beeQuiz is a pack of two topics with quiz questions in the second section.
func beeQuiz(right string) map[string]string {
	topic := func(n int) string {
		return fmt.Sprintf("---\ntitle: Topic %d?\nquiz:\n  - question: What is *%d*?\n    right: %s %d\n    wrong: [B_, <@1>, \"#d\"]\n---\nBees.[^3]\n\n[^3]: the article\n", n, n, right, n)
	}
	return map[string]string{"one": topic(1), "two": topic(2), "sting": beeTopic}
}

// The pack may have changed since a question was asked: the round ends politely, and
// another begins.
func TestQuizOfAnotherPack(t *testing.T) {
	r := run(t, dt.Options{}, with(packOf(t, beeQuiz("A"))))
	for name, change := range map[string]func(*Bot){
		"others":  with(packOf(t, beeQuiz("Another"))),
		"none":    with(packOf(t, map[string]string{"sting": beeTopic})),
		"as then": with(packOf(t, beeQuiz("A"))),
	} {
		r.restart(with(packOf(t, beeQuiz("A"))))
		from := dt.From{User: r.NewUser("student")}
		reply := r.do(r.Slash(from, "quiz"))
		if !strings.HasPrefix(contentOf(reply), "**Question 1 of 2**\nWhat is \\*") {
			t.Fatalf("got %q", contentOf(reply))
		}
		r.restart(change)
		pressed := r.do(r.Press(from, *reply.Message, reply.Message.Components[0].CustomID))
		if name == "as then" {
			if !strings.HasPrefix(contentOf(pressed), "**Question 1 of 2: ") {
				t.Errorf("%s: got %q", name, contentOf(pressed))
			}
			continue
		}
		if pressed.Type != dt.CallbackUpdate || !strings.HasPrefix(contentOf(pressed), "**The quiz has changed since.**") {
			t.Errorf("%s: got %q", name, contentOf(pressed))
		}
		again, _ := pressed.Message.Button("New round")
		want := map[string]string{"others": "**Question 1 of 2**", "none": "**There is no quiz on this text.**"}[name]
		if next := r.do(r.Press(from, *pressed.Message, again.CustomID)); !strings.HasPrefix(contentOf(next), want) {
			t.Errorf("%s: got %q, want %q", name, contentOf(next), want)
		}
	}
}
