package discord

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// A refusal that no retry can mend ends the program, whenever it comes, with one
// line that says what to do.
func TestFatalCloseCodes(t *testing.T) {
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		for when, scenes := range map[string][]dt.Scene{
			"at IDENTIFY":  {dt.Answering(dt.Closing(code))},
			"hours later":  {dt.Lived(500, dt.Closing(code))},
			"at RESUME":    {dt.Lived(3, dt.Drop), dt.Answering(dt.Closing(code))},
			"before HELLO": {dt.Closing(code)},
		} {
			synctest.Test(t, func(t *testing.T) {
				g, _ := meet(t, dt.Options{}, scenes...)
				err := <-start(t, g, ignore)
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
		limit    dt.StartLimit
		min, max time.Duration // from start, or from loss, to READY
		again    bool          // measure the second session instead of the first
	}{
		{"plenty", dt.StartLimit{Total: 1000, Remaining: 999, ResetAfter: time.Second}, 0, time.Second, false},
		{"unknown", dt.StartLimit{}, 0, time.Second, false},
		{"one left at the start", dt.StartLimit{Total: 1000, Remaining: 1, ResetAfter: hour}, 0, time.Second, false},
		{"none left at the start", dt.StartLimit{Total: 1000, Remaining: 0, ResetAfter: hour}, hour, hour + time.Second, false},
		{"few left later", dt.StartLimit{Total: 1000, Remaining: 60, ResetAfter: hour}, time.Minute, time.Minute + 7*time.Second, true},
		{"two IDENTIFYs are five seconds apart", dt.StartLimit{Total: 1000, Remaining: 999, ResetAfter: time.Second}, 5 * time.Second, 7 * time.Second, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				scenes := []dt.Scene{dt.Good}
				if tt.again {
					scenes = []dt.Scene{dt.Fleeting, dt.Closing(4009), dt.Good}
				}
				g, srv := meet(t, dt.Options{StartLimit: tt.limit}, scenes...)
				if tt.name == "unknown" {
					srv.Inject("GET", "/gateway/bot", 1, dt.Fault{Status: 200, Body: `{"url":"ws://127.0.0.1:1/ws/new"}`})
				}
				began := time.Now()
				start(t, g, ignore)
				if took := srv.Session(t, len(scenes)).Started.Sub(began); took < tt.min || took > tt.max {
					t.Errorf("took %v, want %v to %v", took, tt.min, tt.max)
				}
			})
		})
	}
}

// The context ends run at once, whatever it is waiting for, and only then is the
// session given up.
func TestStopsAnytime(t *testing.T) {
	for name, scene := range map[string]dt.Scene{
		"connected":   dt.Good,
		"no HELLO":    dt.Deaf,
		"no READY":    dt.Answering(dt.Deaf),
		"backing off": dt.Closing(4000),
	} {
		for _, after := range []time.Duration{0, time.Second, 7 * time.Second, 100 * time.Second} {
			synctest.Test(t, func(t *testing.T) {
				g, _ := meet(t, dt.Options{}, scene)
				ctx, cancel := context.WithCancel(t.Context())
				done := make(chan error, 1)
				go func() { done <- g.Run(ctx, ignore) }()
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
		g, _ := meet(t, dt.Options{}, func(c *dt.Conn) {
			c.Join()
			at = append(at, time.Now())
			for range 3 {
				c.Live(1)
				at = append(at, time.Now())
			}
			c.Send(opHeartbeat, nil)
			c.Live(1)
			at = append(at, time.Now())
			close(done)
			c.Live(-1)
		})
		start(t, g, ignore)
		<-done
		for i, want := range []struct{ min, max time.Duration }{{0, usualInterval}, {usualInterval, usualInterval}, {usualInterval, usualInterval}, {0, 0}} {
			if got := at[i+1].Sub(at[i]); got < want.min || got > want.max {
				t.Errorf("heartbeat %d after %v, want %v to %v", i, got, want.min, want.max)
			}
		}
	})
}

// What cannot be read is passed over, and events are handed on in their order.
func TestStrangePackets(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, srv := meet(t, dt.Options{}, func(c *dt.Conn) {
			for _, text := range []string{`{"op":`, `[]`, `{"op":"x"}`, "\xff"} {
				c.Raw(text)
			}
			c.Send(99, nil)
			c.Join()
			c.Send(opHello, nil)
			c.Raw(`null`)
			c.Live(-1)
		})
		kinds := make(chan string, 10)
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		go g.Run(ctx, func(kind string, _ json.RawMessage) { kinds <- kind })
		srv.Session(t, 1)
		srv.Dispatch("MESSAGE_CREATE", map[string]any{})
		srv.Dispatch("UNHEARD_OF", nil)
		for _, want := range []string{"READY", "MESSAGE_CREATE", "UNHEARD_OF"} {
			for got := ""; got != want; {
				if got = <-kinds; got != "" && got != want {
					t.Errorf("got %s, want %s", got, want)
				}
			}
		}
		if err := g.liveness.check(); err != nil {
			t.Error(err)
		}
	})
}
