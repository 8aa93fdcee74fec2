package discord

import "time"

// Timing holds every wait of the package in one place, so that tests can run the
// same code a thousand times faster.
type Timing struct {
	// The gateway. Together they bound how long it can be away once Discord is
	// there again: see the package's page.
	Connect    time.Duration // dialling, and asking where to dial
	Hello      time.Duration // from the open socket to HELLO
	Ready      time.Duration // from IDENTIFY or RESUME to READY or RESUMED
	ACK        time.Duration // from a heartbeat to its ACK, unless the interval is shorter
	BackoffMin time.Duration // before the first attempt to reconnect, at most
	BackoffMax time.Duration // before any later attempt, at most
	RefusedMin time.Duration // after an invalid session, a random wait
	RefusedMax time.Duration // between these two
	Identify   time.Duration // between two IDENTIFYs
	Back       time.Duration // until a connection that was lost is back, if Discord is there
	Closing    time.Duration // for the last words on a socket
	Recount    time.Duration // between two questions how many shards there should be

	// Requests.
	Request  time.Duration // how long a request is worth trying, unless its context says
	Attempt  time.Duration // until a request without answer is tried again beside it
	Callback time.Duration // the same for what carries an interaction's token
	Alone    time.Duration // until others follow the first request of a rate limit's window, unanswered
	RetryMin time.Duration // before the first retry, at most; doubles with each
}

// DefaultTiming says where each number comes from: Discord's documentation if
// nothing else is said.
func DefaultTiming() Timing {
	return Timing{
		Connect:    10 * time.Second, // several round trips round the world
		Hello:      10 * time.Second,
		Ready:      15 * time.Second,
		ACK:        10 * time.Second, // usually a tenth of a second
		BackoffMin: time.Second,
		BackoffMax: 30 * time.Second, // a minute is the longest that nobody would notice
		RefusedMin: time.Second,
		RefusedMax: 5 * time.Second,
		Identify:   5 * time.Second,  // max_concurrency counts in windows of five seconds
		Back:       75 * time.Second, // BackoffMax, Connect twice, Hello and Ready
		Closing:    time.Second,
		Recount:    time.Hour, // a bot grows over weeks
		Request:    30 * time.Second,
		Attempt:    10 * time.Second,
		Callback:   time.Second, // leaves room for two more attempts in three seconds
		Alone:      time.Second, // an answer usually takes a tenth of it
		RetryMin:   100 * time.Millisecond,
	}
}

// patience is how long an attempt may stay without answer before the next one
// starts beside it.
func (t Timing) patience(q request) time.Duration {
	if q.byToken {
		return t.Callback
	}
	return t.Attempt
}
