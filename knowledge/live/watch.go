package live

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/fsnotify/fsnotify"
)

// watch waits for changes in what a path leads through. It is made anew for every look:
// what the folders were replaced by is then watched, and nothing else.
type watch struct {
	watcher *fsnotify.Watcher // nil where nothing can be watched
	hinges  map[string]bool   // paths that decide where the path leads
	folders map[string]bool   // folders of the pack
}

// newWatch begins to wait. The error says why not all changes are noticed; the watch may
// be used all the same.
func newWatch(dir string) (*watch, error) {
	w := &watch{hinges: make(map[string]bool), folders: make(map[string]bool)}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return w, fmt.Errorf("watching %s: %w", dir, err)
	}
	w.watcher = watcher
	add := func(path string) {
		if errAdd := watcher.Add(path); errAdd != nil && !errors.Is(errAdd, fs.ErrNotExist) { // it has just gone, which is seen above it
			err = errors.Join(err, fmt.Errorf("watching %s: %w", path, errAdd))
		}
	}
	for _, path := range hinges(dir) {
		w.hinges[path] = true
		add(filepath.Dir(path))
	}
	for _, path := range foldersOf(dir) {
		w.folders[path] = true
		add(path)
	}
	return w, err
}

// concerns reports whether an event is about the pack, and not about what else lies
// beside it.
func (w *watch) concerns(e fsnotify.Event) bool {
	return w.hinges[e.Name] || w.folders[e.Name] || w.folders[filepath.Dir(e.Name)]
}

func (w *watch) events() <-chan fsnotify.Event {
	if w.watcher == nil {
		return nil
	}
	return w.watcher.Events
}

func (w *watch) errors() <-chan error {
	if w.watcher == nil {
		return nil
	}
	return w.watcher.Errors
}

func (w *watch) close() {
	if w.watcher != nil {
		_ = w.watcher.Close() // nothing can be done about it
	}
}
