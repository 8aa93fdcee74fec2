package trail

import (
	"crypto/sha256"
	"encoding/base64"
	"slices"

	"footnote/knowledge"
)

// Characters of a name. Among 65,535 topics, the most that a pack holds, two have one
// name in 3 of 100 packs; words are looked for among those of five topics, some hundreds.
const (
	topicChars = 6
	wordChars  = 4
)

// Topic returns the name of a topic's ID.
func Topic(id string) string { return ref(id, topicChars) }

// Word returns the name of a stem.
func Word(stem string) string { return ref(stem, wordChars) }

// ref returns the first characters of a text's hash. Plainer hashes give names that are
// alike to IDs that are, and so some that are the same.
func ref(text string, chars int) string {
	sum := sha256.Sum256([]byte(text))
	return base64.RawURLEncoding.EncodeToString(sum[:topicChars])[:chars] // more bytes than are needed
}

// Find returns the topics of a trail, nil for each that the pack does not have.
func (t Trail) Find(p *knowledge.Pack) []*knowledge.Topic {
	found := make([]*knowledge.Topic, len(t.Topics))
	taken := make([]bool, len(t.Topics))
	for _, topic := range p.Topics {
		i := slices.Index(t.Topics, Topic(topic.ID))
		switch {
		case i < 0:
		case taken[i]:
			found[i] = nil // two have this name
		default:
			found[i], taken[i] = topic, true
		}
	}
	return found
}

// Which returns which of the trail's words a stem is, -1 for none.
func (t Trail) Which(stem string) int { return slices.Index(t.Words, Word(stem)) }
