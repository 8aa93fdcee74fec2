package knowledge

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"footnote/knowledge/legible"
)

// isHidden reports whether a file or folder is not meant to be seen.
func isHidden(name string) bool { return strings.HasPrefix(path.Base(name), ".") }

// topics reads every topic's file below topics/.
func (l *loader) topics(source Source) []*Topic {
	var names []string
	found := false
	_ = fs.WalkDir(l.fsys, topicsDir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found = true // what there is cannot be told
			l.problems.Add(name, 0, "reading: %v", cause(err))
		case isHidden(name): // such as .DS_Store, which a file manager leaves
			if d.IsDir() {
				return fs.SkipDir
			}
		case legible.Find(name) >= 0 || strings.Contains(name, "\n"):
			found = true
			l.problems.Add(name, 0, "has a name with characters that readers do not see")
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir():
			found = true
			names = append(names, name)
		}
		return nil
	})
	if !found {
		l.problems.Add(topicsDir, 0, "holds no topic")
	}
	topics := make([]*Topic, len(names))
	readers := make([]func(*loader), len(names))
	for i, name := range names {
		readers[i] = func(l *loader) { topics[i] = l.topic(name, source) }
	}
	l.readTogether(readers...)
	topics = slices.DeleteFunc(topics, func(t *Topic) bool { return t == nil })
	slices.SortFunc(topics, func(a, b *Topic) int {
		return cmp.Or(cmp.Compare(a.firstParagraph(), b.firstParagraph()), cmp.Compare(a.ID, b.ID))
	})
	return topics
}

// topic reads one topic's file.
func (l *loader) topic(name string, source Source) *Topic {
	id, isMarkdown := strings.CutSuffix(path.Base(name), ".md")
	if !isMarkdown {
		l.problems.Add(name, 0, "is no topic: its name does not end in .md")
		return nil
	}
	if !topicID.MatchString(id) {
		l.problems.Add(name, 0, "is no topic: its name may hold letters, digits, - and _ only, at most 64")
		return nil
	}
	f, src := l.open(name, true)
	if f == nil {
		return nil
	}
	return f.parseTopic(id, string(src), source)
}

// firstParagraph returns the first paragraph the topic cites, 0 without one.
func (t *Topic) firstParagraph() int {
	if len(t.Citations) == 0 {
		return 0
	}
	return t.Citations[0].Paragraph
}
