package bot

import (
	"errors"
	"strings"
	"testing"
	"time"

	"footnote/bot/discord"
	dt "footnote/bot/discordtest"
)

// Whatever befalls the gateway, the whole bot is back on the session or on a new
// one, with one connection at a time, and answers. discord.TestRecovery shows it
// of the gateway alone, for every fault and at Discord's own speed.
func TestSurvives(t *testing.T) {
	closed := func(times int, f dt.Fault) func(*running) { // the socket cannot even be opened
		return func(r *running) {
			r.Inject("GET", sockets, times, f)
			r.up.Drop()
		}
	}
	for _, tt := range []struct {
		fault   string
		how     func(*running)
		resumed bool
	}{
		{"plain drop", func(r *running) { r.up.Drop() }, true},
		{"op 9 false", func(r *running) { r.up.Send(dt.OpInvalidSession, false) }, false},
		{"close 4009", func(r *running) { r.up.Close(4009) }, false},
		{"no ACK", func(r *running) { r.up.StopACK() }, true},
		{"refused", closed(1, dt.Dropped(false)), true},
		{"502 instead of a socket", closed(1, dt.Fail(502)), true},
		{"ten drops in a row", closed(10, dt.Dropped(false)), true},
	} {
		t.Run(tt.fault, func(t *testing.T) {
			t.Parallel()
			o := dt.Options{}
			if tt.fault == "no ACK" {
				o.Heartbeat = 300 * time.Millisecond
			}
			r := run(t, o)
			r.asked()
			tt.how(r)
			next := r.session(r.up.Number + 1)
			if next.Resumed != tt.resumed || next.Resumed && !next.AtResume { // where READY said
				t.Errorf("resumed %t (there: %t), want %t", next.Resumed, next.AtResume, tt.resumed)
			}
			r.asked()
		})
	}
}

// What is asked while the connection is down is answered when it is back.
func TestMissedEvents(t *testing.T) {
	r := run(t, dt.Options{})
	r.asked()
	r.Inject("GET", sockets, 2, dt.Dropped(false))
	r.up.Drop()
	r.asked()
}

// A refusal for good ends the program, also long after the start, and says in
// one line what to do.
func TestEnds(t *testing.T) {
	for _, code := range []int{4004, 4010, 4012, 4013, 4014} {
		for _, name := range []string{"later", "at RESUME"} {
			r := run(t, dt.Options{})
			r.asked()
			if name == "later" {
				r.up.Close(code)
			} else {
				r.Play(dt.Answering(dt.Closing(code)))
				r.up.Drop()
			}
			err := <-r.done
			if e, ok := errors.AsType[*discord.FatalError](err); !ok || e.Code != code || strings.Contains(err.Error(), "\n") {
				t.Errorf("%d %s: got error %v", code, name, err)
			}
			r.done <- err
		}
	}
}
