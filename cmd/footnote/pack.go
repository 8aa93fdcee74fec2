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
func (s *settings) router() (*router.Router, error) {
	if os.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(loadingGC))
	}
	pack, err := s.pack()
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
	if info, err := os.Stat(string(s.Pack)); err != nil {
		return nil, fmt.Errorf("loading pack: %w", err)
	} else if !info.IsDir() { // and opening it might wait for ever
		return nil, fmt.Errorf("loading pack: %s is not a folder", s.Pack)
	}
	folder, err := os.OpenRoot(string(s.Pack)) // links lead nowhere else
	if err != nil {
		return nil, fmt.Errorf("loading pack: %w", err)
	}
	defer folder.Close()
	pack, err := knowledge.Load(folder.FS())
	if err != nil {
		return nil, fmt.Errorf("loading pack %s:\n%w", s.Pack, err)
	}
	return pack, nil
}
