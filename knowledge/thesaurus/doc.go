// Package thesaurus knows what English words mean, as far as that tells which of them
// mean the same: the synsets of WordNet, and which of them is more general than which.
//
// It is WordNet 3.1 of Princeton University, whose licence stands beside this file
// (LICENSE-wordnet.txt), cut to what is looked up: single words, two senses of each for
// every part of speech, the relations "is a kind of" and "is like" or "derives from",
// and for each synset whether it is a general notion and whether it is a thing. The
// command in generate makes the table, wordnet.bin, of WordNet's own files.
//
// The way through it:
//
//	generate/      the command that makes the table
//	table.go       the table, as it is unpacked
//	unpack.go      unpacking it, once, when it is first asked: some 20 ms, and 4 MB of heap
//	forms.go       a word as it is typed to the word of the table: mice, quarried
//	thesaurus.go   what may be asked: Senses, Knows, and what a Synset is near to
//
// It may import knowledge/english and the standard library.
//
// What always holds: words are folded to lower case. A synset is nothing but a number,
// and the same table gives the same. All is safe for concurrent use.
package thesaurus
