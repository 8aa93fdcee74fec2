// Package quiz asks the quiz questions of a pack: which, in which order, where the right
// answer stands among the wrong ones, and the score. What is shown of it, and where, is
// the matter of others.
//
// The way through it: a Bank (bank.go) is the questions of a pack. A Round (round.go)
// asks some of them one by one, and what was missed once more; a Poll (poll.go) is one
// question for many. Both are numbers alone, which become a short code (code.go), so
// that a button can carry them: the rest follows from the bank. What looks like chance
// follows from a seed (draw.go).
//
// It may import knowledge and the standard library.
//
// What always holds:
//
//   - Nothing is random: the same bank and the same seed make the same round, in every
//     run and every version of the program.
//   - A code that was made with other questions does not fit: what the pack says now is
//     never taken for what was asked then.
//   - Round and Poll are values that no method changes, safe for concurrent use.
package quiz
