// Package postgres reads the address of a PostgreSQL as an admin has written it, for all
// that connect to one.
//
// # The way through it
//
// Parse takes an address apart, and Misspelt finds those that would pass for a file's name.
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
package postgres
