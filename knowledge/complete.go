package knowledge

import (
	"cmp"
	"slices"
	"strings"

	"footnote/knowledge/english"
)

// How well a word of a topic completes a word that is typed, best first. The
// ranks are far enough apart that the title's words go before the others'.
const (
	fitsPrefix = 8 // the typed word begins it
	fitsStem   = 5 // both have one stem
	fitsNear   = 2 // one slip of the keyboard lies between them
	inTitle    = 3 // how much more a word of the title counts
)

// shortestSlip is the least of letters in which a slip is forgiven; in shorter
// words nearly everything is one slip from everything else.
const shortestSlip = 4

// completion is what a topic can be found by while its name is being typed: the
// lexicon's words of its title, and those of its keywords and phrasings.
type completion struct {
	topic *Topic
	title []int32
	other []int32
}

// newCompletions prepares the topics for Complete, those first that most other
// topics point to: they are the first page.
func newCompletions(p *Pack, c *corpus) []completion {
	distinct := distinctWords{last: make([]int32, c.lexicon.surfaces.size())}
	texts := c.others()
	all := make([]completion, len(p.Topics))
	for i, t := range p.Topics {
		n := 0
		for n < len(texts) && int(texts[n].class) == i {
			n++
		}
		all[i] = completion{t, distinct.of(texts[:n], titleText), distinct.of(texts[:n], askText, keywordText)}
		texts = texts[n:]
	}
	pointedTo := make(map[string]int)
	for _, t := range p.Topics {
		for _, id := range t.Related {
			pointedTo[id]++
		}
	}
	slices.SortStableFunc(all, func(a, b completion) int {
		return cmp.Compare(pointedTo[b.topic.ID], pointedTo[a.topic.ID])
	})
	return all
}

// distinctWords lists the words of texts.
type distinctWords struct {
	last  []int32 // of each word: the last list that has it
	lists int32
	words []int32
	kept  slab[int32]
}

// of returns the words of those texts that are of some kinds, each once.
func (d *distinctWords) of(texts []packText, kinds ...textKind) []int32 {
	d.lists++
	d.words = d.words[:0]
	for _, t := range texts {
		if !slices.Contains(kinds, t.kind) {
			continue
		}
		for _, w := range t.words {
			if n := w.surface(); d.last[n] != d.lists {
				d.last[n] = d.lists
				d.words = append(d.words, n)
			}
		}
	}
	return d.kept.keep(d.words)
}

// Complete returns at most n topics for a topic's name that is being typed,
// best first: titles that begin with it, then topics that hold all of its words
// as beginnings, by stem or with one slip, then topics that hold some. With
// nothing typed it returns those that most other topics point to. It is safe
// for concurrent use.
func (p *Pack) Complete(typed string, n int) []*Topic {
	typedText := strings.ToLower(foldText(typed))
	lx := p.index.lexicon
	words := lx.typedWords(typed)
	type ranked struct {
		topic *Topic
		fit   int
	}
	var found []ranked
	for _, c := range p.completions {
		fit := c.fit(words, lx)
		if typedText != "" && strings.HasPrefix(strings.ToLower(c.topic.Title), typedText) {
			fit += fitsPrefix * inTitle * (len(words) + 1)
		}
		if fit > 0 || typedText == "" {
			found = append(found, ranked{c.topic, fit})
		}
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Compare(b.fit, a.fit) })
	topics := make([]*Topic, min(n, len(found)))
	for i := range topics {
		topics[i] = found[i].topic
	}
	return topics
}

// typedWord is a word that is being typed, and its stem; unknown where no topic
// has it.
type typedWord struct {
	word string
	stem int32
}

// typedWords cuts what is being typed into words, each once.
func (lx *lexicon) typedWords(text string) []typedWord {
	var r reader
	r.read(text)
	var words []typedWord
	for i := range r.tokens {
		w := typedWord{string(r.fold(i)), lx.known(r.fold(i))}
		if w.stem == unknown {
			w.stem = lx.stems.find([]byte(english.Stem(w.word)))
		}
		if !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return words
}

// fit sums how well each typed word is met.
func (c completion) fit(typed []typedWord, lx *lexicon) int {
	sum := 0
	for _, w := range typed {
		sum += max(inTitle*bestFit(w, c.title, lx), bestFit(w, c.other, lx))
	}
	return sum
}

func bestFit(typed typedWord, words []int32, lx *lexicon) int {
	best := 0
	for _, n := range words {
		word := lx.surfaces.word(n)
		switch {
		case strings.HasPrefix(word, typed.word):
			return fitsPrefix
		case lx.stemOf[n] == typed.stem:
			best = max(best, fitsStem)
		case best < fitsNear && isSlip(typed.word, word):
			best = fitsNear
		}
	}
	return best
}

// isSlip reports whether the typed word becomes the beginning of the other by
// one letter put in, left out or replaced, or two neighbours swapped.
func isSlip(typed, word string) bool {
	a, b := []rune(typed), []rune(word)
	if len(a) < shortestSlip || len(b)+1 < len(a) {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	if i == 0 { // slips of the first letter are rare, and cost most false finds
		return false
	}
	begins := func(rest, word []rune) bool {
		return len(rest) <= len(word) && slices.Equal(rest, word[:len(rest)])
	}
	switch {
	case begins(a[min(i+1, len(a)):], b[i:]): // one too many
		return true
	case i >= len(b):
		return false
	case begins(a[i:], b[i+1:]): // one missing
		return true
	case begins(a[min(i+1, len(a)):], b[i+1:]): // one replaced
		return true
	}
	return i+1 < len(a) && i+1 < len(b) && a[i] == b[i+1] && a[i+1] == b[i] && begins(a[i+2:], b[i+2:])
}
