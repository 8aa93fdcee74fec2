package lexicon

import (
	"cmp"
	"slices"
	"sync"

	"footnote/knowledge/thesaurus"
)

// Paraphrases finds the word of the pack that another word may stand for, by what the
// thesaurus knows: lorry for truck. What it needs is made when it is first asked.
type Paraphrases struct {
	lexicon *Lexicon
	counts  []int32
	meant   func() []meant
}

// meant is a meaning that a stem of the pack has, or that lies above one that it has.
type meant struct {
	synset thesaurus.Synset
	steps  int32 // up to it
	stem   int32
}

// compareMeant orders meanings by synset, then by steps, then by stem.
func compareMeant(a, b meant) int {
	return cmp.Or(cmp.Compare(a.synset, b.synset), cmp.Compare(a.steps, b.steps), cmp.Compare(a.stem, b.stem))
}

// Nearness is how near two words are.
type Nearness int

const (
	Apart       Nearness = iota
	TwoSteps             // one is a kind of a kind of the other
	OneStep              // one is a kind of the other, or like it, or derives from it
	SameMeaning          // in some common sense
)

// mostSteps is how far up from a word of the pack is looked.
const mostSteps = 2

// NewParaphrases returns the paraphrases of the stems of a lexicon that count something;
// counts is by stem.
func NewParaphrases(lx *Lexicon, counts []int32) *Paraphrases {
	p := &Paraphrases{lexicon: lx, counts: counts}
	p.meant = sync.OnceValue(p.meanings)
	return p
}

// meanings returns what the words of the pack mean, in the order of synsets and steps.
func (p *Paraphrases) meanings() []meant {
	var all []meant
	for n, stem := range p.lexicon.StemOf {
		if p.counts[stem] == 0 {
			continue
		}
		for _, s := range thesaurus.Senses(p.lexicon.Surfaces.Word(int32(n))) {
			all = appendMeant(all, s.Synset, 0, stem, s.First)
		}
	}
	slices.SortFunc(all, compareMeant)
	return slices.Compact(all)
}

// appendMeant appends a meaning of a stem and, if it is a common one, what lies above it
// and is not too general to join words.
func appendMeant(all []meant, s thesaurus.Synset, steps, stem int32, climb bool) []meant {
	all = append(all, meant{s, steps, stem})
	if !climb || steps == mostSteps {
		return all
	}
	for _, above := range s.Above() {
		if !above.IsGeneral() {
			all = appendMeant(all, above, steps+1, stem, true)
		}
	}
	return all
}

// Of returns the stem that a word may stand for, the nearest and of those the most
// frequent, and how near it is: Apart where there is none.
func (p *Paraphrases) Of(word string) (stem int32, near Nearness) {
	return p.OfBut(word, Unknown)
}

// OfBut returns what Of would if the pack did not have one of its stems.
func (p *Paraphrases) OfBut(word string, left int32) (stem int32, near Nearness) {
	f := finder{meant: p.meant(), counts: p.counts, left: left, stem: Unknown}
	for _, s := range thesaurus.Senses(word) {
		f.find(s.Synset, 0, SameMeaning)
		if !s.First {
			f.above(s.Synset, TwoSteps, Apart) // a lorry is a wagon first, and then a truck
			continue
		}
		f.find(s.Synset, 1, OneStep)
		f.find(s.Synset, 2, TwoSteps)
		for _, beside := range s.Synset.Beside() {
			f.find(beside, 0, OneStep)
		}
		f.above(s.Synset, OneStep, TwoSteps)
	}
	return f.stem, f.near
}

// finder remembers the best stem found.
type finder struct {
	meant  []meant
	counts []int32
	left   int32 // a stem that is not to be found
	stem   int32
	near   Nearness
}

// find takes the stems that have a meaning so many steps below a synset, if they are
// better.
func (f *finder) find(s thesaurus.Synset, steps int32, near Nearness) {
	if near < f.near {
		return
	}
	i, _ := slices.BinarySearchFunc(f.meant, meant{synset: s, steps: steps, stem: -1}, compareMeant)
	for ; i < len(f.meant) && f.meant[i].synset == s && f.meant[i].steps == steps; i++ {
		stem := f.meant[i].stem
		if stem == f.left {
			continue
		}
		if near > f.near || f.counts[stem] > f.counts[f.stem] {
			f.stem, f.near = stem, near
		}
	}
}

// above finds the stems of what a synset is a kind of, and of what that is a kind of.
func (f *finder) above(s thesaurus.Synset, near, next Nearness) {
	for _, above := range s.Above() {
		if above.IsGeneral() || near == Apart {
			continue
		}
		f.find(above, 0, near)
		f.above(above, next, Apart)
	}
}
