package bot

import (
	"testing"
	"testing/synctest"
	"time"
)

// The times are Discord's own, on a fake clock. Each row plays its scenes, then
// a good connection: within the time of the row, counted from where the last
// fault began, a session is up again.
func TestRecovery(t *testing.T) {
	const (
		prompt = 2 * time.Second                           // it is noticed at once
		refuse = 6 * time.Second                           // Discord asks for up to five seconds
		acks   = (beatMS+10_000)*time.Millisecond + prompt // a missing ACK shows it
		setup  = 15*time.Second + 2*prompt                 // a missing HELLO or READY shows it
		slow   = 30*time.Second + prompt                   // after many faults the wait is longest
	)
	dropped := lived(drop)
	ten := func(s scene) (all []scene) {
		for range 10 {
			all = append(all, s)
		}
		return all
	}
	hello := sending(opHello, map[string]any{"heartbeat_interval": beatMS})
	for _, tt := range []struct {
		fault   string
		scenes  []scene
		resumed bool
		within  time.Duration
	}{
		{"plain drop", []scene{dropped}, true, prompt},
		{"op 7", []scene{lived(sending(opReconnect, nil))}, true, prompt},
		{"no ACK", []scene{lived((*peer).deaf)}, true, acks},
		{"close 1000", []scene{lived(closing(1000))}, true, prompt},
		{"close 4000", []scene{lived(closing(4000))}, true, prompt},
		{"close 4003", []scene{lived(closing(4003))}, false, prompt},
		{"close 4007", []scene{lived(closing(4007))}, false, prompt},
		{"close 4009", []scene{lived(closing(4009))}, false, prompt},
		{"op 9 true", []scene{lived(sending(opInvalidSession, true))}, true, refuse},
		{"op 9 false", []scene{lived(sending(opInvalidSession, false))}, false, refuse},
		{"no HELLO", []scene{dropped, fresh((*peer).deaf)}, true, setup},
		{"HELLO, then silence", []scene{dropped, fresh(hello)}, true, setup},
		{"op 7 first", []scene{dropped, fresh(sending(opReconnect, nil))}, true, prompt},
		{"op 11 first, then silence", []scene{dropped, fresh(sending(opHeartbeatACK, nil))}, true, setup},
		{"op 7 answers RESUME", []scene{dropped, fresh(answering(sending(opReconnect, nil)))}, true, prompt},
		{"op 9 true answers RESUME", []scene{dropped, fresh(answering(sending(opInvalidSession, true)))}, true, refuse},
		{"op 9 false answers RESUME", []scene{dropped, fresh(answering(sending(opInvalidSession, false)))}, false, refuse},
		{"op 9 true answers every RESUME", append([]scene{dropped}, ten(fresh(answering(sending(opInvalidSession, true))))[:3]...), false, refuse + prompt},
		{"close 4007 answers RESUME", []scene{dropped, fresh(answering(closing(4007)))}, false, prompt},
		{"close 4009 answers RESUME", []scene{dropped, fresh(answering(closing(4009)))}, false, prompt},
		{"ten drops before HELLO", append([]scene{dropped}, ten(fresh(drop))...), false, slow},
		{"ten drops after RESUMED", append([]scene{dropped}, ten(fresh(fleeting))...), true, slow},
		{"ten connections that never say HELLO", append([]scene{dropped}, ten(fresh((*peer).deaf))...), false, 10*time.Second + slow},
	} {
		t.Run(tt.fault, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				g, s := newStage(t, append(tt.scenes, good)...)
				s.start(g)
				got := <-s.up
				took := got.at.Sub(s.fault)
				t.Logf("back after %v", took.Round(time.Millisecond))
				if got.resumed != tt.resumed {
					t.Errorf("resumed: got %t, want %t", got.resumed, tt.resumed)
				}
				if took > tt.within {
					t.Errorf("took %v, want at most %v", took, tt.within)
				}
			})
		})
	}
}
