package edit

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"footnote/knowledge"
)

// Ask returns the change that adds a phrasing to a topic, which may be a draft. The error
// says why it cannot be added, and what to do.
func Ask(pack fs.FS, id, phrasing string) (Change, error) {
	c, err := ask(pack, id, phrasing)
	if err != nil {
		return Change{}, fmt.Errorf("adding a phrasing to topic %s: %w", id, err)
	}
	return c, nil
}

func ask(pack fs.FS, id, phrasing string) (Change, error) {
	phrasing, err := cleaned("phrasing", phrasing)
	if err != nil {
		return Change{}, err
	}
	source, err := knowledge.LoadSource(pack)
	if err != nil {
		return Change{}, err
	}
	name := knowledge.FindTopic(pack, id)
	if name == "" {
		return Change{}, fmt.Errorf("there is no file %s.md in %s", id, knowledge.TopicsDir)
	}
	was, err := knowledge.ReadRegular(pack, name, knowledge.MaxFile)
	if err != nil {
		return Change{}, err
	}
	is, err := askIn(name, was, source, phrasing)
	return Change{name, was, is}, err
}

// askIn adds a phrasing, which is clean, to the text of a topic's file.
func askIn(name string, was []byte, source knowledge.Source, phrasing string) ([]byte, error) {
	t, problems := knowledge.ReadTopic(name, was, source)
	if t == nil || len(problems) > 0 && !t.IsDraft() {
		return nil, errProblems(problems)
	}
	if strings.EqualFold(t.Title, phrasing) {
		return nil, errors.New("that is the topic's title")
	}
	if err := errThere(phrasing, t.Ask); err != nil {
		return nil, err
	}
	f, ok := newFields(newText(was), 1, t.At.Body-2) // between the rules
	if !ok {
		return nil, errByHand(name, "its front matter is written in a way that cannot be added to")
	}
	for _, edit := range f.asks(phrasing) {
		is := edit.into(f.text)
		next, left := knowledge.ReadTopic(name, is, source)
		if isWith(t, next, phrasing) && sameTexts(problems, left) {
			return fits(is)
		}
	}
	return nil, errByHand(name, "its list `ask` is written in a way that cannot be added to")
}

// asks returns the edits that may add a phrasing to the front matter, the best first.
func (f fields) asks(phrasing string) []insertions {
	if key, value := f.find("ask"); key != nil {
		return f.add(key, value, phrasing)
	}
	var all []insertions
	if title, _ := f.find("title"); title != nil {
		all = append(all, insertions{f.below(f.lineOf(title), f.newList("ask", phrasing)...)})
	}
	return append(all, insertions{f.below(f.last, f.newList("ask", phrasing)...)})
}

// errByHand says that a file is to be changed by hand, and why.
func errByHand(name, why string) error {
	return fmt.Errorf("%s: %s; add the phrasing by hand", name, why)
}

// errProblems says that a file is to be mended first.
func errProblems(problems knowledge.Problems) error {
	return fmt.Errorf("the file has a problem; mend it first:\n%w", problems)
}

// fits refuses a file that has grown too large to be read.
func fits(is []byte) ([]byte, error) {
	if len(is) > knowledge.MaxFile {
		return nil, fmt.Errorf("the file would be larger than %d KiB", knowledge.MaxFile>>10)
	}
	return is, nil
}
