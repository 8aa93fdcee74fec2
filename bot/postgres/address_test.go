package postgres

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

func TestParse(t *testing.T) {
	for address, host := range map[string]string{
		"postgres://h/db": "h",
		"postgresql://footnote@h/db?sslmode=require":     "h",
		"postgres://footnote:a%40b%2Fc%3Ad%3Fe%25@h/db":  "h",
		"postgres://footnote:a:b?c@h/db":                 "h", // which the driver does not mistake
		"postgres://footnote:pw@one,two:5433/db":         "one",
		"postgres://footnote:pw@/db?host=/run/elsewhere": "/run/elsewhere",
	} {
		if config, err := Parse(address); err != nil || config.Host != host {
			t.Errorf("%s: %v", address, err)
		}
	}
	for _, address := range []string{
		"", "postgres:", "postgres:/", "Postgres://h/db", " postgres://h/db", "host=h user=x", "mysql://h/db",
		"postgres://h:99999/db", "postgres://h/db?sslmode=perhaps", "postgres://h/db?user=me@here",
	} {
		if _, err := Parse(address); !errors.Is(err, ErrAddress) {
			t.Errorf("%s: got %v", address, err)
		}
	}
}

// An admin is told of a file that cannot be read, but not which: its name may be part of
// something else.
func TestParseNamesNoFile(t *testing.T) {
	_, err := Parse("postgres://h/db?sslmode=verify-full&sslrootcert=/no/such/file")
	if !errors.Is(err, ErrAddress) || !strings.Contains(err.Error(), "a file that it names cannot be read: no such file") || strings.Contains(err.Error(), "/no/") {
		t.Errorf("got %v", err)
	}
}

func TestMisspelt(t *testing.T) {
	for name, want := range map[string]bool{
		"host=127.0.0.1 user=x": true, " USER = x": true, "dbname=footnote": true, "password='a b'": true,
		"postgres:footnote:pw@h/db": true, "postgres:/h/db": true, "Postgres://h/db": true,
		"postgres://h/db": false, "footnote.db": false, "kept/host=1.db": false, "a=b.db": false, "postgres.db": false, "hosts=.db": false,
	} {
		if got := Misspelt(name); got != want {
			t.Errorf("%s: got %t", name, got)
		}
	}
}

// Whatever stands in the middle of a password, written as it is, neither end of it is in an
// error: not in Parse's, and not in one of a server that is away.
func FuzzPassword(f *testing.F) {
	for c := range 128 {
		f.Add(string(rune(c)))
	}
	for _, middle := range []string{"@/", "/@", "@:", ":@", "?@/", "@h/db?", "@[", "/[", ",", "%zz", "%40", "%2", "@h:1/", "é", "\xff", "?sslmode=", "&sslmode=", "://", "@@"} {
		f.Add(middle)
	}
	f.Fuzz(func(t *testing.T, middle string) {
		const left, right = "qzxleft", "rightqzx"
		told := func(err error) {
			if err != nil && (strings.Contains(err.Error(), left) || strings.Contains(err.Error(), right)) {
				t.Errorf("%q: %v", middle, err)
			}
		}
		for _, after := range []string{"@127.0.0.1:1/db", "@127.0.0.1:1,127.0.0.1:2/db?sslmode=disable", "@/db?host=127.0.0.1&port=1", "/db"} {
			if after == "/db" && strings.Contains(middle, "@") {
				continue // what follows the @ is a host's name by any reading
			}
			config, err := Parse("postgres://footnote:" + left + middle + right + after)
			told(err)
			if err == nil {
				told(reach(t, config))
			}
		}
	})
}

// reach connects, with a resolver that knows no name but quotes it, as Go's does.
func reach(t *testing.T, config *pgx.ConnConfig) error {
	config.LookupFunc = func(_ context.Context, host string) ([]string, error) {
		if host == "127.0.0.1" {
			return []string{host}, nil
		}
		return nil, errors.New("lookup " + host + ": no such host")
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	conn, err := pgx.ConnectConfig(ctx, config)
	if err == nil {
		conn.Close(ctx)
	}
	return err
}
