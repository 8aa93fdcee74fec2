// Package check says what is wrong with a pack that loads: questions that find another
// topic than their own (routing.go), topics that are hard to tell apart (alike.go), and
// answers that are not true to the source's text (source.go).
//
// The last is done by holding each claim, a topic's text with its lines, to the
// paragraphs that it cites (manuscript.go): names and numbers (names.go, acronyms.go),
// quotations and what is taken over without marks (quotes.go), all on words as they are
// written (words.go).
//
// It may import knowledge, knowledge/analysis and knowledge/router.
//
// What always holds: a finding names its file and line, and the same pack gives the
// same findings in the same order.
package check
