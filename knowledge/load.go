package knowledge

import (
	"cmp"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// The files of a pack.
const (
	SourceFile   = "source.yaml"
	synonymsFile = "synonyms.yaml" // optional
	outsideFile  = "outside.yaml"  // optional
	topicsDir    = "topics"
)

// Load reads a pack. The error, if any, is a Problems that holds every problem
// of the pack at once; a pack with a problem is not returned.
func Load(fsys fs.FS) (*Pack, error) {
	l := &loader{fsys: fsys}
	p := &Pack{}
	if f, src := l.open(SourceFile, true); f != nil {
		p.Source = f.parseSource(src)
	}
	l.refuseStrayYAML()
	l.readTogether(
		func(l *loader) {
			if f, src := l.open(synonymsFile, false); f != nil {
				p.Synonyms = f.parseSynonyms(src)
			}
		},
		func(l *loader) {
			if f, src := l.open(outsideFile, false); f != nil {
				p.Outside = f.parseOutside(src)
			}
		},
		func(l *loader) { p.Topics = l.topics(p.Source) },
	)
	p.fileTopics()
	l.checkTogether(p)
	if err := l.problems.err(); err != nil {
		return nil, err
	}
	return p, nil
}

// loader gathers the problems of a pack while its files are read.
type loader struct {
	fsys     fs.FS
	problems Problems
}

// readTogether reads parts of the pack at the same time, and keeps their problems
// in their order.
func (l *loader) readTogether(parts ...func(*loader)) {
	loaders := make([]loader, len(parts))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, read := range parts {
		loaders[i].fsys = l.fsys
		group.Go(func() error {
			read(&loaders[i])
			return nil
		})
	}
	_ = group.Wait() // problems lie in the loaders
	for i := range loaders {
		l.problems = append(l.problems, loaders[i].problems...)
	}
}

// refuseStrayYAML reports YAML files at the top of the pack that nothing reads:
// a misspelt synonym.yaml would otherwise be lost without a word.
func (l *loader) refuseStrayYAML() {
	entries, _ := fs.ReadDir(l.fsys, ".") // an unreadable pack is reported by open
	known := []string{SourceFile, synonymsFile, outsideFile}
	for _, e := range entries {
		ext := path.Ext(e.Name())
		if (ext == ".yaml" || ext == ".yml") && !slices.Contains(known, e.Name()) {
			l.problems.Add(e.Name(), 0, "is no part of a pack; known are %s", strings.Join(known, ", "))
		}
	}
}

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
