package ledgertest

import (
	"path/filepath"
	"testing"
)

// Each runs a test on every kind of database, and tells it where an empty one is.
func Each(t *testing.T, test func(t *testing.T, where string)) {
	t.Run("SQLite", func(t *testing.T) { test(t, SQLite(t)) })
	t.Run("PostgreSQL", func(t *testing.T) { test(t, Postgres(t)) })
}

// SQLite returns the path of a file that is not there yet.
func SQLite(t testing.TB) string { return filepath.Join(t.TempDir(), "footnote.db") }
