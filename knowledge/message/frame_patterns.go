package message

import (
	_ "embed"
	"slices"
	"strings"

	"footnote/knowledge/english"
)

// The frames that stand around questions are patterns of words, in heads.txt and
// tails.txt. In a pattern "a|b" is either word, "a?" may be left out, "_" is any one
// word, "..." any up to where the sentence parts, and "," at the end says that the
// sentence must part there. It parts at signs, and before "but".

//go:embed heads.txt
var headLines string

//go:embed tails.txt
var tailLines string

// slot is one place of a pattern.
type slot struct {
	ids      []int
	optional bool
	wild     bool // any word
	gap      bool // the end of a part of the sentence
	rest     bool // any words up to there
}

// has reports whether the place takes a word of the vocabulary.
func (s slot) has(id int) bool {
	return id != 0 && slices.Contains(s.ids, id)
}

// patterns are the patterns of a table by the number of a word that they may begin
// with; for tails, in which the words of a pattern are turned round, that they may
// end with.
type patterns map[int][][]slot

var (
	heads = newPatterns(headLines, false)
	tails = newPatterns(tailLines, true)
)

func newPatterns(table string, reverse bool) patterns {
	p := make(patterns)
	for _, row := range english.Rows(table) {
		slots := newSlots(row)
		if reverse {
			slices.Reverse(slots)
		}
		p.add(slots)
	}
	return p
}

// add files a pattern under each word that it may begin with.
func (p patterns) add(slots []slot) {
	for _, s := range slots {
		for _, id := range s.ids {
			p[id] = append(p[id], slots)
		}
		if !s.optional {
			break
		}
	}
}

func newSlots(row string) []slot {
	var slots []slot
	for field := range strings.FieldsSeq(row) {
		slots = append(slots, newSlot(field))
	}
	return slots
}

func newSlot(field string) slot {
	switch field {
	case "_":
		return slot{wild: true}
	case ",":
		return slot{gap: true}
	case "...":
		return slot{rest: true}
	}
	var s slot
	field, s.optional = strings.CutSuffix(field, "?")
	for w := range strings.SplitSeq(field, "|") {
		if _, ok := vocabulary.ids[w]; !ok {
			w = strings.ReplaceAll(w, "'", "")
		}
		s.ids = append(s.ids, vocabulary.id(w))
	}
	return s
}
