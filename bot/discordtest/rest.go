package discordtest

import (
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// postingMessages has the narrowest limit.
const postingMessages = "POST /channels/{channel}/messages"

// agent is what a User-Agent must begin with: a real address, and a version.
var agent = regexp.MustCompile(`^DiscordBot \(https?://[\w-]+(\.[\w-]+)+[^\s,]*, v?\d[\w.-]*\)`)

var apiPrefix = regexp.MustCompile(`^/api(/v\d+)?`)

// serve answers one request, as the faults of the moment allow.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(r.Body)
	r.URL.Path = strings.TrimSuffix(apiPrefix.ReplaceAllString(r.URL.Path, ""), "/")
	c := &call{ResponseRecorder: httptest.NewRecorder(), r: r, path: r.URL.Path, raw: raw}
	c.split()
	if err != nil || !s.enter(c) {
		panic(http.ErrAbortHandler) // ends the connection without an answer
	}
	defer s.work.Done()
	f := s.fault(c)
	if f.Done {
		s.mux.ServeHTTP(c, r)
	}
	if !s.hold(c, f) || f.Drop {
		s.finish(c, -1)
		panic(http.ErrAbortHandler)
	}
	switch {
	case f.Status != 0:
		c.ResponseRecorder = f.recorded()
	case c.path == gatewayPath || c.path == resumePath:
		s.serveGateway(w, c)
		return
	case !f.Done:
		s.mux.ServeHTTP(c, r)
	}
	s.respond(w, c, f)
}

// run carries a request out with the lock held, and blames the bot for a refusal.
func (s *Server) run(c *call, run route) {
	defer s.change()()
	if !s.spend(c) {
		return
	}
	body, bad := any(nil), s.check(c)
	if bad == nil {
		body, bad = run(s, c)
	}
	if bad != nil {
		if !c.disturbed {
			s.blame(Violation{c.r.Method, c.path, bad.code, bad.message, bad.form})
		}
		c.Code, body = bad.status, Object{"message": bad.message, "code": bad.code}
	}
	if body == nil {
		c.WriteHeader(http.StatusNoContent)
		return
	}
	c.Header().Set("Content-Type", "application/json")
	c.WriteHeader(c.Code)
	c.Write(encode(body))
}

// check says whether a request may be made at all.
func (s *Server) check(c *call) *apiError {
	token := c.r.PathValue("token")
	if auth := c.r.Header.Get("Authorization"); token == "" && auth != "Bot "+s.Token {
		return errUnauthorized
	}
	var p problems
	for _, name := range []string{"app", "guild", "channel", "message", "interaction"} {
		v := c.r.PathValue(name)
		if _, err := strconv.ParseUint(v, 10, 64); err != nil && v != "" {
			p.add(name+"_id", "Value %q is not snowflake.", v)
		}
	}
	hasBody := c.r.Method != "GET" && c.r.Method != "DELETE"
	if kind := c.r.Header.Get("Content-Type"); hasBody && len(c.files) == 0 && !strings.HasPrefix(kind, "application/json") {
		p.add("_misc", `Expected "Content-Type" header to be application/json.`)
	}
	if !agent.MatchString(c.r.UserAgent()) { // Discord may block the client, or not
		s.blame(Violation{Method: c.r.Method, Path: c.path, Message: "User-Agent is not DiscordBot ($url, $versionNumber)"})
	}
	if len(c.files) > 0 && c.r.PathValue("interaction") == "" {
		p.add("files", "May not be sent here, or are not played by discordtest.")
	}
	if len(p) == 0 && hasBody && !gjson.ValidBytes(c.raw) {
		return errJSON
	}
	return p.asError()
}

// spend counts a request against its bucket and all together, says so in the
// headers, and answers with 429 where nothing is left. Each route and channel has
// a bucket; interactions have one for each token, so that none is ever used up.
func (s *Server) spend(c *call) (ok bool) {
	if c.r.PathValue("token") == "" {
		if left, after := s.bucket("").count(s.opt.Global); left < 0 {
			s.limit(c, RateLimited(ScopeGlobal, after))
			return false
		}
	}
	limit := s.opt.Limit
	if c.r.Pattern == postingMessages {
		limit = s.opt.Messages
	}
	key := c.r.Pattern + " " + c.r.PathValue("channel") + c.r.PathValue("guild") + c.r.PathValue("token")
	left, after := s.bucket(key).count(limit)
	if left < 0 {
		s.limit(c, RateLimited(ScopeRoute, after))
	}
	setLimit(c.Header(), c.r.Pattern, limit.Requests, left, after)
	return left >= 0
}

// bucket returns the bucket of a key; that of "" counts all requests.
func (s *Server) bucket(key string) *bucket {
	if s.buckets[key] == nil {
		s.buckets[key] = &bucket{}
	}
	return s.buckets[key]
}

// limit refuses a request that is one too many.
func (s *Server) limit(c *call, f Fault) {
	s.counts.Limited++
	c.ResponseRecorder = f.recorded()
}
