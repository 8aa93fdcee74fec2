package discordtest

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"net"
	"net/http"
	"testing"
	"time"
)

// New starts a server that is closed when the test ends. A server in memory is
// to be made within the bubble that uses it.
func New(tb testing.TB, o Options) *Server {
	tb.Helper()
	s := NewServer(o)
	tb.Cleanup(s.Close)
	return s
}

// NewInBubble starts a server in memory, for a test of time in a bubble of
// testing/synctest, which plays scenes on the connections to come. It insists on
// the pause between two IDENTIFYs, and the test fails if there is a Violation.
func NewInBubble(tb testing.TB, o Options, scenes ...Scene) *Server {
	tb.Helper()
	o.InMemory, o.IdentifyEvery = true, 5*time.Second
	s := New(tb, o)
	s.Play(scenes...)
	tb.Cleanup(func() {
		for _, v := range s.Violations() {
			tb.Errorf("Discord complained: %+v", v)
		}
	})
	return s
}

// NewServer starts a server. The caller closes it.
func NewServer(o Options) *Server {
	o = o.filled()
	s := &Server{
		Token:    o.Token,
		opt:      o,
		lock:     lock{woken: make(chan struct{}), done: make(chan struct{})},
		channels: map[string]Channel{},
		users:    map[string]User{},
		dms:      map[string]string{},
		commands: map[string][]Object{},
		messages: map[string]Message{},
		nonces:   map[string]string{},
		files:    map[string]File{},
		deleted:  map[string]bool{},
		asked:    map[string]*Interaction{},
		buckets:  map[string]*bucket{},
		gateway: gateway{
			conns: map[*Conn]bool{}, sessions: map[string]*session{},
			sharding: o.Sharding, identified: map[int]time.Time{}, starts: o.StartLimit, reset: time.Now().Add(o.StartLimit.ResetAfter),
		},
	}
	s.listen()
	s.forge()
	s.URL = "http://" + s.listens.Addr().String()
	s.populate()
	s.mux = s.routes()
	s.http = &http.Server{Handler: http.HandlerFunc(s.serve)}
	s.work.Go(func() { _ = s.http.Serve(s.listens) }) // it returns when the server is closed
	return s
}

// forge makes the key that signs interactions over HTTP, and what sends them. It follows
// no redirect, and waits no longer than Discord does.
func (s *Server) forge() {
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		panic(fmt.Sprintf("discordtest: making a key: %v", err))
	}
	s.PublicKey, s.key = hex.EncodeToString(public), private
	s.poster = &http.Client{
		Timeout: answerWithin, Transport: &http.Transport{MaxIdleConnsPerHost: 64},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// listen opens the server's network, in memory or on loopback.
func (s *Server) listen() {
	if s.opt.InMemory {
		p := newPipe()
		s.listens, s.dial = p, p.Dial
		return
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(fmt.Sprintf("discordtest: listening: %v", err))
	}
	s.listens, s.dial = l, new(net.Dialer).DialContext
}

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
		"DELETE /webhooks/{app}/{token}/messages/@original": (*Server).deleteOriginal,
		"POST /interactions/{interaction}/{token}/callback": (*Server).callback,
		"POST /webhooks/{app}/{token}":                      (*Server).followUp,
		"/":                                                 func(*Server, *call) (any, *apiError) { return nil, errNoRoute },
	} {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, _ *http.Request) { s.run(w.(*call), run) })
	}
	return mux
}

// Dial connects to the server, whatever the address; hand it to clients in the
// place of net.Dialer.DialContext.
func (s *Server) Dial(ctx context.Context, _, _ string) (net.Conn, error) {
	return s.dial(ctx, "tcp", s.listens.Addr().String())
}

// Close drops every connection, ends every wait, and returns when no request is
// under way any more.
func (s *Server) Close() {
	s.mu.Lock()
	if !s.closed {
		s.closed = true
		close(s.done)
	}
	for c := range s.gateway.conns {
		_ = c.ws.Close()
	}
	s.mu.Unlock()
	_ = s.http.Close() // nothing is left to be saved
	s.work.Wait()
	s.poster.CloseIdleConnections()
}

// Session is WaitSessionOn for a test in a bubble, which fails after a day.
func (s *Server) Session(tb testing.TB, number int) *Conn {
	tb.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 24*time.Hour)
	defer cancel()
	c, err := s.WaitSessionOn(ctx, number)
	if err != nil {
		tb.Fatalf("no session on connection %d: %v", number, err)
	}
	return c
}
