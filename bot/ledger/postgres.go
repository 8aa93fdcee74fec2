package ledger

import (
	"database/sql"
	"fmt"
	"time"

	"footnote/bot/postgres"
)

var postgresDialect = dialect{name: "PostgreSQL", remote: true, lock: " FOR UPDATE"}

const (
	postgresConns = 10 // of the hundred that a server has by default
	postgresReach = 5 * time.Second
)

// openPostgres opens a database, and connects on first use.
func openPostgres(address string) (*Ledger, error) {
	config, err := postgres.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = postgresReach
	}
	db := sql.OpenDB(postgres.Connector(config))
	db.SetMaxOpenConns(postgresConns)
	db.SetMaxIdleConns(postgresConns)
	db.SetConnMaxIdleTime(5 * time.Minute)
	db.SetConnMaxLifetime(time.Hour) // so that a server's new address is found
	return &Ledger{dialect: postgresDialect, write: db, read: db}, nil
}
