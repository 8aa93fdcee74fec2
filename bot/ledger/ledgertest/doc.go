// Package ledgertest makes empty databases to test against.
//
// # The way through it
//
// Each (each.go) runs a test on every kind of database. SQLite is a file, and Postgres
// (postgres.go, on server.go) a database on a server: on the one that FOOTNOTE_TEST_POSTGRES
// names, or else on one that it starts from the system's package, for this test alone.
//
// # What it may import
//
// The driver of PostgreSQL, and of this program bot/lacking.
//
// # What always holds
//
//   - A test has a database of its own, which is gone afterwards.
//   - A test that finds no PostgreSQL is skipped, as bot/lacking says.
package ledgertest
