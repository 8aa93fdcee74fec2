package discord

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"

	"github.com/gorilla/websocket"
)

// maxHandshake bounds what is read before the socket is open, in bytes: certificates,
// and the headers of a proxy's and the gateway's answer.
const maxHandshake = 64 << 10

var (
	errLongHandshake = errors.New("the handshake has no end")
	errUnasked       = errors.New("the gateway uses an extension that was not asked for")
)

// opening is a network connection whose handshake is bounded.
type opening struct {
	net.Conn
	open bool
	left int // bytes that may still be read until it is open
}

// Read implements net.Conn.
func (o *opening) Read(p []byte) (int, error) {
	if o.open {
		return o.Conn.Read(p)
	}
	if o.left <= 0 {
		return 0, errLongHandshake
	}
	n, err := o.Conn.Read(p[:min(len(p), o.left)])
	o.left -= n
	return n, err
}

// open opens a socket. The context ends it at any stage, which the websocket library
// heeds only while it dials.
func (g *Gateway) open(ctx context.Context, address string) (*websocket.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, g.config.Timing.Connect)
	defer cancel()
	var line *opening
	watched := func() bool { return true }
	dialer := g.dialer
	dialer.NetDialContext = func(dialing context.Context, network, address string) (net.Conn, error) {
		conn, err := g.config.Dial(dialing, network, address)
		if err != nil {
			return nil, err
		}
		watched = context.AfterFunc(ctx, func() { conn.Close() })
		line = &opening{Conn: conn, left: maxHandshake}
		return line, nil
	}
	ws, answer, err := dialer.DialContext(ctx, address, nil)
	if err = judgeHandshake(answer, err); !watched() {
		err = ctx.Err()
	}
	if err != nil {
		if ws != nil {
			ws.Close()
		}
		return nil, fmt.Errorf("connecting to the gateway: %w", err)
	}
	line.open = true
	return ws, nil
}

// judgeHandshake returns what is wrong with the answer to a handshake. A server may
// compress only what we have agreed to: a small packet could become any size.
func judgeHandshake(answer *http.Response, err error) error {
	switch {
	case answer != nil && errors.Is(err, websocket.ErrBadHandshake):
		return fmt.Errorf("%w: %s", err, gist(answer.Status))
	case err == nil && answer.Header.Get("Sec-WebSocket-Extensions") != "":
		return errUnasked
	default:
		return err
	}
}
