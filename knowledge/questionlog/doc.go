// Package questionlog is the bot's log of questions that found no answer, so that
// curators see what people ask for: one JSON object a line. It is kept only where whoever
// runs the bot asks for it.
//
// The way through it: Open takes a file (log.go), Add adds a line, and prune.go takes out
// what has been there long enough, when it is opened, at the start of each day (Keep), and
// when it has grown too large. Read reads a log (entry.go), for who looks through it.
//
// It may import knowledge.
//
// What always holds:
//
//   - An entry holds the day and the question, what came of it and which topic was near,
//     and nothing of who asked or where.
//   - An entry is gone when its days are over, as long as somebody keeps the log.
//   - Nobody but its owner may read the file, and it never has more than MaxSize bytes.
//   - A file that is no log is left as it is.
package questionlog
