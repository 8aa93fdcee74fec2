package ledger

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// sqliteDialect needs no row locks, since a transaction locks all from its start.
// Whoever is forgotten is wiped from the log of changes too.
var sqliteDialect = dialect{name: "SQLite", tidy: "PRAGMA wal_checkpoint(TRUNCATE)"}

// sqliteReaders is how many read at once; more would wait for the disk.
const sqliteReaders = 8

// openSQLite opens a file, made for its owner alone where it is new. One connection
// writes, so that writers queue here, in order, and not by trying again.
func openSQLite(path string) (*Ledger, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	f.Close()
	write, err := sql.Open("sqlite", sqliteName(path, "_txlock=immediate"))
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	read, err := sql.Open("sqlite", sqliteName(path, "_query_only=on"))
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	write.SetMaxOpenConns(1)
	read.SetMaxOpenConns(sqliteReaders)
	return &Ledger{dialect: sqliteDialect, write: write, read: read}, nil
}

// sqliteName names a file to the driver. With synchronous=FULL a commit is on disk when
// it returns, and with secure_delete what is deleted is overwritten. Others, such as a
// back-up, are waited for two seconds.
func sqliteName(path, more string) string {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	return u.String() + "?_busy_timeout=2000&_journal_mode=WAL&_synchronous=FULL&_foreign_keys=on" +
		"&_pragma=secure_delete(1)&_dqs=false&_error_rc=true&" + more
}
