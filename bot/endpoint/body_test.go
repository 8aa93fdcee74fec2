package endpoint

import (
	"io"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
)

// However many send long bodies and do not come to an end, no more of them are read than
// there is room for, and what is as long as usual is answered all the while.
func TestLongBodies(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const slow = 10 * longAtOnce
		b := newBench(t, hello)
		statuses := make(chan int, slow)
		started, end := make(chan struct{}, slow), make(chan struct{})
		for range slow {
			go func() {
				r := httptest.NewRequest("POST", Path, io.NopCloser(stalled{started, end}))
				r.ContentLength = maxBody
				statuses <- b.serve(r).Code
			}()
		}
		synctest.Wait()
		if n := len(started); n != longAtOnce {
			t.Errorf("%d long bodies are read at once", n)
		}
		if w := b.serve(b.signed(`{"id":"7","type":2}`, stamp(0))); w.Code != 200 {
			t.Errorf("what is as long as usual got %d", w.Code)
		}
		for range slow - longAtOnce { // which wait as long as Discord does
			if got := <-statuses; got != 503 {
				t.Errorf("a long body that found no room got %d", got)
			}
		}
		close(end)
		for range longAtOnce {
			if got := <-statuses; got != 401 {
				t.Errorf("a long body that is not signed got %d", got)
			}
		}
		if w := b.serve(b.signed(strings.Repeat(" ", usualBody)+`{"id":"8","type":2}`, stamp(0))); w.Code != 200 {
			t.Errorf("afterwards a long body got %d", w.Code)
		}
	})
}

// stalled is a body that goes on for as long as nothing ends it.
type stalled struct{ started, end chan struct{} }

func (s stalled) Read([]byte) (int, error) {
	s.started <- struct{}{}
	<-s.end
	return 0, io.EOF
}
