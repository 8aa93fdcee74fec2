package studio

import (
	"errors"
	"net/http"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/legible"
)

// packView is what answers.
type packView struct {
	Number  int
	Title   string // "" before there is a sound pack
	Dir     string
	Version string
	Topics  int
}

// problemsView is what is wrong with the pack as it is saved.
type problemsView struct {
	Number    int
	Problems  []problem
	Left      int  // how many more there are
	Answering bool // the last sound state answers
	Blind     string
}

type problem struct {
	Where string // file and line, as editors take them
	Text  string
}

// mostProblems is how many problems are listed: whoever has more begins with the first.
const mostProblems = 100

func (s *Studio) packView() packView {
	v := packView{Number: s.news.number("pack"), Dir: s.config.Dir}
	if r := s.now().router; r != nil {
		v.Title, v.Version = r.Pack.Source.Title, r.Pack.Version
		v.Topics = len(r.Pack.Topics)
	}
	return v
}

func (s *Studio) problemsView() problemsView {
	number, now := s.news.number("problems"), s.now() // in this order: it is at least as new as its number
	v := problemsView{Number: number, Answering: now.router != nil}
	if now.blind != nil {
		v.Blind = legible.Shown(now.blind.Error())
	}
	if now.problems == nil {
		return v
	}
	all, ok := errors.AsType[knowledge.Problems](now.problems)
	if !ok {
		v.Problems = []problem{{Text: legible.Shown(now.problems.Error())}}
		return v
	}
	for _, p := range all[:min(mostProblems, len(all))] {
		where := strings.TrimSuffix(knowledge.Problem{File: p.File, Line: p.Line}.String(), ": ")
		v.Problems = append(v.Problems, problem{where, strings.TrimPrefix(p.String(), where+": ")})
	}
	v.Left = len(all) - len(v.Problems)
	return v
}

func (s *Studio) packPart(w http.ResponseWriter, _ *http.Request) { s.show(w, "pack", s.packView()) }

func (s *Studio) problemsPart(w http.ResponseWriter, _ *http.Request) {
	s.show(w, "problems", s.problemsView())
}
