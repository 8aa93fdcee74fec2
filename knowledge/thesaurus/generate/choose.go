package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

const (
	// mostSenses is how many senses of a word are kept for each part of speech.
	mostSenses = 2

	// general is from how many kinds of it on a synset is too general to join words:
	// from 30 to 1,000 make little difference to what is found.
	general = 100
)

// things are the lexicographers' files of what can be touched: animals, artifacts, parts
// of bodies, food, plants. People and substances did not help.
var things = map[int]bool{5: true, 6: true, 8: true, 13: true, 20: true}

// chosen is what the table holds.
type chosen struct {
	synsets []*synset // those of one file together
	number  map[id]int
	general map[id]bool
	words   []word // in the order of the alphabet
}

type word struct {
	text   string
	senses []sense // the most common first
	isName bool    // it is only written with a capital
}

// choose keeps single words, their common senses, and what lies above these.
func choose(w *wordnet) chosen {
	c := chosen{number: make(map[id]int), general: w.general()}
	used := make(map[id]bool)
	for _, text := range slices.Sorted(maps.Keys(w.senses)) {
		if !isWord(text) {
			continue
		}
		kept := slices.DeleteFunc(slices.Clone(w.senses[text]), func(s sense) bool { return s.rank >= mostSenses })
		slices.SortStableFunc(kept, func(a, b sense) int {
			return cmp.Or(cmp.Compare(b.tags, a.tags), cmp.Compare(a.rank, b.rank))
		})
		c.words = append(c.words, word{text, kept, w.isName(text, kept)})
		for _, s := range kept {
			w.climb(s.id, used)
		}
	}
	for id := range used {
		c.synsets = append(c.synsets, w.synsets[id])
	}
	slices.SortFunc(c.synsets, func(a, b *synset) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.part, b.part), cmp.Compare(a.offset, b.offset))
	})
	for i, s := range c.synsets {
		c.number[s.id] = i
	}
	return c
}

// isWord reports whether a lemma is a single word of the letters a to z.
func isWord(lemma string) bool {
	return len(lemma) > 1 && strings.Trim(lemma, "abcdefghijklmnopqrstuvwxyz") == ""
}

// isName reports whether all of a word's senses write it with a capital.
func (w *wordnet) isName(text string, senses []sense) bool {
	for _, s := range senses {
		if slices.Contains(w.synsets[s.id].words, text) {
			return false
		}
	}
	return true
}

// climb marks a synset and all above it as used.
func (w *wordnet) climb(from id, used map[id]bool) {
	if used[from] {
		return
	}
	used[from] = true
	for _, above := range w.synsets[from].above {
		w.climb(above, used)
	}
}

// general returns the synsets that many are a kind of.
func (w *wordnet) general() map[id]bool {
	kinds := make(map[id]int)
	for from := range w.synsets {
		over := make(map[id]bool)
		w.climb(from, over)
		for id := range over {
			kinds[id]++
		}
	}
	maps.DeleteFunc(kinds, func(_ id, n int) bool { return n <= general })
	all := make(map[id]bool)
	for id := range kinds {
		all[id] = true
	}
	return all
}
