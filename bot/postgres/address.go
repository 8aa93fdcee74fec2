package postgres

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"github.com/jackc/pgx/v5"
)

// ErrAddress is the error for what no database can have as its address.
var ErrAddress = errors.New("not the address of a database")

// form is how an address is written.
const form = "write postgres://user:password@host/database, with @ / : ? and % of the password as %40 %2F %3A %3F and %25, and only such settings as sslmode=require after a ?"

// Parse reads a postgres:// address. Its errors say how one is written, and not what is
// wrong with this one: what the driver quotes of it may be the password's.
func Parse(address string) (*pgx.ConnConfig, error) {
	if !isWhole(address) {
		return nil, fmt.Errorf("%w: %s", ErrAddress, form)
	}
	config, err := pgx.ParseConfig(address)
	if file := (*fs.PathError)(nil); errors.As(err, &file) {
		return nil, fmt.Errorf("%w: a file that it names cannot be read: %w", ErrAddress, file.Err)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %s", ErrAddress, form)
	}
	return config, nil
}

// isWhole reports whether an address has one @ at most, and that before the database. Of
// p@ss@host the driver would take ss@host for the host, and of p/ss@host the p for a port.
func isWhole(address string) bool {
	scheme, rest, _ := strings.Cut(address, "://")
	before, after, found := strings.Cut(rest, "@")
	return (scheme == "postgres" || scheme == "postgresql") &&
		(!found || !strings.Contains(before, "/") && !strings.Contains(after, "@"))
}

// misspelt is how addresses begin that lack the ://, and the driver's lists of
// keywords with their values.
var misspelt = regexp.MustCompile(`(?i)^\s*(postgres(ql)?:|(host|hostaddr|port|dbname|database|user|password|passfile|service|sslmode)\s*=)`)

// Misspelt reports whether what would be a file's name is meant as the address of a
// PostgreSQL, in a form that Parse does not take.
func Misspelt(name string) bool { return misspelt.MatchString(name) && !isWhole(name) }
