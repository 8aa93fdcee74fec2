package knowledge

import (
	"bytes"
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// The files of a pack.
const (
	sourceFile   = "source.yaml"
	synonymsFile = "synonyms.yaml" // optional
	outsideFile  = "outside.yaml"  // optional
	topicsDir    = "topics"
)

// Load reads a pack. The error, if any, is a Problems that holds every problem
// of the pack at once; a pack with a problem is not returned.
func Load(fsys fs.FS) (*Pack, error) {
	l := &loader{fsys: fsys}
	p := &Pack{byID: make(map[string]*Topic)}
	if f, src := l.open(sourceFile, true); f != nil {
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
	l.checkTogether(p)
	if err := l.problems.err(); err != nil {
		return nil, err
	}
	p.learn()
	return p, nil
}

// learn makes ready what the pack is searched by.
func (p *Pack) learn() {
	c := newCorpus(p)
	completions := inBackground(func() []completion { return newCompletions(p, c) })
	p.index = newIndex(p, c)
	p.completions = completions()
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
	inParallel(len(parts), func(next func() (int, bool)) {
		for i, ok := next(); ok; i, ok = next() {
			loaders[i].fsys = l.fsys
			parts[i](&loaders[i])
		}
	})
	for i := range loaders {
		l.problems = append(l.problems, loaders[i].problems...)
	}
}

// open reads a file and returns it ready for parsing, or nil after reporting
// why it cannot be. A file that may be missing is passed over in silence.
func (l *loader) open(name string, required bool) (*file, []byte) {
	src, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		if required || !isMissing(err) {
			l.problems.add(name, 0, "reading: %v", cause(err))
		}
		return nil, nil
	}
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	}
	if line, bad := invalidUTF8(src); bad {
		l.problems.add(name, line, "is not valid UTF-8")
		return nil, nil
	}
	return &file{name: name, problems: &l.problems}, src
}

// invalidUTF8 returns the line of the first byte that is not UTF-8 text; a NUL,
// which no text holds, counts.
func invalidUTF8(src []byte) (line int, bad bool) {
	if utf8.Valid(src) && bytes.IndexByte(src, 0) < 0 {
		return 0, false
	}
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == 0 || r == utf8.RuneError && size == 1 {
			return 1 + bytes.Count(src[:i], []byte("\n")), true
		}
		i += size
	}
	return 0, false
}

// refuseStrayYAML reports YAML files at the top of the pack that nothing reads:
// a misspelt synonym.yaml would otherwise be lost without a word.
func (l *loader) refuseStrayYAML() {
	entries, _ := fs.ReadDir(l.fsys, ".") // an unreadable pack is reported by open
	known := []string{sourceFile, synonymsFile, outsideFile}
	for _, e := range entries {
		ext := path.Ext(e.Name())
		if (ext == ".yaml" || ext == ".yml") && !slices.Contains(known, e.Name()) {
			l.problems.add(e.Name(), 0, "is no part of a pack; known are %s", strings.Join(known, ", "))
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
			l.problems.add(name, 0, "reading: %v", cause(err))
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
		l.problems.add(topicsDir, 0, "holds no topic")
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
		l.problems.add(name, 0, "is no topic: its name does not end in .md")
		return nil
	}
	if !topicID.MatchString(id) {
		l.problems.add(name, 0, "is no topic: its name may hold letters, digits, - and _ only, at most 64")
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
