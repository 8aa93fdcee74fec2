package knowledge

import (
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// The files of a pack.
const (
	SourceFile   = "source.yaml"
	synonymsFile = "synonyms.yaml" // optional
	OutsideFile  = "outside.yaml"  // optional
	TopicsDir    = "topics"
)

// Load reads a pack, and of its folder nothing but regular files of limited size; what
// lies outside the folder is the file system's matter, as in os.Root. The error, if any,
// is a Problems that holds every problem of the pack at once; a pack with a problem is
// not returned.
func Load(fsys fs.FS) (*Pack, error) {
	l := &loader{fsys: fsys, total: new(atomic.Int64)}
	p := &Pack{}
	if f, src := l.list(SourceFile, true); f != nil {
		p.Source = f.parseSource(src)
	}
	l.refuseStrayYAML()
	l.readTogether(
		func(l *loader) {
			if f, src := l.list(synonymsFile, false); f != nil {
				p.Synonyms = f.parseSynonyms(src)
			}
		},
		func(l *loader) {
			if f, src := l.list(OutsideFile, false); f != nil {
				p.Outside = f.parseOutside(src)
			}
		},
		func(l *loader) { p.Topics = l.topics(p.Source) },
	)
	p.fileTopics()
	l.checkTogether(p)
	p.Drafts, p.Version = l.drafts, version(l.sums)
	if err := l.problems.err(); err != nil {
		return nil, err
	}
	return p, nil
}

// LoadSource reads what a pack says of its source, and nothing else of it. Where it has
// problems, which are the error, what could be read is returned too.
func LoadSource(fsys fs.FS) (Source, error) {
	l := &loader{fsys: fsys, total: new(atomic.Int64)}
	f, src := l.open(SourceFile, true)
	if f == nil {
		return Source{}, l.problems.err()
	}
	s := f.parseSource(src)
	return s, l.problems.err()
}

// loader gathers what is found while the files of a pack are read.
type loader struct {
	fsys     fs.FS
	total    *atomic.Int64 // bytes read of all files
	problems Problems
	drafts   []Draft
	ids      []string // of all topics that have a file, whatever it holds
	sums     []sum
}

// readTogether reads parts of the pack at the same time, and keeps their problems
// in their order.
func (l *loader) readTogether(parts ...func(*loader)) {
	loaders := make([]loader, len(parts))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, read := range parts {
		loaders[i].fsys, loaders[i].total = l.fsys, l.total
		group.Go(func() error {
			read(&loaders[i])
			return nil
		})
	}
	_ = group.Wait() // problems lie in the loaders
	for i := range loaders {
		l.problems = append(l.problems, loaders[i].problems...)
		l.drafts = append(l.drafts, loaders[i].drafts...)
		l.ids = append(l.ids, loaders[i].ids...)
		l.sums = append(l.sums, loaders[i].sums...)
	}
}

// refuseStrayYAML reports YAML files at the top of the pack that nothing reads:
// a misspelt synonym.yaml would otherwise be lost without a word.
func (l *loader) refuseStrayYAML() {
	entries, _ := fs.ReadDir(l.fsys, ".") // an unreadable pack is reported by open
	known := []string{SourceFile, synonymsFile, OutsideFile}
	for _, e := range entries {
		ext := path.Ext(e.Name())
		if (ext == ".yaml" || ext == ".yml") && !slices.Contains(known, e.Name()) {
			l.problems.Add(e.Name(), 0, "is no part of a pack; known are %s%s", strings.Join(known, ", "), DidYouMean(e.Name(), known...))
		}
	}
}
