// Package unanswered gathers the questions that a pack does not answer, or answers
// wrongly, for a curator who wants to teach it: those of one kind together, the most
// asked first, and beside each what is near it and why it failed.
//
// The way through it: questions come from a question set (FromSet), from lines that were
// pasted (FromLines) or from the bot's log (FromLog), all in question.go. Sort (sheet.go)
// asks them, sets apart what is answered by now, and groups the others by likeness
// (likeness.go, leaders.go). An answer that no question set judges may be wrong all the
// same: a curator refuses it (Question.Refused), and the question is open again. Look (look.go) says of one what a curator wants to know.
//
// Two questions are alike by the cosine of their stems, function words left out, each
// weighed by how few topics ask with it. The groups are gathered around leaders: the
// questions come the most asked first, and each joins the leader that it is most like, or
// leads a group of its own. So all of a group are like its first question, and groups do
// not grow into one another.
//
// It may import knowledge, knowledge/analysis, knowledge/english, knowledge/eval,
// knowledge/legible, knowledge/message, knowledge/questionlog and knowledge/router.
//
// What always holds: the same questions and the same router give the same sheet. What a
// question set calls right is never listed, and what no set judges is open where it has
// no answer, or one that a curator refused. Everything here holds what people typed, and is for curators alone.
package unanswered
