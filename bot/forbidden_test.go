package bot

import (
	"context"
	"fmt"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// What is remembered of refusals has an end, and when it ends one request finds out.
func TestForbiddenIsForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newForbidden()
		for i := range 20_000 {
			f.add(fmt.Sprint(i))
		}
		if f.until.Len() != maxForbidden {
			t.Errorf("%d refusals", f.until.Len())
		}
		time.Sleep(forbiddenFor - time.Second)
		for i, want := range []bool{false, true, false} {
			if ok, again := f.try("19999"); ok != want || again != want {
				t.Errorf("attempt %d: ok %t, again %t", i, ok, again)
			}
			time.Sleep(time.Second)
		}
		f.forget("19999")
		if ok, again := f.try("19999"); !ok || again {
			t.Errorf("forgotten: ok %t, again %t", ok, again)
		}
	})
}

// Where the bot may not write, it asks once in thirty seconds, however much it is asked;
// once it may, it answers within thirty seconds.
func TestPermissionComesBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t)
		ctx, stop := context.WithCancel(t.Context())
		ran := make(chan error, 1)
		go func() { ran <- b.Run(ctx) }()
		srv.Session(t, 1)
		refusing := srv.Inject(http.MethodPost, messages, 0, dt.Fault{Status: 403, Body: `{"code": 50013, "message": "Missing Permissions"}`})
		ask := func() {
			srv.SendMessage(srv.Mention(dt.From{User: srv.NewUser("student")}, hasAnswer))
			time.Sleep(time.Second)
		}
		for range 60 {
			ask()
		}
		if n := refusing.Hits(); n > 4 { // with and without reference, and one a time later
			t.Errorf("%d requests in a minute", n)
		}
		refusing.Clear()
		began := time.Now()
		for srv.Counts().Messages == 0 && time.Since(began) < time.Hour {
			ask()
		}
		if took := time.Since(began); took > 31*time.Second {
			t.Errorf("silent for %v", took)
		}
		stop()
		if err := <-ran; err != nil {
			t.Error(err)
		}
	})
}
