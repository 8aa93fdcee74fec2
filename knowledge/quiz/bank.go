package quiz

import (
	"encoding/binary"
	"hash"
	"hash/fnv"
	"slices"

	"footnote/knowledge"
)

// Question is a quiz question and the topic whose answer settles it.
type Question struct {
	knowledge.QuizQuestion
	Topic   *knowledge.Topic
	section int // where its topic is listed: where that cites first
}

// Bank is the quiz questions of a pack. It never changes, and is safe for concurrent use.
type Bank struct {
	questions []Question // in the order of the topics, then of their files
	sections  []int      // how many of them each section has
	print     uint32     // of all of them
}

// NewBank gathers the quiz questions of a pack.
func NewBank(p *knowledge.Pack) *Bank {
	sections := make(map[string]int)
	for i, s := range p.Source.Sections {
		if _, named := sections[s.Name]; !named {
			sections[s.Name] = i
		}
	}
	b := &Bank{sections: make([]int, len(p.Source.Sections))}
	all := fnv.New32a()
	for _, t := range p.Topics {
		for _, q := range t.Quiz {
			asked := Question{q, t, sections[t.Citations[0].Section]}
			asked.write(all)
			b.questions = append(b.questions, asked)
			b.sections[asked.section]++
		}
	}
	b.print = all.Sum32()
	return b
}

// Len returns how many questions there are.
func (b *Bank) Len() int { return len(b.questions) }

// Questions returns all questions, in the order of the topics, then of their files.
func (b *Bank) Questions() []Question { return slices.Clone(b.questions) }

// Section returns where a question's topic is listed, by its index in the source.
func (q Question) Section() int { return q.section }

// Section returns how many questions there are in a section, by its index in the source.
// Of sections of one name the first has them all.
func (b *Bank) Section(section int) int { return b.sections[section] }

// in returns the indexes of a section's questions, and those of all for AllSections.
func (b *Bank) in(section int) []int {
	var all []int
	for i, q := range b.questions {
		if section == AllSections || q.section == section {
			all = append(all, i)
		}
	}
	return all
}

// write hashes what a round depends on: which questions there are, and what their
// answers say. A question that is worded better stays the same.
func (q Question) write(h hash.Hash) {
	texts := append([]string{q.ID}, append([]string{q.Right}, q.Wrong[:]...)...)
	for _, s := range texts {
		h.Write(binary.AppendUvarint(nil, uint64(len(s))))
		h.Write([]byte(s))
	}
}

// key names one question with its answers as they are now.
func (q Question) key() uint64 {
	h := fnv.New64a()
	q.write(h)
	return h.Sum64()
}
