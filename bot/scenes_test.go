package bot

import "time"

// The scenes.

// good is a connection without fault.
func good(p *peer) {
	p.stage.up <- p.join()
	p.live(-1)
}

// lived is a connection that has a fault after three heartbeats.
func lived(fault scene) scene {
	return func(p *peer) {
		p.join()
		p.live(3)
		p.stage.fault = time.Now()
		fault(p)
	}
}

// fresh is a connection that has a fault from the start.
func fresh(fault scene) scene {
	return func(p *peer) {
		p.stage.fault = time.Now()
		fault(p)
	}
}

// drop ends the connection without a word.
func drop(*peer) {}

// fleeting ends it as soon as the session is up.
func fleeting(p *peer) { p.join() }

func closing(code int) scene {
	return func(p *peer) {
		p.close(code)
		p.deaf()
	}
}

// sending sends one packet, then nothing.
func sending(op int, d any) scene {
	return func(p *peer) {
		p.send(op, d)
		p.deaf()
	}
}

// answering sends HELLO, and does what it is told when the session is asked for.
func answering(then scene) scene {
	return func(p *peer) {
		p.asked()
		then(p)
	}
}
