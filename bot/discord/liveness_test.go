package discord

import (
	"testing"
	"testing/synctest"
	"time"
)

func TestAlive(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l liveness
		check := func(alive bool) {
			t.Helper()
			if err := l.check(); (err == nil) != alive {
				t.Errorf("got %v, want alive %t", err, alive)
			}
		}
		check(false)
		l.heard(time.Minute)
		check(true)
		time.Sleep(2*time.Minute + time.Second)
		check(false) // connected, but nothing runs any more
		l.heard(time.Minute)
		check(true)
		l.lost("cut", true)
		check(false)
	})
}
