package discord

import (
	"context"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// lobby is what the shards of a process share before they are connected: where the
// gateway is, and how many sessions may be started. Safe for concurrent use.
type lobby struct {
	rest   *REST
	asking chan struct{} // holds one while somebody asks, for all that wait

	mu     sync.Mutex
	known  discordgo.GatewayBotResponse
	at     time.Time // when Discord said so
	err    error     // why it last did not
	failed time.Time // and when
	least  int       // shards: more than Discord has refused
	anew   time.Time // when the buckets of max_concurrency became others
}

func newLobby(r *REST) *lobby { return &lobby{rest: r, asking: make(chan struct{}, 1)} }

// where returns where the gateway is, as Discord said within the time that two shards
// start apart, less the sessions that were taken since. Those who ask at once get one
// answer.
func (l *lobby) where(ctx context.Context) (discordgo.GatewayBotResponse, error) {
	came := time.Now()
	select {
	case l.asking <- struct{}{}:
		defer func() { <-l.asking }()
	case <-ctx.Done():
		return discordgo.GatewayBotResponse{}, ctx.Err()
	}
	if known, err, ok := l.answer(came); ok {
		return known, err
	}
	where, err := l.rest.gateway(ctx)
	l.mu.Lock()
	defer l.mu.Unlock()
	if err == nil {
		l.learn(*where)
	} else if ctx.Err() == nil { // and not since we wait no longer
		l.err, l.failed = err, time.Now()
	}
	return l.known, err
}

// learn notes what Discord has said. Whoever calls it holds the lock.
func (l *lobby) learn(where discordgo.GatewayBotResponse) {
	now := time.Now()
	if !l.at.IsZero() && where.SessionStartLimit.MaxConcurrency != l.known.SessionStartLimit.MaxConcurrency {
		l.anew = now
	}
	l.known, l.at = where, now
}

// answer returns what is known already to somebody who came at a time.
func (l *lobby) answer(came time.Time) (known discordgo.GatewayBotResponse, err error, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if time.Since(l.at) < l.rest.config.Timing.Identify {
		return l.known, nil, true
	}
	return l.known, l.err, l.err != nil && l.failed.After(came)
}

// take takes one of the sessions that may be started, for somebody who is about to, and
// returns what there was: those who start side by side must not all count on the last.
// giveBack is for who has not started it after all.
func (l *lobby) take() (limit discordgo.SessionInformation, giveBack func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	limit, at := l.known.SessionStartLimit, l.at
	if limit.Remaining == 0 {
		return limit, func() {}
	}
	l.known.SessionStartLimit.Remaining--
	return limit, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		if l.at.Equal(at) { // Discord has not counted anew
			l.known.SessionStartLimit.Remaining++
		}
	}
}

// atLeast notes that Discord has refused fewer shards than so many.
func (l *lobby) atLeast(shards int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.least = shards
}

// fewest returns how many shards there must be, as far as Discord has refused any.
func (l *lobby) fewest() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.least
}

// settled returns when a session may be started in buckets that are new: what was started
// before in another one may be in the same now.
func (l *lobby) settled() time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.anew.Add(l.rest.config.Timing.Identify)
}

// concurrency returns how many sessions may be started side by side, one before Discord
// has said it.
func (l *lobby) concurrency() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return max(1, l.known.SessionStartLimit.MaxConcurrency)
}
