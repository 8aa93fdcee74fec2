package bot

import (
	"slices"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

const (
	saysWhy  = "**Why this answer?**"
	saysLost = "can no longer be told: the answers have changed since."
)

// Whoever presses is told why, alone, and the same after a restart.
func TestWhy(t *testing.T) {
	inEveryPlace(t, func(t *testing.T, r *running, from, other dt.From) {
		for _, private := range []bool{false, true} {
			m := r.ask(from, hasAnswer, private)
			first := r.presses(from, m, "Why?")
			r.restart()
			second, others := r.presses(from, m, "Why?"), r.presses(other, m, "Why?")
			for _, reply := range []dt.Reply{first, second, others} {
				if reply.Type != dt.CallbackMessage || !reply.Ephemeral() || contentOf(reply) != contentOf(first) {
					t.Errorf("callback %d, private %t, %q", reply.Type, reply.Ephemeral(), contentOf(reply))
				}
			}
			for _, want := range []string{saysWhy, "“formed” and “MSS”", "How sure that is: ", "Next comes “"} {
				if !strings.Contains(contentOf(first), want) {
					t.Errorf("no %q in %q", want, contentOf(first))
				}
			}
			r.opens(r.do(r.Press(from, *first.Message, first.Message.Components[0].CustomID)), first.Message.Components[0])
		}
	})
}

// What cannot be told any more is said plainly.
func TestWhyAfterAChange(t *testing.T) {
	r := enter(t)
	m := r.ask(dt.From{}, hasAnswer, false)
	r.restart(with(packWithout(t, titleOf(m))))
	if reply := r.presses(dt.From{}, m, "Why?"); !strings.Contains(contentOf(reply), saysGone) {
		t.Errorf("got %q", contentOf(reply))
	}
	p := *embedded(t).Pack
	p.Topics = slices.Clone(p.Topics)
	for i, topic := range p.Topics {
		other := *topic
		other.Title, other.Ask, other.Keywords, other.Body = "Which?", nil, nil, topic.Body[:0]
		p.Topics[i] = &other
	}
	p.Synonyms = nil
	rt := *embedded(t)
	rt.Pack = &p
	r.restart(with(&rt))
	if reply := r.presses(dt.From{}, m, "Why?"); !strings.Contains(contentOf(reply), saysLost) {
		t.Errorf("got %q", contentOf(reply))
	}
}

// Each way to an answer is told as it was.
func TestWhyByEachWay(t *testing.T) {
	r := enter(t)
	f := dt.From{User: r.NewUser("asker")}
	list, near := r.ask(f, hasChoices, false), r.ask(f, hasNearest, false)
	answer := r.say(r.Mention(f, "Who is Alexander Yuk Ching Ma?"))
	for _, tt := range []struct {
		name string
		m    func() dt.Message
		want string
	}{
		{"chosen", func() dt.Message { return *r.do(r.Press(f, list, list.Components[0].CustomID)).Message }, "it was picked from them"},
		{"nearest", func() dt.Message { return *r.do(r.Press(f, near, near.Components[0].CustomID)).Message }, "it was picked from the nearest"},
		{"next", func() dt.Message { return *r.presses(f, answer, "Not it").Message }, "this came next"},
		{"opened", func() dt.Message { return *r.do(r.Slash(f, "topic", dt.String("name", "founding"))).Message }, "opened by its title"},
		{"related", func() dt.Message { return *r.do(r.Press(f, answer, answer.Components[0].CustomID)).Message }, "opened by its title"},
		{"followed", func() dt.Message { return r.say(r.Text(f, "how old is he?", dt.ReplyTo(answer, true))) }, "about another answer"},
		{"shared", func() dt.Message { return *r.presses(f, r.ask(f, hasAnswer, true), "Share").Message }, "Somebody shared it"},
		{"menu", func() dt.Message {
			return *r.do(r.MessageCommand(f, "Answer this", r.Text(f, hasAnswer))).Message
		}, "“formed” and “MSS”"},
	} {
		f.User = r.NewUser(tt.name) // each has a limit of their own
		if reply := r.presses(f, tt.m(), "Why?"); !strings.Contains(contentOf(reply), tt.want) || !reply.Ephemeral() {
			t.Errorf("%s: got %q", tt.name, contentOf(reply))
		}
	}
}
