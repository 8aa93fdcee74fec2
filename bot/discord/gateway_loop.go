package discord

import "context"

// run works until the connection ends and says why it did.
func (c *connection) run(ctx context.Context, handle Handler) (err error) {
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		c.read()
	}()
	defer func() {
		c.hangUp(ctx, err, finished)
	}()
	leaving := c.g.leaving
	for {
		select {
		case p := <-c.packets:
			if err = p.err; err == nil {
				c.g.liveness.atWork(true)
				err = c.receive(p.event, handle)
				c.g.liveness.atWork(false)
			}
		case <-c.beat.C:
			err = c.heartbeat()
		case <-c.ack.C:
			err = errNoACK
		case <-c.deadline.C:
			err = errNoHello
			if c.interval > 0 {
				err = errNoReady
			}
		case <-leaving:
			leaving = nil // it stays closed
			err = c.confirm()
		case <-ctx.Done():
			err = ctx.Err()
		}
		if err != nil {
			return c.lastWords(err)
		}
	}
}
