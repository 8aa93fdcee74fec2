package discordtest

import (
	"context"
	"crypto/ed25519"
	"encoding/json"
	"net"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
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
	PublicKey     string // what DISCORD_PUBLIC_KEY is to be

	opt     Options
	listens net.Listener
	dial    func(ctx context.Context, network, address string) (net.Conn, error)
	http    *http.Server
	mux     *http.ServeMux
	lastID  atomic.Int64
	key     ed25519.PrivateKey // signs interactions over HTTP
	poster  *http.Client       // sends them
	began   time.Time          // when lastID had its first value
	work    sync.WaitGroup     // requests and connections under way

	lock // its mu guards everything below
	record
	closed   bool
	guilds   []string
	channels map[string]Channel
	users    map[string]User
	dms      map[string]string   // user -> channel
	asker    User                // who asks when a test does not say
	commands map[string][]Object // guild, or "" -> definitions
	created  int                 // commands, today
	messages map[string]Message
	files    map[string]File         // attachments, by ID
	nonces   map[string]string       // nonce -> message
	deleted  map[string]bool         // messages, by DeleteMessage
	asked    map[string]*Interaction // by ID
	gateway  gateway
	endpoint string // where interactions go; "" is the gateway
	faults   []*Script
	buckets  map[string]*bucket
	sent     []Message // for WaitMessage
}

// gateway is the state of all connections and sessions; Server.mu guards it. Its
// types stand with Server because they and Server hold one another; what is done
// with them stands in files that may use each other's, from the bottom up.
type gateway struct {
	scenes     []Scene
	faulted    time.Time
	conns      map[*Conn]bool
	sessions   map[string]*session // those that can be resumed
	starts     StartLimit
	reset      time.Time // when all starts are there again
	sharding   Sharding
	identified map[int]time.Time // last IDENTIFY of each bucket of max_concurrency
}

// Scene plays one connection to the gateway, from the open socket on. When it
// returns, what it has sent is delivered and the connection is dropped. Good is
// the healthy scene, which every connection has unless Play says otherwise.
//
//	srv.Play(discordtest.Lived(3, discordtest.Drop), discordtest.Good)
type Scene func(c *Conn)

// session is one across its connections: what RESUME needs.
type session struct {
	id      string
	intents int64
	shard   [2]int // its number, and how many there are
	seq     int64
	sent    [][]byte // every event; the last one has seq
	conn    *Conn    // nil while disconnected
}

// Conn is the server's end of one connection to the gateway. A session that is
// resumed is on another Conn. What is sent goes through a queue, so that nobody
// waits for a slow client.
type Conn struct {
	Number   int  // among the connections of the server, from 1
	AtResume bool // it came in by resume_gateway_url

	// Once the session is up, which WaitSession waits for:
	ID      string    // of the session
	Resumed bool      // it is an older one
	Seq     int64     // the last event that RESUME said had come
	Started time.Time // when READY or RESUMED was sent

	s       *Server
	ws      *websocket.Conn
	session *session    // nil while none is up; Server.mu guards it
	asked   Packet      // the last IDENTIFY or RESUME
	noACK   atomic.Bool // heartbeats are not answered

	since time.Time // when the minute of received began
	got   int       // packets in that minute

	mu    sync.Mutex
	queue []outgoing
	ended bool          // the last thing has been queued
	wake  chan struct{} // holds one: there is something in the queue
}

// Packet is what a client sends.
type Packet struct {
	Op   int             `json:"op"` // -1 if it cannot be read
	Data json.RawMessage `json:"d"`
	size int
}

// outgoing is what the writer sends: text, or the end of the connection, with a
// close code or without a word.
type outgoing struct {
	text   []byte
	last   bool
	code   int
	reason string // beside the code
}

// Requests returns the requests so far, oldest first.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []Request
	for _, r := range s.requests {
		all = append(all, *r)
	}
	return all
}

// Violations returns what the bot did that Discord forbids.
func (s *Server) Violations() []Violation {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.blames)
}

// Counts returns the counts of now.
func (s *Server) Counts() Counts {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.counts
}

// WaitCounts returns the counts as soon as they match; match must not call the
// server.
func (s *Server) WaitCounts(ctx context.Context, match func(Counts) bool) (Counts, error) {
	return await(ctx, &s.lock, func() (Counts, bool) { return s.counts, match(s.counts) })
}

// now is the time as Discord writes it.
func (s *Server) now() string { return time.Now().UTC().Format("2006-01-02T15:04:05.000000+00:00") }
