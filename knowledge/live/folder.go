package live

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// How long a folder must have been left alone before it is read: an editor or Git writes
// its files within less. A folder that is never left alone is read nevertheless.
const (
	settle   = 300 * time.Millisecond
	patience = 5 * time.Second
)

// Folder is a pack's folder, and what was made of it. It is safe for concurrent use.
type Folder struct {
	dir    string
	now    atomic.Pointer[state]
	nudges chan struct{} // somebody wants it looked at

	load             func(dir string) (*knowledge.Pack, error)
	settle, patience time.Duration
}

// state is what is handed out. It never changes.
type state struct {
	router   *router.Router // of the last sound pack, nil before there is one
	problems error          // why the folder as it is now is not that pack, nil if it is
}

// Open reads the pack in a folder. Whether it is sound, Now tells.
func Open(dir string) *Folder {
	f := &Folder{dir: dir, nudges: make(chan struct{}, 1), load: knowledge.LoadFolder, settle: settle, patience: patience}
	first := &state{}
	if pack, err := f.load(dir); err != nil {
		first.problems = err
	} else {
		first.router = router.New(pack)
	}
	f.now.Store(first)
	return f
}

// Now returns the router of the last sound pack, nil before there is one, and why the
// folder's present state is not that pack: a knowledge.Problems where it could be read,
// nil if it is.
func (f *Folder) Now() (*router.Router, error) {
	s := f.now.Load()
	return s.router, s.problems
}

// Look has Watch look at the folder at once, and tell what it finds.
func (f *Folder) Look() {
	select {
	case f.nudges <- struct{}{}:
	default: // it will
	}
}

// Report is what a look at the folder has found.
type Report struct {
	Router   *router.Router // of the last sound pack, nil before there is one
	Swapped  bool           // it has taken the place of another
	Problems error          // why the folder's present state is not that pack, nil if it is
	Blind    error          // why some changes go unnoticed, so that Look is to be called; told once
}

// Watch swaps in what the folder becomes, until the context ends. It tells of each swap,
// of each state that cannot be used, and of what a Look has found. It is to run once at a
// time, and tells from its own goroutine.
func (f *Folder) Watch(ctx context.Context, tell func(Report)) {
	asked, told := false, ""
	for {
		w, blind := newWatch(f.dir)
		saying := fmt.Sprint(blind)
		if saying == told {
			blind = nil
		}
		settled := f.look(asked, blind, tell)
		if settled {
			asked, told = false, saying
		} // else nothing has been told, and the next look does it
		asked = f.await(ctx, w, settled) || asked
		w.close()
		if ctx.Err() != nil {
			return
		}
	}
}

// look reads the folder, and swaps in what is new and sound. It is not settled where the
// folder changed meanwhile, so the second reading comes last: what was taken back while a
// router was made is not swapped in for a moment.
func (f *Folder) look(asked bool, blind error, tell func(Report)) (settled bool) {
	pack, err := f.load(f.dir)
	was := f.now.Load()
	next := &state{was.router, err}
	if err == nil && (was.router == nil || was.router.Pack.Version != pack.Version) {
		next.router = router.New(pack)
	}
	if again, errAgain := f.load(f.dir); !agree(pack, err, again, errAgain) {
		return false
	}
	f.now.Store(next)
	swapped := next.router != was.router
	if asked || blind != nil || swapped || fmt.Sprint(err) != fmt.Sprint(was.problems) {
		tell(Report{next.router, swapped, err, blind})
	}
	return true
}

// agree reports whether two readings found the same.
func agree(a *knowledge.Pack, errA error, b *knowledge.Pack, errB error) bool {
	if errA != nil || errB != nil {
		return fmt.Sprint(errA) == fmt.Sprint(errB)
	}
	return a.Version == b.Version
}

// await returns when it is time to look again: after changes, or where it is asked for.
func (f *Folder) await(ctx context.Context, w *watch, settled bool) (asked bool) {
	q := newQuiet(f.settle, f.patience)
	defer q.stop()
	if !settled {
		q.disturb()
	}
	for {
		select {
		case <-ctx.Done():
			return false
		case <-f.nudges:
			return true
		case <-q.over():
			return false
		case e := <-w.events():
			if w.concerns(e) {
				q.disturb()
			}
		case <-w.errors(): // events may be lost
			q.disturb()
		}
	}
}
