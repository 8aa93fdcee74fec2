// Package postgres connects to the PostgreSQL whose address an admin has written.
//
// # The way through it
//
// Parse (address.go) takes an address apart, and Misspelt finds those that would pass for a
// file's name. Connector (hosts.go) connects to one of its hosts, and settle (session.go)
// makes the settings of each connection.
//
// # What it may import
//
// The driver of PostgreSQL, and nothing of this program.
//
// # What always holds
//
//   - No error of Parse repeats anything of the address.
//   - Of an address that Parse takes, the password is what the admin meant by it, so that the
//     driver, which names hosts, users and databases in its errors, names no part of it there.
//   - A host that is silent costs those time who ask it first, and not all who ask after
//     them.
package postgres
