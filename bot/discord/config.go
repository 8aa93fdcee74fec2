package discord

import (
	"context"
	"log/slog"
	"net"
	"time"
)

// Config is what a REST and its Gateway need.
type Config struct {
	Token  string       // the bot's, without "Bot "
	APIURL string       // where requests go; "" means Discord itself
	Log    *slog.Logger // nil means none; Redact keeps tokens out of it
	Dial   Dialer       // nil means the network
	Timing Timing       // zero means DefaultTiming
	AtOnce int          // so many connections are kept open for requests

	// Of Shards alone:
	Shards   int   // how many there are; 0 means as many as Discord recommends
	ShardIDs []int // those of this process, ascending; nil means all
	Turn     Turn  // of all processes, beside that within this one; nil if there is one

	// Hooks for those who count; nil means none. They are called from any
	// goroutine and must return soon.
	Retried func(reason string) // a request is tried again; see Reason
	Lost    func(shard int)     // the gateway has been lost, or was not reached
}

// Dialer opens connections, as in net.Dialer.
type Dialer func(ctx context.Context, network, address string) (net.Conn, error)

// filled returns the settings with what was left out.
func (c Config) filled() Config {
	if c.Timing == (Timing{}) {
		c.Timing = DefaultTiming()
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Dial == nil {
		c.Dial = (&net.Dialer{Timeout: c.Timing.Connect, KeepAlive: 15 * time.Second}).DialContext
	}
	if c.Retried == nil {
		c.Retried = func(string) {}
	}
	if c.Lost == nil {
		c.Lost = func(int) {}
	}
	own := Turn(newTurns(c.Timing.Identify).take)
	if c.Turn == nil {
		c.Turn = own
	} else {
		c.Turn = own.then(c.Turn)
	}
	return c
}
