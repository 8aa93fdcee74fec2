package studio

import (
	"fmt"
	"hash/fnv"
	"net/http"
	"slices"
	"strings"

	"footnote/knowledge/router"
	"footnote/knowledge/unanswered"
)

// answeredView is a question that has an answer, of which nobody says whether it is right.
type answeredView struct {
	Key    string // names the question together with its answer
	Text   string
	Times  int
	Answer string // what it is answered with, for the curator
	id     string // the same, as unanswered.Case.Answer names it
}

// mostAnswered is how many answered questions are listed.
const mostAnswered = 200

// AllAnswered is how many questions have an answer that nobody judges.
func (v *sheetView) AllAnswered() int { return len(v.Answered) + v.AnsweredMore }

// answeredOf shows questions that are answered.
func answeredOf(cases []unanswered.Case) []answeredView {
	var all []answeredView
	for _, c := range cases[:min(mostAnswered, len(cases))] {
		key := fnv.New64a()
		key.Write([]byte(c.Text + "\x00" + c.Answer())) // never fails
		all = append(all, answeredView{fmt.Sprintf("%x", key.Sum64()), c.Text, c.Times, answerTitle(c.Result.Decision), c.Answer()})
	}
	return all
}

// answerTitle says with what a question is answered.
func answerTitle(d router.Decision) string {
	var titles []string
	for _, t := range d.Answers() {
		titles = append(titles, t.Title)
	}
	if titles == nil {
		return "what is said of the bot or the text itself"
	}
	return strings.Join(titles, " and ")
}

// refuse notes that the answer of a question is not right.
func (s *Studio) refuse(w http.ResponseWriter, r *http.Request) {
	v := &doneView{Said: "It is open now, and stands first."}
	if !s.training.refuse(r.PostFormValue("answered")) {
		v = &doneView{Error: "that question has another answer by now; look at it again"}
	}
	s.edited(w, r, v)
}

// accept notes that the answers of a group's questions are right after all.
func (s *Studio) accept(w http.ResponseWriter, r *http.Request) {
	v := &doneView{Said: "It is among the answered ones again."}
	if !s.training.accept(r.PostFormValue("group")) {
		v = &doneView{Error: "that question is no longer open"}
	}
	s.edited(w, r, v)
}

// refuse takes an answered question, by its key, for open while it has the answer that it
// has; false where there is none such.
func (t *training) refuse(key string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.sheet == nil {
		return false
	}
	at := slices.IndexFunc(t.sheet.Answered, func(a answeredView) bool { return a.Key == key })
	if at < 0 {
		return false
	}
	if t.refused == nil {
		t.refused = make(map[string][]string)
	}
	a := t.sheet.Answered[at]
	words := inWords(a.Text)
	t.refused[words], t.of = append(t.refused[words], a.id), nil
	return true
}

// accept takes back that answers of a group were refused; false where none was.
func (t *training) accept(key string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.sheet == nil {
		return false
	}
	taken := false
	for _, text := range t.sheet.texts[key] {
		if words := inWords(text); t.refused[words] != nil {
			delete(t.refused, words)
			taken = true
		}
	}
	if taken {
		t.of = nil
	}
	return taken
}
