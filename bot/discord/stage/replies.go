package stage

import (
	"fmt"
	"io"
	"net/http"
	"sync"
	"testing"
	"time"
)

// Replies is a REST API that does one thing to each request, the last for all
// that follow.
type Replies struct {
	*network
	list []http.HandlerFunc

	mu    sync.Mutex
	count int
}

// NewReplies returns the API on a network of its own, on a fake clock if called
// in a bubble of synctest.
func NewReplies(t testing.TB, list ...http.HandlerFunc) *Replies {
	r := &Replies{list: list}
	r.network = serve(t, r)
	return r
}

func (r *Replies) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	io.Copy(io.Discard, req.Body) // only then does the server see the client go
	r.mu.Lock()
	next := r.list[min(r.count, len(r.list)-1)]
	r.count++
	r.mu.Unlock()
	next(w, req)
}

// Requests returns how many have come.
func (r *Replies) Requests() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.count
}

// Status answers with a status, a body, and headers as pairs of key and value.
func Status(code int, body string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
		fmt.Fprint(w, body)
	}
}

// Limited asks to wait so many seconds.
func Limited(seconds string) http.HandlerFunc {
	return Status(429, `{"message":"slow","retry_after":`+seconds+`,"global":false}`, "Retry-After", "1")
}

// After answers late, unless the client has gone.
func After(d time.Duration, then http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-time.After(d):
			then(w, r)
		case <-r.Context().Done():
		}
	}
}

// Hang never answers.
func Hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// Severed drops the connection.
func Severed(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

// Done answers that all is well.
var Done = Status(204, "")
