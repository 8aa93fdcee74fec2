package discord

import (
	"context"
	"encoding/json"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// While Discord cannot be reached the session is kept, as long as Discord may keep it:
// what is asked meanwhile comes when it is back, and a refusal of the session costs no
// more than the five seconds that Discord asks for, however long the outage was.
func TestOutage(t *testing.T) {
	const (
		back   = 30*time.Second + time.Second // the longest wait
		refuse = 5*time.Second + time.Second
	)
	for _, tt := range []struct {
		name    string
		sockets string // that are refused
		lasts   time.Duration
		then    []dt.Scene // on the first connections afterwards
		resumed bool
		within  time.Duration // from the outage's end or the first of the scenes
	}{
		{"seconds", "/ws/*", 5 * time.Second, nil, true, back},
		{"a minute", "/ws/*", time.Minute, nil, true, back},
		{"five minutes", "/ws/*", 5 * time.Minute, nil, true, back},
		{"one host, for good", "/ws/resume", 0, nil, true, back},
		{"a quarter of an hour", "/ws/*", 15 * time.Minute, nil, false, back},
		{"then an invalid session", "/ws/*", time.Minute, []dt.Scene{dt.Answering(dt.Sending(opInvalidSession, false))}, false, refuse},
		{"then invalid sessions", "/ws/*", time.Minute, []dt.Scene{dt.Answering(dt.Sending(opInvalidSession, true)), dt.Answering(dt.Sending(opInvalidSession, false))}, false, 2 * refuse},
		{"then a session that timed out", "/ws/*", time.Minute, []dt.Scene{dt.Answering(dt.Closing(4009))}, false, 2 * time.Second},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				scenes := []dt.Scene{dt.Good}
				for i, scene := range append(tt.then, dt.Good) {
					if i == 0 {
						scene = dt.Fresh(scene)
					}
					scenes = append(scenes, scene)
				}
				g, srv := meet(t, dt.Options{}, scenes...)
				heard := make(chan string, 100)
				start(t, g, func(kind string, _ json.RawMessage) { heard <- kind })
				up := srv.Session(t, 1)
				time.Sleep(time.Minute)
				outage(srv, up, tt.sockets, tt.lasts)
				over := time.Now()
				next := srv.Session(t, 2+len(tt.then))
				if len(tt.then) > 0 {
					over = srv.Faulted()
				}
				if took := next.Started.Sub(over); next.Resumed != tt.resumed || took > tt.within {
					t.Errorf("resumed %t after %v, want %t within %v", next.Resumed, took, tt.resumed, tt.within)
				}
				synctest.Wait()
				if missed := !hears(heard, "ASKED"); missed == tt.resumed {
					t.Errorf("missed what was asked: %t", missed)
				}
			})
		})
	}
}

// outage drops the connection, refuses sockets, and has somebody ask meanwhile.
func outage(srv *dt.Server, up *dt.Conn, sockets string, lasts time.Duration) {
	refusing := srv.Inject("GET", sockets, 0, dt.Dropped(false))
	up.Drop()
	srv.Dispatch("ASKED", nil)
	if lasts > 0 {
		time.Sleep(lasts)
		refusing.Clear()
	}
}

// hears reports whether an event is among those that came.
func hears(heard <-chan string, kind string) bool {
	for {
		select {
		case k := <-heard:
			if k == kind {
				return true
			}
		default:
			return false
		}
	}
}

// An outage of the REST API does not keep a session from being resumed.
func TestOutageOfREST(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, srv := meet(t, dt.Options{}, dt.Good)
		start(t, g, ignore)
		up := srv.Session(t, 1)
		srv.Inject("GET", "/gateway*", 0, dt.Fail(503))
		srv.Inject("GET", "/gateway/*", 0, dt.Fail(503))
		srv.Inject("GET", "/ws/*", 3, dt.Dropped(false))
		up.Drop()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if c, err := srv.WaitSessionOn(ctx, 2); err != nil || !c.Resumed {
			t.Errorf("got %v, %v", c, err)
		}
	})
}
