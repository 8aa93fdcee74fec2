package bot

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	sdk "go.opentelemetry.io/otel/sdk/trace"

	dt "footnote/bot/discordtest"
)

// pressLines returns what the log tells of replies to presses: level, message, outcome.
func (r *running) pressLines() (all []string) {
	r.t.Helper()
	for line := range strings.Lines(r.log.String()) {
		var fields struct{ Level, Msg, Entry, Outcome string }
		if err := json.Unmarshal([]byte(line), &fields); err != nil {
			r.t.Fatal(err)
		}
		if fields.Entry == "button" {
			all = append(all, fields.Level+" "+fields.Msg+" "+fields.Outcome)
		}
	}
	return all
}

// pressStages returns the stages of the presses with an outcome, in the order in which
// they ended.
func pressStages(spans []sdk.ReadOnlySpan, outcome string) (stages []string) {
	for _, event := range spans {
		var about []string
		for _, a := range event.Attributes() {
			about = append(about, a.Value.String())
		}
		if !slices.Contains(about, "button") || !slices.Contains(about, outcome) {
			continue
		}
		for _, s := range spans {
			if s.Parent().SpanID() == event.SpanContext().SpanID() {
				stages = append(stages, s.Name())
			}
		}
	}
	return stages
}

// A press below a shared question is one line, though it has two replies, and a deleted
// reply is one, though nothing is said.
func TestPressLines(t *testing.T) {
	spans, change := traced()
	r := run(t, dt.Options{}, change)
	from := dt.From{User: r.NewUser("asker")}
	m := r.putQuestion(from)
	r.vote(from, m, m.Components[0])
	r.deletes(from, r.ask(from, hasAnswer, false), true)
	r.end()
	if got, want := r.pressLines(), []string{"INFO replied quiz", "INFO replied deleted"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q\n%s", got, want, r.log)
	}
	for outcome, want := range map[string][]string{
		"quiz":    {"lookup", "render", "send", "render", "send"},
		"deleted": {"lookup", "send"},
	} {
		if got := pressStages(spans.Ended(), outcome); !slices.Equal(got, want) {
			t.Errorf("%s has stages %q, want %q", outcome, got, want)
		}
	}
}

// What is lost of two replies, or of a deletion, the log tells, each with what was lost.
func TestLostPresses(t *testing.T) {
	for _, tt := range []struct {
		label        string // of the button that is pressed, "" for the first below a question
		method, path string // what fails
		want         []string
	}{
		{"", "POST", "/webhooks/*/*", []string{"INFO replied quiz", "WARN telling a user more quiz"}},
		{"", "POST", "/interactions/*/*/callback", []string{"WARN answering an interaction quiz"}},
		{"Delete", "POST", "/interactions/*/*/callback", []string{"WARN deleting a reply deleted"}},
		{"Delete", "DELETE", "/webhooks/*/*/messages/@original", []string{"WARN deleting a reply deleted"}},
	} {
		r := run(t, dt.Options{})
		from := dt.From{User: r.NewUser("asker")}
		m := r.putQuestion(from)
		b := m.Components[0]
		if tt.label != "" {
			m = r.ask(from, hasAnswer, false)
			b, _ = m.Button(tt.label)
		}
		r.Inject(tt.method, tt.path, 1, dt.Fail(400))
		r.Send(r.Press(from, m, b.CustomID))
		r.wait(func(n dt.Counts) bool { return n.Faults > 0 })
		r.end()
		if got := r.pressLines(); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q\n%s", tt.path, got, tt.want, r.log)
		}
	}
}
