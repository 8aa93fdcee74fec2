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

// What does not come to its end is not too long.
func TestCutOff(t *testing.T) {
	for name, tt := range map[string]struct {
		body   io.Reader
		length int64
		status int
		why    Refusal
	}{
		"cut off":       {io.MultiReader(strings.NewReader("{"), broken{}), 100, 400, cutOff},
		"longer":        {strings.NewReader(strings.Repeat(" ", maxBody+1)), -1, 413, tooLong},
		"said so":       {strings.NewReader(""), maxBody + 1, 413, tooLong},
		"of any length": {strings.NewReader("{}"), -1, 401, unsigned},
	} {
		b := newBench(t, hello)
		r := httptest.NewRequest("POST", Path, tt.body)
		r.ContentLength = tt.length
		if w := b.serve(r); w.Code != tt.status || b.refused[0] != tt.why {
			t.Errorf("%s: got %d, counted %v", name, w.Code, b.refused)
		}
	}
}

// broken is a connection that has ended.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }
