package bot

import (
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
)

// forbidden remembers the channels that Discord did not let the bot write to,
// so that it does not ask again at once: 10,000 refused requests in ten minutes
// get its address banned. Safe for concurrent use.
type forbidden struct{ until *lru.Cache[string, time.Time] }

const (
	// forbiddenFor is how long a refusal is remembered, as long as Discord counts.
	forbiddenFor = 10 * time.Minute
	// maxForbidden bounds the memory. It is above the number of servers that one
	// connection may serve; with more channels, some are asked again early.
	maxForbidden = 4096
)

func newForbidden() *forbidden {
	until, _ := lru.New[string, time.Time](maxForbidden) // fails for sizes below one only
	return &forbidden{until}
}

func (f *forbidden) has(channel string) bool {
	until, ok := f.until.Get(channel)
	return ok && time.Now().Before(until)
}

func (f *forbidden) add(channel string) { f.until.Add(channel, time.Now().Add(forbiddenFor)) }
