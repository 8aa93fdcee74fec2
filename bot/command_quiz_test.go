package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
	"footnote/knowledge/quiz"
)

func TestQuizCommand(t *testing.T) {
	r := enter(t)
	for _, tt := range []struct {
		options []dt.Option
		want    string
	}{
		{nil, "**Question 1 of 5**"},
		{[]dt.Option{dt.Integer("questions", 10)}, "**Question 1 of 10**"},
		{[]dt.Option{dt.Integer("questions", 99)}, "**Question 1 of 10**"}, // Discord would not let it through
		{[]dt.Option{dt.Integer("questions", -1)}, "**Question 1 of 5**"},
		{[]dt.Option{dt.String("questions", marker)}, "**Question 1 of 5**"},
		{[]dt.Option{dt.String("section", marker)}, "**Question 1 of 5**"},
		{[]dt.Option{dt.String("section", "warnings from the nsa")}, "**Question 1 of 5**"},
		{[]dt.Option{dt.Boolean("shared", false)}, "**Question 1 of 5**"},
	} {
		reply := r.do(r.Slash(dt.From{User: r.NewUser("student")}, "quiz", tt.options...))
		if !reply.Ephemeral() || !strings.HasPrefix(contentOf(reply), tt.want) || len(reply.Message.Components) != 4 {
			t.Errorf("%v: got private %t, %q", tt.options, reply.Ephemeral(), contentOf(reply))
		}
	}
}

// A pack without questions has no /quiz; one with some offers the sections that have.
func TestQuizSections(t *testing.T) {
	none := newMaker(packOf(t, map[string]string{"sting": beeTopic}), false)
	if got := none.quizCommands(); got != nil {
		t.Errorf("got %d commands", len(got))
	}
	some := newMaker(packOf(t, beeQuiz("A")), false)
	section := some.quizCommands()[0].definition.Options[0]
	if len(section.Choices) != 1 || section.Choices[0].Name != "Honey" {
		t.Errorf("got choices %v", section.Choices)
	}
	for _, tt := range []struct{ section, questions int }{{0, 5}, {7, 5}, {-9, 5}} {
		if r := some.quizStarted("1", tt.section, tt.questions); !strings.HasPrefix(r.text, "**There is no quiz on this text.**") {
			t.Errorf("%v: got %q", tt, r.text)
		}
	}
}

// Nothing that a press may carry leads anywhere but to a question or a notice.
func TestQuizForged(t *testing.T) {
	m := newMaker(embedded(t), false)
	r, _ := m.bank.Start(1, quiz.AllSections, 3)
	for !r.Over() {
		r, _ = r.Answer(0)
	}
	over := r.Code()
	for _, tt := range []struct {
		p    press
		want string
	}{
		{press{quizAnswer, "A." + over}, " right.**"},
		{press{quizNext, over}, " right.**"},
		{press{quizAnswer, "E." + over}, "**The quiz has changed since.**"},
		{press{quizAnswer, over}, "**The quiz has changed since.**"},
		{press{quizNext, ""}, "**The quiz has changed since.**"},
		{press{quizAgain, marker}, "**The quiz has changed since.**"},
		{press{quizNew, marker}, "**Question 1 of 5**"},
		{press{quizNew, "99999.5"}, "**There is no quiz on this text.**"},
		{press{pollCount, "A"}, saysGone},
		{press{pollVote, "A"}, saysGone}, // without a message
	} {
		if r, _ := m.pressed(interaction{ID: "1", customID: tt.p.customID()}); !strings.Contains(r.text, tt.want) {
			t.Errorf("%v: got %q, want %q", tt.p, r.text, tt.want)
		}
	}
}
