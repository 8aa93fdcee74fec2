package bot

// heartbeat beats when it is time. A beat that is not heard ends the connection
// when its ACK is due, and that is before the next beat or at the same time.
func (c *connection) heartbeat() error {
	if c.unacked {
		return errNoACK
	}
	c.unacked = true
	c.beat.Reset(c.interval)
	c.ack.Reset(min(c.interval, c.g.timing.ack))
	return c.sendHeartbeat()
}

func (c *connection) sendHeartbeat() error {
	if c.g.session.seq == 0 {
		return c.send(opHeartbeat, nil)
	}
	return c.send(opHeartbeat, c.g.session.seq)
}

// acknowledged notes that the connection lives. One that has shown it is
// followed by a quick attempt when it is lost; one that dies young is not.
func (c *connection) acknowledged() {
	c.unacked = false
	c.ack.Stop()
	if c.up {
		c.g.pulse.beat(c.interval)
		c.g.wait.reset()
	}
}
