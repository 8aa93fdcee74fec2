// Package ballot counts the answers to a question that is put to a whole channel: each
// user once, and nobody by name.
//
// The way through it: a Key (mark.go) makes a Mark of a user, which tells that they have
// answered and not who they are. Votes (votes.go) are the marks with what each chose. They
// are written as a short text (code.go), which the message itself carries, so that they
// outlive the program. Boxes (boxes.go) remember the votes of recent messages, and a Box
// (box.go) takes those that come at the same time one by one, and has them shown in order.
//
// What is not kept: who answered, and what became of a message beyond its text. The text
// has room for the marks of the last MaxCarried users; of those before them only the
// counts are carried, so that after a restart these could answer once more. Two programs
// that serve one message at the same time, as in a hand-over, may lose each other's last
// votes. A new bot token makes new marks.
//
// It may import bot/seal, the standard library, and a cache.
//
// What always holds: of all votes that one box gets at the same time each counts once, and
// what is shown last is what the box holds. Safe for concurrent use, but for Votes, which
// are a value.
package ballot
