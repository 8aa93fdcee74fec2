package discordtest

import (
	"io"
	"net/http"
	"regexp"
	"strings"
	"time"
)

// maxBody is far above anything that a bot of text sends.
const maxBody = 8 << 20

// call is one REST request on its way to an answer.
type call struct {
	*http.Request
	path string            // without /api/vN
	vars map[string]string // what stands for the {names} of the endpoint
	raw  []byte
	rec  *Request

	disturbed bool // a fault is at work: the bot is not to blame
}

// answer is what a route says.
type answer struct {
	status int
	body   any // nil: none
}

var apiPrefix = regexp.MustCompile(`^/api(/v\d+)?`)

// serveREST answers one request, as the faults of the moment allow.
func (s *Server) serveREST(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		reset(w) // the client is gone
		return
	}
	c := &call{Request: r, path: apiPrefix.ReplaceAllString(r.URL.Path, ""), raw: raw}
	c.rec = s.note(c)
	fault := s.fault(c)
	if fault == nil {
		s.respond(w, c, s.handle(c))
		return
	}
	if !fault.Done && !s.hold(c, fault) {
		s.abandon(w, c)
		return
	}
	var healthy *response
	if fault.Done || fault.passes() {
		healthy = s.handle(c)
	}
	if fault.Done && !s.hold(c, fault) {
		s.abandon(w, c)
		return
	}
	s.misbehave(w, c, fault, healthy)
}

// response is an answer on its way out.
type response struct {
	status int
	header http.Header
	body   []byte
}

// handle carries a request out.
func (s *Server) handle(c *call) *response {
	ep := s.find(c)
	if ep == nil {
		s.blame(c, errNoRoute)
		return &response{status: errNoRoute.status, body: encode(errNoRoute.body())}
	}
	header, limited := s.spend(c, ep)
	if limited != nil {
		return limited
	}
	a, bad := s.checked(c, ep)
	if bad != nil {
		s.blame(c, bad)
		a = answer{bad.status, bad.body()}
	}
	res := &response{status: a.status, header: header}
	if a.body != nil {
		res.body = encode(a.body)
	}
	return res
}

// checked runs a route if the request may be made at all.
func (s *Server) checked(c *call, ep *endpoint) (answer, *apiError) {
	if !ep.open && c.Header.Get("Authorization") != "Bot "+s.Token {
		return answer{}, errUnauthorized
	}
	if bad := c.checkIDs(); bad != nil {
		return answer{}, bad
	}
	if !strings.HasPrefix(c.UserAgent(), "DiscordBot (") {
		// reference: User Agent. Discord may block the client, or not: the request
		// goes on.
		s.misuse(c.Method+" "+c.path, 0, "User-Agent is not DiscordBot ($url, $versionNumber)")
	}
	return ep.run(s, c)
}

// checkIDs wants snowflakes where the path has an ID.
func (c *call) checkIDs() *apiError {
	var p problems
	for name, v := range c.vars {
		if name != "token" && v != "@original" && !validID(v) {
			p.add(name+"_id", "NUMBER_TYPE_COERCE", "Value %q is not snowflake.", v)
		}
	}
	return p.asError()
}

// respond writes a response and closes its record.
func (s *Server) respond(w http.ResponseWriter, c *call, res *response) {
	s.finish(c, res.status)
	for k, v := range res.header {
		w.Header()[k] = v
	}
	if res.body != nil && w.Header().Get("Content-Type") == "" {
		w.Header().Set("Content-Type", "application/json")
	}
	w.WriteHeader(res.status)
	_, _ = w.Write(res.body)
}

// discordTime writes a time as Discord does.
func discordTime(ms int64) string {
	return time.UnixMilli(ms).UTC().Format("2006-01-02T15:04:05.000000+00:00")
}

func (s *Server) now() string { return discordTime(s.opt.Now().UnixMilli()) }
