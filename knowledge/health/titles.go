package health

import (
	"regexp"

	"footnote/knowledge"
)

// numbered are ids that a pack's start gives to its drafts.
var numbered = regexp.MustCompile(`^paragraph-\d+$`)

// titles returns the titles of topics whose ids say nothing of them; nil without any.
func titles(p *knowledge.Pack) map[string]string {
	var all map[string]string
	for _, t := range p.Topics {
		if numbered.MatchString(t.ID) {
			if all == nil {
				all = make(map[string]string)
			}
			all[t.ID] = t.Title
		}
	}
	return all
}

// topic names a topic, with its title where that is needed and has not been told yet.
func (w writer) topic(id string) string {
	title, untold := w.untold[id]
	if !untold {
		return id
	}
	delete(w.untold, id)
	return id + " (" + title + ")"
}
