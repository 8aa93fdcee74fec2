package bot

import (
	"context"
	"errors"
	"testing"
	"time"
)

// What other processes have let a user ask counts. Where there are none, or they cannot be
// asked, this one's limit does.
func TestSharedLimit(t *testing.T) {
	type ask = func(context.Context, string, int, time.Duration) (ok, told bool, err error)
	const burst, every = 3, time.Hour
	says := func(ok, told bool, err error) ask {
		return func(_ context.Context, user string, atOnce int, then time.Duration) (bool, bool, error) {
			if user != "7" || atOnce != burst || then != every {
				t.Errorf("asked for %s, %d, %v", user, atOnce, then)
			}
			return ok, told, err
		}
	}
	for name, tt := range map[string]struct {
		ask      ask
		spent    bool // this process's limit is
		ok, told bool
	}{
		"none":            {nil, false, true, false},
		"none, spent":     {nil, true, false, false},
		"allowed":         {says(true, false, nil), true, true, false},
		"refused":         {says(false, false, nil), false, false, false},
		"refused, told":   {says(false, true, nil), false, false, true},
		"away":            {says(false, true, errors.New("away")), false, true, false},
		"away, and spent": {says(true, true, errors.New("away")), true, false, false},
	} {
		others, _ := apart()
		l := &sharedLimit{others: others, local: newAskerLimit(burst, every), ask: tt.ask}
		for range burst {
			if tt.spent {
				l.local.allow("7")
			}
		}
		if ok, told := l.allow(t.Context(), "7"); ok != tt.ok || told != tt.told {
			t.Errorf("%s: got %t, told %t", name, ok, told)
		}
	}
}
