package router

import (
	"cmp"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
	"footnote/knowledge/lexicon"
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
	topic *knowledge.Topic
	title []int32
	other []int32
}

// newCompletions prepares the topics for Complete, those first that most other
// topics point to: they are the first page.
func newCompletions(p *knowledge.Pack, c *corpus) []completion {
	texts := c.others()
	all := make([]completion, len(p.Topics))
	for i, t := range p.Topics {
		n := 0
		for n < len(texts) && int(texts[n].class) == i {
			n++
		}
		all[i] = completion{t, distinctWords(texts[:n], titleText), distinctWords(texts[:n], askText, keywordText)}
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

// distinctWords lists the words of those texts that are of some kinds, each once.
func distinctWords(texts []packText, kinds ...textKind) []int32 {
	var words []int32
	for _, t := range texts {
		if slices.Contains(kinds, t.kind) {
			for _, w := range t.words {
				words = append(words, w.Surface())
			}
		}
	}
	slices.Sort(words)
	return slices.Clip(slices.Compact(words))
}

// Complete returns at most n topics for a topic's name that is being typed,
// best first: titles that begin with it, then topics that hold all of its words
// as beginnings, by stem or with one slip, then topics that hold some. With
// nothing typed it returns those that most other topics point to. It is safe
// for concurrent use.
func (r *Router) Complete(typed string, n int) []*knowledge.Topic {
	typedText := strings.ToLower(analysis.FoldText(typed))
	words := typedWords(r.index.lexicon, typed)
	fits := fitsOf(words, r.index.lexicon)
	type ranked struct {
		topic *knowledge.Topic
		fit   int
	}
	var found []ranked
	for _, c := range r.completions {
		fit := c.fit(fits)
		if typedText != "" && strings.HasPrefix(strings.ToLower(c.topic.Title), typedText) {
			fit += fitsPrefix * inTitle * (len(words) + 1)
		}
		if fit > 0 || typedText == "" {
			found = append(found, ranked{c.topic, fit})
		}
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Compare(b.fit, a.fit) })
	topics := make([]*knowledge.Topic, min(n, len(found)))
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

// maxTyped is how many words of what is typed count. The longest titles have fewer.
const maxTyped = 20

// typedWords cuts what is being typed into words, each once.
func typedWords(lx *lexicon.Lexicon, text string) []typedWord {
	var tk analysis.Tokenizer
	tk.Read(text)
	var words []typedWord
	for i := range tk.Len() {
		w := typedWord{string(tk.Folded(i)), lx.Find(tk.Folded(i))}
		if w.stem == lexicon.Unknown {
			w.stem = lx.Stems.Find([]byte(english.Stem(w.word)))
		}
		if !slices.Contains(words, w) {
			words = append(words, w)
		}
		if len(words) == maxTyped {
			break
		}
	}
	return words
}

// fitsOf returns how well each typed word is met by each word of the lexicon.
func fitsOf(typed []typedWord, lx *lexicon.Lexicon) [][]int8 {
	all := make([][]int8, len(typed))
	for i, w := range typed {
		all[i] = make([]int8, lx.Surfaces.Size())
		for n := range all[i] {
			all[i][n] = w.fit(lx.Surfaces.Word(int32(n)), lx.StemOf[n])
		}
	}
	return all
}

// fit returns how well the typed word is met by a word with a stem.
func (w typedWord) fit(word string, stem int32) int8 {
	switch {
	case strings.HasPrefix(word, w.word):
		return fitsPrefix
	case stem == w.stem:
		return fitsStem
	case isSlip(w.word, word):
		return fitsNear
	default:
		return 0
	}
}

// fit sums how well each typed word is met.
func (c completion) fit(typed [][]int8) int {
	sum := 0
	for _, fits := range typed {
		sum += max(inTitle*bestFit(fits, c.title), bestFit(fits, c.other))
	}
	return sum
}

// bestFit returns the best fit of some words.
func bestFit(fits []int8, words []int32) int {
	best := int8(0)
	for _, n := range words {
		best = max(best, fits[n])
	}
	return int(best)
}

// isSlip reports whether the typed word becomes the beginning of the other by
// one letter put in, left out or replaced, or two neighbours swapped. Slips of the first
// letter are rare, and cost most false finds.
func isSlip(typed, word string) bool {
	if len(typed) < shortestSlip || len(typed) > len(word)+1 || typed[0] != word[0] {
		return false
	}
	_, n := lexicon.Distance(typed, word)
	return n <= 1
}
