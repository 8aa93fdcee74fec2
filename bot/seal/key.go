package seal

import (
	"crypto/hmac"
	"crypto/sha256"
)

// Key seals texts for one purpose. Safe for concurrent use.
type Key struct{ key []byte }

// NewKey derives the key of a purpose from a secret that stays, such as the bot's token.
// Seals of one purpose tell nothing of those of another.
func NewKey(secret, purpose string) Key {
	return Key{Key{[]byte(secret)}.Of(purpose)}
}

// Of returns the seal of a text, as many bytes as SHA-256 has. Who does not know the
// secret can neither make it nor try out which text it is of.
func (k Key) Of(text string) []byte {
	mac := hmac.New(sha256.New, k.key)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}
