package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
	"footnote/knowledge/quiz"
)

// A shared question outlives changes of other questions, and ends politely where its own
// has changed. What was not below the message is not pressed.
func TestPollOfAnotherPack(t *testing.T) {
	old := beeQuiz("A")
	r := run(t, dt.Options{}, with(packOf(t, old)))
	asker := dt.From{User: r.NewUser("asker")}
	m := *r.do(r.Slash(asker, "quiz", dt.Boolean("shared", true))).Message
	changedToo := beeQuiz("A")
	changedToo["more"] = strings.ReplaceAll(changedToo["one"], "1", "3")
	changedToo["one"] = strings.Replace(changedToo["one"], "Topic 1?", "Another title?", 1)
	for _, tt := range []struct {
		pack map[string]string
		want string
	}{
		{changedToo, "**Your answer is A. "},
		{beeQuiz("Another"), "**This question has changed since it was asked**"},
		{map[string]string{"sting": beeTopic}, "**This question has changed since it was asked**"},
	} {
		r.restart(with(packOf(t, tt.pack)))
		told := r.vote(dt.From{User: r.NewUser("user")}, r.now(m), m.Components[0])
		if !strings.HasPrefix(told, tt.want) {
			t.Errorf("told %q, want %q", told, tt.want)
		}
	}
	if got := counts(t, r.now(m)); got != "A: 1 B: 0 C: 0 D: 0" {
		t.Errorf("got %s", got)
	}
	r.restart(with(packOf(t, old)))
	p, _ := newMaker(packOf(t, old), false).bank.Draw(99, quiz.AllSections)
	for _, id := range []string{
		press{pollVote, "A." + p.Code()}.customID(), press{pollReveal, p.Code()}.customID(), m.Components[0].CustomID + "x",
		press{pollVote, "." + p.Code()}.customID(), press{pollVote, marker}.customID(), press{pollReveal, ""}.customID(),
	} {
		reply := r.do(r.Press(asker, m, id))
		if !reply.Ephemeral() || !strings.HasPrefix(contentOf(reply), "**This question has changed since it was asked**") {
			t.Errorf("%s: got private %t, %q", id, reply.Ephemeral(), contentOf(reply))
		}
	}
	in := r.Press(asker, m, m.Components[0].CustomID)
	delete(in.Object, "message")
	if reply := r.do(in); !strings.HasPrefix(contentOf(reply), "**This question has changed since it was asked**") {
		t.Errorf("without a message: got %q", contentOf(reply))
	}
}
