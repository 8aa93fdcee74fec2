package edit

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"footnote/knowledge"
)

// Outside returns the change that adds a phrasing to a kind of question in outside.yaml.
// The kind and the file are made where they are not there. The error says why it cannot
// be added, and what to do.
func Outside(pack fs.FS, kind, phrasing string) (Change, error) {
	c, err := outside(pack, kind, phrasing)
	if err != nil {
		return Change{}, fmt.Errorf("adding a phrasing to %s: %w", knowledge.OutsideFile, err)
	}
	return c, nil
}

func outside(pack fs.FS, kind, phrasing string) (Change, error) {
	kind, err := cleaned("kind", kind)
	if err != nil {
		return Change{}, err
	}
	if phrasing, err = cleaned("phrasing", phrasing); err != nil {
		return Change{}, err
	}
	was, err := knowledge.ReadRegular(pack, knowledge.OutsideFile, knowledge.MaxFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Change{}, err
	}
	is, err := outsideIn(was, kind, phrasing)
	return Change{knowledge.OutsideFile, was, is}, err
}

// outsideIn adds a phrasing to the text of outside.yaml, both of them clean.
func outsideIn(was []byte, kind, phrasing string) ([]byte, error) {
	kinds, problems := knowledge.ReadOutside(was)
	if len(problems) > 0 {
		return nil, errProblems(problems)
	}
	for _, o := range kinds {
		if err := errThere(phrasing, o.Phrasings); err != nil {
			return nil, err
		}
	}
	t := newText(was)
	f, ok := newFields(t, 0, len(t.lines))
	if ok {
		for _, edit := range f.outside(kind, phrasing) {
			is := edit.into(t)
			if next, left := knowledge.ReadOutside(is); len(left) == 0 && isWithOutside(kinds, next, kind, phrasing) {
				return fits(is)
			}
		}
	}
	return nil, errByHand(knowledge.OutsideFile, "it is written in a way that cannot be added to")
}

// outside returns the edits that may add a phrasing to a kind, the best first.
func (f fields) outside(kind, phrasing string) []insertions {
	if key, value := f.find(kind); key != nil {
		return f.add(key, value, phrasing)
	}
	lines := f.newList(kind, phrasing)
	if f.isSpaced() {
		lines = append([]string{""}, lines...)
	}
	return []insertions{{f.below(f.last, lines...)}}
}

// isSpaced reports whether an empty line parts the kinds, and stands at the end no more.
func (f fields) isSpaced() bool {
	spaced := false
	for n := 1; n <= f.last; n++ {
		spaced = spaced || strings.TrimSpace(f.line(n)) == ""
	}
	return spaced && strings.TrimSpace(f.line(f.last)) != ""
}
