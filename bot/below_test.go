package bot

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
	"footnote/knowledge"
	"footnote/knowledge/router"
)

// What can be done with an answer is driven here and in the files of that name, on the
// whole bot: by the asker and somebody else, wherever it may stand, after a restart, with
// a pack that has changed, and twice.

// ask has a question answered by the command.
func (r *running) ask(from dt.From, question string, private bool) dt.Message {
	r.t.Helper()
	return *r.do(r.Slash(from, "ask", dt.String("question", question), dt.Boolean("private", private))).Message
}

// presses presses the button with a label.
func (r *running) presses(from dt.From, m dt.Message, label string) dt.Reply {
	r.t.Helper()
	b, ok := m.Button(label)
	if !ok {
		r.t.Fatalf("no button %q below %q", label, m.Content)
	}
	return r.do(r.Press(from, m, b.CustomID))
}

// rowsOf returns the labels of a message's buttons, row by row.
func rowsOf(m dt.Message) (rows []string) {
	all, _ := m.Object["components"].([]any)
	for _, row := range all {
		var of []string
		for _, c := range row.(dt.Object)["components"].([]any) {
			of = append(of, c.(dt.Object)["label"].(string))
		}
		rows = append(rows, strings.Join(of, "|"))
	}
	return rows
}

// inEveryPlace tests with a bot, an asker and somebody else wherever commands are used.
func inEveryPlace(t *testing.T, test func(t *testing.T, r *running, asker, other dt.From)) {
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			asker, other := from, from
			asker.User, other.User = r.NewUser("asker17"), r.NewUser("other")
			test(t, r, asker, other)
		})
	}
}

// titleOf returns the first line of a message.
func titleOf(m dt.Message) string {
	title, _, _ := strings.Cut(m.Content, "\n")
	return title
}

// packWithout returns a router of the embedded pack without the topics that are named by
// their titles.
func packWithout(t *testing.T, without ...string) *router.Router {
	t.Helper()
	p := embedded(t).Pack
	topics := slices.DeleteFunc(slices.Clone(p.Topics), func(topic *knowledge.Topic) bool {
		return slices.Contains(without, "**"+escape(topic.Title)+"**")
	})
	if len(topics)+len(without) != len(p.Topics) {
		t.Fatalf("%d topics without %q", len(topics), without)
	}
	next := knowledge.NewPack(topics)
	next.Source, next.Synonyms, next.Outside = p.Source, p.Synonyms, p.Outside
	return router.New(next)
}

// The buttons below an answer are the same wherever it stands; only what is private is
// shared, and only what others see is deleted.
func TestRowsBelowAnswers(t *testing.T) {
	inEveryPlace(t, func(t *testing.T, r *running, from, other dt.From) {
		for private, last := range map[bool]string{false: "Delete", true: "Share"} {
			m := r.ask(from, hasAnswer, private)
			rows := rowsOf(m)
			if len(rows) != 2 || strings.Count(rows[0], "|") != 2 || rows[1] != "Not it|Why?|Read around|"+last {
				t.Errorf("private %t: got %q", private, rows)
			}
			opened := r.do(r.Press(from, m, m.Components[0].CustomID)).Message
			if rows := rowsOf(*opened); len(rows) != 2 || rows[1] != "Why?|Read around|Share" {
				t.Errorf("opened: got %q", rows)
			}
		}
		if rows := rowsOf(r.ask(from, hasChoices, false)); len(rows) != 1 {
			t.Errorf("choices: got %q", rows)
		}
	})
	r := enter(t)
	for _, m := range []dt.Message{r.Mention(dt.From{}, hasAnswer), r.DirectMessage(dt.From{User: r.NewUser("other")}, hasAnswer)} {
		if rows := rowsOf(r.say(m)); len(rows) != 2 || rows[1] != "Not it|Why?|Read around|Delete" {
			t.Errorf("got %q", rows)
		}
	}
	for _, question := range []string{hasChoices, hasNearest, hasNothing, "hello"} {
		rows := rowsOf(r.say(r.Mention(dt.From{User: r.NewUser("student")}, question)))
		if len(rows) == 0 || rows[len(rows)-1] != "Delete" {
			t.Errorf("%s: got %q", question, rows)
		}
	}
}

// Whatever is pressed, in whatever order, stays within Discord's limits.
func TestPressEverything(t *testing.T) {
	r := enter(t)
	m := r.ask(dt.From{}, hasAnswer, true)
	seen := make(map[string]bool)
	for queue := []dt.Message{m}; len(queue) > 0 && len(seen) < 250; queue = queue[1:] {
		for _, b := range queue[0].Components {
			if seen[b.CustomID] || b.Type != 2 {
				continue
			}
			seen[b.CustomID] = true
			reply := r.do(r.Press(dt.From{User: r.NewUser(fmt.Sprint(len(seen)))}, queue[0], b.CustomID))
			if reply.Message == nil || strings.Contains(contentOf(reply), saysGone) {
				t.Errorf("%s (%s): got %q", b.Label, b.CustomID, contentOf(reply))
			} else if reply.Type != dt.CallbackDeferred {
				queue = append(queue, *reply.Message)
			}
		}
	}
	if len(seen) < 250 {
		t.Errorf("%d buttons", len(seen))
	}
}
