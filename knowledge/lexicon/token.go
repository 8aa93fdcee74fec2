package lexicon

// Token is a word of a text that was read: its number among the lexicon's
// surfaces, and marks.
type Token uint32

// Marks of a token.
const (
	Aside      Token = 1 << 31 // the text sets it aside
	Contracted Token = 1 << 30 // it was one word with the one before: do not, of don't
	Rare       Token = 1 << 29 // it is everyday and rare, and in no lexicon
)

// Surface returns the word's number; it means nothing for a rare word.
func (w Token) Surface() int32 { return int32(w &^ (Aside | Contracted | Rare)) }

// Is reports whether a token has a mark.
func (w Token) Is(mark Token) bool { return w&mark != 0 }
