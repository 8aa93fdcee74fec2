package bot

import (
	"encoding/json"
	"testing"
	"time"
)

func TestParseInteractionTakesNothingForGranted(t *testing.T) {
	for _, tt := range []struct {
		raw                      string
		ok                       bool
		command, question, asker string
	}{
		{`{"id":"1","token":"t","type":2,"data":{"name":"ask","options":[{"name":"question","value":"who"}]},"member":{"user":{"id":"7"}}}`, true, "ask", "who", "7"},
		{`{"id":1,"token":"t","type":"2","data":{"name":"ask","options":[{"name":"question","value":42}]},"user":{"id":7}}`, true, "ask", "42", "7"},
		{`{"id":"1","token":"t","type":2,"data":{"name":"ask","options":[null,3,{"name":"question","value":null}]},"member":null}`, true, "ask", "", ""},
		{`{"id":"1","token":"t","type":2,"data":{"name":"ask","options":{"question":"who"}}}`, true, "ask", "", ""},
		{`{"id":"1","token":"t","type":2,"data":{"name":"ask","options":[{"name":"question","value":["who"]}]}}`, true, "ask", "", ""},
		{`{"id":"1","token":"t","type":2}`, true, "", "", ""},
		{`{"id":"1","token":"t","data":[]}`, true, "", "", ""},
		{`{"token":"t"}`, false, "", "", ""},
		{`{"id":"1"}`, false, "", "", ""},
		{`[]`, false, "", "", ""},
		{`nonsense`, false, "", "", ""},
		{``, false, "", "", ""},
	} {
		in, ok := parseInteraction(json.RawMessage(tt.raw), time.Time{})
		if ok != tt.ok || in.command != tt.command || in.text("question") != tt.question || in.user != tt.asker {
			t.Errorf("%s:\ngot  %v %q %q %q\nwant %v %q %q %q", tt.raw, ok, in.command, in.text("question"), in.user, tt.ok, tt.command, tt.question, tt.asker)
		}
	}
}

func TestTargetAmongUnknownComponents(t *testing.T) {
	raw := `{"id":"1","token":"t","type":2,"data":{"type":3,"name":"Answer this","target_id":"9","resolved":{"messages":{"9":
		{"content":"when was the mss formed","components":[{"type":99,"x":{}},{"type":1,"components":[{"type":21}]}]}}}}}`
	in, ok := parseInteraction(json.RawMessage(raw), time.Time{})
	if !ok || in.target != "when was the mss formed" {
		t.Errorf("got %v %q", ok, in.target)
	}
}

func TestMine(t *testing.T) {
	for _, tt := range []struct {
		message string
		want    bool
	}{
		{`{"flags":64}`, true},
		{`{"flags":0}`, false},
		{`{"interaction_metadata":{"user":{"id":"7"}}}`, true},
		{`{"interaction_metadata":{"user":{"id":"8"}}}`, false},
		{`{"interaction":{"user":{"id":"7"}}}`, true},
		{`{"referenced_message":{"author":{"id":"7"}}}`, true},
		{`{"referenced_message":null}`, false},
		{`null`, false},
	} {
		raw := `{"id":"1","token":"t","type":3,"user":{"id":"7"},"message":` + tt.message + `}`
		in, _ := parseInteraction(json.RawMessage(raw), time.Time{})
		if in.mine != tt.want {
			t.Errorf("%s: got %v, want %v", tt.message, in.mine, tt.want)
		}
	}
}

func TestMessageAddresses(t *testing.T) {
	const from = `"id":"1","channel_id":"2","author":{"id":"7"}`
	for _, tt := range []struct {
		raw      string
		want     bool
		question string
	}{
		{`{` + from + `,"guild_id":"3","type":0,"content":"<@5> who?","mentions":[{"id":"5"}]}`, true, "who?"},
		{`{` + from + `,"guild_id":"3","type":0,"content":"hey <@!5>, who?"}`, true, "hey  , who?"},
		{`{` + from + `,"type":0,"content":"who?"}`, true, "who?"},
		{`{` + from + `,"type":0,"content":"<@5>"}`, true, ""},
		{`{` + from + `,"guild_id":"3","type":19,"content":"and when?","mentions":[{"id":"5"}],"message_reference":{"message_id":"4"},"referenced_message":{"author":{"id":"5"}}}`, true, "and when?"},
		{`{` + from + `,"guild_id":"3","type":0,"content":"who?"}`, false, ""},
		{`{` + from + `,"guild_id":"3","type":0,"content":"<@&5> who?","mention_roles":["5"]}`, false, ""},
		{`{` + from + `,"guild_id":"3","type":0,"content":"@everyone who?","mention_everyone":true}`, false, ""},
		{`{` + from + `,"guild_id":"3","type":7,"content":"<@5> joined"}`, false, ""},
		{`{` + from + `,"guild_id":"3","webhook_id":"9","content":"<@5> who?"}`, false, ""},
		{`{"id":"1","channel_id":"2","author":{"id":"7","bot":true},"content":"<@5> who?"}`, false, ""},
		{`{"id":"1","channel_id":"2","author":{"id":"5"},"content":"<@5> who?"}`, false, ""},
		{`{"id":"1","channel_id":"2","author":null,"content":"<@5> who?"}`, false, ""},
		{`{"id":"1","channel_id":"2","content":"<@5> who?"}`, false, ""},
		{`{` + from + `,"components":[{"type":77}],"type":"0","content":"<@5> who?"}`, true, "who?"},
		{`{}`, false, ""},
		{`7`, false, ""},
	} {
		m, ok := parseMessage(json.RawMessage(tt.raw), "5")
		got := ok && m.addresses("5")
		if got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.raw, got, tt.want)
		}
		if got && m.question("5") != tt.question {
			t.Errorf("%s: got question %q, want %q", tt.raw, m.question("5"), tt.question)
		}
	}
}

func FuzzParseEvents(f *testing.F) {
	f.Add([]byte(`{"id":"1","token":"t","type":2,"data":{"name":"ask","options":[{"name":"question","value":"who"}]},"member":{"user":{"id":"7"}}}`))
	f.Add([]byte(`{"id":"1","channel_id":"2","author":{"id":"7"},"content":"<@5> who?","mentions":[{"id":"5"}]}`))
	m := newMaker(packOf(f, map[string]string{"sting": beeTopic}), false)
	table := m.commands()
	f.Fuzz(func(t *testing.T, raw []byte) {
		if in, ok := parseInteraction(raw, time.Time{}); ok {
			for _, c := range table {
				render(c.reply(m, in), m.router.Pack.Source)
			}
			m.pressed(in)
			m.choices(in.focused)
		}
		if msg, ok := parseMessage(raw, "5"); ok && msg.addresses("5") {
			render(m.message(msg, "5"), m.router.Pack.Source)
		}
	})
}
