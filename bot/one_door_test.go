package bot

import (
	"encoding/json"
	"strings"
	"testing"
)

// sentMessage is a message as Discord reads it.
type sentMessage struct {
	Content  string `json:"content"`
	Flags    int    `json:"flags"`
	Mentions *struct {
		Parse   []string `json:"parse"`
		Replied *bool    `json:"replied_user"`
	} `json:"allowed_mentions"`
	Rows []struct {
		Components []struct {
			Label   string            `json:"label"`
			ID      string            `json:"custom_id"`
			Options []json.RawMessage `json:"options"`
		} `json:"components"`
	} `json:"components"`
}

// TestOneDoor goes over everything the bot can say: the source is named, nobody
// is pinged, and Discord's limits hold.
func TestOneDoor(t *testing.T) {
	p := embedded(t)
	for name, r := range everyReply(newMaker(p, true)) {
		raw, err := json.Marshal(render(r, p.Pack.Source))
		if err != nil {
			t.Fatal(err)
		}
		var sent sentMessage
		if err := json.Unmarshal(raw, &sent); err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(sent.Content, "\n"+sourceLine(p.Pack.Source)) {
			t.Errorf("%s: the last line is not the source: %s", name, sent.Content)
		}
		if m := sent.Mentions; m == nil || m.Parse == nil || len(m.Parse) > 0 || m.Replied == nil || *m.Replied {
			t.Errorf("%s: it can ping: %s", name, raw)
		}
		if (sent.Flags == 64) != r.private {
			t.Errorf("%s: flags are %d", name, sent.Flags)
		}
		checkLimits(t, name, sent)
	}
}

func checkLimits(t *testing.T, name string, sent sentMessage) {
	t.Helper()
	if len(sent.Rows) > maxRows || length(sent.Content) > maxContent {
		t.Errorf("%s: %d rows, %d characters", name, len(sent.Rows), length(sent.Content))
	}
	for _, row := range sent.Rows {
		if len(row.Components) > maxButtons {
			t.Errorf("%s: %d buttons in a row", name, len(row.Components))
		}
		for _, c := range row.Components {
			if len(c.ID) > maxCustomID || c.ID == "" || length(c.Label) > maxLabel || len(c.Options) > maxOptions {
				t.Errorf("%s: component %+v", name, c)
			}
		}
	}
}
