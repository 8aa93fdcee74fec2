package edit

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"footnote/knowledge"
)

// Folder is the folder of a pack that changes are written to, and taken back from. It is
// safe for concurrent use.
type Folder struct {
	root *os.Root

	mu   sync.Mutex
	done []Change // what can be taken back, the latest last
}

// mostUndone is how many changes can be taken back, the latest ones.
const mostUndone = 100

// Open opens a pack's folder. Whoever opens it closes it.
func Open(dir string) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the pack: %w", err)
	}
	return &Folder{root: root}, nil
}

// Close closes the folder. What was written stays.
func (f *Folder) Close() error { return f.root.Close() }

// FS returns the folder to read from. No path leads out of it.
func (f *Folder) FS() fs.FS { return f.root.FS() }

// ErrChanged is the error where a file is not what a change was made from: somebody else
// has changed it. Nothing is written then.
var ErrChanged = errors.New("the file has been changed by somebody else since; look at it again")

// Apply writes a change, whole or not at all, and remembers it for Undo.
func (f *Folder) Apply(c Change) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.write(c); err != nil {
		return fmt.Errorf("changing %s: %w", c.File, err)
	}
	f.done = append(f.done, c)
	if len(f.done) > mostUndone {
		f.done = append([]Change(nil), f.done[1:]...)
	}
	return nil
}

// Last returns the change that Undo takes back, if there is any.
func (f *Folder) Last() (Change, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.done) == 0 {
		return Change{}, false
	}
	return f.done[len(f.done)-1], true
}

// ErrNothing is the error of Undo where there is nothing to take back.
var ErrNothing = errors.New("there is nothing to take back")

// Undo takes the latest change back and returns it. Where its file has been changed
// since, that is left as it is, with ErrChanged, and the change can be taken back no more:
// the next Undo is of the one before.
func (f *Folder) Undo() (Change, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.done) == 0 {
		return Change{}, ErrNothing
	}
	last := f.done[len(f.done)-1]
	err := f.write(last.Reversed())
	if err == nil || errors.Is(err, ErrChanged) {
		f.done = f.done[:len(f.done)-1]
	}
	if err != nil {
		return last, fmt.Errorf("taking back the change of %s: %w", last.File, err)
	}
	return last, nil
}

// isStill returns ErrChanged where a file does not hold what it did, nil for no file.
func (f *Folder) isStill(name string, was []byte) error {
	is, err := knowledge.ReadRegular(f.root.FS(), name, knowledge.MaxFile)
	switch {
	case errors.Is(err, fs.ErrNotExist) && was == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return ErrChanged
	case err != nil:
		return err
	case was == nil || !bytes.Equal(was, is):
		return ErrChanged
	}
	return nil
}
