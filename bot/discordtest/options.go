package discordtest

import "time"

// Options configures a server. The zero value is Discord with its documented
// limits, a bot in one guild, and no privileged intent.
type Options struct {
	// Addr is where to listen, 127.0.0.1:0 unless set. Closing a server and making
	// another one at its address is an outage.
	Addr string

	// Token is the bot's token, "test-token" unless set, without "Bot ".
	Token string

	// Heartbeat is the interval that HELLO asks for, Discord's 41.25 s unless set.
	Heartbeat time.Duration

	// Privileged holds the privileged intents switched on for the application.
	// Asking for another one closes the connection with 4014.
	Privileged int64

	// SessionStarts is how many IDENTIFYs are left, 1000 unless set. At zero,
	// IDENTIFY is answered with INVALID_SESSION.
	SessionStarts int

	// IdentifyEvery is how far apart two IDENTIFYs of one bucket must be. Discord's
	// is 5 s; unset, it is not enforced, since tests restart bots faster.
	IdentifyEvery time.Duration

	// MaxConcurrency and Shards are what GET /gateway/bot recommends, 1 unless set.
	MaxConcurrency, Shards int

	// AnswerWithin is how long an interaction may stay without a callback, 3 s
	// unless set. TokenLife is how long its token lives after that, 15 min unless set.
	AnswerWithin, TokenLife time.Duration

	// Now is the clock of everything above, time.Now unless set. Injected delays
	// take real time.
	Now func() time.Time

	// Limit is what the rate-limit headers say of every route and channel, 50 in a
	// second unless set; see SetLimit for one route. EnforceLimits makes it bite: a
	// request above the limit is answered with 429.
	Limit         Limit
	EnforceLimits bool

	// Flat keeps memory flat under load: of requests, messages and interactions
	// only the latest few thousand stay, without request bodies and headers.
	Flat bool

	// NoPings makes a message that could ping anybody a violation, whether or not it
	// does: one without allowed_mentions, or with any that allow something.
	NoPings bool

	// NoEcho leaves out the MESSAGE_CREATE that a bot gets of its own messages.
	NoEcho bool

	// OnReply and OnMessage are called for each callback and for each message that
	// the bot has sent to a channel, in the goroutine that answers the request.
	OnReply   func(Reply)
	OnMessage func(Message)
}

// filled returns the options with their defaults.
func (o Options) filled() Options {
	o.Token = or(o.Token, "test-token")
	o.Heartbeat = or(o.Heartbeat, heartbeatInterval)
	o.SessionStarts = or(o.SessionStarts, sessionStartsPerDay)
	o.MaxConcurrency = or(o.MaxConcurrency, 1)
	o.Shards = or(o.Shards, 1)
	o.AnswerWithin = or(o.AnswerWithin, answerWithin)
	o.TokenLife = or(o.TokenLife, tokenLife)
	o.Addr = or(o.Addr, "127.0.0.1:0")
	o.Limit.Requests = or(o.Limit.Requests, requestsPerSecond)
	o.Limit.Per = or(o.Limit.Per, time.Second)
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

// or returns v, or the default if v is zero.
func or[T comparable](v, otherwise T) T {
	var zero T
	if v == zero {
		return otherwise
	}
	return v
}
