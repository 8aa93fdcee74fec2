package bot

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// A refusal that no retry can mend ends the program, whenever it comes, with one
// line that says what to do.
func TestFatalCloseCodes(t *testing.T) {
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		for when, scenes := range map[string][]scene{
			"at IDENTIFY":  {answering(closing(code))},
			"hours later":  {func(p *peer) { p.join(); p.live(500); p.close(code); p.deaf() }},
			"at RESUME":    {lived(drop), answering(closing(code))},
			"before HELLO": {closing(code)},
		} {
			synctest.Test(t, func(t *testing.T) {
				g, s := newStage(t, scenes...)
				err := <-s.start(g)
				e, ok := errors.AsType[*FatalError](err)
				if !ok || e.Code != code || e.Remedy == "" || strings.Contains(err.Error(), "\n") {
					t.Errorf("%d %s: got error %v", code, when, err)
				}
			})
		}
	}
}

func TestSessionStartLimit(t *testing.T) {
	const hour = time.Hour
	for _, tt := range []struct {
		name     string
		limit    startLimit
		min, max time.Duration // from start, or from loss, to READY
		again    bool          // measure the second session instead of the first
	}{
		{"plenty", startLimit{1000, 999, 1000}, 0, time.Second, false},
		{"unknown", startLimit{}, 0, time.Second, false},
		{"one left at the start", startLimit{1000, 1, int(hour.Milliseconds())}, 0, time.Second, false},
		{"none left at the start", startLimit{1000, 0, int(hour.Milliseconds())}, hour, hour + time.Second, false},
		{"few left later", startLimit{1000, 59, int(hour.Milliseconds())}, time.Minute, time.Minute + 7*time.Second, true},
		{"two IDENTIFYs are five seconds apart", startLimit{1000, 999, 1000}, 5 * time.Second, 7 * time.Second, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				scenes := []scene{good}
				if tt.again {
					scenes = []scene{fresh(answering(closing(4009))), good}
				}
				g, s := newStage(t, scenes...)
				s.starts = tt.limit
				began := time.Now()
				s.start(g)
				if took := (<-s.up).at.Sub(began); took < tt.min || took > tt.max {
					t.Errorf("took %v, want %v to %v", took, tt.min, tt.max)
				}
			})
		})
	}
}

// The context ends run at once, whatever it is waiting for, and only then is the
// session given up.
func TestStopsAnytime(t *testing.T) {
	for name, scenes := range map[string][]scene{
		"connected":   {func(p *peer) { p.join(); p.live(-1) }},
		"no HELLO":    {(*peer).deaf},
		"no READY":    {answering((*peer).deaf)},
		"backing off": {closing(4000)},
	} {
		for _, after := range []time.Duration{0, time.Second, 7 * time.Second, 100 * time.Second} {
			synctest.Test(t, func(t *testing.T) {
				g, s := newStage(t, scenes...)
				ctx, cancel := context.WithCancel(t.Context())
				done := make(chan error, 1)
				go func() { done <- g.run(ctx, ignore) }()
				_ = s
				time.Sleep(after)
				cancel()
				began := time.Now()
				if err := <-done; err != nil {
					t.Errorf("%s: %v", name, err)
				}
				if took := time.Since(began); took > 100*time.Millisecond {
					t.Errorf("%s: took %v", name, took)
				}
			})
		}
	}
}

// The first heartbeat comes at a random time within the interval, the others an
// interval apart, one at once where Discord asks, and each names the last event.
func TestHeartbeats(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var at []time.Time
		done := make(chan struct{})
		g, s := newStage(t, func(p *peer) {
			p.join()
			at = append(at, time.Now())
			for range 3 {
				p.live(1)
				at = append(at, time.Now())
			}
			p.send(opHeartbeat, nil)
			p.live(1)
			at = append(at, time.Now())
			close(done)
			p.live(-1)
		})
		s.start(g)
		<-done
		const interval = beatMS * time.Millisecond
		for i, want := range []struct{ min, max time.Duration }{{0, interval}, {interval, interval}, {interval, interval}, {0, 0}} {
			if got := at[i+1].Sub(at[i]); got < want.min || got > want.max {
				t.Errorf("heartbeat %d after %v, want %v to %v", i, got, want.min, want.max)
			}
		}
	})
}

// What cannot be read is passed over, and events are handed on in their order.
func TestStrangePackets(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, s := newStage(t, func(p *peer) {
			p.ws.WriteMessage(1, []byte(`{"op":`))
			p.ws.WriteMessage(1, []byte(`[]`))
			p.ws.WriteMessage(1, []byte(`{"op":"x"}`))
			p.ws.WriteMessage(2, []byte{0xff})
			p.send(99, nil)
			p.join()
			p.send(opHello, nil)
			p.ws.WriteMessage(1, []byte(`null`))
			p.event("MESSAGE_CREATE", 2, map[string]any{})
			p.event("UNHEARD_OF", 3, nil)
			p.stage.up <- arrival{}
			p.live(-1)
		})
		kinds := make(chan string, 10)
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		go g.run(ctx, func(_ context.Context, kind string, _ json.RawMessage) { kinds <- kind })
		<-s.up
		for _, want := range []string{"READY", "MESSAGE_CREATE", "UNHEARD_OF"} {
			for got := ""; got != want; {
				if got = <-kinds; got != "" && got != want {
					t.Errorf("got %s, want %s", got, want)
				}
			}
		}
		if err := g.pulse.check(); err != nil {
			t.Error(err)
		}
	})
}

func TestPulse(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var p pulse
		check := func(alive bool) {
			t.Helper()
			if err := p.check(); (err == nil) != alive {
				t.Errorf("got %v, want alive %t", err, alive)
			}
		}
		check(false)
		p.beat(time.Minute)
		check(true)
		time.Sleep(2*time.Minute + time.Second)
		check(false) // connected, but nothing runs any more
		p.beat(time.Minute)
		check(true)
		p.lost("cut")
		check(false)
	})
}

func ignore(context.Context, string, json.RawMessage) {}
