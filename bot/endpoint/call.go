package endpoint

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// ErrOver is returned for an answer that comes too late: Discord waits no longer, or has
// hung up.
var ErrOver = errors.New("answering over HTTP: nobody waits for it any more")

// life is how long Discord waits for a response.
const life = 3 * time.Second

// Call is one interaction that waits for its answer. Safe for concurrent use.
type Call struct {
	Body json.RawMessage // the interaction, as Discord sent it

	mu   sync.Mutex
	w    http.ResponseWriter
	over bool          // it has its response
	done chan struct{} // closed then
	lost bool          // nobody waited for it
	told bool          // the response says that Discord has, or will have, an answer
}

func newCall(w http.ResponseWriter, body []byte) *Call {
	return &Call{Body: body, w: w, done: make(chan struct{})}
}

// Answer sends the answer in the response. It returns when that is on its way, and an
// error if it could not be sent. A second answer is not sent, and counts as the first.
func (c *Call) Answer(body any) error {
	raw, err := json.Marshal(body)
	if err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return c.answer(http.StatusOK, raw)
}

// Elsewhere says that the answer went by Discord's callback route. That alone says when
// Discord has it, which matters where something more is to follow.
func (c *Call) Elsewhere() error { return c.answer(http.StatusAccepted, nil) }

// Refuse ends the call without an answer, unless it has one: Discord says then that the
// application did not respond.
func (c *Call) Refuse() { _ = c.answer(http.StatusServiceUnavailable, nil) } // nobody waits for it

// answer sends the response, if there is none yet.
func (c *Call) answer(status int, body []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.lost {
		return ErrOver
	}
	if c.over {
		return nil
	}
	c.end()
	c.told = status != http.StatusServiceUnavailable
	if len(body) > 0 {
		c.w.Header().Set("Content-Type", "application/json")
	}
	c.w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	c.w.WriteHeader(status)
	if _, err := c.w.Write(body); err != nil && len(body) > 0 {
		return fmt.Errorf("answering over HTTP: %w", err)
	}
	if err := http.NewResponseController(c.w).Flush(); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return fmt.Errorf("answering over HTTP: %w", err)
	}
	return nil
}

func (c *Call) end() {
	c.over = true
	close(c.done)
}

// wait returns when there is a response, and whether that was an answer. It gives up when
// Discord does.
func (c *Call) wait(ctx context.Context) (answered bool) {
	patience := time.NewTimer(life)
	defer patience.Stop()
	select {
	case <-c.done:
	case <-patience.C:
	case <-ctx.Done():
	}
	c.mu.Lock() // whoever is writing the response uses what must not be used after this
	defer c.mu.Unlock()
	if !c.over {
		c.lost = true
		c.end()
		c.w.WriteHeader(http.StatusServiceUnavailable)
	}
	return c.told
}
