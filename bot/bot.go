// Package bot answers questions on Discord from a pack of knowledge.
//
// Five stops lead from a question to its reply: an event comes in (event.go), is
// read without trusting it (interaction.go, message.go), finds its entry in the
// table of commands (commands.go), becomes a reply (reply.go), and the reply a
// message (render.go), which is sent (send.go). Only the first and the last touch
// Discord; what lies between is pure.
package bot

import (
	"errors"
	"footnote/knowledge/router"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
)

// Config is what a Bot needs.
type Config struct {
	Token     string
	APIURL    string // where REST requests go; "" means https://discord.com
	Guild     string // registers the commands with this server only; "" means everywhere
	AdminAddr string // serves health and metrics; "" means not at all
	Log       *slog.Logger
	Router    *router.Router

	timing timing // zero means defaultTiming; tests are faster
	dial   dialer // nil means the network
}

// Bot answers on Discord.
type Bot struct {
	config   Config
	log      *slog.Logger
	maker    maker
	commands []command
	timing   timing
	rest     *rest
	gateway  *gateway
	sender   *sender
	work     *work
	limiter  *limiter
	metrics  *metrics

	registered   atomic.Bool // the commands are
	applications chan string // our application's ID, once READY has told it

	mu   sync.Mutex
	user string         // our own ID, once READY has told it
	seen *bounded[bool] // IDs of events, since Discord may deliver one twice
}

// maxSeen is how many events are remembered: minutes of a busy day, while a
// second delivery follows the first by seconds.
const maxSeen = 10_000

// New makes a bot. It does not connect yet.
func New(c Config) (*Bot, error) {
	var err error
	if c.Token, err = cleanToken(c.Token); err != nil {
		return nil, err
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.timing == (timing{}) {
		c.timing = defaultTiming()
	}
	log := redact(c.Log, c.Token)
	m := newMetrics()
	r, err := newRest(c.APIURL, c.Token, c.dial, log, c.timing, m)
	if err != nil {
		return nil, err
	}
	made := maker{c.Router}
	b := &Bot{
		config: c, log: log, maker: made, commands: made.commands(), timing: c.timing,
		rest: r, gateway: newGateway(r, c.Token, log, c.timing, m), sender: newSender(r),
		work: newWork(m.dropped.Inc), limiter: newLimiter(), metrics: m,
		seen: newBounded[bool](maxSeen), applications: make(chan string, 1),
	}
	return b, nil
}

// cleanToken returns a token as it is sent. People paste it with its prefix, with
// blanks around it, or with what a text editor made of it.
func cleanToken(token string) (string, error) {
	token = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(token), "Bot "))
	if token == "" {
		return "", errors.New("starting the bot: there is no token")
	}
	if strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return "", errors.New("starting the bot: the token holds characters that no token has; copy it again from the Developer Portal, Bot")
	}
	return token, nil
}

// self returns our own ID, "" before READY.
func (b *Bot) self() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.user
}

// first reports whether an event's ID is new.
func (b *Bot) first(id string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, seen := b.seen.get(id); seen {
		return false
	}
	b.seen.put(id, true)
	return true
}
