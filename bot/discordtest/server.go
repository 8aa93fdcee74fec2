package discordtest

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// Server is a running Discord. Its exported fields do not change.
type Server struct {
	URL           string // what DISCORD_API_URL is to be
	Token         string // the bot's token, without "Bot "
	ApplicationID string // differs from the bot user's ID, as in older applications
	Bot           User
	GuildID       string // the guild that the bot is in
	ChannelID     string // that guild's text channel
	BotRoleID     string // the bot's own role in that guild

	opt     Options
	listens net.Listener
	dial    func(ctx context.Context, network, address string) (net.Conn, error)
	http    *http.Server
	mux     *http.ServeMux
	lastID  atomic.Int64
	done    chan struct{}  // closed by Close: ends delays and waits
	work    sync.WaitGroup // requests and connections under way

	mu       sync.Mutex    // guards everything below
	woken    chan struct{} // closed, and replaced, at each change
	closed   bool
	channels map[string]Channel
	users    map[string]User
	dms      map[string]string   // user -> channel
	asker    User                // who asks when a test does not say
	commands map[string][]Object // guild, or "" -> definitions
	created  int                 // commands, today
	messages map[string]Message
	nonces   map[string]string       // nonce -> message
	deleted  map[string]bool         // messages, by DeleteMessage
	asked    map[string]*Interaction // by ID
	gateway  gateway
	faults   []*Script
	buckets  map[string]*bucket
	requests []*Request
	blames   []Violation
	sent     []Message // for WaitMessage
	counts   Counts
}

// New starts a server that is closed when the test ends. A server in memory is
// to be made within the bubble that uses it.
func New(tb testing.TB, o Options) *Server {
	tb.Helper()
	s := NewServer(o)
	tb.Cleanup(s.Close)
	return s
}

// NewServer starts a server. The caller closes it.
func NewServer(o Options) *Server {
	s := &Server{
		opt:      o.filled(),
		done:     make(chan struct{}),
		woken:    make(chan struct{}),
		channels: map[string]Channel{},
		users:    map[string]User{},
		dms:      map[string]string{},
		commands: map[string][]Object{},
		messages: map[string]Message{},
		nonces:   map[string]string{},
		deleted:  map[string]bool{},
		asked:    map[string]*Interaction{},
		buckets:  map[string]*bucket{},
	}
	s.listen()
	s.URL = "http://" + s.listens.Addr().String()
	s.Token = s.opt.Token
	s.gateway = newGateway(s.opt)
	s.populate()
	s.mux = s.routes()
	s.http = &http.Server{Handler: http.HandlerFunc(s.serve)}
	s.work.Go(func() { _ = s.http.Serve(s.listens) }) // it returns when the server is closed
	return s
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
}

// change locks the server, and returns what unlocks it and wakes who waits.
func (s *Server) change() (end func()) {
	s.mu.Lock()
	return func() {
		close(s.woken)
		s.woken = make(chan struct{})
		s.mu.Unlock()
	}
}

// await returns what check says yes to, now or after a later change. It checks
// with the lock held.
func await[T any](ctx context.Context, s *Server, check func() (T, bool)) (T, error) {
	for {
		s.mu.Lock()
		v, ok := check()
		woken := s.woken
		s.mu.Unlock()
		if ok {
			return v, nil
		}
		var zero T
		select {
		case <-woken:
		case <-ctx.Done():
			return zero, ctx.Err()
		case <-s.done:
			return zero, ErrClosed
		}
	}
}

// now is the time as Discord writes it.
func (s *Server) now() string { return time.Now().UTC().Format("2006-01-02T15:04:05.000000+00:00") }
