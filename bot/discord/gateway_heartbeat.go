package discord

// heartbeat sends a heartbeat when it is due, and starts the wait for its ACK,
// which ends before the next heartbeat or with it.
func (c *connection) heartbeat() error {
	if c.unacked {
		return errNoACK
	}
	c.unacked = true
	c.beat.Reset(c.interval)
	c.ack.Reset(min(c.interval, c.g.config.Timing.ACK))
	return c.sendHeartbeat()
}

func (c *connection) sendHeartbeat() error {
	if c.g.session.seq == 0 {
		return c.send(opHeartbeat, nil)
	}
	return c.send(opHeartbeat, c.g.session.seq)
}

// acknowledged notes that the connection lives. If a session is up on it, the next
// attempt after its loss is a quick one again.
func (c *connection) acknowledged() error {
	c.unacked = false
	c.ack.Stop()
	if !c.up {
		return nil
	}
	c.g.backoff.reset()
	return c.heard()
}
