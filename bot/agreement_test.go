package bot

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// apart returns how a process asks others, and what it says about it.
func apart() (*agreement, *safeBuffer) {
	var log safeBuffer
	return &agreement{log: slog.New(slog.NewTextHandler(&log, nil))}, &log
}

// hang asks others that do not answer.
func hang(ctx context.Context) error {
	<-ctx.Done()
	return ctx.Err()
}

// Whoever cannot ask the others goes by itself for a while, and no reply is late for it. Of
// as many as wait at once, one says so, each time.
func TestAgreement(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		others, log := apart()
		for i, ask := range []func(context.Context) error{
			hang, func(context.Context) error { return errors.New("away") },
		} {
			began := time.Now()
			var all sync.WaitGroup
			for range maxWorking {
				all.Go(func() {
					if others.reached(t.Context(), ask) {
						t.Error("it has been reached")
					}
				})
			}
			all.Wait()
			if took := time.Since(began); took > agreeing {
				t.Errorf("took %v", took)
			}
			if n := strings.Count(log.String(), "\n"); n != i+1 {
				t.Errorf("said %d times:\n%s", n, log)
			}
			asked := false
			others.reached(t.Context(), func(context.Context) error { asked = true; return nil })
			if asked {
				t.Error("asked again at once")
			}
			time.Sleep(aloneFor)
			if !others.reached(t.Context(), func(context.Context) error { return nil }) {
				t.Error("not asked again later")
			}
		}
	})
}
