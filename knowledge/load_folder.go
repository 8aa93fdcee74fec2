package knowledge

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// LoadFolder reads the pack in a folder. Links within it lead nowhere else. The error is
// a Problems where the folder can be read.
func LoadFolder(dir string) (*Pack, error) {
	if info, err := os.Stat(dir); err != nil {
		return nil, noFolder(dir, err)
	} else if !info.IsDir() { // and opening it might wait for ever
		return nil, fmt.Errorf("%s is not a folder; a pack is one with a file %s in it", dir, SourceFile)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, noFolder(dir, err)
	}
	defer root.Close()
	return Load(root.FS())
}

// noFolder says why a folder cannot be read.
func noFolder(dir string, err error) error {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("there is no folder %s; `footnote init` makes a pack of a text", dir)
	case errors.Is(err, os.ErrPermission):
		return fmt.Errorf("the folder %s may not be read; change its permissions", dir)
	case errors.Is(err, syscall.ENOTDIR):
		return fmt.Errorf("%s does not lead to a folder", dir)
	}
	return err
}
