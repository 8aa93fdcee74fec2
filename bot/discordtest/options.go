package discordtest

import (
	"cmp"
	"time"
)

// Options configures a server. The zero value is Discord with its documented
// limits, on loopback.
type Options struct {
	// InMemory has the server listen on a pipe instead of loopback. Only then can
	// it run in a bubble of testing/synctest; clients reach it by Server.Dial.
	InMemory bool

	// Token is the bot's token, "test-token" unless set, without "Bot ".
	Token string

	// Heartbeat is the interval that HELLO asks for, Discord's 41.25 s unless set.
	Heartbeat time.Duration

	// StartLimit is how many sessions may be started, 1000 a day unless set.
	StartLimit StartLimit

	// Sharding is how many shards Discord wants; the zero value is one, as for a bot in
	// few servers. See also Server.SetSharding.
	Sharding Sharding

	// IdentifyEvery is how far apart two IDENTIFYs must be. Discord's is 5 s; unset,
	// it is not enforced, since tests on a real clock restart bots faster.
	IdentifyEvery time.Duration

	// Limit is the rate limit of every route and channel, 50 in a second unless set.
	// Messages is that of posting to a channel, Limit or else 5 in 5 s unless set.
	// Global is that of all requests together but those of interactions, 50 in a
	// second unless set.
	Limit, Messages, Global Limit
}

// StartLimit is the session_start_limit of GET /gateway/bot.
type StartLimit struct {
	Total, Remaining int
	ResetAfter       time.Duration // from the server's start
}

// Sharding is what Discord asks of those who connect.
type Sharding struct {
	Recommended int // shards that GET /gateway/bot names; 1 unless set
	Least       int // with fewer, IDENTIFY is answered with 4011; 1 unless set
	Concurrency int // max_concurrency: shards that may start side by side; 1 unless set
}

// filled returns the sharding with its defaults.
func (s Sharding) filled() Sharding {
	return Sharding{max(1, s.Recommended), max(1, s.Least), max(1, s.Concurrency)}
}

// Limit is a rate limit: Requests within Per.
type Limit struct {
	Requests int
	Per      time.Duration
}

// filled returns the options with their defaults.
func (o Options) filled() Options {
	o.Token = cmp.Or(o.Token, "test-token")
	o.Heartbeat = cmp.Or(o.Heartbeat, heartbeatInterval)
	o.StartLimit = cmp.Or(o.StartLimit, StartLimit{sessionStarts, sessionStarts, 24 * time.Hour})
	o.Sharding = o.Sharding.filled()
	o.Messages = cmp.Or(o.Messages, o.Limit, Limit{messagesAtOnce, 5 * time.Second})
	o.Limit = cmp.Or(o.Limit, Limit{requestsPerSecond, time.Second})
	o.Global = cmp.Or(o.Global, Limit{requestsPerSecond, time.Second})
	return o
}
