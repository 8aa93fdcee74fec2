package discord

import (
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// nested returns JSON that is so deep.
func nested(depth int) string { return strings.Repeat("[", depth) + strings.Repeat("]", depth) }

func TestNesting(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"nothing", "", false},
		{"flat", `{"a":[1,2]}`, true},
		{"deep", nested(maxNesting), true},
		{"too deep", nested(maxNesting + 1), false},
		{"objects too", strings.Repeat(`{"a":`, maxNesting+1) + "1" + strings.Repeat("}", maxNesting+1), false},
		{"side by side", "[" + strings.Repeat("[],", 10*maxNesting) + "1]", true},
		{"in a text", `"` + strings.Repeat("[", 10*maxNesting) + `"`, true},
		{"behind an escaped quotation mark", `["\"` + strings.Repeat("[", 10*maxNesting) + `"]`, true},
		{"behind an escaped backslash", `["\\",` + nested(maxNesting) + `]`, false},
		{"closed before it is opened", strings.Repeat("]", 10*maxNesting) + nested(maxNesting+1), false},
		{"no end", strings.Repeat("[", maxPacket), false},
	} {
		if got := isJSON([]byte(tt.text)); got != tt.want {
			t.Errorf("%s: got %t", tt.name, got)
		}
	}
}

// A packet that is nested without end is skipped as any that cannot be read, and so is an
// answer.
func TestHostileNesting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, srv, log, _ := hostile(t, func(c *dt.Conn) {
			c.Join()
			c.Raw(`{"op":0,"t":"MESSAGE_CREATE","s":9,"d":` + strings.Repeat("[", maxPacket-64))
			c.Live(-1)
		})
		start(t, g, ignore)
		time.Sleep(time.Minute)
		if err := g.liveness.check(); err != nil || srv.Counts().Connections != 1 || !strings.Contains(log.String(), "unreadable") {
			t.Errorf("%v, after %d connections: %s", err, srv.Counts().Connections, log)
		}
	})
	deep := `{"message":"no","errors":` + strings.Repeat(`{"a":`, maxAnswer/8) + "1" + strings.Repeat("}", maxAnswer/8) + "}"
	if e := newRefusal(&http.Response{StatusCode: 400}, []byte(deep)); e.Message.Message != "" || e.fields != "" {
		t.Errorf("got %v", e)
	}
}
