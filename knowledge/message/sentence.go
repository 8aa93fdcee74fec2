package message

// sentence is one sentence, and what of it is to be looked up.
type sentence struct {
	from, to         int // its words
	textFrom, textTo int // its place in the text
	ask, end         int // its words that are to be looked up
	lead, leadEnd    int // its words before those, if they tell something
	kind             kind
	narrated         bool // it may be but a frame: "we argued about whether ...", "could you?"
	question         bool // a question mark ends it
}

// kind is how far a sentence asks. What asks more is what the message asks.
type kind uint8

const (
	empty  kind = iota // nothing is left of it
	reacts             // "wrong", "is it true"
	states             // "my notes are a mess"
	names              // "year of foundation", "I need the year of foundation"
	asks               // "when was it founded", "list the bureaus"
)
