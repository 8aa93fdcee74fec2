package bot

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"hash/maphash"
	"log/slog"
	"net"
	"sync/atomic"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"

	"footnote/bot/ballot"
	"footnote/bot/discord"
	"footnote/bot/ledger"
	"footnote/bot/replicas"
	"footnote/bot/seal"
	"footnote/knowledge/router"
)

// Config is what a Bot needs.
type Config struct {
	Token     string
	APIURL    string // where REST requests go; "" means https://discord.com
	Guild     string // registers the commands with this server only; "" means everywhere
	AdminAddr string // serves health and metrics; "" means not at all
	Profiles  bool   // serves profiles there too
	HTTPAddr  string // takes interactions from Discord over HTTP; "" means not at all
	PublicKey string // the application's, with which those are signed
	Shards    string // how many there are; "" or "auto" means as many as Discord recommends
	ShardIDs  string // those of this process, such as 0-3; "" means all
	NoGateway bool   // connects to no gateway, so that only interactions over HTTP are answered
	Log       *slog.Logger
	Tracer    trace.Tracer   // nil means no traces
	Router    *router.Router // of the pack to begin with; see Use
	Ledger    *ledger.Ledger // what people have learned; nil for a bot without /review
	Keeping   Keeping        // of questions that find no answer; none unless set

	// Replicas are the processes of the bot, which agree on what they share; nil leaves this
	// one to itself.
	Replicas *replicas.Replicas

	timing   discord.Timing // zero means its default; tests are faster
	dial     discord.Dialer // nil means the network
	listener net.Listener   // nil means one at HTTPAddr
}

// Bot answers on Discord.
type Bot struct {
	config  Config
	log     *slog.Logger
	pack    atomic.Pointer[pack] // what it answers from; Use swaps it
	key     ed25519.PublicKey    // nil without HTTPAddr
	rest    *discord.REST
	gateway *discord.Shards
	shards  int // as DISCORD_SHARDS says; 0 for as many as Discord recommends
	sender  *sender
	workers *workers
	limit   *sharedLimit // on questions
	typing  *askerLimit  // on completions
	metrics *metrics
	tracer  trace.Tracer

	registers    bool          // the commands: of several processes one does, that with the first shard
	registered   atomic.Bool   // the commands are
	applications chan string   // our application's ID, once READY has told it
	redefined    chan struct{} // the commands are to be registered anew

	user atomic.Value                 // our own ID, a string, once READY has told it
	seen *lru.Cache[string, struct{}] // IDs of events, since Discord may deliver one twice

	seal   seal.Sealer   // of marks of who asked
	shared *sharedLately // answers that were shared

	exchanges exchanges
	seed      maphash.Seed

	boxes ballot.Boxes // of shared questions
	marks ballot.Key
}

// maxSeen is how many events are remembered: minutes of a busy day, while a
// second delivery follows the first by seconds.
const maxSeen = 10_000

// shareLife is how long an answer that was shared is not shared again from the same
// message: a second press is a slip.
const shareLife = 15 * time.Minute

// New makes a bot. It does not connect yet; the error is for settings that must be
// changed, and says which.
func New(c Config) (*Bot, error) {
	var err error
	if c.Token, err = CleanToken(c.Token); err != nil {
		return nil, err
	}
	if c.Guild, err = cleanID(c.Guild); err != nil {
		return nil, fmt.Errorf("reading DISCORD_GUILD: %w", err)
	}
	key, err := c.checkAddresses()
	if err != nil {
		return nil, err
	}
	shards, ids, err := parseShards(c.Shards, c.ShardIDs)
	if err != nil {
		return nil, err
	}
	if c.Profiles && c.AdminAddr == "" {
		return nil, errors.New("reading FOOTNOTE_PPROF: profiles are served on FOOTNOTE_ADMIN_ADDR, which is not set")
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Tracer == nil {
		c.Tracer = noop.NewTracerProvider().Tracer("")
	}
	log := discord.Redact(c.Log, c.Token)
	counts := newMetrics()
	rest, err := discord.NewREST(discord.Config{
		Token: c.Token, APIURL: c.APIURL, Log: log, Dial: c.dial, Timing: c.timing, AtOnce: maxWorking,
		Retried: counts.retried, Lost: counts.lostShard, Shards: shards, ShardIDs: ids, Turn: c.turn(),
	})
	if err != nil {
		return nil, err
	}
	others := &agreement{log: log}
	seen, _ := lru.New[string, struct{}](maxSeen) // fails for sizes below one only
	b := &Bot{
		config: c, log: log, key: key, rest: rest, gateway: discord.NewShards(rest), shards: shards, sender: newSender(rest, counts.lost),
		workers: newWorkers(counts.dropped.Inc), limit: &sharedLimit{others: others, local: newAskerLimit(askBurst, askEvery)},
		typing: newAskerLimit(typeBurst, typeEvery), metrics: counts, tracer: c.Tracer,
		seen: seen, applications: make(chan string, 1), redefined: make(chan struct{}, 1),
		exchanges: newExchanges(), seal: seal.New(c.Token), seed: maphash.MakeSeed(),
		shared: &sharedLately{others: others, local: newLately(shareLife)},
		boxes:  ballot.NewBoxes(), marks: ballot.NewKey(c.Token),
	}
	b.agree()
	b.registers = c.NoGateway || ids == nil || ids[0] == 0 // without a gateway it has no shards at all
	b.pack.Store(b.newPack(c.Router))
	counts.showReady(b.ready)
	counts.watchShards(b.gateway)
	return b, nil
}

// self returns our own ID, "" before READY.
func (b *Bot) self() string {
	id, _ := b.user.Load().(string)
	return id
}

// first reports whether an event's ID is new.
func (b *Bot) first(id string) bool {
	known, _ := b.seen.ContainsOrAdd(id, struct{}{})
	return !known
}
