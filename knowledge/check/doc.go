// Package check says what is wrong with a pack that loads: questions that find another
// topic than their own (routing.go), topics that are hard to tell apart (alike.go, on
// vectors.go), what is still to write (unfinished.go), footnotes whose paragraph does not
// carry their voice (voices.go), quiz questions that are not fair (quiz.go), and answers
// that are not true to the source's text (source.go).
//
// The last is done by holding each claim, a topic's text with its lines (claim.go), to
// the paragraphs that it cites (manuscript.go), all on words as they are written
// (words.go):
//
//   - Names (names.go) are known where a cited paragraph has them (known.go), in any form
//     (forms.go, acronyms.go), introduces the paragraph as an entry of its list (lists.go),
//     or has a person's surname (fullnames.go). The first word of a sentence is a name
//     only where something speaks for it (openers.go). Numbers may be counts (counts.go).
//   - Quotations are verbatim (quotes.go), and nothing that could be said otherwise is
//     taken over without marks (taken_over.go).
//   - A statement (statements.go) is held to the one of the source that it restates
//     (stated_source.go), and to the hedges (hedges.go) that reach it (hedge_reach.go);
//     hedged.go says what is not. What these checks share is in source_shared.go.
//   - The answers of a quiz question (quiz_source.go) are looked for in statements by the
//     stems of their words (quiz_told.go), and compared by what they are (quiz_kinds.go).
//
// What is language and not logic stands in tables to edit: hedges.txt, openers.txt,
// peoples.txt, and the titles of office in offices.go.
//
// It may import knowledge, knowledge/analysis, knowledge/english and knowledge/router.
//
// What always holds: a finding names its file and line, a hint never makes a pack unsound,
// and the same pack gives the same findings in the same order.
package check
