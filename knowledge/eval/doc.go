// Package eval scores a router on a question set: how many questions it answers rightly,
// and how many it should not have answered. Questions are read in questions.go (a line of
// them in questions_parse.go), asked and counted in report.go, with what counts as right
// in answers.go and unsaid.go, and printed in table.go. Why one went wrong is in
// failure.go, and what another pack does otherwise in compare.go.
//
// It may import knowledge, knowledge/about, knowledge/analysis, knowledge/english and
// knowledge/router.
//
// What always holds: the same router and questions give the same report.
package eval
