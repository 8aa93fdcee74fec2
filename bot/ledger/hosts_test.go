package ledger

import (
	"context"
	"net"
	"net/url"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
)

// A host that is silent, before the one that answers, costs those who ask first their time,
// and nobody after them, each on a connection of their own.
func TestSilentHost(t *testing.T) {
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	where, err := url.Parse(ledgertest.Postgres(t))
	if err != nil {
		t.Fatal(err)
	}
	where.Host = silent.Addr().String() + "," + where.Host
	l, err := Open(t.Context(), where.String())
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	brief, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if err := l.prepare(brief); err == nil {
		t.Error("a silent host has answered")
	}
	ctx, cancel := context.WithTimeout(t.Context(), postgresReach-time.Second)
	defer cancel()
	if err := l.prepare(ctx); err != nil {
		t.Fatal(err)
	}
	agree(t, l, "1")
	failed := make(chan error)
	for range postgresConns {
		go func() {
			_, err := l.Cards(ctx, "1", source)
			failed <- err
		}()
	}
	for range postgresConns {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}
