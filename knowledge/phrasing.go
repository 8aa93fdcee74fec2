package knowledge

import "slices"

// phrasing is one text that stands for a class.
type phrasing struct {
	class int32
	kind  textKind
	seq   []int32 // stems in order
}

// textKind is what a text of a pack is.
type textKind uint8

const (
	titleText   textKind = iota
	askText              // of a topic, or from outside
	keywordText          // no question by itself
	passageText          // some of an answer
)

// textCounts is what a text counts in phrasings. The title is worth more than any
// change of formula where phrasings are few (measured on CLINC150). Keywords come
// by the dozen. The answer's own words are worth 5 to 7 points on the article's
// questions, whose phrasings are few and whose answers are full of what is asked
// for.
var textCounts = [...]float32{titleText: 3, askText: 1, keywordText: 0.6, passageText: 1.5}

// leastCounts is less than any text counts.
const leastCounts = 0.3

func (ph phrasing) counts() float32 { return textCounts[ph.kind] }

func (ph phrasing) isPassage() bool { return ph.kind == passageText }

// isQuestion reports whether the text may be asked as it is.
func (ph phrasing) isQuestion() bool { return ph.kind == titleText || ph.kind == askText }

// packText is one text of a pack and what it stands for.
type packText struct {
	text  string
	class int32
	kind  textKind
}

// texts returns the texts of the topics, then those from outside, which are one
// class.
func (p *Pack) texts() []packText {
	n := 0
	for _, t := range p.Topics {
		n += 1 + len(t.Ask) + len(t.Keywords) + len(t.Body)
	}
	for _, kind := range p.Outside {
		n += len(kind.Phrasings)
	}
	texts := make([]packText, 0, n)
	for i, t := range p.Topics {
		class := int32(i)
		texts = append(texts, packText{t.Title, class, titleText})
		for _, ask := range t.Ask {
			texts = append(texts, packText{ask, class, askText})
		}
		for _, word := range t.Keywords {
			texts = append(texts, packText{word, class, keywordText})
		}
		for _, passage := range t.Body {
			texts = append(texts, packText{passage.Text, class, passageText})
		}
	}
	for _, kind := range p.Outside {
		for _, text := range kind.Phrasings {
			texts = append(texts, packText{text, int32(len(p.Topics)), askText})
		}
	}
	return texts
}

// phrasings returns the texts as their stems.
func (p *Pack) phrasings(lx *lexicon) []phrasing {
	texts := p.texts()
	phrasings := make([]phrasing, len(texts))
	inParallel(len(texts), func(next func() (int, bool)) {
		var r reader
		for i, ok := next(); ok; i, ok = next() {
			t := texts[i]
			phrasings[i] = phrasing{class: t.class, kind: t.kind, seq: lx.sequence(&r, t.text)}
		}
	})
	return phrasings
}

// newLexicon returns the lexicon of a pack.
func (p *Pack) newLexicon() *lexicon {
	texts := slices.Concat(p.Synonyms...)
	more := p.texts()
	texts = slices.Grow(texts, len(more))
	for _, t := range more {
		texts = append(texts, t.text)
	}
	return newLexicon(texts)
}
