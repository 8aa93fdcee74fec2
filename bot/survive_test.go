package bot

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"footnote/bot/discord"
	dt "footnote/bot/discordtest"
)

// Whatever befalls the gateway, the whole bot is back on the session or on a new
// one, with one connection at a time, and answers. Most rows are ways in which
// discordgo's Session deadlocks, dies or stays deaf; how soon the bot is back is
// discord.TestRecovery's matter.
func TestSurvives(t *testing.T) {
	type session = *dt.Session
	drop := session.Drop
	do := func(steps ...dt.Step) func(session) { return func(x session) { x.Do(steps...) } }
	closes := func(code int) func(session) { return func(x session) { x.Close(code) } }
	hello := func(steps ...dt.Step) []dt.Gate { return []dt.Gate{{Hello: steps}} }
	resume := func(steps ...dt.Step) []dt.Gate { return []dt.Gate{{Resume: steps}} }
	for _, tt := range []struct {
		fault   string
		gates   []dt.Gate // of the connections that follow
		how     func(session)
		resumed bool
	}{
		{"plain drop", nil, drop, true},
		{"op 7", nil, do(dt.Reconnect()), true},
		{"op 7 first", hello(dt.Reconnect()), drop, true},
		{"op 7 answers RESUME", resume(dt.Reconnect()), drop, true},
		{"op 9 false answers RESUME", resume(dt.Invalid(false)), drop, false},
		{"op 9 true answers RESUME", resume(dt.Invalid(true)), drop, true},
		{"op 9 true, again and again", slices.Repeat(resume(dt.Invalid(true)), 3), drop, false},
		{"op 9 false", nil, func(x session) { x.Invalidate(false) }, false},
		{"op 9 true", nil, func(x session) { x.Invalidate(true) }, true},
		{"op 11 first", hello(dt.ACK(), dt.Proceed()), drop, true},
		{"op 11 before RESUMED", resume(dt.ACK(), dt.Proceed()), drop, true},
		{"no HELLO", hello(dt.Silence()), drop, true},
		{"HELLO, then silence", resume(dt.Silence()), drop, true},
		{"close 4007 answers RESUME", resume(dt.CloseWith(4007)), drop, false},
		{"close 4009 answers RESUME", resume(dt.CloseWith(4009)), drop, false},
		{"close 4000", nil, closes(4000), true},
		{"close 4007", nil, closes(4007), false},
		{"close 4009", nil, closes(4009), false},
		{"close 1001", nil, closes(1001), false},
		{"no ACK", nil, session.StopACK, true},
		{"op 1, then a drop", nil, func(x session) { x.Do(dt.AskHeartbeat()); x.Drop() }, true},
		{"refused", []dt.Gate{{Refuse: true}}, drop, true},
		{"502 instead of a socket", []dt.Gate{{Status: 502}}, drop, true},
		{"ten drops in a row", slices.Repeat([]dt.Gate{{Refuse: true}}, 10), drop, false},
		{"ten drops after HELLO", slices.Repeat(hello(dt.Proceed(), dt.DropTCP()), 10), drop, false},
	} {
		t.Run(tt.fault, func(t *testing.T) {
			t.Parallel()
			o := dt.Options{}
			if strings.Contains(tt.fault, "no ACK") {
				o.Heartbeat = 300 * time.Millisecond
			}
			r := run(t, o)
			first := r.session()
			r.asked()
			r.NextConnection(tt.gates...)
			began := time.Now()
			tt.how(first)
			next := r.session(first)
			t.Logf("back after %v", time.Since(began).Round(time.Millisecond))
			if next.Resumed != tt.resumed || next.Resumed && !next.AtResume { // where READY said
				t.Errorf("resumed %t (there: %t), want %t", next.Resumed, next.AtResume, tt.resumed)
			}
			r.asked()
			if v := r.Violations(); len(v) > 0 {
				t.Errorf("violations: %+v", v)
			}
		})
	}
}

// What is asked while the connection is down is answered when it is back.
func TestMissedEvents(t *testing.T) {
	r := run(t, dt.Options{})
	first := r.session()
	r.asked()
	r.NextConnection(dt.Gate{Refuse: true}, dt.Gate{Refuse: true})
	first.Drop()
	r.asked()
}

// A refusal for good ends the program, also long after the start, and says in
// one line what to do.
func TestEnds(t *testing.T) {
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		for name, gate := range map[string]dt.Gate{
			"later": {}, "at RESUME": {Resume: dt.Steps{dt.CloseWith(code)}},
		} {
			r := run(t, dt.Options{})
			x := r.session()
			r.asked()
			r.NextConnection(gate)
			if gate.Resume == nil {
				x.Close(code)
			} else {
				x.Drop()
			}
			err := <-r.done
			if e, ok := errors.AsType[*discord.FatalError](err); !ok || e.Code != code || strings.Contains(err.Error(), "\n") {
				t.Errorf("%d %s: got error %v", code, name, err)
			}
			r.done <- err
		}
	}
}
