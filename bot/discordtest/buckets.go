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

// spend counts a request against its bucket and all together, says so in the
// headers, and answers with 429 where nothing is left. Each route and channel has
// a bucket; interactions have one for each token, so that none is ever used up.
func (s *Server) spend(c *call) (ok bool) {
	if c.r.PathValue("token") == "" {
		if left, after := s.bucket("").count(s.opt.Global); left < 0 {
			s.limit(c, RateLimited(ScopeGlobal, after))
			return false
		}
	}
	limit := s.opt.Limit
	if c.r.Pattern == postingMessages {
		limit = s.opt.Messages
	}
	key := c.r.Pattern + " " + c.r.PathValue("channel") + c.r.PathValue("guild") + c.r.PathValue("token")
	left, after := s.bucket(key).count(limit)
	if left < 0 {
		s.limit(c, RateLimited(ScopeRoute, after))
	}
	setLimit(c.Header(), c.r.Pattern, limit.Requests, left, after)
	return left >= 0
}

// bucket returns the bucket of a key; that of "" counts all requests.
func (s *Server) bucket(key string) *bucket {
	if s.buckets[key] == nil {
		s.buckets[key] = &bucket{}
	}
	return s.buckets[key]
}

// limit refuses a request that is one too many.
func (s *Server) limit(c *call, f Fault) {
	s.counts.Limited++
	c.ResponseRecorder = f.recorded()
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
