package discordtest

import (
	"crypto/rand"
	"encoding/base64"
	"strconv"
	"sync/atomic"
	"time"
)

// discordEpoch is the first second of 2015, from which snowflakes count.
const discordEpoch = 1420070400000

// ids makes snowflakes, each greater than the one before.
type ids struct{ last atomic.Int64 }

func (i *ids) next(now time.Time) string {
	at := (now.UnixMilli() - discordEpoch) << 22
	for {
		last := i.last.Load()
		id := max(at, last+1)
		if i.last.CompareAndSwap(last, id) {
			return strconv.FormatInt(id, 10)
		}
	}
}

// NewID returns a fresh snowflake.
func (s *Server) NewID() string { return s.ids.next(s.opt.Now()) }

// newToken returns an interaction token: opaque, and safe in a path.
func newToken(id string) string {
	return base64.RawURLEncoding.EncodeToString([]byte("interaction:" + id + ":" + rand.Text()))
}

// validID says whether s can be a snowflake.
func validID(s string) bool {
	_, err := strconv.ParseUint(s, 10, 64)
	return err == nil
}
