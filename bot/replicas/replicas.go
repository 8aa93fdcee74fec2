package replicas

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// Replicas are the processes of one bot that share a database.
type Replicas struct {
	db    *sql.DB
	locks *sql.DB // a connection for each lock that is held or waited for
	token string
	log   *slog.Logger
	apart time.Duration // of two sessions of a bucket of max_concurrency
	ready atomic.Bool   // the table is there
}

const (
	conns = 8               // for Allow, of the hundred that a server has by default
	reach = 5 * time.Second // how long connecting may take
	apart = 5 * time.Second // what Discord asks for
)

// Open returns the replicas of the bot with a token that share the database at a
// postgres:// address. It connects on first use. The error is for what is no address.
func Open(address, token string, log *slog.Logger) (*Replicas, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err) // without the password
	}
	config.ConnectTimeout = reach
	r := &Replicas{db: stdlib.OpenDB(*config), locks: stdlib.OpenDB(*config), token: token, log: log, apart: apart}
	r.db.SetMaxOpenConns(conns)
	r.db.SetMaxIdleConns(conns)
	for _, db := range []*sql.DB{r.db, r.locks} {
		db.SetConnMaxIdleTime(time.Minute)
		db.SetConnMaxLifetime(time.Hour) // so that a server's new address is found
	}
	return r, nil
}

// Close closes the connections. Turns that are not done yet end when they are, or with the
// process.
func (r *Replicas) Close() error { return errors.Join(r.db.Close(), r.locks.Close()) }

// key returns a number for something of this bot, which tells nobody what it is.
func (r *Replicas) key(what string) int64 {
	sum := hmac.New(sha256.New, []byte(r.token))
	sum.Write([]byte(what))
	return int64(binary.BigEndian.Uint64(sum.Sum(nil)))
}

// Keep makes the table, and has it hold no more than is needed, until the context ends.
func (r *Replicas) Keep(ctx context.Context) {
	const often = time.Minute
	for retry := time.Second; ctx.Err() == nil; {
		pause := often
		switch err := r.tend(ctx); {
		case err == nil:
			r.ready.Store(true)
			retry = time.Second
		case ctx.Err() == nil:
			r.log.Warn("reaching the database; each process limits users by itself meanwhile", "err", err)
			pause, retry = retry, min(2*retry, often)
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
	}
}
