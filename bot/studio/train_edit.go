package studio

import (
	"cmp"
	"crypto/rand"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"

	"footnote/knowledge"
	"footnote/knowledge/draft"
	"footnote/knowledge/edit"
	"footnote/knowledge/legible"
)

// proposalView is what an edit would do.
type proposalView struct {
	Base  string
	Key   string // names it
	File  string
	Verb  string
	Diff  string
	Error string // why it cannot be done, "" where it can
}

// doneView is what an edit has done.
type doneView struct {
	Said  string
	Error string
}

// maxProposals is how many edits wait to be made: those that were looked at last.
const maxProposals = 100

// proposal is an edit that was shown and not made.
type proposal struct {
	edit.Change
	settles []string // questions that it is the last word on, though they are not answered then
}

// newProposals returns room for edits.
func newProposals() *lru.Cache[string, proposal] {
	all, _ := lru.New[string, proposal](maxProposals) // fails for sizes below one only
	return all
}

// propose shows what an edit would do.
func (s *Studio) propose(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		http.Error(w, "the form cannot be read", http.StatusBadRequest)
		return
	}
	v := &proposalView{Base: s.base()}
	if c, err := s.change(r.PostForm); err != nil {
		v.Error = legible.Shown(err.Error())
	} else {
		p := proposal{Change: c}
		if to := r.PostForm.Get("to"); to == "outside" || to == "new" {
			p.settles = s.training.group(r.PostForm.Get("group"))
		}
		v.Key, v.File, v.Verb, v.Diff = rand.Text(), c.File, c.Verb(), c.Diff()
		s.proposals.Add(v.Key, p)
	}
	if isPart(r) {
		s.show(w, "proposal", v)
		return
	}
	all := s.trainView()
	all.Proposal = v
	s.page(w, "train", all)
}

// change returns the edit that a form asks for.
func (s *Studio) change(form url.Values) (edit.Change, error) {
	if s.edits == nil {
		return edit.Change{}, errors.New("the embedded pack cannot be changed; start the studio with --pack DIR")
	}
	phrasing := form.Get("phrasing")
	switch to, id, _ := strings.Cut(form.Get("to"), ":"); to {
	case "topic":
		return edit.Ask(s.edits.FS(), cmp.Or(id, strings.TrimSpace(form.Get("topic"))), phrasing)
	case "outside":
		return edit.Outside(s.edits.FS(), form.Get("kind"), phrasing)
	case "new":
		n, err := strconv.Atoi(strings.TrimSpace(form.Get("paragraph")))
		if err != nil {
			return edit.Change{}, errors.New("name the paragraph that the answer is drawn from, by its number")
		}
		from := draft.Excerpt{Paragraph: n}
		if now := s.now().router; now != nil {
			if all := s.paragraphs(now.Pack.Source); n >= 1 && n <= len(all) {
				from.Text = all[n-1]
			}
		}
		return edit.NewTopic(s.edits.FS(), edit.Start{Question: phrasing, From: []draft.Excerpt{from}})
	}
	return edit.Change{}, errors.New("say where the phrasing is to go")
}

// apply makes an edit that was shown.
func (s *Studio) apply(w http.ResponseWriter, r *http.Request) {
	v := &doneView{}
	key := r.PostFormValue("key")
	p, ok := s.proposals.Get(key)
	if !ok || s.edits == nil {
		v.Error = "that edit is no longer here; look at it again"
	} else if err := s.edits.Apply(p.Change); err != nil {
		v.Error = legible.Shown(err.Error())
	} else {
		s.proposals.Remove(key)
		s.training.settle(p.Change, p.settles)
		v.Said = "Done: " + p.File + " is saved."
		if p.Was == nil && p.File != knowledge.OutsideFile {
			v.Said += " It is a draft: write its title and its answer there."
		}
	}
	s.edited(w, r, v)
}

// undo takes the latest edit back.
func (s *Studio) undo(w http.ResponseWriter, r *http.Request) {
	v := &doneView{}
	if s.edits == nil {
		v.Error = edit.ErrNothing.Error()
	} else if c, err := s.edits.Undo(); err != nil {
		v.Error = legible.Shown(err.Error())
	} else {
		s.training.unsettle(c)
		v.Said = "Taken back: " + c.File + " is as it was."
	}
	s.edited(w, r, v)
}

// edited has the pack looked at, and says what was done.
func (s *Studio) edited(w http.ResponseWriter, r *http.Request, v *doneView) {
	if s.config.Folder != nil {
		s.config.Folder.Look()
	}
	s.news.tell("train")
	if isPart(r) {
		s.show(w, "done", v)
		return
	}
	all := s.trainView()
	all.Done = v
	s.page(w, "train", all)
}
