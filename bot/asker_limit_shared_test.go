package bot

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// What other processes have let a user ask counts; where that cannot be found out, this
// process goes by itself for a while, and no reply is late for it.
func TestSharedLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, _ := onFakeClock(t)
		var asked int
		answer := func(context.Context) (bool, bool, error) { return false, true, nil }
		b.config.Allow = func(ctx context.Context, user string, burst int, every time.Duration) (bool, bool, error) {
			if asked++; user != "7" || burst != askBurst || every != askEvery {
				t.Errorf("asked for %s, %d, %v", user, burst, every)
			}
			return answer(ctx)
		}
		if ok, told := b.allow(t.Context(), "7"); ok || !told || asked != 1 {
			t.Errorf("got %t, %t after %d", ok, told, asked)
		}
		for _, fault := range []func(context.Context) (bool, bool, error){
			func(context.Context) (bool, bool, error) { return false, false, errors.New("away") },
			func(ctx context.Context) (bool, bool, error) { <-ctx.Done(); return false, false, ctx.Err() },
		} {
			asked, answer = 0, fault
			began := time.Now()
			for range askBurst / 2 {
				if ok, _ := b.allow(t.Context(), "7"); !ok {
					t.Error("not allowed by itself")
				}
			}
			if took := time.Since(began); asked != 1 || took > agreeing {
				t.Errorf("asked %d times in %v", asked, took)
			}
			time.Sleep(aloneFor + time.Second)
		}
		answer = func(context.Context) (bool, bool, error) { return true, false, nil }
		if ok, _ := b.allow(t.Context(), "7"); !ok || asked != 2 {
			t.Errorf("got %t after %d", ok, asked)
		}
	})
}
