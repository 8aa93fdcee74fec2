package bot

import (
	"encoding/json"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// marker stands in what is typed, and in no topic.
const marker = "xyzzy17"

// enter runs a bot of which every reply is looked at in the end.
func enter(t *testing.T, change ...func(*Bot)) *running {
	t.Helper()
	var r *running
	t.Cleanup(func() { // runs after run's own, when all is said
		if r != nil {
			r.checkReplies()
		}
	})
	r = run(t, dt.Options{}, change...)
	return r
}

// restart stops the bot as by a signal, and starts another with its settings.
func (r *running) restart(change ...func(*Bot)) {
	r.t.Helper()
	r.end()
	<-r.done // what the old one returned
	r.start(r.bot.config, change...)
	r.session(1)
}

// end stops the bot and waits until it has said all, and is seen to have gone.
func (r *running) end() {
	r.t.Helper()
	r.stop()
	err := <-r.done
	r.done <- err // for finish
	if err != nil {
		r.t.Fatal(err)
	}
	if _, err := r.WaitCounts(r.ctx, func(n dt.Counts) bool { return n.Open == 0 }); err != nil {
		r.t.Fatal(err)
	}
}

// settle ends the bot once it has taken all events that were sent before: they
// come in order, so an answer to a later one tells.
func (r *running) settle() {
	r.t.Helper()
	r.asked()
	r.end()
}

// do sends an interaction and returns the reply.
func (r *running) do(in *dt.Interaction) dt.Reply {
	r.t.Helper()
	reply, err := r.Do(r.ctx, in)
	if err != nil {
		r.t.Fatalf("no reply: %v\n%s", err, r.log)
	}
	return reply
}

func contentOf(reply dt.Reply) string {
	if reply.Message == nil {
		return ""
	}
	return reply.Message.Content
}

// said is a message as the bot sent it.
type said struct {
	Content  string
	Mentions json.RawMessage `json:"allowed_mentions"`
}

// checkReplies goes over everything that the bot has sent: each message ends
// with the line of its source, lets nobody be pinged and repeats nothing of what
// was typed, and Discord has had nothing to complain of.
func (r *running) checkReplies() {
	for _, v := range r.Violations() {
		r.t.Errorf("violation: %+v", v)
	}
	for _, q := range r.Requests() {
		if q.Method == "GET" || q.Method == "DELETE" || q.Method == "PUT" && strings.HasSuffix(q.Path, "/commands") {
			continue
		}
		r.checkSent(q)
	}
	if n := r.Counts(); n.Twice > 0 || n.Late > 0 {
		r.t.Errorf("%d answers too many, %d too late", n.Twice, n.Late)
	}
}

// checkSent looks at one request that says something.
func (r *running) checkSent(q dt.Request) {
	var body struct {
		said
		Type int
		Data struct {
			said
			Choices []choice
		}
	}
	if err := json.Unmarshal(q.Body, &body); err != nil {
		r.t.Errorf("%s %s: %v", q.Method, q.Path, err)
		return
	}
	m := body.said
	switch {
	case strings.HasSuffix(q.Path, "/callback") && body.Type == dt.CallbackChoices:
		for _, c := range body.Data.Choices {
			if strings.Contains(c.Name, marker) {
				r.t.Errorf("echoed in choice %q", c.Name)
			}
		}
		return
	case strings.HasSuffix(q.Path, "/callback") && body.Type == dt.CallbackDeferred:
		return // which says nothing
	case strings.HasSuffix(q.Path, "/callback"):
		m = body.Data.said
	case strings.HasPrefix(q.Path, "/webhooks/"):
	case !strings.HasPrefix(q.Path, "/channels/") || !strings.Contains(q.Path, "/messages"):
		r.t.Errorf("said in a way that is not known: %s %s", q.Method, q.Path)
		return
	}
	lines := strings.Split(m.Content, "\n")
	if last := lines[len(lines)-1]; last != sourceLine(embedded(r.t).Pack.Source) || !strings.HasPrefix(last, "-# Source: ") {
		r.t.Errorf("no source below %q", m.Content)
	}
	if string(m.Mentions) != `{"parse":[],"replied_user":false}` {
		r.t.Errorf("mentions allowed: %s", m.Mentions)
	}
	if strings.Contains(string(q.Body), marker) {
		r.t.Errorf("echoed: %s", q.Body)
	}
}
