package ballot

import lru "github.com/hashicorp/golang-lru/v2"

// maxBoxes is how many messages are remembered: those of a busy day. Of one that is
// forgotten, the message carries what is needed.
const maxBoxes = 1000

// Boxes are the boxes of recent messages. Safe for concurrent use.
type Boxes struct {
	byID *lru.Cache[string, *Box]
}

// NewBoxes returns an empty memory.
func NewBoxes() Boxes {
	byID, _ := lru.New[string, *Box](maxBoxes) // fails for sizes below one only
	return Boxes{byID}
}

// Open returns the box of a message, with the votes that the message carries.
func (bs Boxes) Open(message string, carried Votes) *Box {
	fresh := &Box{state: State{Votes: carried}}
	if old, there, _ := bs.byID.PeekOrAdd(message, fresh); there {
		bs.byID.Get(message) // it is in use
		old.merge(carried)
		return old
	}
	return fresh
}
