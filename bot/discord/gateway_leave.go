package discord

// isLeaving reports whether others have taken over from this shard. It goes on until it
// has been told what came before they did.
func (g *Gateway) isLeaving() bool {
	select {
	case <-g.leaving:
		return true
	default:
		return false
	}
}

// confirm has Discord answer, unless it is about to: what was sent before has come then,
// and a connection that is dead is found to be.
func (c *connection) confirm() error {
	if !c.up || c.unacked {
		return nil
	}
	return c.heartbeat()
}

// heard notes that Discord was heard on a session that is up. That is all it is heard for
// where others have taken over.
func (c *connection) heard() error {
	c.g.liveness.heard(c.interval)
	c.g.session.works()
	select {
	case c.g.told <- struct{}{}:
	default: // somebody is about to look
	}
	if c.g.isLeaving() {
		return errTakenOver
	}
	return nil
}
