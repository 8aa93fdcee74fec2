package discordtest

import (
	"bytes"
	"cmp"
	"io"
	"maps"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tidwall/gjson"
)

// call is one request on its way to an answer, which is recorded.
type call struct {
	*httptest.ResponseRecorder
	r     *http.Request
	path  string // without /api/vN
	raw   []byte // the body
	json  gjson.Result
	files []File // beside it
	rec   *Request

	disturbed bool // a fault is at work: the bot is not to blame
}

// route carries a request out; what it returns is sent as JSON, nil as 204.
type route func(*Server, *call) (body any, bad *apiError)

// split takes the body of a call apart: the JSON, which is then all of the body that is
// recorded, and the files beside it, if there are any.
func (c *call) split() {
	kind, params, err := mime.ParseMediaType(c.r.Header.Get("Content-Type"))
	c.json = gjson.ParseBytes(c.raw)
	if err != nil || kind != "multipart/form-data" {
		return
	}
	c.json = gjson.Result{}
	parts := multipart.NewReader(bytes.NewReader(c.raw), params["boundary"])
	for {
		p, err := parts.NextPart()
		if err != nil {
			return // what is missing is found by those who look for it
		}
		content, err := io.ReadAll(p)
		switch name := p.FormName(); {
		case err != nil:
			return
		case name == "payload_json":
			c.raw, c.json = content, gjson.ParseBytes(content)
		case name == "files["+strconv.Itoa(len(c.files))+"]":
			c.files = append(c.files, File{p.FileName(), p.Header.Get("Content-Type"), content})
		}
	}
}

// enter records a request as it comes in, unless the server is closed.
func (s *Server) enter(c *call) (open bool) {
	defer s.change()()
	if s.closed {
		return false
	}
	s.work.Add(1)
	c.rec = &Request{Method: c.r.Method, Path: c.path, Body: c.raw, Time: time.Now()}
	s.requests = append(s.requests, c.rec)
	return true
}

// finish records the answer to a request.
func (s *Server) finish(c *call, status int) {
	defer s.change()()
	c.rec.Status = status
}

// Inject makes requests go wrong: the next ones of a method and a path, as often
// as times says, or until Clear if that is 0. The path comes without /api/vN; in
// it * stands for one segment, and "" for any path. Those of the gateway's sockets
// match /ws/*. Of several scripts that match, the oldest is used.
func (s *Server) Inject(method, path string, times int, f Fault) *Script {
	x := &Script{method: method, path: path, lock: &s.lock, fault: f, left: cmp.Or(times, -1)}
	defer s.change()()
	s.faults = append(s.faults, x)
	return x
}

// fault returns what is to go wrong with a request. The bot cannot be blamed for
// what follows: not for this request, nor for answering an interaction again.
func (s *Server) fault(c *call) Fault {
	defer s.change()()
	i := slices.IndexFunc(s.faults, func(x *Script) bool { return x.matches(c.r.Method, c.path) })
	if i < 0 {
		return Fault{}
	}
	x := s.faults[i]
	x.hits++
	x.left--
	s.counts.Faults++
	c.disturbed = true
	if part := strings.Split(c.path, "/"); len(part) > 2 && s.asked[part[2]] != nil {
		s.asked[part[2]].disturbed = true
	}
	return x.fault
}

// hold waits as the fault says, and returns false if the client or the server
// goes away meanwhile. The request is then to be abandoned.
func (s *Server) hold(c *call, f Fault) bool {
	return (f.Delay == 0 || until(s, c, time.After(f.Delay))) && (f.Hold == nil || until(s, c, f.Hold))
}

func until[T any](s *Server, c *call, ch <-chan T) bool {
	select {
	case <-ch:
		return true
	case <-c.r.Context().Done():
		return false
	case <-s.done:
		return false
	}
}

// respond sends what has been recorded, as slowly as the fault says.
func (s *Server) respond(w http.ResponseWriter, c *call, f Fault) {
	s.finish(c, c.Code)
	maps.Copy(w.Header(), c.Header())
	w.WriteHeader(c.Code)
	body := c.Body.Bytes()
	if f.Pace == 0 {
		_, _ = w.Write(body)
		return
	}
	for part := range slices.Chunk(body, max(1, (len(body)+7)/8)) {
		_, _ = w.Write(part)
		_ = http.NewResponseController(w).Flush()
		if !until(s, c, time.After(f.Pace)) {
			panic(http.ErrAbortHandler)
		}
	}
}
