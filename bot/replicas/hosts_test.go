package replicas

import (
	"context"
	"net"
	"net/url"
	"strings"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
	"footnote/bot/postgres"
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

// behind returns the address of a database with other hosts before its own.
func behind(t *testing.T, where string, hosts ...string) string {
	t.Helper()
	address, err := url.Parse(where)
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range hosts {
		address.Host = host + "," + address.Host
	}
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

// The host that has answered is the first from then on. Where none does, each is named, and
// no password.
func TestHosts(t *testing.T) {
	config, err := postgres.Parse(behind(t, ledgertest.Postgres(t), "127.0.0.1:1", "127.0.0.1:2"))
	if err != nil {
		t.Fatal(err)
	}
	h := newHosts(config)
	conn, err := h.Connect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	conn.Close()
	if first := h.first.Load(); first != 2 {
		t.Errorf("host %d is the first", first)
	}
	if config, err = postgres.Parse("postgres://u:s3cret@127.0.0.1:1,127.0.0.1:2/db"); err != nil {
		t.Fatal(err)
	}
	_, err = newHosts(config).Connect(t.Context())
	if err == nil || !strings.Contains(err.Error(), "127.0.0.1:1") || !strings.Contains(err.Error(), "127.0.0.1:2") || strings.Contains(err.Error(), "s3cret") {
		t.Errorf("got %v", err)
	}
}

// A host has one place in the order, however many ways lead to it.
func TestSplit(t *testing.T) {
	config, err := postgres.Parse("postgres://u:p@one,two:5433/db?sslmode=prefer")
	if err != nil {
		t.Fatal(err)
	}
	each := split(config)
	if len(each) != 2 || each[0].Host != "one" || each[1].Host != "two" || each[1].Port != 5433 {
		t.Fatalf("got %d hosts", len(each))
	}
	for _, one := range each {
		if len(one.Fallbacks) != 1 || one.TLSConfig == nil || one.Fallbacks[0].TLSConfig != nil || one.Fallbacks[0].Host != one.Host {
			t.Errorf("%s has %d more ways", one.Host, len(one.Fallbacks))
		}
	}
}
