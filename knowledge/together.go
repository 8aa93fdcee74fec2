package knowledge

import (
	"errors"
	"io/fs"
	"strings"
)

// checkTogether reports what only shows when all topics are read, and fills the
// pack's look-up by ID.
func (l *loader) checkTogether(p *Pack) {
	if n := len(p.Topics); n >= mostClasses {
		l.problems.add(topicsDir, 0, "holds %d topics; at most %d fit", n, mostClasses-1)
	}
	ids, titles := make(map[string]*Topic), make(map[string]*Topic)
	for _, t := range p.Topics {
		// File systems that fold case would merge IDs that differ in case only.
		if first := ids[strings.ToLower(t.ID)]; first != nil {
			l.problems.add(t.at.file, 0, "duplicate id %q: also %s", t.ID, first.at.file)
		}
		if first := titles[strings.ToLower(t.Title)]; first != nil && t.Title != "" {
			l.problems.add(t.at.file, t.at.title, "duplicate title: also in %s", first.at.file)
		}
		ids[strings.ToLower(t.ID)], titles[strings.ToLower(t.Title)] = t, t
		p.byID[t.ID] = t
	}
	for _, t := range p.Topics {
		l.checkRelated(p, t)
		if n := replyLength(t, p.Source); n > MaxReply {
			l.problems.add(t.at.file, t.at.body, "the reply has up to %d characters; at most %d fit", n, MaxReply)
		}
	}
}

func (l *loader) checkRelated(p *Pack, t *Topic) {
	seen := make(map[string]bool)
	for i, id := range t.Related {
		line := t.at.related[i]
		switch {
		case id == t.ID:
			l.problems.add(t.at.file, line, "related topic %q is the topic itself", id)
		case p.byID[id] == nil:
			l.problems.add(t.at.file, line, "related topic %q does not exist", id)
		case seen[id]:
			l.problems.add(t.at.file, line, "related topic %q is named twice", id)
		}
		seen[id] = true
		t.related = append(t.related, p.byID[id])
	}
}

// isMissing reports whether a file is not there at all.
func isMissing(err error) bool {
	return errors.Is(err, fs.ErrNotExist)
}

// cause strips the operation and the path from a file system's error: a
// problem names its file already.
func cause(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}
