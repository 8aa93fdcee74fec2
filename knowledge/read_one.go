package knowledge

import (
	"io/fs"
	"path"
	"strings"
)

// ReadTopic reads the text of one topic's file as Load does, for a program that changes
// it. The problems are those that show without the rest of the pack; a draft, of which
// much may be missing, is returned with them, and so is a topic that has some. The topic
// is nil where the text is none.
func ReadTopic(name string, src []byte, s Source) (*Topic, Problems) {
	l := &loader{}
	f, src := l.text(name, src)
	if f == nil {
		return nil, l.problems
	}
	t := f.parseTopic(strings.TrimSuffix(path.Base(name), ".md"), string(src), s)
	return t, l.problems
}

// IsDraft reports whether the topic is marked as one. None of a loaded pack is.
func (t *Topic) IsDraft() bool { return t.At.draft != 0 }

// ReadOutside reads the text of outside.yaml as Load does.
func ReadOutside(src []byte) ([]Outside, Problems) {
	l := &loader{}
	f, src := l.text(OutsideFile, src)
	if f == nil {
		return nil, l.problems
	}
	kinds := f.parseOutside(src)
	return kinds, l.problems
}

// FindTopic returns the file of the topic with an ID, wherever it lies in the pack, "" if
// there is none. Some file systems do not tell capitals apart, so neither does it.
func FindTopic(pack fs.FS, id string) string {
	found := ""
	_ = fs.WalkDir(pack, TopicsDir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !isHidden(name) && d.IsDir():
		case d.IsDir():
			return fs.SkipDir
		case strings.EqualFold(path.Base(name), id+".md"):
			found = name
		}
		return nil
	})
	return found
}
