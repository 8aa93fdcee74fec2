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

// spend counts a request against its bucket, says so in the headers, and answers
// with 429 where nothing is left. Each route and channel has a bucket;
// interactions have one for each token, so that none is ever used up.
func (s *Server) spend(c *call) (ok bool) {
	key := c.r.Pattern + " " + c.r.PathValue("channel") + c.r.PathValue("guild") + c.r.PathValue("token")
	limit, now := s.opt.Limit, time.Now()
	b := s.buckets[key]
	if b == nil || !now.Before(b.until) {
		b = &bucket{until: now.Add(limit.Per)}
		s.buckets[key] = b
	}
	b.used++
	after := b.until.Sub(now)
	if b.used > limit.Requests {
		c.ResponseRecorder = RateLimited(ScopeRoute, after).recorded()
	}
	setLimit(c.Header(), c.r.Pattern, limit.Requests, limit.Requests-b.used, after)
	return b.used <= limit.Requests
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
