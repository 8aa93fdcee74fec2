package message

// class is what a word may do in a message.
type class uint32

const (
	interrogative class = 1 << iota // what, who, how
	auxiliary                       // is, did, can
	myself                          // I, my, we
	somebody                        // you, anyone
	pronoun                         // it, they, this
	knowing                         // know, forgot: what is known or not may follow
	bidding                         // explain, list
	filler                          // ok, lol, please
	weak                            // so, like, well: fillers where a question follows
	opener                          // sorry, quick: it opens a frame
	relating                        // in, when, according: it opens a part of a sentence
	joining                         // and, but
	light                           // say, happen: it needs another word to mean something
	reacting                        // wrong, more, true
	shortening                      // mr, dr: its point ends no sentence
	preposition                     // in, to: it may stand before which
	seeking                         // need, confused: what is needed may follow
	narrating                       // argued, heard: what was asked some other time may follow
	starting                        // my, please: with a capital, it starts a sentence
	schooling                       // exam, slide: what people write for
	functional                      // a function word of English
)

// is reports whether a word is of any of some classes, isOnly whether of none else.
func (c class) is(any class) bool     { return c&any != 0 }
func (c class) isOnly(any class) bool { return c&^any == 0 }

var classNames = map[string]class{
	"interrogative": interrogative, "auxiliary": auxiliary, "myself": myself, "somebody": somebody,
	"pronoun": pronoun, "knowing": knowing, "bidding": bidding, "filler": filler, "weak": weak,
	"opener": opener, "relating": relating, "joining": joining, "light": light, "reacting": reacting,
	"shortening": shortening, "preposition": preposition, "seeking": seeking, "narrating": narrating,
	"starting": starting, "schooling": schooling,
}
