package endpoint

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"
)

const (
	// maxBody bounds an interaction, in bytes. The longest points to a message: its
	// 4,000 characters, 6,000 in embeds, once more where it passes another on, and the
	// addresses of its files.
	maxBody = 256 << 10

	// usualBody bounds what nearly all interactions have, in bytes. There is always room
	// for those: as many as there are connections take 25 MB.
	usualBody = 16 << 10

	// longAtOnce is how many longer bodies are read at once, so that whoever sends them
	// unsigned and slowly takes up no more than that.
	longAtOnce = 64
)

// longBodies counts the long bodies that are being read. Safe for concurrent use.
type longBodies chan struct{}

// read reads the body of a request to its end.
func (l longBodies) read(w http.ResponseWriter, r *http.Request) (body []byte, why Refusal) {
	if n := r.ContentLength; n > maxBody {
		return nil, tooLong
	} else if n < 0 || n > usualBody { // unless it is told, it may be any
		if !l.enter(r.Context()) {
			return nil, crowded
		}
		defer l.leave()
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	switch {
	case errors.As(err, new(*http.MaxBytesError)):
		return nil, tooLong
	case err != nil:
		return nil, cutOff
	}
	return body, ""
}

// enter waits until another long body may be read, and reports whether it may: as long
// as somebody waits for an answer.
func (l longBodies) enter(ctx context.Context) bool {
	patience := time.NewTimer(life)
	defer patience.Stop()
	select {
	case l <- struct{}{}:
		return true
	case <-patience.C:
		return false
	case <-ctx.Done():
		return false
	}
}

func (l longBodies) leave() { <-l }
