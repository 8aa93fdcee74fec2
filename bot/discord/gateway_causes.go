package discord

import (
	"errors"
	"fmt"
)

// Why a connection is given up, beside what the socket itself reports.
var (
	errNoHello   = errors.New("connecting to the gateway: no HELLO in time")
	errNoReady   = errors.New("connecting to the gateway: no READY in time")
	errNoACK     = errors.New("on the gateway: a heartbeat got no ACK in time")
	errWriting   = errors.New("writing to the gateway")
	errReconnect = errors.New("on the gateway: Discord asks to reconnect")
	errTakenOver = errors.New("on the gateway: other shards have taken over")
)

// invalidSession is Discord's refusal of a session: true if another attempt to
// resume it may succeed.
type invalidSession bool

func (i invalidSession) Error() string {
	return fmt.Sprintf("on the gateway: invalid session (resumable: %t)", bool(i))
}
