package edit

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/draft"
)

// Start is what a new topic begins with.
type Start struct {
	ID       string          // "" makes one of the question
	Question string          // its first phrasing
	From     []draft.Excerpt // the paragraphs that it is to be written from; one at least. Sections need not be set
}

// NewTopic returns the change that adds a topic to a pack, as a draft: its title and its
// answer are still to be written. The error says why it cannot be added, and what to do.
func NewTopic(pack fs.FS, s Start) (Change, error) {
	c, err := newTopic(pack, s)
	if err != nil {
		return Change{}, fmt.Errorf("starting a topic: %w", err)
	}
	return c, nil
}

func newTopic(pack fs.FS, s Start) (Change, error) {
	question, err := cleaned("question", s.Question)
	if err != nil {
		return Change{}, err
	}
	if len(s.From) == 0 {
		return Change{}, errors.New("name the paragraph that the answer is drawn from")
	}
	source, err := knowledge.LoadSource(pack)
	if err != nil {
		return Change{}, err
	}
	from, err := s.from(source)
	if err != nil {
		return Change{}, err
	}
	id, err := s.id(question)
	if err != nil {
		return Change{}, err
	}
	if there := knowledge.FindTopic(pack, id); there != "" {
		return Change{}, fmt.Errorf("%s is there already; give the new topic another name", there)
	}
	name := draft.TopicFile(id)
	is, err := askIn(name, []byte(draft.Topic("", from...)), source, question)
	return Change{File: name, Is: is}, err
}

// from returns the paragraphs with their sections.
func (s Start) from(source knowledge.Source) ([]draft.Excerpt, error) {
	all := slices.Clone(s.From)
	for i, e := range all {
		if n := source.Paragraphs(); e.Paragraph < 1 || e.Paragraph > n {
			return nil, fmt.Errorf("paragraph %d is not there; the source has the paragraphs 1 to %d", e.Paragraph, n)
		}
		all[i].Section = source.SectionOf(e.Paragraph)
	}
	return all, nil
}

// id names the topic.
func (s Start) id(question string) (string, error) {
	switch made := draft.ID(question); {
	case s.ID != "" && !knowledge.IsTopicID(s.ID):
		return "", errors.New("a topic's name may hold the letters a to z, digits, - and _ only, at most 64")
	case s.ID != "":
		return s.ID, nil
	case made == "":
		return "", errors.New("no name can be made of the question; give the topic one")
	default:
		return made, nil
	}
}
