// Package fsrs says when somebody should see a card again, from how well they knew it
// before: the Free Spaced Repetition Scheduler, version 6.
//
// # Where it comes from
//
// Formulas, default weights and learning steps are those of ts-fsrs 5.4.2 ("v5.4.2 using
// FSRS-6.0", https://github.com/open-spaced-repetition/ts-fsrs, MIT) with its default
// parameters, and without its fuzz. The formulas are published as "The Algorithm" in the
// wiki of https://github.com/open-spaced-repetition/fsrs4anki. What ts-fsrs makes of a
// thousand random histories stands in testdata/histories.jsonl, and the tests hold this
// package to it; .ci/fsrs writes that file.
//
// # The way through it
//
// A Card is what is remembered of one person and one question. Card.Next (card.go) is
// the card after a review: memory.go says how firmly the answer sits then, steps.go and
// interval.go when it is asked again. weights.go holds the numbers. Replay makes a card
// of all of its reviews.
//
// # What it may import
//
// Nothing of this program.
//
// # What always holds
//
//   - All is pure: the same reviews make the same card, wherever and whenever.
//   - A clock that was set back counts as no time gone by.
//   - A card is due after its last review, by a minute at least.
package fsrs
