// Package replicas is what several processes of one bot agree on, through the PostgreSQL
// that they share anyway: how much a user may ask of all of them together, and whose turn
// it is to start a session at Discord's gateway.
//
// # The way through it
//
// Open (replicas.go) takes the database's address. Allow (allow.go) is one statement on one
// row, and Turn (turn.go) one advisory lock.
//
// # What it may import
//
// The driver of PostgreSQL, and nothing of this program.
//
// # What always holds
//
//   - Where the database is away, Allow says so at once or when its context ends, and Turn
//     lets through: whoever calls does as if there was one process.
//   - Of a user is kept, under a hash that only the bot's token leads to, until when they
//     have to wait, and no longer than that and a minute. Nothing is written to disk for it
//     that a crash of the database would leave.
//   - A lock ends with its process, however that ends.
//   - All ends with its context, and is safe for concurrent use.
package replicas
