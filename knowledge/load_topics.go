package knowledge

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"footnote/knowledge/legible"
)

// isHidden reports whether a file or folder is not meant to be seen, or is an editor's
// copy: honey.md~ and #honey.md#.
func isHidden(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || strings.HasPrefix(base, "#") && strings.HasSuffix(base, "#")
}

// topicFiles returns the names of all files below topics/ that are to be topics.
func (l *loader) topicFiles() []string {
	var names []string
	found := false
	_ = fs.WalkDir(l.fsys, TopicsDir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found = true // what there is cannot be told
			l.problems.Add(name, 0, "%s", unread(name, err))
		case isHidden(name): // such as .DS_Store, which a file manager leaves
			if d.IsDir() {
				return fs.SkipDir
			}
		case legible.Find(name) >= 0 || strings.Contains(name, "\n"):
			found = true
			l.problems.Add(name, 0, "has a name with characters that readers do not see; rename it")
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
		l.problems.Add(TopicsDir, 0, "holds no topic; write one, such as topics/honey.md, or have `footnote new` make it")
	}
	return names
}

// topics reads every topic's file.
func (l *loader) topics(source Source) []*Topic {
	names := l.topicFiles()
	topics := make([]*Topic, len(names))
	readers := make([]func(*loader), len(names))
	for i, name := range names {
		readers[i] = func(l *loader) { topics[i] = l.topic(name, source) }
	}
	l.readTogether(readers...)
	topics = slices.DeleteFunc(topics, func(t *Topic) bool { return t == nil })
	if n := len(l.drafts); n > 0 && n == len(names) {
		l.problems.Add(TopicsDir, 0, "no topic is written yet; write the title and the answer of %s, and delete its line `draft: true`", l.drafts[0].File)
	}
	slices.SortFunc(topics, func(a, b *Topic) int {
		return cmp.Or(cmp.Compare(a.firstParagraph(), b.firstParagraph()), cmp.Compare(a.ID, b.ID))
	})
	return topics
}

// topic reads one topic's file.
func (l *loader) topic(name string, source Source) *Topic {
	id, isMarkdown := strings.CutSuffix(path.Base(name), ".md")
	if !isMarkdown {
		l.problems.Add(name, 0, "is no topic: its name does not end in .md; rename it, or move it out of %s", TopicsDir)
		return nil
	}
	if !IsTopicID(id) {
		l.problems.Add(name, 0, "is no topic: its name may hold the letters a to z, digits, - and _ only, at most 64; rename it")
		return nil
	}
	l.ids = append(l.ids, id)
	f, src := l.open(name, true)
	if f == nil {
		return nil
	}
	var problems Problems
	f.problems = &problems
	t := f.parseTopic(id, string(src), source)
	if t != nil && t.At.draft != 0 {
		l.drafts = append(l.drafts, newDraft(t, problems))
		return nil
	}
	l.problems = append(l.problems, problems...)
	l.sums = append(l.sums, newSum(name, src))
	return t
}

// firstParagraph returns the first paragraph the topic cites, 0 without one.
func (t *Topic) firstParagraph() int {
	if len(t.Citations) == 0 {
		return 0
	}
	return t.Citations[0].Paragraph
}
