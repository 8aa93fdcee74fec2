package discord

import (
	"bufio"
	"context"
	"crypto/sha1"
	"encoding/base64"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// answeredBy returns a gateway whose every connection is answered by hand.
func answeredBy(t *testing.T, answer func(w net.Conn, accept string)) *Gateway {
	t.Helper()
	dial := func(context.Context, string, string) (net.Conn, error) {
		client, server := net.Pipe()
		go func() {
			defer server.Close()
			asked, err := http.ReadRequest(bufio.NewReader(server))
			if err != nil {
				return
			}
			key := sha1.Sum([]byte(asked.Header.Get("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))
			answer(server, base64.StdEncoding.EncodeToString(key[:]))
		}()
		return client, nil
	}
	r, err := NewREST(Config{Token: "secret", Dial: dial})
	if err != nil {
		t.Fatal(err)
	}
	return newGateway(newLobby(r), 0, 1)
}

// silent waits until the client gives up.
func silent(w net.Conn, _ string) { io.Copy(io.Discard, w) }

const upgraded = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n%s\r\n"

// A handshake sets nothing up that was not asked for, ends, and says why it failed.
func TestHandshake(t *testing.T) {
	written := 0
	for _, tt := range []struct {
		name   string
		answer func(w net.Conn, accept string)
		want   string // in the error; "" for none
	}{
		{"plain", func(w net.Conn, accept string) { fmt.Fprintf(w, upgraded, accept, "") }, ""},
		{"compression unasked", func(w net.Conn, accept string) {
			fmt.Fprintf(w, upgraded, accept, "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_no_context_takeover\r\n")
		}, "extension that was not asked for"},
		{"headers without end", func(w net.Conn, _ string) {
			_, err := io.WriteString(w, "HTTP/1.1 101 Switching Protocols\r\n")
			for n := 0; err == nil; written += n {
				n, err = io.WriteString(w, "X-More: "+strings.Repeat("x", 1000)+"\r\n")
			}
		}, errLongHandshake.Error()},
		{"refused", func(w net.Conn, _ string) { io.WriteString(w, "HTTP/1.1 403 Go\x1b[31mAway\r\n\r\n") }, "bad handshake: 403 Go\ufffd[31mAway"},
		{"no answer", silent, "connecting to the gateway: "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c, err := answeredBy(t, tt.answer).dial(t.Context(), "ws://127.0.0.1:1/")
				if err == nil {
					c.ws.Close()
				}
				if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
					t.Errorf("got %v, want %q", err, tt.want)
				}
			})
		})
	}
	if written > 2*maxHandshake {
		t.Errorf("%d bytes of headers were read", written)
	}
}

// The end of the program is not kept waiting by a gateway that does not answer.
func TestStopsDuringHandshake(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := answeredBy(t, silent)
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		began := time.Now()
		if _, err := g.dial(ctx, "ws://127.0.0.1:1/"); err == nil || time.Since(began) > time.Second {
			t.Errorf("got %v after %v", err, time.Since(began))
		}
	})
}
