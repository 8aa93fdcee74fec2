package bot

import "time"

// timing holds every wait of the bot in one place, so that tests can run the
// same code a thousand times faster.
type timing struct {
	// The gateway. Together they bound how long the bot can be away once Discord
	// is there again: see the comment on gateway.
	connect    time.Duration // dialling, and asking where to dial
	hello      time.Duration // from the open socket to HELLO
	ready      time.Duration // from IDENTIFY or RESUME to READY or RESUMED
	ack        time.Duration // from a heartbeat to its ACK, if the interval is not shorter
	backoffMin time.Duration // before the first attempt to reconnect, at most
	backoffMax time.Duration // before any later attempt, at most
	refusedMin time.Duration // after an invalid session Discord asks for a
	refusedMax time.Duration // random wait between these two
	identify   time.Duration // between two IDENTIFYs
	closing    time.Duration // for the last words on a socket

	// Requests.
	callback   time.Duration // how long an interaction can be answered
	impatience time.Duration // until a callback is tried again beside one without answer
	request    time.Duration // how long any other request is worth trying
	attempt    time.Duration // the same as impatience, for these
	retryMin   time.Duration // before the first retry, at most; doubles with each
	forbidden  time.Duration // how long a 403 is remembered

	drain time.Duration // how long work in flight may take after the signal to stop
}

// defaultTiming says where each number comes from: Discord's documentation if
// nothing else is said.
func defaultTiming() timing {
	return timing{
		connect:    10 * time.Second, // several round trips round the world
		hello:      10 * time.Second,
		ready:      15 * time.Second,
		ack:        10 * time.Second, // usually a tenth of a second
		backoffMin: time.Second,
		backoffMax: 30 * time.Second, // a minute is the longest that nobody would notice
		refusedMin: time.Second,
		refusedMax: 5 * time.Second,
		identify:   5 * time.Second, // max_concurrency counts in windows of five seconds
		closing:    time.Second,
		callback:   3 * time.Second,
		impatience: time.Second, // leaves room for two more attempts
		request:    30 * time.Second,
		attempt:    10 * time.Second,
		retryMin:   100 * time.Millisecond,
		forbidden:  10 * time.Minute, // invalid requests are counted over ten minutes
		drain:      8 * time.Second,  // container runtimes kill after ten
	}
}
