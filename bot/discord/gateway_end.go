package discord

import (
	"context"
	"errors"
	"time"

	"github.com/gorilla/websocket"
)

// lastWords returns the error that ended the connection. A write may fail because
// Discord has closed; then its close code, which is yet to be read, says more.
func (c *connection) lastWords(err error) error {
	if !errors.Is(err, errWriting) {
		return err
	}
	patience := time.After(c.g.config.Timing.Closing)
	for {
		select {
		case p := <-c.packets:
			if closeCode(p.err) != 0 {
				return p.err
			} else if p.err != nil {
				return err
			}
		case <-patience:
			return err
		}
	}
}

// hangUp closes the socket. Only the end of the program, or of the shard, closes with
// 1000, which ends the session at Discord and shows the bot as offline; any other code
// lets the session be resumed.
func (c *connection) hangUp(ctx context.Context, cause error, finished <-chan struct{}) {
	close(c.over)
	c.beat.Stop()
	c.ack.Stop()
	c.deadline.Stop()
	if closeCode(cause) == 0 {
		code := closeUnknown
		if ctx.Err() != nil || errors.Is(cause, errTakenOver) {
			code = websocket.CloseNormalClosure
		}
		until := time.Now().Add(c.g.config.Timing.Closing)
		c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), until)
	}
	c.ws.Close()
	<-finished
}
