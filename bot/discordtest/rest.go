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

// call is one request on its way to an answer, which is recorded.
type call struct {
	*httptest.ResponseRecorder
	r    *http.Request
	path string // without /api/vN
	raw  []byte // the body
	json gjson.Result
	rec  *Request

	disturbed bool // a fault is at work: the bot is not to blame
}

// route carries a request out; what it returns is sent as JSON, nil as 204.
type route func(*Server, *call) (body any, bad *apiError)

// postingMessages has the narrowest limit.
const postingMessages = "POST /channels/{channel}/messages"

// routes are those that the bot uses.
func (s *Server) routes() *http.ServeMux {
	mux := http.NewServeMux()
	for pattern, run := range map[string]route{
		"GET /gateway":                                      (*Server).getGatewayBot, // and more than it tells
		"GET /gateway/bot":                                  (*Server).getGatewayBot,
		"GET /users/@me":                                    (*Server).getMe,
		"GET /users/@me/guilds":                             (*Server).getGuilds,
		"GET /applications/@me":                             (*Server).getApplication,
		"GET /applications/{app}/commands":                  (*Server).getCommands,
		"PUT /applications/{app}/commands":                  (*Server).putCommands,
		"GET /applications/{app}/guilds/{guild}/commands":   (*Server).getCommands,
		"PUT /applications/{app}/guilds/{guild}/commands":   (*Server).putCommands,
		postingMessages:                                     (*Server).postMessage,
		"GET /channels/{channel}/messages":                  (*Server).getMessages,
		"PATCH /channels/{channel}/messages/{message}":      (*Server).patchMessage,
		"DELETE /channels/{channel}/messages/{message}":     (*Server).deleteMessage,
		"POST /interactions/{interaction}/{token}/callback": (*Server).callback,
		"/": func(*Server, *call) (any, *apiError) { return nil, errNoRoute },
	} {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, _ *http.Request) { s.run(w.(*call), run) })
	}
	return mux
}

// agent is what a User-Agent must begin with: a real address, and a version.
var agent = regexp.MustCompile(`^DiscordBot \(https?://[\w-]+(\.[\w-]+)+[^\s,]*, v?\d[\w.-]*\)`)

var apiPrefix = regexp.MustCompile(`^/api(/v\d+)?`)

// serve answers one request, as the faults of the moment allow.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(r.Body)
	r.URL.Path = strings.TrimSuffix(apiPrefix.ReplaceAllString(r.URL.Path, ""), "/")
	c := &call{ResponseRecorder: httptest.NewRecorder(), r: r, path: r.URL.Path, raw: raw, json: gjson.ParseBytes(raw)}
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
	if kind := c.r.Header.Get("Content-Type"); hasBody && !strings.HasPrefix(kind, "application/json") {
		p.add("_misc", `Expected "Content-Type" header to be application/json.`)
	}
	if !agent.MatchString(c.r.UserAgent()) { // Discord may block the client, or not
		s.blame(Violation{Method: c.r.Method, Path: c.path, Message: "User-Agent is not DiscordBot ($url, $versionNumber)"})
	}
	if len(p) == 0 && hasBody && !gjson.ValidBytes(c.raw) {
		return errJSON
	}
	return p.asError()
}
