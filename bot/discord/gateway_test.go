package discord

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord/stage"
)

// A refusal that no retry can mend ends the program, whenever it comes, with one
// line that says what to do.
func TestFatalCloseCodes(t *testing.T) {
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		for when, scenes := range map[string][]stage.Scene{
			"at IDENTIFY":  {stage.Answering(stage.Closing(code))},
			"hours later":  {func(p *stage.Peer) { p.Join(); p.Live(500); p.CloseWith(code); p.Deaf() }},
			"at RESUME":    {stage.Lived(stage.Drop), stage.Answering(stage.Closing(code))},
			"before HELLO": {stage.Closing(code)},
		} {
			synctest.Test(t, func(t *testing.T) {
				g, _ := newStage(t, scenes...)
				err := <-start(t, g)
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
		limit    [3]int        // of the day, left, and milliseconds until there are more
		min, max time.Duration // from start, or from loss, to READY
		again    bool          // measure the second session instead of the first
	}{
		{"plenty", [3]int{1000, 999, 1000}, 0, time.Second, false},
		{"unknown", [3]int{}, 0, time.Second, false},
		{"one left at the start", [3]int{1000, 1, int(hour.Milliseconds())}, 0, time.Second, false},
		{"none left at the start", [3]int{1000, 0, int(hour.Milliseconds())}, hour, hour + time.Second, false},
		{"few left later", [3]int{1000, 59, int(hour.Milliseconds())}, time.Minute, time.Minute + 7*time.Second, true},
		{"two IDENTIFYs are five seconds apart", [3]int{1000, 999, 1000}, 5 * time.Second, 7 * time.Second, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				scenes := []stage.Scene{stage.Good}
				if tt.again {
					scenes = []stage.Scene{stage.Fresh(stage.Answering(stage.Closing(4009))), stage.Good}
				}
				g, s := newStage(t, scenes...)
				s.Starts = discordgo.SessionInformation{Total: tt.limit[0], Remaining: tt.limit[1], ResetAfter: tt.limit[2]}
				began := time.Now()
				start(t, g)
				if took := (<-s.Up).At.Sub(began); took < tt.min || took > tt.max {
					t.Errorf("took %v, want %v to %v", took, tt.min, tt.max)
				}
			})
		})
	}
}

// The context ends run at once, whatever it is waiting for, and only then is the
// session given up.
func TestStopsAnytime(t *testing.T) {
	for name, scenes := range map[string][]stage.Scene{
		"connected":   {func(p *stage.Peer) { p.Join(); p.Live(-1) }},
		"no HELLO":    {(*stage.Peer).Deaf},
		"no READY":    {stage.Answering((*stage.Peer).Deaf)},
		"backing off": {stage.Closing(4000)},
	} {
		for _, after := range []time.Duration{0, time.Second, 7 * time.Second, 100 * time.Second} {
			synctest.Test(t, func(t *testing.T) {
				g, _ := newStage(t, scenes...)
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
		g, _ := newStage(t, func(p *stage.Peer) {
			p.Join()
			at = append(at, time.Now())
			for range 3 {
				p.Live(1)
				at = append(at, time.Now())
			}
			p.Send(stage.Heartbeat, nil)
			p.Live(1)
			at = append(at, time.Now())
			close(done)
			p.Live(-1)
		})
		start(t, g)
		<-done
		const interval = stage.BeatMS * time.Millisecond
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
		g, s := newStage(t, func(p *stage.Peer) {
			p.WriteMessage(1, []byte(`{"op":`))
			p.WriteMessage(1, []byte(`[]`))
			p.WriteMessage(1, []byte(`{"op":"x"}`))
			p.WriteMessage(2, []byte{0xff})
			p.Send(99, nil)
			p.Join()
			p.Send(stage.Hello, nil)
			p.WriteMessage(1, []byte(`null`))
			p.Event("MESSAGE_CREATE", 2, map[string]any{})
			p.Event("UNHEARD_OF", 3, nil)
			p.Stage.Up <- stage.Arrival{}
			p.Live(-1)
		})
		kinds := make(chan string, 10)
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		go g.Run(ctx, func(kind string, _ json.RawMessage) { kinds <- kind })
		<-s.Up
		for _, want := range []string{"READY", "MESSAGE_CREATE", "UNHEARD_OF"} {
			for got := ""; got != want; {
				if got = <-kinds; got != "" && got != want {
					t.Errorf("got %s, want %s", got, want)
				}
			}
		}
		if err := g.Alive(); err != nil {
			t.Error(err)
		}
	})
}
