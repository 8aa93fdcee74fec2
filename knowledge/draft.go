package knowledge

import "footnote/knowledge/legible"

// Draft is a topic that is still being written: its file is marked `draft: true`. It
// answers nothing, and keeps no pack from loading.
type Draft struct {
	ID    string
	File  string
	Title string // "" where none is written yet

	Paragraphs []int // those of the footnotes below the answer, in their order

	// Left says what is still to do until the topic answers, each with its line. It is
	// never empty: at the end the mark is to be deleted.
	Left Problems
}

// newDraft makes a draft of a topic and of what would be wrong with it otherwise. What
// nobody has written yet is not said to be wrong.
func newDraft(t *Topic, problems Problems) Draft {
	d := Draft{ID: t.ID, File: t.At.File, Title: t.Title, Paragraphs: t.At.defined}
	untitled, unanswered := t.Title == "", legible.Empty(t.Answer())
	switch {
	case untitled && unanswered:
		d.Left.Add(d.File, t.At.draft, "still to write: title and answer")
	case untitled:
		d.Left.Add(d.File, t.At.draft, "still to write: the title")
	case unanswered:
		d.Left.Add(d.File, t.At.draft, "still to write: the answer")
	case len(problems) == 0:
		d.Left.Add(d.File, t.At.draft, "is written, but still a draft: delete the line `draft: true`, and it answers")
	}
	if !untitled && !unanswered {
		d.Left = append(d.Left, problems...)
	}
	d.Left.Sort()
	return d
}
