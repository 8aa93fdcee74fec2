package knowledge

import (
	"cmp"
	"slices"
	"strings"
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

// completion is what a topic can be found by while its name is being typed.
type completion struct {
	topic *Topic
	title []completionWord
	other []completionWord // of the keywords and phrasings
}

// completionWord is a word and its stem; unknown where no topic has it.
type completionWord struct {
	word string
	stem int32
}

// newCompletions prepares the topics for Complete, those first that most other
// topics point to: they are the first page.
func newCompletions(p *Pack, lx *lexicon) []completion {
	pointedTo := make(map[string]int)
	for _, t := range p.Topics {
		for _, id := range t.Related {
			pointedTo[id]++
		}
	}
	r := completionReader{lexicon: lx}
	all := make([]completion, len(p.Topics))
	for i, t := range p.Topics {
		all[i] = completion{t, r.words(t.Title), r.words(slices.Concat(t.Keywords, t.Ask)...)}
	}
	slices.SortStableFunc(all, func(a, b completion) int {
		return cmp.Compare(pointedTo[b.topic.ID], pointedTo[a.topic.ID])
	})
	return all
}

// completionReader cuts texts into words.
type completionReader struct {
	reader
	lexicon *lexicon
}

// words returns the distinct words of texts.
func (r *completionReader) words(texts ...string) []completionWord {
	var words []completionWord
	seen := make(map[int32]bool)
	for _, text := range texts {
		r.read(text)
		for i := range r.tokens {
			n := r.lexicon.surfaces.find(r.fold(i))
			if n == unknown {
				word := string(r.fold(i))
				words = append(words, completionWord{word, r.lexicon.stems.find([]byte(stem(word)))})
			} else if !seen[n] {
				seen[n] = true
				words = append(words, completionWord{r.lexicon.surfaces.word(n), r.lexicon.stemOf[n]})
			}
		}
	}
	return words
}

// Complete returns at most n topics for a topic's name that is being typed,
// best first: titles that begin with it, then topics that hold all of its words
// as beginnings, by stem or with one slip, then topics that hold some. With
// nothing typed it returns those that most other topics point to. It is safe
// for concurrent use.
func (p *Pack) Complete(typed string, n int) []*Topic {
	typedText := strings.ToLower(foldText(typed))
	r := completionReader{lexicon: p.index.lexicon}
	words := r.words(typed)
	type ranked struct {
		topic *Topic
		fit   int
	}
	var found []ranked
	for _, c := range p.completions {
		fit := c.fit(words)
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

// fit sums how well each typed word is met.
func (c completion) fit(typed []completionWord) int {
	sum := 0
	for _, w := range typed {
		sum += max(inTitle*bestFit(w, c.title), bestFit(w, c.other))
	}
	return sum
}

func bestFit(typed completionWord, words []completionWord) int {
	best := 0
	for _, w := range words {
		switch {
		case strings.HasPrefix(w.word, typed.word):
			return fitsPrefix
		case w.stem == typed.stem && w.stem != unknown:
			best = max(best, fitsStem)
		case best < fitsNear && isSlip(typed.word, w.word):
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
