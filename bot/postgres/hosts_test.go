package postgres

import (
	"net/url"
	"strings"
	"testing"

	"footnote/bot/ledger/ledgertest"
)

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

// The host that has answered is the first from then on. Where none does, each is named, and
// no password.
func TestHosts(t *testing.T) {
	config, err := Parse(behind(t, ledgertest.Postgres(t), "127.0.0.1:1", "127.0.0.1:2"))
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
	if config, err = Parse("postgres://u:s3cret@127.0.0.1:1,127.0.0.1:2/db"); err != nil {
		t.Fatal(err)
	}
	_, err = newHosts(config).Connect(t.Context())
	if err == nil || !strings.Contains(err.Error(), "127.0.0.1:1") || !strings.Contains(err.Error(), "127.0.0.1:2") || strings.Contains(err.Error(), "s3cret") {
		t.Errorf("got %v", err)
	}
}

// A host has one place in the order, however many ways lead to it.
func TestSplit(t *testing.T) {
	config, err := Parse("postgres://u:p@one,two:5433/db?sslmode=prefer")
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
