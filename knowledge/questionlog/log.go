package questionlog

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// MaxSize is the most bytes that a log has: some 50,000 questions. Beyond it the older
// half goes.
const MaxSize = 8 << 20

// maxQuestion is the most characters of a question that are kept: what is longer than
// that is no phrasing of anything.
const maxQuestion = 1000

// mode lets nobody read the log but its owner.
const mode fs.FileMode = 0o600

// Log is a log that is added to. It is safe for concurrent use.
type Log struct {
	file string
	days int
	mu   sync.Mutex
}

// Open opens a log, or makes it where there is no file, and takes out what is older than
// so many days. A file that is no log is refused, and left as it is.
func Open(file string, days int) (*Log, error) {
	l, err := open(file, days)
	if err != nil {
		return nil, fmt.Errorf("opening the log of questions: %w", err)
	}
	return l, nil
}

func open(file string, days int) (*Log, error) {
	if whole, err := filepath.EvalSymlinks(file); err == nil {
		file = whole // or a link would be replaced by a file
	}
	l := &Log{file: file, days: days}
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return l, l.append(nil) // makes it, and tells whether it can be written to
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is a folder, a pipe or a device; name a file of its own", file)
	case info.Size() > 2*MaxSize:
		return nil, fmt.Errorf("%s is larger than a log of questions ever is; name a file of its own", file)
	}
	if err := l.prune(time.Now(), MaxSize); err != nil {
		return nil, err
	}
	return l, os.Chmod(file, mode)
}

// Add adds a question of today, the outcome it had, and the ID of the topic that was
// nearest, "" for none.
func (l *Log) Add(question, outcome, topic string) error {
	question = strings.Join(strings.Fields(strings.ToValidUTF8(question, "")), " ")
	if runes := []rune(question); len(runes) > maxQuestion {
		question = string(runes[:maxQuestion])
	}
	if question == "" {
		return nil
	}
	line, err := json.Marshal(Entry{today(time.Now()), question, outcome, topic})
	if err != nil {
		return fmt.Errorf("keeping a question: %w", err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.makeRoom(len(line) + 1); err != nil {
		return fmt.Errorf("keeping a question: %w", err)
	}
	if err := l.append(append(line, '\n')); err != nil {
		return fmt.Errorf("keeping a question: %w", err)
	}
	return nil
}

// append adds to the file in one go. It is opened each time: meanwhile another program,
// such as the next version of this one, may have put a new file in its place.
func (l *Log) append(line []byte) error {
	f, err := os.OpenFile(l.file, os.O_WRONLY|os.O_CREATE|os.O_APPEND, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(line)
	return errors.Join(err, f.Close())
}

// today returns a day as entries have it: in UTC, so that it tells nothing of the place.
func today(now time.Time) string { return now.UTC().Format(time.DateOnly) }
