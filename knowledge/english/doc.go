// Package english takes English words to what they are compared by: their stem.
//
// Snowball's stemmer does most of it. What it joins wrongly or tears apart, and what no
// stemmer does, stands in tables for people to edit, and in a few rules.
//
// The way through it:
//
//	stem.go            Stem: spelling and irregular forms first, then Snowball's stem
//	spelling.go        British spelling to American, by british.txt and a few rules
//	rules.go, root.go  what Snowball joins or tears apart: stems.txt, irregular.txt
//	chat.go            what a word is short for in a chat: chat.txt
//	numbers.go         numbers in words and as ordinals
//	functionwords.go   words that say how something is asked rather than what
//	apostrophe.go      what is typed for an apostrophe
//	tables.go          reads the tables, which are part of the program
//
// It may import Snowball and the standard library, and nothing of this program.
//
// What always holds: everything is a pure function of a word, folded to lower case. A
// stem is never empty. All is safe for concurrent use.
package english
