package discord

import (
	"encoding/json"
	"time"

	"github.com/gorilla/websocket"
	"golang.org/x/time/rate"
)

// Gateway keeps the bot connected to Discord's gateway. What always holds of it
// stands on the package's page.
type Gateway struct {
	rest     *REST
	config   Config
	dialer   websocket.Dialer
	liveness liveness

	// Of these, only the goroutine in Run knows.
	session    session
	backoff    Backoff
	reached    bool      // the last attempt got HELLO
	identified time.Time // last IDENTIFY

	// And of these, the one that reads the socket.
	skipping rate.Sometimes // packets that cannot be read are logged
	skipped  int
}

// Handler takes one event: its kind, such as MESSAGE_CREATE, and its data as
// Discord sent it. It is called for one event after the other, and must return
// soon and never panic.
type Handler func(kind string, data json.RawMessage)
