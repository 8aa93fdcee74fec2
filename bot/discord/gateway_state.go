package discord

import (
	"encoding/json"

	"github.com/gorilla/websocket"
	"golang.org/x/time/rate"
)

// Gateway keeps one shard of the bot connected to Discord's gateway. What always holds of
// it stands on the package's page.
type Gateway struct {
	config   Config
	dialer   websocket.Dialer
	liveness liveness
	lobby    *lobby
	shard    int // its number
	shards   int // how many there are

	queued chan struct{} // closed when its first session may be started, or could not be
	up     chan struct{} // closed when a session has been up

	told    chan<- struct{} // is given one whenever Discord is heard; nil if nobody waits
	leaving <-chan struct{} // closed when others have taken over; nil if none ever will

	// Of these, only the goroutine in Run knows.
	session    session
	backoff    Backoff
	reached    bool                  // the last attempt got HELLO
	identified bool                  // there has been an IDENTIFY, or nobody waits for the first
	turn       func(identified bool) // ends the turn to IDENTIFY; nil while it is none of ours

	// And of these, the one that reads the socket.
	skipping rate.Sometimes // packets that cannot be read are logged
	skipped  int
}

// Handler takes one event: its kind, such as MESSAGE_CREATE, and its data as
// Discord sent it. It is called for one event after the other, and must return
// soon and never panic.
type Handler func(kind string, data json.RawMessage)
