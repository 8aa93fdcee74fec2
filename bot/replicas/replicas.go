package replicas

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"footnote/bot/postgres"
)

// Replicas are the processes of one bot that share a database.
type Replicas struct {
	db    *sql.DB
	locks *sql.DB // a connection for each lock that is held or waited for
	token string
	log   *slog.Logger
	ready atomic.Bool   // the tables are there
	gone  chan struct{} // and now are not

	apart    time.Duration // of two sessions of a bucket of max_concurrency
	patience time.Duration // how long the database is left to wait for a lock at once
	reach    time.Duration // how much longer that may take to say that it has waited
	held     time.Duration // how long a lock is held at most by who is silent
}

const (
	conns    = 8                // beside those for locks, of the hundred that a server has by default
	reach    = 5 * time.Second  // how long connecting may take, and an answer on its way
	apart    = 5 * time.Second  // what Discord asks for
	patience = 10 * time.Second // then its place in the queue is lost
	held     = 30 * time.Second // starting a session takes a few
)

// Open returns the replicas of the bot with a token that share the database at a
// postgres:// address. It connects on first use. The error is for what is no address.
func Open(address, token string, log *slog.Logger) (*Replicas, error) {
	config, err := postgres.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	config.ConnectTimeout = reach
	server := postgres.Connector(config)
	r := &Replicas{
		db: sql.OpenDB(server), locks: sql.OpenDB(server),
		token: token, log: log, gone: make(chan struct{}, 1), apart: apart, patience: patience, reach: reach, held: held,
	}
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
