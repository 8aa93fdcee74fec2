package export

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strings"

	"footnote/knowledge"
)

// Note is what is learned as one.
type Note struct {
	GUID     string
	Topic    *knowledge.Topic
	Question string
	Choices  []string // of a quiz question, in the order of the alphabet, which tells nothing; nil for a topic
	Answer   string   // of a quiz question; a topic's is its own
	Why      string   // explanation of a quiz question; often ""
}

// Notes makes the notes of a pack: those of a topic together, the topic's own first.
func Notes(p *knowledge.Pack) []Note {
	var all []Note
	for _, t := range p.Topics {
		all = append(all, Note{GUID: guid(p.Source, "topic", t.ID), Topic: t, Question: t.Title})
		for _, q := range t.Quiz {
			answers := q.Answers()
			slices.Sort(answers[:])
			all = append(all, Note{guid(p.Source, "quiz", q.ID), t, q.Question, answers[:], q.Right, q.Explanation})
		}
	}
	return all
}

// guid names a note for good, in 80 bits. It has letters and digits only: a # in front
// would make a comment of the note, and a - a formula.
func guid(s knowledge.Source, kind, id string) string {
	sum := sha256.Sum256([]byte(s.URL + "\n" + kind + "\n" + id))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:10]))
}

// isQuiz reports whether a note is a quiz question.
func (n Note) isQuiz() bool { return n.Choices != nil }

// section returns where a topic is listed.
func (n Note) section() string { return n.Topic.Citations[0].Section }
