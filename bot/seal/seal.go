package seal

import (
	"crypto/hmac"
	"encoding/base64"
	"strings"
)

// MaxMark is the most characters of a mark: an ID of twenty digits, a point and the seal.
const MaxMark = 20 + 1 + sealChars

// sealChars is how long a seal is: 96 bits, which nobody guesses.
const sealChars = 16

// Sealer makes and checks marks. Safe for concurrent use.
type Sealer struct{ key Key }

// New returns a sealer with a key of its own that comes from the bot's token.
func New(token string) Sealer {
	return Sealer{NewKey(token, "footnote: who asked")}
}

// Mark names a user as the one who asked for a message in a channel.
func (s Sealer) Mark(user, channel string) string { return user + "." + s.seal(user, channel) }

// Names reports whether a mark names a user in a channel.
func (s Sealer) Names(mark, user, channel string) bool {
	named, seal, ok := strings.Cut(mark, ".")
	return ok && user != "" && named == user && hmac.Equal([]byte(seal), []byte(s.seal(user, channel)))
}

func (s Sealer) seal(user, channel string) string {
	of := s.key.Of(user + " " + channel) // IDs have no space
	return base64.RawURLEncoding.EncodeToString(of)[:sealChars]
}
