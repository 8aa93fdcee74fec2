package discord

import (
	"context"
	"encoding/json"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	dt "footnote/bot/discordtest"
)

// The times are Discord's own, on a fake clock. Each row plays its scenes, then
// a good connection: within the time of the row, counted from where the last
// fault began, a session is up again, where READY said if it is the old one, and
// what is asked gets its answer.
func TestRecovery(t *testing.T) {
	const (
		prompt = 2 * time.Second                         // it is noticed at once
		refuse = 6 * time.Second                         // Discord asks for up to five seconds
		acks   = usualInterval + 10*time.Second + prompt // a missing ACK shows it
		setup  = 15*time.Second + 2*prompt               // a missing HELLO or READY shows it
		slow   = 30*time.Second + prompt                 // after many faults the wait is longest
	)
	const ack, invalid, reconnect = opHeartbeatACK, opInvalidSession, opReconnect
	lived := func(s dt.Scene) []dt.Scene { return []dt.Scene{dt.Lived(3, s)} }
	dropped := func(then ...dt.Scene) []dt.Scene { return append(lived(dt.Drop), then...) }
	fresh := func(s dt.Scene) []dt.Scene { return dropped(dt.Fresh(s)) }
	answer := func(s dt.Scene) []dt.Scene { return fresh(dt.Answering(s)) } // to RESUME
	often := func(n int, s dt.Scene) []dt.Scene { return dropped(slices.Repeat([]dt.Scene{dt.Fresh(s)}, n)...) }
	for _, tt := range []struct {
		fault   string
		scenes  []dt.Scene
		resumed bool
		within  time.Duration
	}{
		{"plain drop", dropped(), true, prompt},
		{"op 7", lived(dt.Sending(reconnect, nil)), true, prompt},
		{"no ACK", lived(dt.Deaf), true, acks},
		{"close 1000", lived(dt.Closing(1000)), true, prompt},
		{"close 1001", lived(dt.Closing(1001)), true, prompt},
		{"close 4000", lived(dt.Closing(4000)), true, prompt},
		{"close 4003", lived(dt.Closing(4003)), false, prompt},
		{"close 4007", lived(dt.Closing(4007)), false, prompt},
		{"close 4009", lived(dt.Closing(4009)), false, prompt},
		{"op 9 true", lived(dt.Sending(invalid, true)), true, refuse},
		{"op 9 false", lived(dt.Sending(invalid, false)), false, refuse},
		{"op 1, then a drop", lived(func(c *dt.Conn) { c.Send(opHeartbeat, nil) }), true, prompt},
		{"no HELLO", fresh(dt.Deaf), true, setup},
		{"HELLO, then silence", fresh(func(c *dt.Conn) { c.Hello(); dt.Deaf(c) }), true, setup},
		{"op 7 first", fresh(dt.Sending(reconnect, nil)), true, prompt},
		{"op 11 first, then silence", fresh(dt.Sending(ack, nil)), true, setup},
		{"op 11 first", fresh(func(c *dt.Conn) { c.Send(ack, nil); c.Join() }), true, prompt},
		{"op 11 before RESUMED", answer(func(c *dt.Conn) { c.Send(ack, nil); c.Accept() }), true, prompt},
		{"op 7 answers RESUME", answer(dt.Sending(reconnect, nil)), true, prompt},
		{"op 9 true answers RESUME", answer(dt.Sending(invalid, true)), true, refuse},
		{"op 9 false answers RESUME", answer(dt.Sending(invalid, false)), false, refuse},
		{"op 9 true answers every RESUME", often(3, dt.Answering(dt.Sending(invalid, true))), false, refuse + prompt},
		{"close 4007 answers RESUME", answer(dt.Closing(4007)), false, prompt},
		{"close 4009 answers RESUME", answer(dt.Closing(4009)), false, prompt},
		{"ten drops before HELLO", often(10, dt.Drop), true, slow},
		{"ten drops after HELLO", often(10, (*dt.Conn).Hello), true, slow},
		{"ten drops after RESUMED", often(10, dt.Fleeting), true, slow},
		{"ten connections that never say HELLO", often(10, dt.Deaf), true, 10*time.Second + slow},
	} {
		t.Run(tt.fault, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				g, srv := meet(t, dt.Options{}, append(tt.scenes, dt.Good)...)
				start(t, g, answering(t, g.lobby.rest))
				got := srv.Session(t, len(tt.scenes)+1)
				took := got.Started.Sub(srv.Faulted())
				t.Logf("back after %v", took.Round(time.Millisecond))
				if got.Resumed != tt.resumed || got.Resumed && !got.AtResume {
					t.Errorf("resumed: got %t (there: %t), want %t", got.Resumed, got.AtResume, tt.resumed)
				}
				if took > tt.within {
					t.Errorf("took %v, want at most %v", took, tt.within)
				}
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				if _, err := srv.Do(ctx, srv.Slash(dt.From{}, "ask")); err != nil {
					t.Errorf("no answer: %v", err)
				}
				if n := srv.Counts(); n.MostOpen > 1 || n.Twice > 0 {
					t.Errorf("%d sessions at once, %d answers too many", n.MostOpen, n.Twice)
				}
			})
		})
	}
}

// answering returns a handler that answers interactions.
func answering(t *testing.T, r *REST) Handler {
	return func(kind string, data json.RawMessage) {
		var in discordgo.Interaction
		if kind != "INTERACTION_CREATE" || json.Unmarshal(data, &in) != nil {
			return
		}
		go r.Do(t.Context(), "POST", discordgo.EndpointInteractionResponse(in.ID, in.Token), discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Content: "1983", AllowedMentions: &discordgo.MessageAllowedMentions{}},
		}, nil)
	}
}
