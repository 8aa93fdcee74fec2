package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"footnote/knowledge/draft"
)

// readText reads a file that somebody names on the command line, up to one byte more
// than it may have.
func readText(name string, most int64) ([]byte, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no file %s", name)
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is a folder, a pipe or a device; name the file with the text", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, most+1))
}

// writeNew writes files that are not there yet, and the folders above them. Where one
// cannot be written, nothing is left.
func writeNew(files []draft.File) error {
	var made []string // in their order
	for _, f := range files {
		made = append(made, missingAbove(f.Name)...)
		if err := writeOne(f); err != nil {
			return errors.Join(err, remove(made))
		}
		made = append(made, f.Name)
	}
	return nil
}

// missingAbove returns the folders above a file that are not there, the uppermost first.
func missingAbove(name string) []string {
	dir := filepath.Dir(name)
	if _, err := os.Lstat(dir); err == nil || dir == name {
		return nil
	}
	return append(missingAbove(dir), dir)
}

// remove removes what was made, as far as it came to that, the last first.
func remove(made []string) error {
	var all error
	for _, name := range slices.Backward(made) {
		if _, err := os.Lstat(name); err == nil {
			all = errors.Join(all, os.Remove(name))
		}
	}
	return all
}

// writeOne writes a file that is not there yet.
func writeOne(f draft.File) error {
	if err := os.MkdirAll(filepath.Dir(f.Name), 0o755); err != nil {
		return err
	}
	out, err := os.OpenFile(f.Name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already, and is not overwritten", f.Name)
	}
	if err != nil {
		return err
	}
	_, err = out.WriteString(f.Text)
	if err = errors.Join(err, out.Close()); err != nil {
		err = errors.Join(err, os.Remove(f.Name))
	}
	return err
}

// shellWord writes a name as a shell reads it, and no flag.
func shellWord(s string) string {
	if strings.HasPrefix(s, "-") {
		s = "./" + s
	}
	plain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("/._-+:\\", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
