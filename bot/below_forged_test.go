package bot

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// forgedPress is a press of somebody who is neither the asker nor may manage messages, as
// Discord might send it.
func forgedPress(id, mark string) json.RawMessage {
	button := func(id string) map[string]any { return map[string]any{"type": 2, "custom_id": id} }
	raw, err := json.Marshal(map[string]any{
		"id": "1", "token": "t", "type": 3, "application_id": "2", "channel_id": "3",
		"member": map[string]any{"permissions": "1024", "user": map[string]any{"id": "4"}},
		"data":   map[string]any{"custom_id": id, "component_type": 2},
		"message": map[string]any{
			"id": "5", "interaction_metadata": map[string]any{"user": map[string]any{"id": "6"}},
			"components": []any{map[string]any{"type": 1, "components": []any{button(id), button(mark)}}},
		},
	})
	if err != nil {
		panic(err)
	}
	return raw
}

// FuzzPressed holds whatever a button may carry to what anybody may do: it gets a reply
// of its own, which fits, or a notice, and changes and deletes nothing.
func FuzzPressed(f *testing.F) {
	m := newMaker(embedded(f), false)
	private := m.question("When was the MSS formed?")
	private.private = true
	for _, r := range []reply{private, m.question("When was the MSS formed?"), m.question("what did demers say"), m.around(2)} {
		for _, o := range r.buttons() {
			f.Add(o.press.customID(), "")
		}
	}
	b, err := New(Config{Token: "token", Router: embedded(f)})
	if err != nil {
		f.Fatal(err)
	}
	for _, id := range []string{"", "1:n:", "1:o:9900000.", "1:w:0000000.", "1:h:0000000.", "1:r:99999999999999999999.0", "1:g:2.-1", "1:d:4.", "1:d:" + b.seal.Mark("6", "3")} {
		f.Add(id, "1:d:4.AAAA")
	}
	f.Fuzz(func(t *testing.T, id, mark string) {
		in, ok := parseInteraction(forgedPress(id, mark), time.Now())
		if !ok || in.mine || in.manages {
			t.Fatalf("read as %+v", in)
		}
		r, kind := b.speaker().pressed(t.Context(), in)
		if kind != discordgo.InteractionResponseChannelMessageWithSource {
			t.Fatalf("%q, %q: callback %d", id, mark, kind)
		}
		if p, ok := parsePress(in.customID); r.shared && !(ok && p.action == share) || !r.shared && !r.private {
			t.Errorf("%q: all see it", id)
		}
		raw, err := json.Marshal(b.speaker().render(r))
		if err != nil {
			t.Fatal(err)
		}
		var sent sentMessage
		if err := json.Unmarshal(raw, &sent); err != nil || !strings.HasSuffix(sent.Content, "\n"+sourceLine(m.router.Pack.Source)) {
			t.Errorf("%q: %v, %s", id, err, raw)
		}
		checkLimits(t, id, sent)
	})
}
