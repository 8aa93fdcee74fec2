package studio

import (
	"fmt"
	"hash/fnv"
	"net/http"

	"footnote/knowledge"
	"footnote/knowledge/unanswered"
)

// trainView is the questions that want an answer, and what can be done with them.
type trainView struct {
	Base   string
	Number int
	Loaded loadedView
	Sheet  *sheetView // nil before there are questions, or a pack
	Change changeSaid
	Undo   string // what can be taken back, "" for nothing

	Proposal *proposalView // that was asked for without the script
	Done     *doneView     // likewise
}

// loadedView is where the questions come from, or why they could not be read.
type loadedView struct {
	Name      string // "" before any are loaded
	Questions int
	Problems  []string
}

// sheetView is the sheet of a curator.
type sheetView struct {
	Base         string
	CanEdit      bool
	Groups       []groupView
	Left, All    int // groups that are not shown, the most asked coming first, and all of them
	Right, Open  int
	Answered     []answeredView
	AnsweredMore int                 // that are not listed: the most asked come first
	Settled      int                 // listed as outside, or to be answered by a draft
	texts        map[string][]string // of the groups' questions, by their keys
	Kinds        []string            // of outside.yaml
	Topics       []*knowledge.Topic
	Paragraphs   int
}

// groupView is questions that are alike.
type groupView struct {
	Key      string // for the page: it stays the group's while others fall out
	Text     string // the one that was asked most
	Times    int
	Others   []string
	More     int // others that are not shown
	Why      []string
	Phrasing string
	Topics   []nearView
	Refused  bool // the first has an answer that the curator says is not right
}

// nearView is a topic to which a question may belong.
type nearView struct {
	ID, Title string
	Right     bool // a question set says that it would have been right
}

// How much is shown. What is mended falls out, and others take its place.
const (
	mostGroups = 25
	mostOthers = 10
)

func (s *Studio) trainPage(w http.ResponseWriter, _ *http.Request) { s.page(w, "train", s.trainView()) }

func (s *Studio) trainPart(w http.ResponseWriter, _ *http.Request) {
	s.show(w, "train-part", s.trainView())
}

func (s *Studio) trainView() trainView {
	v := trainView{Base: s.base(), Number: s.news.number("train")} // first: the rest is at least as new
	v.Loaded, v.Sheet = s.training.view(s.now())
	v.Change = s.changeSaid()
	if v.Sheet != nil {
		v.Sheet.Base, v.Sheet.CanEdit = v.Base, s.edits != nil
	}
	if s.edits != nil {
		if last, ok := s.edits.Last(); ok {
			v.Undo = last.File
		}
	}
	return v
}

// sheetOf shows a sheet.
func sheetOf(now *pack, sheet unanswered.Sheet) *sheetView {
	p := now.router.Pack
	v := &sheetView{Right: sheet.Right, All: len(sheet.Open), Topics: p.Topics, Paragraphs: p.Source.Paragraphs(), texts: make(map[string][]string)}
	for _, o := range p.Outside {
		v.Kinds = append(v.Kinds, o.Kind)
	}
	if len(v.Kinds) == 0 {
		v.Kinds = []string{"other"}
	}
	for _, g := range sheet.Open[:min(mostGroups, len(sheet.Open))] {
		shown := groupOf(now, g)
		v.Groups = append(v.Groups, shown)
		for _, c := range g.Cases {
			v.texts[shown.Key] = append(v.texts[shown.Key], c.Text)
		}
	}
	for _, g := range sheet.Open {
		v.Open += len(g.Cases)
	}
	v.Left = len(sheet.Open) - len(v.Groups)
	v.Answered = answeredOf(sheet.Answered)
	v.AnsweredMore = len(sheet.Answered) - len(v.Answered)
	return v
}

// groupOf shows a group.
func groupOf(now *pack, g unanswered.Group) groupView {
	first := g.Cases[0]
	look := first.Look(now.router)
	key := fnv.New64a()
	key.Write([]byte(first.Text)) // never fails
	v := groupView{Key: fmt.Sprintf("%x", key.Sum64()), Text: first.Text, Times: g.Times, Why: look.Why, Phrasing: look.Phrasing, Refused: first.IsRefused()}
	for _, c := range g.Cases[1:min(1+mostOthers, len(g.Cases))] {
		v.Others = append(v.Others, c.Text)
	}
	v.More = len(g.Cases) - 1 - len(v.Others)
	taken := make(map[string]bool)
	add := func(topics []*knowledge.Topic, right bool) {
		for _, t := range topics[:min(mostNear, len(topics))] {
			if !taken[t.ID] {
				taken[t.ID] = true
				v.Topics = append(v.Topics, nearView{t.ID, t.Title, right})
			}
		}
	}
	add(look.Right, true)
	add(look.Nearest, false)
	return v
}

// mostNear is how many topics are offered for a question.
const mostNear = 4
