package discordtest

import (
	"fmt"
	"net/http"
	"testing"
)

func TestGates(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	first := dial(t, s)
	id := text(first.identify(0), "session_id")
	first.ws.Close()
	for _, tt := range []struct {
		name string
		gate Gate
		send int // IDENTIFY, RESUME or nothing, after a HELLO
		want []string
	}{
		{"healthy", Gate{}, opIdentify, []string{"op 10", "READY"}},
		{"reconnect first", Gate{Hello: Steps{Reconnect(), Proceed()}}, opIdentify, []string{"op 7", "op 10", "READY"}},
		{"ACK first", Gate{Hello: Steps{ACK(), Proceed()}}, 0, []string{"op 11", "op 10"}},
		{"heartbeat asked first", Gate{Hello: Steps{AskHeartbeat(), Proceed()}}, 0, []string{"op 1", "op 10"}},
		{"close at once", Gate{Hello: Steps{CloseWith(4000)}}, 0, []string{"4000"}},
		{"drop at once", Gate{Hello: Steps{DropTCP()}}, 0, []string{"-1"}},
		{"invalid in answer to IDENTIFY", Gate{Identify: Steps{Invalid(true)}}, opIdentify, []string{"op 10", "op 9"}},
		{"closed on IDENTIFY", Gate{Identify: Steps{CloseWith(4014)}}, opIdentify, []string{"op 10", "4014"}},
		{"ACK before READY", Gate{Identify: Steps{ACK(), Proceed()}}, opIdentify, []string{"op 10", "op 11", "READY"}},
		{"reconnect in answer to RESUME", Gate{Resume: Steps{Reconnect()}}, opResume, []string{"op 10", "op 7"}},
		{"ACK before RESUMED", Gate{Resume: Steps{ACK(), Proceed()}}, opResume, []string{"op 10", "op 11", "RESUMED"}},
		{"closed on RESUME", Gate{Resume: Steps{CloseWith(4007)}}, opResume, []string{"op 10", "4007"}},
		{"dropped on RESUME", Gate{Resume: Steps{DropTCP()}}, opResume, []string{"op 10", "-1"}},
		{"resumable in answer to RESUME", Gate{Resume: Steps{Invalid(true)}}, opResume, []string{"op 10", "op 9"}},
		{"any packet", Gate{Hello: Steps{Packet(`{"op":42}`)}}, 0, []string{"op 42"}},
		{"invalid in answer to RESUME", Gate{Resume: Steps{Invalid(false)}}, opResume, []string{"op 10", "op 9"}},
		{"and after that", Gate{}, opResume, []string{"op 10", "op 9"}},
	} {
		s.NextConnection(tt.gate)
		c, _, err := tryDial(t, s, gatewayPath)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range tt.want {
			o, code := c.next()
			got := fmt.Sprint(code)
			if o != nil {
				got = or(text(o, "t"), fmt.Sprint("op ", whole(o, "op")))
			}
			if got != want {
				t.Errorf("%s: got %s, want %s", tt.name, got, want)
			}
			if got != "op 10" {
				continue
			}
			switch tt.send {
			case opIdentify:
				c.send(opIdentify, Object{"token": s.Token, "intents": 0})
			case opResume:
				c.resume(id, 1)
			}
		}
		c.ws.Close()
	}
}

func TestConnectionsThatAreNotMade(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	s.NextConnection(Gate{Refuse: true}, Gate{Refuse: true}, Gate{Status: 503})
	for _, want := range []int{0, 0, 503, http.StatusSwitchingProtocols} {
		_, res, err := tryDial(t, s, gatewayPath)
		got := 0
		if res != nil {
			got = res.StatusCode
		}
		if got != want {
			t.Errorf("got %d, %v; want %d", got, err, want)
		}
	}
	s.EveryConnection(Gate{Status: 502})
	if _, res, _ := tryDial(t, s, gatewayPath); res.StatusCode != 502 {
		t.Errorf("got %d, want 502", res.StatusCode)
	}
	s.EveryConnection(Gate{})
	dial(t, s)
	if n := s.Counts().Connections; n != 6 {
		t.Errorf("%d connections, want 6", n)
	}
}

// heard sends a heartbeat and, if it is left without ACK, sees so by what comes
// next: a packet that was sent later.
func heard(c *wsClient, x *Session) string {
	before := c.s.Counts().Heartbeats
	c.send(opHeartbeat, nil)
	c.s.WaitCounts(limited(c.t), func(n Counts) bool { return n.Heartbeats > before })
	x.Dispatch("LATER", Object{})
	o, code := c.next()
	if o == nil {
		return fmt.Sprint(code)
	}
	if whole(o, "op") == 11 {
		c.event("LATER")
		return "ACK"
	}
	return text(o, "t")
}

func TestHeartbeats(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := dial(t, s)
	c.identify(0)
	x, err := s.WaitSession(limited(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := heard(c, x); got != "ACK" {
		t.Errorf("healthy: %s", got)
	}
	x.Do(AskHeartbeat())
	c.op(opHeartbeat)
	x.StopACK()
	if got := heard(c, x); got != "LATER" {
		t.Errorf("without ACKs: %s", got)
	}
	x.Do(Silence())
	x.Dispatch("NEVER", Object{})
	x.Close(4000) // a close frame does pass
	if o, code := c.next(); code != 4000 {
		t.Errorf("after silence: %v %d", o, code)
	}
}

func TestSilenceAfterHello(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	s.NextConnection(Gate{Identify: Steps{Silence()}})
	c := dial(t, s)
	c.send(opIdentify, Object{"token": s.Token, "intents": 0})
	c.send(opHeartbeat, nil)
	n, err := s.WaitCounts(limited(t), func(n Counts) bool { return n.Heartbeats == 1 })
	if err != nil || n.Open != 0 || n.Identifies != 1 {
		t.Errorf("counts = %+v, %v", n, err)
	}
	s.Close()
	if o, code := c.next(); code != -1 {
		t.Errorf("got %v %d, want nothing", o, code)
	}
}

func TestInvalidateLetsTheSameConnectionIdentify(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := dial(t, s)
	id := text(c.identify(0), "session_id")
	x, err := s.WaitSession(limited(t))
	if err != nil {
		t.Fatal(err)
	}
	x.Invalidate(false)
	c.op(9)
	c.resume(id, 1)
	c.op(9)
	if again := c.identify(0); text(again, "session_id") == id {
		t.Errorf("the session is the old one")
	}
}
