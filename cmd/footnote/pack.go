package main

import (
	"fmt"
	"os"

	"footnote/knowledge"
	"footnote/knowledge/mss"
)

// load reads the pack that the settings name, or the embedded one.
func (c *cli) load() (*knowledge.Pack, error) {
	if c.Pack == "" {
		pack, err := knowledge.Load(mss.FS)
		if err != nil {
			return nil, fmt.Errorf("loading the embedded pack: %w", err)
		}
		return pack, nil
	}
	if info, err := os.Stat(c.Pack); err != nil {
		return nil, fmt.Errorf("loading pack: %w", err)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("loading pack: %s is not a folder", c.Pack)
	}
	pack, err := knowledge.Load(os.DirFS(c.Pack))
	if err != nil {
		return nil, fmt.Errorf("loading pack %s:\n%w", c.Pack, err)
	}
	return pack, nil
}
