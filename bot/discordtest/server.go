package discordtest

import (
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// Server is a running Discord. Its exported fields do not change.
type Server struct {
	URL           string // what DISCORD_API_URL is to be
	Token         string // the bot's token, without "Bot "
	ApplicationID string // differs from the bot user's ID, as in older applications
	Bot           User
	GuildID       string // the guild that the bot is in from the start
	ChannelID     string // that guild's text channel
	BotRoleID     string // the bot's own role in that guild

	opt       Options
	ids       ids
	keep      int // of each kind, if flat
	endpoints []endpoint
	http      *http.Server
	done      chan struct{}  // closed by Close: ends delays and waits
	work      sync.WaitGroup // requests and connections under way

	mu       sync.Mutex // guards everything below
	closed   bool
	world    world
	commands map[string][]Object // guild, or "" -> definitions
	created  map[string]int      // guild, or "" -> commands created today
	store    store
	gateway  gateway
	faults   []*Script
	limits   []routeLimit
	buckets  map[string]*bucket
	sweepAt  int                     // buckets
	asked    map[string]*interaction // token -> interaction
	askedID  map[string]*interaction // id -> interaction
	askedLog []*interaction
	record   record
	counts   Counts
	changed  signal
}

// New starts a server that is closed when the test ends.
func New(tb testing.TB, o Options) *Server {
	tb.Helper()
	s := NewServer(o)
	tb.Cleanup(s.Close)
	return s
}

// NewServer starts a server. The caller closes it.
func NewServer(o Options) *Server {
	l, err := net.Listen("tcp", or(o.Addr, "127.0.0.1:0"))
	if err != nil {
		panic(fmt.Sprintf("discordtest: listening: %v", err))
	}
	s := &Server{
		opt:      o.filled(),
		URL:      "http://" + l.Addr().String(),
		done:     make(chan struct{}),
		commands: map[string][]Object{},
		created:  map[string]int{},
		keep:     flatKeep, sweepAt: flatKeep,
		buckets: map[string]*bucket{},
		asked:   map[string]*interaction{},
		askedID: map[string]*interaction{},
		store:   newStore(),
		changed: newSignal(),
	}
	s.Token = s.opt.Token
	s.gateway = newGateway(s.opt)
	s.populate()
	s.endpoints = endpoints()
	s.http = &http.Server{Handler: http.HandlerFunc(s.serve), ConnState: s.track, ReadHeaderTimeout: time.Minute}
	s.work.Go(func() { _ = s.http.Serve(l) }) // it returns when the server is closed
	return s
}

// track lets Close wait for net/http's connections: their goroutines outlive the
// handlers. One that is hijacked ends with its handler.
func (s *Server) track(_ net.Conn, state http.ConnState) {
	switch state {
	case http.StateNew:
		s.work.Add(1)
	case http.StateClosed, http.StateHijacked:
		s.work.Done()
	}
}

// serve lets Close wait for what is under way.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		reset(w)
		return
	}
	s.work.Add(1)
	s.mu.Unlock()
	defer s.work.Done()
	switch strings.Trim(r.URL.Path, "/") {
	case gatewayPath, resumePath:
		s.serveGateway(w, r)
	default:
		s.serveREST(w, r)
	}
}

// Close drops every connection, ends every wait, and returns when nothing of
// the server runs any more.
func (s *Server) Close() {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		s.work.Wait()
		return
	}
	s.closed = true
	close(s.done)
	for c := range s.gateway.conns {
		c.drop()
	}
	s.mu.Unlock()
	_ = s.http.Close() // nothing is left to be saved
	s.work.Wait()
}
