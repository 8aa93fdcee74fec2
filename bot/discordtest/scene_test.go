package discordtest

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// Each row plays a scene; the client says what is named first, and then reads
// what comes.
func TestScenes(t *testing.T) {
	for _, tt := range []struct {
		name  string
		scene Scene
		say   string // IDENTIFY or nothing, after a HELLO
		want  string
	}{
		{"good", Good, "IDENTIFY", "op10 READY"},
		{"drop", Drop, "", "end"},
		{"fleeting", Fleeting, "IDENTIFY", "op10 READY end"},
		{"closing", Closing(4000), "", "4000"},
		{"sending", Sending(7, nil), "", "op7"},
		{"answering", Answering(Sending(9, true)), "IDENTIFY", "op10 op9"},
		{"answering with a close", Answering(Closing(4014)), "IDENTIFY", "op10 4014"},
		{"fresh", Fresh(Closing(4000)), "", "4000"},
		{"lived", Lived(0, Drop), "IDENTIFY", "op10 READY end"},
		{"its own", func(c *Conn) { c.Raw("{}"); Good(c) }, "IDENTIFY", "op0 op10 READY"},
	} {
		bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
			s.Play(tt.scene, Good)
			k, err := c.dial(gatewayPath)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range strings.Fields(tt.want) {
				got, _ := k.next()
				if strings.ReplaceAll(got, " ", "") != want {
					t.Errorf("%s: got %s, want %s", tt.name, got, want)
				}
				if got == "op 10" && tt.say != "" {
					k.send(OpIdentify, Object{"token": s.Token, "intents": 0})
				}
			}
			c.connect().identify(0) // the next one is good
		})
	}
}

// The last scene goes on, and hours pass in no time.
func TestLived(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		s.Play(Lived(100, Deaf), Drop)
		k := c.connect()
		k.identify(0)
		for range 100 {
			time.Sleep(heartbeatInterval)
			k.send(OpHeartbeat, 1)
			k.expect("op 11")
		}
		if got := time.Since(s.Faulted()); got != 0 {
			t.Errorf("the fault began %v ago", got)
		}
		k.send(OpHeartbeat, 1)
		k.ws.SetReadDeadline(time.Now().Add(time.Hour))
		began := time.Now()
		if k.expect("end"); time.Since(began) != time.Hour {
			t.Errorf("answered after %v", time.Since(began))
		}
		for range 3 {
			k, err := c.dial(gatewayPath)
			if err != nil {
				t.Fatal(err)
			}
			k.expect("end")
		}
		k.ws.Close()
		synctest.Wait()
		if n := s.Counts(); n.Connections != 4 || n.Open != 0 || n.Heartbeats != 100 {
			t.Errorf("counts = %+v", n)
		}
	})
}

// Sockets fail as requests do.
func TestConnectionsThatAreNotMade(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		s.Inject("GET", "/ws/*", 1, Dropped(false))
		s.Inject("GET", "/ws/*", 1, Fail(502))
		var got []bool
		for range 3 {
			_, err := c.dial(gatewayPath)
			got = append(got, err == nil)
		}
		synctest.Wait()
		if !slices.Equal(got, []bool{false, false, true}) || s.Counts().Connections != 1 {
			t.Errorf("got %v, %+v", got, s.Counts())
		}
	})
}
