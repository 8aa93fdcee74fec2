package bot

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
	"time"
)

// database opens the database behind a ledger, to look at it and to make time go by.
func database(t *testing.T, where string) *sql.DB {
	t.Helper()
	driver := "sqlite"
	if strings.Contains(where, "://") {
		driver = "pgx"
	}
	db, err := sql.Open(driver, where)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// letPass has everything that is kept have happened so much earlier.
func letPass(t *testing.T, where string, d time.Duration) {
	t.Helper()
	db, ms := database(t, where), d.Milliseconds()
	for _, change := range []string{
		fmt.Sprintf("UPDATE cards SET last_at = last_at - %d, due_at = due_at - %d", ms, ms),
		fmt.Sprintf("UPDATE reviews SET answered_at = answered_at - %d", ms),
	} {
		if _, err := db.Exec(change); err != nil {
			t.Fatal(err)
		}
	}
}

// rowsKept returns how many rows there are of users, answers and cards together.
func rowsKept(t *testing.T, where string) (n int) {
	t.Helper()
	db := database(t, where)
	if err := db.QueryRow(`SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM reviews) + (SELECT count(*) FROM cards)`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
