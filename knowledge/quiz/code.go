package quiz

import (
	"encoding/base64"
	"encoding/binary"
	"math/bits"
)

// A code is a round or a poll as base64 that a button can carry: numbers of fixed length,
// the low byte first. The form of codes is in messages that have been sent: a change
// needs another first letter of what carries it.

// MaxCode is the longest code.
const MaxCode = 24

// roundCode is a round's code before base64.
type roundCode struct {
	Print, Seed uint32
	Section     uint16 // counted from 1, 0 for all
	Len, Pass   uint8
	Asked       uint16
	Right       uint16
	At          uint8
}

// pollCode is a poll's code before base64.
type pollCode struct {
	Key  uint64
	Seed uint32
}

// Code writes the round.
func (r Round) Code() string {
	return encoded(roundCode{r.bank.print, r.seed, uint16(r.section + 1), uint8(len(r.picks)), r.pass, r.asked, r.right, uint8(r.at)})
}

// Code writes the poll.
func (p Poll) Code() string { return encoded(pollCode{p.question.key(), p.seed}) }

// ReadRound reads a round's code. It is not ok where the questions have changed since, and
// where no round has made it.
func (b *Bank) ReadRound(code string) (r Round, ok bool) {
	c, ok := decoded[roundCode](code)
	if !ok || c.Print != b.print {
		return Round{}, false
	}
	r = Round{bank: b, seed: c.Seed, section: int(c.Section) - 1, pass: c.Pass, asked: c.Asked, right: c.Right, at: int(c.At)}
	r.picks = b.pick(r.seed, r.section, int(c.Len))
	return r, len(r.picks) == int(c.Len) && r.isWhole()
}

// isWhole reports whether the numbers of a round fit together.
func (r Round) isWhole() bool {
	return len(r.picks) <= Most && r.asked != 0 && bits.Len16(r.asked) <= len(r.picks) && r.right&^(r.asked&(1<<r.at-1)) == 0 &&
		r.at <= len(r.picks) && r.at == r.skip().at
}

// ReadPoll reads a poll's code. It is not ok where the question has changed since or is gone.
// What has become of others does not matter: it stands for weeks in a channel.
func (b *Bank) ReadPoll(code string) (p Poll, ok bool) {
	c, ok := decoded[pollCode](code)
	if !ok {
		return Poll{}, false
	}
	for _, q := range b.questions {
		if q.key() == c.Key {
			return Poll{q, c.Seed}, true
		}
	}
	return Poll{}, false
}

// encoded writes a code.
func encoded(c any) string {
	raw, err := binary.Append(nil, binary.LittleEndian, c)
	if err != nil {
		panic(err) // a code has a field without a fixed length
	}
	return base64.RawURLEncoding.EncodeToString(raw)
}

// decoded reads a code, which encoded must have written.
func decoded[T comparable](code string) (c T, ok bool) {
	raw, err := base64.RawURLEncoding.DecodeString(code)
	if err != nil || len(raw) != binary.Size(c) {
		return c, false
	}
	_, err = binary.Decode(raw, binary.LittleEndian, &c)
	return c, err == nil && encoded(c) == code
}
