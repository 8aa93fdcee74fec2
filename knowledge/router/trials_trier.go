package router

import (
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/lexicon"
	"footnote/knowledge/linear"
)

// trier asks the texts of a pack as if each had not been there. So does calibrate.go, in
// no time, but only near enough for thresholds. Here a text is read once more as a pack
// without it reads it, and its class is learned once more: of eight packs 19 in 20
// phrasings are decided as they are by a pack made without them.
type trier struct {
	*builder
	pack   *knowledge.Pack
	texts  []packText // of the phrasings
	starts []int      // of a class: its first text; and where the last class ends
	having []having   // by stem
	copies map[copied]int
	shown  []int32      // by stem: the most frequent word that has it
	terms  linear.Terms // nil where nothing is learned
}

// having tells which texts of topics have a stem.
type having struct {
	texts int   // how many
	only  int32 // the one topic that has it; unknown where several do
}

// copied is a question, term for term, and its class.
type copied struct {
	hash  uint64
	class int32
}

func newTrier(p *knowledge.Pack, b *builder, c *corpus) *trier {
	t := &trier{
		builder: b, pack: p, texts: c.others(), starts: make([]int, b.topics+2),
		having: make([]having, b.lexicon.Size()), copies: make(map[copied]int),
	}
	for i, ph := range b.phrasings {
		t.starts[ph.class+1] = i + 1
		if ph.isQuestion() {
			t.copies[copied{b.exact.hashOf(ph.seq), ph.class}]++
		}
		if i < b.inside {
			t.count(ph)
		}
	}
	for word, stem := range b.lexicon.StemOf {
		if int(stem) == len(t.shown) { // stems are numbered as their first words are
			t.shown = append(t.shown, int32(word))
		}
	}
	if b.classifiers != nil {
		t.terms = linear.TermsOf(b.problem(b.classifiers))
	}
	return t
}

// count counts the stems of a topic's text.
func (t *trier) count(ph phrasing) {
	for i, id := range ph.seq {
		if id == lexicon.Unknown || slices.Contains(ph.seq[:i], id) {
			continue
		}
		h := &t.having[id]
		if h.texts == 0 {
			h.only = ph.class
		} else if h.only != ph.class {
			h.only = lexicon.Unknown
		}
		h.texts++
	}
}

// isGone reports whether the pack would not have a stem without a text, or without the
// text's whole topic.
func (t *trier) isGone(id int32, ph phrasing, wholeTopic bool) bool {
	if id == lexicon.Unknown || t.functional[id] || len(t.concepts.of(id)) > 0 {
		return false
	}
	h := t.having[id]
	return h.texts > 0 && h.only == ph.class && (wholeTopic || h.texts == 1)
}
