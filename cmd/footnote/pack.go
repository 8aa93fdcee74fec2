package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"footnote/knowledge"
	"footnote/knowledge/mss"
	"footnote/knowledge/router"
)

// loadingGC is the GOGC that a pack is loaded with, unless GOGC is set. Loading
// makes far more garbage than it leaves: where that is collected less often, the
// program answers a quarter sooner, and it needs no more memory afterwards.
const loadingGC = 400

// folder is the path of one. It is never set to nothing: that is how a variable that
// is not set looks on a command line, and another pack would answer than was meant.
type folder string

// UnmarshalText implements encoding.TextUnmarshaler, for the command line.
func (f *folder) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		return errors.New("no folder is named; is a variable not set?")
	}
	*f = folder(text)
	return nil
}

// router makes the router of the pack that the settings name.
func (s *settings) router() (*router.Router, error) { return routerOf(s.pack) }

// routerOf makes the router of a pack that is yet to be loaded.
func routerOf(load func() (*knowledge.Pack, error)) (*router.Router, error) {
	defer loadFast()()
	pack, err := load()
	if err != nil {
		return nil, err
	}
	return router.New(pack), nil
}

// embeddedPack reads the pack that the program carries.
func embeddedPack() (*knowledge.Pack, error) {
	pack, err := knowledge.Load(mss.FS)
	if err != nil {
		return nil, fmt.Errorf("loading the embedded pack: %w", err)
	}
	return pack, nil
}

// pack reads the pack that the settings name, or the embedded one.
func (s *settings) pack() (*knowledge.Pack, error) {
	if s.Pack == "" {
		return embeddedPack()
	}
	return packIn(s.Pack)
}

// packIn reads the pack in a folder.
func packIn(dir folder) (*knowledge.Pack, error) {
	pack, err := knowledge.LoadFolder(string(dir))
	return pack, notLoaded(dir, err)
}

// notLoaded says of a pack's folder that it has not been loaded, nil where it has.
func notLoaded(dir folder, err error) error {
	if problems, ok := errors.AsType[knowledge.Problems](err); ok {
		return fmt.Errorf("loading pack %s:\n%w", dir, problems)
	}
	if err != nil {
		return fmt.Errorf("loading pack: %w", err)
	}
	return nil
}

// loadFast has the program load packs fast, until what it returns is called.
func loadFast() func() {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	was := debug.SetGCPercent(loadingGC)
	return func() { debug.SetGCPercent(was) }
}

// routerIn makes the router of the pack in a folder.
func routerIn(dir folder) (*router.Router, error) {
	return routerOf(func() (*knowledge.Pack, error) { return packIn(dir) })
}
