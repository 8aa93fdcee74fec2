package stage

import "time"

// Scene is what happens on one connection.
type Scene func(p *Peer)

// Good is a connection without fault.
func Good(p *Peer) {
	p.Stage.Up <- p.Join()
	p.Live(-1)
}

// Lived is a connection that has a fault after three heartbeats.
func Lived(fault Scene) Scene {
	return func(p *Peer) {
		p.Join()
		p.Live(3)
		Fresh(fault)(p)
	}
}

// Fresh is a connection that has a fault from the start.
func Fresh(fault Scene) Scene {
	return func(p *Peer) {
		p.Stage.Fault = time.Now()
		fault(p)
	}
}

// Drop ends the connection without a word.
func Drop(*Peer) {}

// Fleeting ends it as soon as the session is up.
func Fleeting(p *Peer) { p.Join() }

// Closing closes the connection with a code.
func Closing(code int) Scene {
	return func(p *Peer) {
		p.CloseWith(code)
		p.Deaf()
	}
}

// Sending sends one packet, then nothing.
func Sending(op int, d any) Scene {
	return func(p *Peer) {
		p.Send(op, d)
		p.Deaf()
	}
}

// Greeting says HELLO, then nothing.
var Greeting = Sending(Hello, map[string]any{"heartbeat_interval": BeatMS})

// Answering sends HELLO, and does what it is told when the session is asked for.
func Answering(then Scene) Scene {
	return func(p *Peer) {
		p.asked()
		then(p)
	}
}
