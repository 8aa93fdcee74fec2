// Package why tells whoever asked, in plain words, why a topic came up: which words led
// to it, what spoke against it, how sure that was, and what came next. It is for
// students; router.Explain is for curators.
//
// The question is not there any more when this is asked, and is not needed: a
// router.Evidence holds words of the pack, as stems, and Words (words.go) finds them
// again in the topics, written as readers know them (forms.go), or a synonym in their
// place. Tell (tell.go) puts that into sentences, with way.go for what is said of each way
// to an answer and tell_words.go for lists and numbers.
//
// It may import knowledge, knowledge/analysis, knowledge/english and knowledge/router. It
// knows nothing of Discord, and its sentences are plain text, without mark-up.
//
// What always holds: every word that is shown stands in the pack. What cannot be told, as
// the pack has changed since, is said to be so. The same case gets the same sentences.
package why
