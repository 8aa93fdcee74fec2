package discord

import (
	"testing"
	"testing/synctest"
	"time"

	"footnote/bot/discord/stage"
)

// The times are Discord's own, on a fake clock. Each row plays its scenes, then
// a good connection: within the time of the row, counted from where the last
// fault began, a session is up again.
func TestRecovery(t *testing.T) {
	const (
		prompt = 2 * time.Second                                 // it is noticed at once
		refuse = 6 * time.Second                                 // Discord asks for up to five seconds
		acks   = (stage.BeatMS+10_000)*time.Millisecond + prompt // a missing ACK shows it
		setup  = 15*time.Second + 2*prompt                       // a missing HELLO or READY shows it
		slow   = 30*time.Second + prompt                         // after many faults the wait is longest
	)
	dropped := stage.Lived(stage.Drop)
	ten := func(s stage.Scene) (all []stage.Scene) {
		for range 10 {
			all = append(all, s)
		}
		return all
	}
	for _, tt := range []struct {
		fault   string
		scenes  []stage.Scene
		resumed bool
		within  time.Duration
	}{
		{"plain drop", []stage.Scene{dropped}, true, prompt},
		{"op 7", []stage.Scene{stage.Lived(stage.Sending(stage.Reconnect, nil))}, true, prompt},
		{"no ACK", []stage.Scene{stage.Lived((*stage.Peer).Deaf)}, true, acks},
		{"close 1000", []stage.Scene{stage.Lived(stage.Closing(1000))}, true, prompt},
		{"close 4000", []stage.Scene{stage.Lived(stage.Closing(4000))}, true, prompt},
		{"close 4003", []stage.Scene{stage.Lived(stage.Closing(4003))}, false, prompt},
		{"close 4007", []stage.Scene{stage.Lived(stage.Closing(4007))}, false, prompt},
		{"close 4009", []stage.Scene{stage.Lived(stage.Closing(4009))}, false, prompt},
		{"op 9 true", []stage.Scene{stage.Lived(stage.Sending(stage.InvalidSession, true))}, true, refuse},
		{"op 9 false", []stage.Scene{stage.Lived(stage.Sending(stage.InvalidSession, false))}, false, refuse},
		{"no HELLO", []stage.Scene{dropped, stage.Fresh((*stage.Peer).Deaf)}, true, setup},
		{"HELLO, then silence", []stage.Scene{dropped, stage.Fresh(stage.Greeting)}, true, setup},
		{"op 7 first", []stage.Scene{dropped, stage.Fresh(stage.Sending(stage.Reconnect, nil))}, true, prompt},
		{"op 11 first, then silence", []stage.Scene{dropped, stage.Fresh(stage.Sending(stage.HeartbeatACK, nil))}, true, setup},
		{"op 7 answers RESUME", []stage.Scene{dropped, stage.Fresh(stage.Answering(stage.Sending(stage.Reconnect, nil)))}, true, prompt},
		{"op 9 true answers RESUME", []stage.Scene{dropped, stage.Fresh(stage.Answering(stage.Sending(stage.InvalidSession, true)))}, true, refuse},
		{"op 9 false answers RESUME", []stage.Scene{dropped, stage.Fresh(stage.Answering(stage.Sending(stage.InvalidSession, false)))}, false, refuse},
		{"op 9 true answers every RESUME", append([]stage.Scene{dropped}, ten(stage.Fresh(stage.Answering(stage.Sending(stage.InvalidSession, true))))[:3]...), false, refuse + prompt},
		{"close 4007 answers RESUME", []stage.Scene{dropped, stage.Fresh(stage.Answering(stage.Closing(4007)))}, false, prompt},
		{"close 4009 answers RESUME", []stage.Scene{dropped, stage.Fresh(stage.Answering(stage.Closing(4009)))}, false, prompt},
		{"ten drops before HELLO", append([]stage.Scene{dropped}, ten(stage.Fresh(stage.Drop))...), false, slow},
		{"ten drops after RESUMED", append([]stage.Scene{dropped}, ten(stage.Fresh(stage.Fleeting))...), true, slow},
		{"ten connections that never say HELLO", append([]stage.Scene{dropped}, ten(stage.Fresh((*stage.Peer).Deaf))...), false, 10*time.Second + slow},
	} {
		t.Run(tt.fault, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				g, s := newStage(t, append(tt.scenes, stage.Good)...)
				start(t, g)
				got := <-s.Up
				took := got.At.Sub(s.Fault)
				t.Logf("back after %v", took.Round(time.Millisecond))
				if got.Resumed != tt.resumed {
					t.Errorf("resumed: got %t, want %t", got.Resumed, tt.resumed)
				}
				if took > tt.within {
					t.Errorf("took %v, want at most %v", took, tt.within)
				}
			})
		})
	}
}
