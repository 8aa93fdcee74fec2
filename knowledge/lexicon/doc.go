// Package lexicon knows the words of a pack: a number for each, its stem, and what a
// word that the pack does not have may have been meant for.
//
// The way through it: a Vocabulary numbers words (vocabulary.go); New stems them into a
// Lexicon (lexicon.go), which also finds words that were written apart. A Family has
// words of one root (family.go), Paraphrases those that mean much the same
// (paraphrases.go), a Corrector those a slip of the keyboard away (corrector.go,
// distance.go).
//
// It may import knowledge/analysis, knowledge/english, knowledge/parallel and
// knowledge/thesaurus.
//
// What always holds: words and stems are numbered from 0 by how frequent they are,
// Unknown is the number of what the pack does not have, and nothing here changes once
// it is made, so all of it is safe for concurrent use.
package lexicon
