package ballot

import (
	"encoding/binary"

	"footnote/bot/seal"
)

// Key makes marks. It must not be known to those who can read messages: with it they
// could try out who has answered.
type Key struct{ key seal.Key }

// NewKey derives a key from a secret that stays, such as the bot's token.
func NewKey(secret string) Key {
	return Key{seal.NewKey(secret, "marks of those who have answered")}
}

// Mark stands for a user below one message, and for nobody below another. It has markBits
// bits: that two users share one among ten thousand happens to one in four hundred.
type Mark uint32

const markBits = 22

// Mark returns a user's mark below a message.
func (k Key) Mark(message, user string) Mark {
	return Mark(binary.BigEndian.Uint32(k.key.Of(message+"/"+user)) >> (32 - markBits))
}
