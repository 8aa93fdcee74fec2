package knowledge

import (
	"bytes"
	"errors"
	"io/fs"
	"unicode/utf8"
)

// open reads a file and returns it ready for parsing, or nil after reporting
// why it cannot be. A file that may be missing is passed over in silence.
func (l *loader) open(name string, required bool) (*file, []byte) {
	src, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		if required || !isMissing(err) {
			l.problems.Add(name, 0, "reading: %v", cause(err))
		}
		return nil, nil
	}
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	}
	if line, bad := InvalidUTF8(src); bad {
		l.problems.Add(name, line, "is not valid UTF-8")
		return nil, nil
	}
	return &file{name: name, problems: &l.problems}, src
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
			return 1 + bytes.Count(src[:i], []byte("\n")), true
		}
		i += size
	}
	return 0, false
}

// isMissing reports whether a file is not there at all.
func isMissing(err error) bool {
	return errors.Is(err, fs.ErrNotExist)
}

// cause strips the operation and the path from a file system's error: a
// problem names its file already.
func cause(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}
