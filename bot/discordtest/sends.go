package discordtest

import "time"

// sends counts what the client has sent within the last minute.
type sends struct {
	since time.Time
	n     int
}

// over says whether one more is above Discord's limit.
func (s *sends) over(now time.Time) bool {
	if now.Sub(s.since) >= gatewaySendsPer {
		s.since, s.n = now, 0
	}
	s.n++
	return s.n > gatewaySends
}
