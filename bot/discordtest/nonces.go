package discordtest

import (
	"encoding/json"
	"time"
)

// rememberedNonce is a message that was sent with a nonce. Discord tells nonces
// apart by author, which is always the bot, and not by channel.
type rememberedNonce struct {
	message string
	at      time.Time
}

// nonceOf returns the nonce that is to be enforced.
func nonceOf(o Object) (nonce string, enforced bool) {
	if !truth(o, "enforce_nonce") {
		return "", false
	}
	switch n := o["nonce"].(type) {
	case string:
		return n, n != ""
	case json.Number:
		return n.String(), true
	}
	return "", false
}

// recall returns the message that has been sent with this nonce already.
func (s *Server) recall(o Object) (Message, bool) {
	nonce, enforced := nonceOf(o)
	old, known := s.store.nonces[nonce]
	if !enforced || !known || s.opt.Now().Sub(old.at) >= nonceLife {
		return Message{}, false
	}
	m, there := s.store.messages[old.message]
	return m, there
}

// remember keeps the nonce of a message for nonceLife.
func (s *Server) remember(o Object, id string) {
	nonce, enforced := nonceOf(o)
	if !enforced {
		return
	}
	now := s.opt.Now()
	if len(s.store.nonces) >= 2*s.keep {
		for k, old := range s.store.nonces {
			if _, there := s.store.messages[old.message]; !there || now.Sub(old.at) >= nonceLife {
				delete(s.store.nonces, k)
			}
		}
	}
	s.store.nonces[nonce] = rememberedNonce{id, now}
}
