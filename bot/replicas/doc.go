// Package replicas is what several processes of one bot agree on, through the PostgreSQL
// that they share anyway: how much a user may ask of all of them together, who is the first
// to do what is done once, and whose turn it is to start a session at Discord's gateway, or
// to do what one of them does at a time.
//
// # The way through it
//
// Open (replicas.go) takes the database's address, and Keep (tend.go) makes two tables there
// and keeps them small. Allow (allow.go) and First (first.go) are one statement on one row
// each, Alone (alone.go) is one advisory lock, and Turn (turn.go) is Alone with a pause.
//
// # What it may import
//
// The driver of PostgreSQL, and of this program bot/postgres.
//
// # What always holds
//
//   - Where the database is away, Allow and First say so at once or when their context
//     ends, and Alone lets through, within patience and reach where the database is silent:
//     whoever calls does as if there was one process.
//   - Of a user is kept, under a hash that only the bot's token leads to, until when they
//     have to wait, and of what was done once, likewise, until when. As long as a replica
//     runs it is deleted a minute after that at the latest, and otherwise when the next one
//     starts. Nothing is written to disk for it that a crash of the database would leave.
//   - A lock ends with its process, and where its machine or the network is gone, once
//     nothing has been heard of it for as long as held says.
//   - All ends with its context, and is safe for concurrent use.
package replicas
