package message

// reader reads one message.
type reader struct {
	text      string
	words     []word
	sentences []sentence
	loud      bool // the message is written in capitals throughout
}

// word is a word of a message.
type word struct {
	from, to int // in the text
	id       int // in the vocabulary, 0 where no table has it
	class    class
	gap      gap // what stands before it
	capital  bool
	number   bool
}

// gap is how far a word is parted from the one before: the greater, the farther.
type gap uint8

const (
	space gap = iota
	comma     // , ( ) and three points
	dash
	colon
	emoji
	stop // . ! ;
	question
	line
)
