package replicas

import (
	"context"
	"net"
	"net/url"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
)

// silentHost returns the address of a host that takes connections and says nothing.
func silentHost(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l.Addr().String()
}

// behind returns the address of a database with another host before its own.
func behind(t *testing.T, where, host string) string {
	t.Helper()
	address, err := url.Parse(where)
	if err != nil {
		t.Fatal(err)
	}
	address.Host = host + "," + address.Host
	return address.String()
}

// A silent host costs time once, and not all who ask after that, each on a connection of
// their own.
func TestSilentHost(t *testing.T) {
	where := ledgertest.Postgres(t)
	open(t, where, "token").made(t)
	r := open(t, behind(t, where, silentHost(t)), "token")
	r.ready.Store(true)
	ask := func(patience time.Duration) error {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		_, _, err := r.Allow(ctx, "7", 100, time.Hour)
		return err
	}
	if err := ask(100 * time.Millisecond); err == nil {
		t.Error("a silent host has answered")
	}
	failed := make(chan error)
	for range conns {
		go func() { failed <- ask(reach - time.Second) }()
	}
	for range conns {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}
