package questionlog

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Keep takes out what has been there long enough at the start of each day, until the
// context ends. What keeps it from doing so is told, and tried again the next day.
func (l *Log) Keep(ctx context.Context, failed func(error)) {
	for {
		now := time.Now()
		next := now.UTC().Truncate(24 * time.Hour).Add(24 * time.Hour)
		wait := time.NewTimer(next.Sub(now))
		select {
		case <-ctx.Done():
			wait.Stop()
			return
		case <-wait.C:
		}
		l.mu.Lock()
		err := l.prune(time.Now(), MaxSize)
		l.mu.Unlock()
		if err != nil {
			failed(fmt.Errorf("pruning the log of questions: %w", err))
		}
	}
}

// makeRoom sees that a line fits into the log.
func (l *Log) makeRoom(line int) error {
	info, err := os.Stat(l.file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // somebody has deleted it: it begins anew
	}
	if err != nil || info.Size()+int64(line) <= MaxSize {
		return err
	}
	return l.prune(time.Now(), MaxSize/2)
}

// prune takes out what is too old, and of the rest the oldest, until the log has no more
// than so many bytes.
func (l *Log) prune(now time.Time, most int) error {
	src, err := os.ReadFile(l.file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	entries, err := Read(l.file, bytes.NewReader(src))
	if err != nil {
		return fmt.Errorf("%w; name a file of its own", err)
	}
	var lines [][]byte
	for _, e := range entries {
		if !l.isKept(e, now) {
			continue
		}
		line, err := json.Marshal(e)
		if err != nil {
			return err
		}
		lines = append(lines, append(line, '\n'))
	}
	kept := newest(lines, most)
	if bytes.Equal(kept, src) {
		return nil
	}
	return l.replace(kept)
}

// isKept reports whether an entry's days are not over. One from the future, where a clock
// was wrong, would stay for too long.
func (l *Log) isKept(e Entry, now time.Time) bool {
	tomorrow := now.UTC().Add(24 * time.Hour)
	return e.Day > today(now.UTC().AddDate(0, 0, -l.days)) && e.Day <= today(tomorrow)
}

// newest returns the last lines that have no more than so many bytes together.
func newest(lines [][]byte, most int) []byte {
	from, size := len(lines), 0
	for from > 0 && size+len(lines[from-1]) <= most {
		from--
		size += len(lines[from])
	}
	return bytes.Join(lines[from:], nil)
}

// replace puts a new file in the log's place, whole.
func (l *Log) replace(text []byte) error {
	f, err := os.CreateTemp(filepath.Dir(l.file), "."+filepath.Base(l.file)+".*") // which nobody else may read
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), l.file)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
