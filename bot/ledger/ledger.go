package ledger

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"footnote/bot/postgres"
)

// Ledger is what is kept of those who answer questions, about whichever sources.
type Ledger struct {
	dialect
	write *sql.DB
	read  *sql.DB // the same as write but with SQLite, which has one writer at a time

	ready atomic.Bool // the schema is that of this program
}

// ErrAway is the error of all that is asked while a database has not yet been reached.
var ErrAway = errors.New("the database is away")

// ErrAddress is the error of Open for what no database can have as its address.
var ErrAddress = postgres.ErrAddress

// dialect is what differs between the databases.
type dialect struct {
	name   string
	remote bool   // a server, which may be away and come back
	lock   string // ends a SELECT that keeps others from changing its row
	tidy   string // run after somebody is forgotten; "" for nothing
}

// Open opens the ledger in the file or at the postgres:// address that where says. A file
// that is not there is made, and the error says why it cannot be used. A server is not
// reached yet: Keep does that, since it may be away for a while.
func Open(ctx context.Context, where string) (*Ledger, error) {
	open := openSQLite
	if postgres.Misspelt(where) {
		open = openPostgres // which says how it is written
	}
	if scheme, _, ok := strings.Cut(where, "://"); ok {
		if scheme != "postgres" && scheme != "postgresql" {
			return nil, fmt.Errorf("opening the database: %w: it begins with neither postgres:// nor the name of a folder", ErrAddress)
		}
		open = openPostgres
	}
	l, err := open(where)
	if err != nil {
		return nil, err
	}
	if l.remote {
		return l, nil
	}
	if err := l.prepare(ctx); err != nil {
		l.Close()
		return nil, err
	}
	return l, nil
}

// packOf names a source, known by its address, in eight bytes. Rows carry it instead of an address of
// perhaps a hundred.
func packOf(source string) int64 {
	sum := sha256.Sum256([]byte(source))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}

// Keep reaches a server and makes the ledger ready. It tells of each failure, and tries
// again until it succeeds or the context ends.
func (l *Ledger) Keep(ctx context.Context, failed func(error)) {
	for pause := time.Second; ; pause = min(2*pause, time.Minute) {
		err := l.prepare(ctx)
		if err == nil || ctx.Err() != nil {
			return
		}
		failed(err)
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return
		}
	}
}

// prepare brings the schema to this program's version.
func (l *Ledger) prepare(ctx context.Context) error {
	if l.ready.Load() {
		return nil
	}
	if err := l.migrateTogether(ctx); err != nil {
		return fmt.Errorf("preparing the database (%s): %w", l.name, err)
	}
	l.ready.Store(true)
	return nil
}

// reached returns nil if the database has been, and ErrAway before.
func (l *Ledger) reached() error {
	if !l.ready.Load() {
		return ErrAway
	}
	return nil
}

// Close closes the database. What runs then fails.
func (l *Ledger) Close() error {
	err := l.write.Close()
	if l.read != l.write {
		err = errors.Join(err, l.read.Close())
	}
	return err
}

// atomically runs f in a transaction, which is kept if f succeeds.
func (l *Ledger) atomically(ctx context.Context, f func(*sql.Tx) error) error {
	if err := l.reached(); err != nil {
		return err
	}
	tx, err := l.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing once it is committed
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// number reads an ID of Discord's, whose first bit is not in use for decades to come.
func number(id string) (int64, error) {
	n, err := strconv.ParseUint(id, 10, 63)
	if err != nil {
		return 0, errors.New("an ID is not a number") // err would show it
	}
	return int64(n), nil
}
