package ledgertest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"footnote/bot/lacking"
)

// serverVar names a server for tests, whose user may make databases.
const serverVar = "FOOTNOTE_TEST_POSTGRES"

// Postgres returns the address of an empty database.
func Postgres(t testing.TB) string {
	t.Helper()
	server := os.Getenv(serverVar)
	if server == "" {
		server = startServer(t)
	}
	address, err := url.Parse(server)
	if err != nil {
		t.Fatalf("reading %s: it is no address", serverVar)
	}
	name := fmt.Sprintf("footnote_test_%d_%d", os.Getpid(), time.Now().UnixNano())
	run(t, server, "CREATE DATABASE "+name)
	t.Cleanup(func() { run(t, server, "DROP DATABASE "+name+" WITH (FORCE)") })
	address.Path = "/" + name
	return address.String()
}

// run runs a statement on a server.
func run(t testing.TB, server, statement string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		t.Fatalf("reaching PostgreSQL: %v", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, statement); err != nil {
		t.Fatalf("%s: %v", strings.Join(strings.Fields(statement)[:2], " "), err)
	}
}

// missing ends a test where there is no PostgreSQL.
func missing(t testing.TB, why string) {
	t.Helper()
	lacking.Skip(t, "PostgreSQL", why+"; install it (Debian: apt-get install postgresql), or name a server in "+serverVar)
}
