package ballot

import (
	"encoding/base64"
	"encoding/binary"
)

// MaxCode is the longest text that votes are written as, in characters.
const MaxCode = 376

// MaxCarried is how many marks a text carries: three bytes each, beside the counts of the
// others.
const MaxCarried = (MaxCode*3/4 - Answers*countBytes) / voteBytes

const (
	voteBytes  = 3 // a mark, and two bits for what was chosen
	countBytes = 2 // enough for MaxVotes
)

// Code writes the votes. Of more than MaxCarried users the last ones are carried, who
// most likely press again.
func (v Votes) Code() string {
	first := max(0, len(v.known)-MaxCarried)
	earlier := Votes{v.earlier, v.known[:first]}.Counts()
	var raw []byte
	for _, n := range earlier {
		raw = binary.BigEndian.AppendUint16(raw, uint16(n))
	}
	for _, one := range v.known[first:] {
		n := uint32(one.mark)<<2 | uint32(one.choice)
		raw = append(raw, byte(n>>16), byte(n>>8), byte(n))
	}
	return base64.RawURLEncoding.EncodeToString(raw)
}

// Read reads what Code wrote; anything else is no votes.
func Read(code string) Votes {
	raw, err := base64.RawURLEncoding.DecodeString(code)
	if err != nil || len(raw) < Answers*countBytes || (len(raw)-Answers*countBytes)%voteBytes != 0 || len(code) > MaxCode {
		return Votes{}
	}
	var v Votes
	for i := range v.earlier {
		v.earlier[i] = int(binary.BigEndian.Uint16(raw[i*countBytes:]))
	}
	for raw = raw[Answers*countBytes:]; len(raw) > 0; raw = raw[voteBytes:] {
		n := uint32(raw[0])<<16 | uint32(raw[1])<<8 | uint32(raw[2])
		v, _ = v.with(Mark(n>>2), int(n&3))
	}
	return v
}
