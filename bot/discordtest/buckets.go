package discordtest

import (
	"fmt"
	"hash/fnv"
	"net/http"
	"strconv"
	"time"
)

// bucket is the use of one rate limit.
type bucket struct {
	until time.Time
	used  int
}

// count counts a request against the limit, and says what is left, below zero if
// it is one too many, and when all is there again.
func (b *bucket) count(l Limit) (left int, after time.Duration) {
	now := time.Now()
	if !now.Before(b.until) {
		b.until, b.used = now.Add(l.Per), 0
	}
	b.used++
	return l.Requests - b.used, b.until.Sub(now)
}

// setLimit sets the headers that tell of a rate limit.
func setLimit(h http.Header, route string, limit, left int, after time.Duration) {
	name := fnv.New32()
	name.Write([]byte(route))
	h.Set("X-RateLimit-Limit", strconv.Itoa(limit))
	h.Set("X-RateLimit-Remaining", strconv.Itoa(max(left, 0)))
	h.Set("X-RateLimit-Reset", fmt.Sprintf("%.3f", float64(time.Now().Add(after).UnixMilli())/1000))
	h.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", after.Seconds()))
	h.Set("X-RateLimit-Bucket", fmt.Sprintf("%08x", name.Sum32()))
}
