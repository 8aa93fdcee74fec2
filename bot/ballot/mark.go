package ballot

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
)

// Key makes marks. It must not be known to those who can read messages: with it they
// could try out who has answered.
type Key [sha256.Size]byte

// NewKey derives a key from a secret that stays, such as the bot's token.
func NewKey(secret string) Key {
	return Key(sum([]byte(secret), "marks of those who have answered"))
}

// Mark stands for a user below one message, and for nobody below another. It has markBits
// bits: that two users share one among ten thousand happens to one in four hundred.
type Mark uint32

const markBits = 22

// Mark returns a user's mark below a message.
func (k Key) Mark(message, user string) Mark {
	return Mark(binary.BigEndian.Uint32(sum(k[:], message+"/"+user)) >> (32 - markBits))
}

func sum(key []byte, text string) []byte {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(text))
	return h.Sum(nil)
}
