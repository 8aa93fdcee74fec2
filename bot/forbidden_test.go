package bot

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"
)

// What is remembered of refusals has an end.
func TestForbiddenIsForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newForbidden()
		for i := range 20_000 {
			f.add(fmt.Sprint(i))
		}
		if f.until.Len() != maxForbidden {
			t.Errorf("%d refusals", f.until.Len())
		}
		if !f.has("19999") {
			t.Error("forgot the latest refusal")
		}
		time.Sleep(forbiddenFor + time.Second)
		if f.has("19999") {
			t.Error("a refusal never expires")
		}
	})
}
