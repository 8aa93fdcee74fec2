package knowledge

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"footnote/knowledge/legible"
)

// The most that is read, in bytes: far more than curators write, and little enough that
// a file which is something else, or grows without end, does no harm.
const (
	MaxFile = 1 << 20  // of one file
	maxPack = 64 << 20 // of all files together
)

// open reads a file and returns it ready for parsing, or nil after reporting
// why it cannot be. A file that may be missing is passed over in silence.
func (l *loader) open(name string, required bool) (*file, []byte) {
	src, err := l.read(name)
	if err != nil {
		if required || !errors.Is(err, fs.ErrNotExist) {
			l.problems.Add(name, 0, "%s", unread(name, err))
		}
		return nil, nil
	}
	return l.text(name, src)
}

// text returns what a file holds ready for parsing, or nil after reporting why it cannot
// be parsed.
func (l *loader) text(name string, src []byte) (*file, []byte) {
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	}
	if line, bad := InvalidUTF8(src); bad {
		l.problems.Add(name, line, "is not valid UTF-8; save the file as UTF-8")
		return nil, nil
	}
	f := &file{name: name, problems: &l.problems}
	if !f.isLegible(string(src)) {
		return nil, nil
	}
	return f, src
}

// list is open for a file that is no topic. It counts for the pack's version.
func (l *loader) list(name string, required bool) (*file, []byte) {
	f, src := l.open(name, required)
	if f != nil {
		l.sums = append(l.sums, newSum(name, src))
	}
	return f, src
}

// read reads a regular file of the pack, as long as the pack is not too large.
func (l *loader) read(name string) ([]byte, error) {
	src, err := ReadRegular(l.fsys, name, MaxFile)
	if err != nil {
		return nil, err
	}
	if l.total.Add(int64(len(src))) > maxPack {
		return nil, fmt.Errorf("the pack is larger than %d MiB; make two of it", maxPack>>20)
	}
	return src, nil
}

// errNotRegular says that a file is none with a text in it.
var errNotRegular = errors.New("is a folder, a pipe or a device; put a file there with the text itself")

// ReadRegular reads a file of at most so many bytes. It opens nothing but a regular
// file: a device has no end, and a pipe would be waited for.
func ReadRegular(fsys fs.FS, name string, most int64) ([]byte, error) {
	about, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !about.Mode().IsRegular() {
		return nil, errNotRegular
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(src)) > most {
		err = fmt.Errorf("is larger than %d KiB", most>>10)
	}
	return src, err
}

// isLegible reports the first character that no text of a pack may hold: it would act
// on what shows it, or show as nothing. YAML ends lines at some of them.
func (f *file) isLegible(src string) bool {
	at := legible.Find(src)
	if at < 0 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(src[at:])
	f.problem(lineAt(src, at), "holds the character %s, which readers do not see; delete it, or put a space or a line break in its place", legible.Name(r))
	return false
}

// InvalidUTF8 returns the line of the first byte that is not UTF-8 text; a NUL,
// which no text holds, counts.
func InvalidUTF8(src []byte) (line int, bad bool) {
	if utf8.Valid(src) && bytes.IndexByte(src, 0) < 0 {
		return 0, false
	}
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == 0 || r == utf8.RuneError && size == 1 {
			return lineAt(string(src), i), true
		}
		i += size
	}
	return 0, false
}

// unread says why a file cannot be read, and what to do. The operation and the path of a
// file system's error are left out: a problem names its file already.
func unread(name string, err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist) && (name == SourceFile || name == TopicsDir):
		return "is not there; `footnote init` makes a pack of a text"
	case errors.Is(err, fs.ErrNotExist):
		return "is not there any more, or is a link that leads nowhere; delete it, or put the file itself there"
	case errors.Is(err, fs.ErrPermission):
		return "may not be read; change its permissions"
	case strings.Contains(err.Error(), "escapes"): // os.Root has no name for it
		return "is a link that leads out of the pack's folder; put the file itself there"
	}
	return err.Error()
}

// lineAt returns the line of a text that a byte stands on.
func lineAt(src string, at int) int { return 1 + strings.Count(src[:at], "\n") }
