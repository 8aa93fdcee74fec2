package discordtest

// Gate scripts one gateway connection. The zero value is a healthy one.
//
//	srv.NextConnection(discordtest.Gate{Resume: discordtest.Steps{discordtest.Invalid(false)}})
type Gate struct {
	Refuse bool // the connection is reset before anything is answered
	Status int  // the upgrade is answered with this HTTP status, as by a proxy

	Hello    Steps // in place of HELLO
	Identify Steps // in place of READY
	Resume   Steps // in place of the missed events and RESUMED
	NoACK    bool  // heartbeats are not answered
}

// Steps is what the gateway does one after another. Nil is the healthy thing.
type Steps []Step

// Step is one thing that the gateway does.
type Step struct {
	kind stepKind
	code int
	data string
}

type stepKind int

const (
	stepSend stepKind = iota
	stepProceed
	stepClose
	stepDrop
	stepSilence
)

// Proceed is the healthy thing: HELLO, READY, or the missed events and RESUMED.
func Proceed() Step { return Step{kind: stepProceed} }

// Silence sends nothing any more, not even ACKs, and keeps the connection open.
func Silence() Step { return Step{kind: stepSilence} }

// CloseWith closes with a code.
func CloseWith(code int) Step { return Step{kind: stepClose, code: code} }

// DropTCP ends the connection without a close frame.
func DropTCP() Step { return Step{kind: stepDrop} }

// Reconnect sends op 7.
func Reconnect() Step { return Packet(`{"op":7,"d":null,"s":null,"t":null}`) }

// Invalid sends op 9; resumable is its d.
func Invalid(resumable bool) Step {
	if resumable {
		return Packet(`{"op":9,"d":true,"s":null,"t":null}`)
	}
	return Packet(`{"op":9,"d":false,"s":null,"t":null}`)
}

// ACK sends op 11.
func ACK() Step { return Packet(`{"op":11,"d":null,"s":null,"t":null}`) }

// AskHeartbeat sends op 1.
func AskHeartbeat() Step { return Packet(`{"op":1,"d":null,"s":null,"t":null}`) }

// Packet sends any text.
func Packet(text string) Step { return Step{kind: stepSend, data: text} }

// perform does the steps; proceed is the healthy thing.
func (c *conn) perform(steps Steps, proceed func()) {
	if steps == nil {
		proceed()
	}
	for _, step := range steps {
		switch step.kind {
		case stepSend:
			c.send([]byte(step.data))
		case stepProceed:
			proceed()
		case stepClose:
			c.close(step.code, "")
		case stepDrop:
			c.drop()
		case stepSilence:
			c.stopACK()
			c.mute()
		}
	}
}

// NextConnection scripts the connections to come, one each, in this order.
func (s *Server) NextConnection(gates ...Gate) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.next = append(s.gateway.next, gates...)
}

// EveryConnection scripts every connection for which nothing is left of
// NextConnection. The zero Gate makes them healthy again.
func (s *Server) EveryConnection(g Gate) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.every = g
}

// nextGate returns the script of a connection that is being made.
func (s *Server) nextGate() Gate {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.counts.Connections++
	g := &s.gateway
	if len(g.next) == 0 {
		return g.every
	}
	gate := g.next[0]
	g.next = g.next[1:]
	return gate
}
