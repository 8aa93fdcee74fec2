package discordtest

import (
	"fmt"
	"math"
	"net/http"
	"strconv"
	"time"
)

// Limit is a rate limit: Requests within Per.
type Limit struct {
	Requests int
	Per      time.Duration
}

type routeLimit struct {
	pattern
	limit Limit
}

// SetLimit sets the limit of requests with a method and a path as in Inject. It
// counts each channel and guild by itself, and no interactions.
func (s *Server) SetLimit(method, path string, limit Limit) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.limits = append([]routeLimit{{newPattern(method, path), limit}}, s.limits...)
}

func (s *Server) limitOf(c *call) Limit {
	for _, l := range s.limits {
		if l.matches(c) {
			return l.limit
		}
	}
	return s.opt.Limit
}

// bucket is the use of one limit.
type bucket struct {
	until time.Time
	used  int
}

// spend counts a request against its bucket and returns the headers that say so,
// or the 429 that stands in for the answer. Interactions have a bucket for each
// token, so nothing is ever used up there, and nothing is kept.
func (s *Server) spend(c *call, ep *endpoint) (http.Header, *response) {
	now := s.opt.Now()
	name := ep.method + ep.path
	key := name + " " + c.vars["channel"] + c.vars["guild"]
	s.mu.Lock()
	defer s.mu.Unlock()
	limit := s.limitOf(c)
	b := s.buckets[key]
	if b == nil || c.vars["token"] != "" || !now.Before(b.until) {
		s.sweep(now)
		b = &bucket{until: now.Add(limit.Per)}
		if c.vars["token"] == "" {
			s.buckets[key] = b
		}
	}
	b.used++
	left := max(limit.Requests-b.used, 0)
	after := b.until.Sub(now)
	h := limitHeader(fmt.Sprintf("%08x", hash(name)), limit.Requests, left, now, after)
	if b.used > limit.Requests && s.opt.EnforceLimits {
		return nil, rateLimited(h, after, "user")
	}
	return h, nil
}

// sweep forgets buckets that have run out, now and then.
func (s *Server) sweep(now time.Time) {
	if len(s.buckets) < s.sweepAt {
		return
	}
	for key, b := range s.buckets {
		if !now.Before(b.until) {
			delete(s.buckets, key)
		}
	}
	s.sweepAt = max(s.keep, 2*len(s.buckets))
}

func limitHeader(name string, limit, left int, now time.Time, after time.Duration) http.Header {
	h := http.Header{}
	h.Set("X-RateLimit-Limit", strconv.Itoa(limit))
	h.Set("X-RateLimit-Remaining", strconv.Itoa(left))
	h.Set("X-RateLimit-Reset", fmt.Sprintf("%.3f", float64(now.Add(after).UnixMilli())/1000))
	h.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", after.Seconds()))
	h.Set("X-RateLimit-Bucket", name)
	return h
}

// rateLimited is Discord's own 429; scope is user, global or shared.
func rateLimited(h http.Header, after time.Duration, scope string) *response {
	if scope == "global" {
		h = http.Header{}
		h.Set("X-RateLimit-Global", "true")
	}
	h.Set("X-RateLimit-Scope", scope)
	h.Set("Retry-After", strconv.Itoa(int(math.Ceil(after.Seconds()))))
	return &response{http.StatusTooManyRequests, h, encode(Object{
		"message": "You are being rate limited.", "retry_after": after.Seconds(), "global": scope == "global",
	})}
}

// hash is FNV-1a, which is all that a bucket's name needs.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
