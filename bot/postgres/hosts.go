package postgres

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync/atomic"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
)

// hosts connects to one of the hosts of an address, and first to the one that answered last.
// By itself the driver tries them in their order each time, and a host that is silent takes
// all the time that somebody has who asks.
type hosts struct {
	each  []driver.Connector
	first atomic.Int64 // which of them is tried first
}

// Connector connects to the hosts of an address.
func Connector(config *pgx.ConnConfig) driver.Connector { return newHosts(config) }

func newHosts(config *pgx.ConnConfig) *hosts {
	h := new(hosts)
	for _, one := range split(config) {
		h.each = append(h.each, stdlib.GetConnector(*one, stdlib.OptionAfterConnect(settle)))
	}
	return h
}

// split returns an address of one host each. A host may have two ways, with TLS and without.
func split(config *pgx.ConnConfig) []*pgx.ConnConfig {
	var each []*pgx.ConnConfig
	ways := append([]*pgconn.FallbackConfig{{Host: config.Host, Port: config.Port, TLSConfig: config.TLSConfig}}, config.Fallbacks...)
	for _, way := range ways {
		if n := len(each); n > 0 && each[n-1].Host == way.Host && each[n-1].Port == way.Port {
			each[n-1].Fallbacks = append(each[n-1].Fallbacks, way)
			continue
		}
		one := config.Copy()
		one.Host, one.Port, one.TLSConfig, one.Fallbacks = way.Host, way.Port, way.TLSConfig, nil
		each = append(each, one)
	}
	return each
}

// Connect connects to a host. Where the time ends with one of them, the next in line is
// tried first the next time.
func (h *hosts) Connect(ctx context.Context) (driver.Conn, error) {
	first := h.first.Load()
	var failed []error
	for i := range int64(len(h.each)) {
		at := (first + i) % int64(len(h.each))
		conn, err := h.each[at].Connect(ctx)
		if err == nil {
			h.first.Store(at)
			return conn, nil
		}
		failed = append(failed, err)
		if ctx.Err() != nil {
			h.first.CompareAndSwap(first, (at+1)%int64(len(h.each)))
			break
		}
	}
	return nil, errors.Join(failed...)
}

// Driver returns the driver of PostgreSQL.
func (h *hosts) Driver() driver.Driver { return h.each[0].Driver() }
