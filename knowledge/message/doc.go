// Package message tells what a message asks.
//
// People seldom write a neat question. They greet, excuse themselves, tell why they
// ask, and give thanks; they ask two things at once, or nothing. Read finds what asks,
// and takes off what stands around it. It works by tables of English words and frames
// (words.txt, heads.txt, tails.txt) and knows no text that questions are about.
//
// The way through it, from what is called to what everything uses; a file uses none
// that stands above it:
//
//	plain.go                 tells a neat question, for which Read need not be called
//	read.go                  Read: mark-up, cut, part, sentence, questions, in this order
//	questions*.go            what the sentences ask together: context, parts, negation
//	sentence_*.go            what of one sentence is to be looked up
//	part.go, part_place.go   part the words into sentences, and find each in the text
//	frame_*.go               take frames and fillers off both ends of some words
//	says.go                  tells what some words say rather than ask
//	ask_framed.go, ask.go    find the word from which some words ask
//	look.go                  what a word is, and what some words have
//	cut.go, cut_gap.go       cut the text into words, and tell how far apart they are
//	markup*.go               take off Discord's mark-up
//	reader.go, sentence.go   what is handed from stage to stage
//	question.go              what the package returns
//	vocabulary*.go           the words of all tables, and their classes
//	runes.go                 letters, digits and apostrophes
//
// Cut and part only find words and sentences. The stage of a sentence decides: it sets
// the kind, the words that are to be looked up and those that lead to them; after it
// nothing of a sentence changes. The files between (frame, says, ask, look) answer what
// the stages ask of words, and change nothing.
//
// It may import knowledge/english, and no other package of this program.
//
// What always holds: a message that is not blank asks at least one question and at most
// eight. No question is blank, and its words are the message's. What is plain, Read
// returns as it is. A sentence and a pattern are read to a bound, so that no message
// takes long. The tables never change, and all is safe for concurrent use.
package message
