package bot

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
	"footnote/bot/replicas"
)

// What happened in this process lately does not happen again, whatever others say; what
// happened in another does neither, where it can be asked.
func TestSharedLately(t *testing.T) {
	type claim = func(context.Context, string, string, time.Duration) (bool, error)
	says := func(first bool, err error) claim {
		return func(context.Context, string, string, time.Duration) (bool, error) { return first, err }
	}
	away := errors.New("away")
	for name, tt := range map[string]struct {
		claim  claim
		before bool // it happened in this process
		first  bool
	}{
		"nowhere":              {nil, false, true},
		"here":                 {nil, true, false},
		"nowhere, others say":  {says(true, nil), false, true},
		"here, as others know": {says(true, nil), true, false},
		"elsewhere":            {says(false, nil), false, false},
		"nowhere, as far":      {says(false, away), false, true},
		"here, others away":    {says(true, away), true, false},
	} {
		others, _ := apart()
		l := &sharedLately{others: others, local: newLately(time.Hour), claim: tt.claim}
		if tt.before {
			l.local.first("message")
		}
		if first := l.first(t.Context(), "message", "7"); first != tt.first {
			t.Errorf("%s: got %t", name, first)
		}
	}
}

// What could not be done after all, in whichever process, can be done in all of them.
func TestSharedLatelyForgets(t *testing.T) {
	where := ledgertest.Postgres(t)
	var both [2]*sharedLately
	for i := range both {
		r := joined(t, where)
		others, _ := apart()
		both[i] = &sharedLately{others: others, local: newLately(time.Hour), claim: r.First, drop: r.Forget}
	}
	ended, end := context.WithCancel(t.Context())
	end()
	for i, tt := range []struct {
		process int
		by      string
		first   bool
		fails   bool // then
	}{
		{0, "7", true, true}, {1, "8", true, false}, {0, "9", false, false}, {1, "8", false, true},
		{0, "9", true, false}, {1, "10", false, false},
	} {
		l := both[tt.process]
		if first := l.first(t.Context(), "message", tt.by); first != tt.first {
			t.Errorf("%d: got %t", i, first)
		}
		if tt.fails {
			l.forget(ended, "message", tt.by)
		}
	}
}

// joined returns a replica that shares the database at an address, until the test ends.
func joined(t *testing.T, where string) *replicas.Replicas {
	t.Helper()
	r, err := replicas.Open(where, "secret", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	kept := make(chan struct{})
	go func() {
		defer close(kept)
		r.Keep(ctx)
	}()
	t.Cleanup(func() {
		stop()
		<-kept
		r.Close()
	})
	for { // until the tables are there
		if _, err := r.First(t.Context(), "joining", "", 0); err == nil {
			return r
		}
		time.Sleep(time.Millisecond)
	}
}
