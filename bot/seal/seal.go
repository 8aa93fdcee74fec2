// Package seal marks a message with who asked for it, where Discord does not tell: below
// a reply in a channel whose question is gone, or that could not refer to it. The mark
// grants its user what only the asker may do, so it is sealed: nobody without the bot's
// token can make one.
//
// Sealer.Mark makes a mark and Sealer.Names checks one. It may import the standard
// library.
//
// What always holds: a mark is for one user in one channel, has at most MaxMark
// characters for IDs of Discord's, and is checked in constant time. It does not show the
// token, and ends with it: after a new token no mark of before names anybody.
package seal

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// MaxMark is the most characters of a mark: an ID of twenty digits, a point and the seal.
const MaxMark = 20 + 1 + sealChars

// sealChars is how long a seal is: 96 bits, which nobody guesses.
const sealChars = 16

// Sealer makes and checks marks. Safe for concurrent use.
type Sealer struct{ key []byte }

// New returns a sealer with a key of its own that comes from the bot's token.
func New(token string) Sealer {
	key := hmac.New(sha256.New, []byte(token))
	key.Write([]byte("footnote: who asked"))
	return Sealer{key.Sum(nil)}
}

// Mark names a user as the one who asked for a message in a channel.
func (s Sealer) Mark(user, channel string) string { return user + "." + s.seal(user, channel) }

// Names reports whether a mark names a user in a channel.
func (s Sealer) Names(mark, user, channel string) bool {
	named, seal, ok := strings.Cut(mark, ".")
	return ok && user != "" && named == user && hmac.Equal([]byte(seal), []byte(s.seal(user, channel)))
}

func (s Sealer) seal(user, channel string) string {
	mac := hmac.New(sha256.New, s.key)
	mac.Write([]byte(user + " " + channel)) // IDs have no space
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))[:sealChars]
}
