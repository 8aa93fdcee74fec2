package studio

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"

	"footnote/knowledge"
	"footnote/knowledge/eval"
	"footnote/knowledge/legible"
	"footnote/knowledge/questionlog"
	"footnote/knowledge/router"
	"footnote/knowledge/unanswered"
)

// training is the questions that a curator works on. They are kept until the studio ends,
// in memory alone. Safe for concurrent use.
type training struct {
	mu        sync.Mutex
	loaded    loadedView
	questions []unanswered.Question
	settled   map[string][]string // by edit: questions that it is the last word on, whatever the router says
	refused   map[string][]string // by question in words: answers that are not right
	of        *router.Router      // that the sheet is made with; nil for none
	sheet     *sheetView
}

// load takes other questions in place of what there was.
func (t *training) load(name string, questions []unanswered.Question, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err != nil {
		t.loaded.Problems = problemLines(err)
		return
	}
	t.loaded = loadedView{Name: name, Questions: len(questions)}
	t.questions, t.of = questions, nil
}

// view shows the questions as the pack of the moment answers them; no sheet where there is
// nothing to show.
func (t *training) view(now *pack) (loadedView, *sheetView) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.loaded.Name == "" || now.router == nil {
		return t.loaded, nil
	}
	if t.of != now.router {
		open := t.unsettled(now.router.Pack)
		t.of, t.sheet = now.router, sheetOf(now, unanswered.Sort(now.router, open))
		t.sheet.Settled = len(t.questions) - len(open)
	}
	shown := *t.sheet
	return t.loaded, &shown
}

// problemLines says what is wrong with questions, a line each.
func problemLines(err error) []string {
	problems, ok := errors.AsType[knowledge.Problems](err)
	if !ok {
		return []string{legible.Shown(err.Error())}
	}
	var lines []string
	for _, p := range problems[:min(mostListed, len(problems))] {
		lines = append(lines, p.String())
	}
	return lines
}

// questions takes the questions that were pasted, or a file of them.
func (s *Studio) questions(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseMultipartForm(maxBody); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		http.Error(w, "the questions cannot be read, or are more than 4 MiB", http.StatusBadRequest)
		return
	}
	name, text := "what was pasted", []byte(r.PostFormValue("pasted"))
	if file, header, err := r.FormFile("file"); err == nil {
		defer file.Close()
		if header.Size > 0 {
			name = legible.Line(header.Filename)
			text, err = io.ReadAll(file)
		}
		if err != nil {
			http.Error(w, "the file cannot be read", http.StatusBadRequest)
			return
		}
	}
	questions, err := read(name, text)
	s.training.load(name, questions, err)
	s.news.tell("train")
	if isPart(r) {
		s.show(w, "train-part", s.trainView())
		return
	}
	s.page(w, "train", s.trainView())
}

// read reads questions, one at least.
func read(name string, text []byte) ([]unanswered.Question, error) {
	all, err := readAny(name, text)
	if err == nil && len(all) == 0 {
		err = errors.New("there are no questions; paste some, one a line, or choose a file")
	}
	return all, err
}

// readAny reads questions of the bot's log, of a question set, or one a line.
func readAny(name string, text []byte) ([]unanswered.Question, error) {
	first, _, _ := strings.Cut(strings.TrimLeft(string(text[:min(200, len(text))]), "\uFEFF \t\r\n"), "\n")
	switch {
	case strings.HasPrefix(first, `{"day":`):
		entries, err := questionlog.Read(name, bytes.NewReader(text))
		return unanswered.FromLog(entries), err
	case strings.HasPrefix(first, "{"):
		set, err := eval.ReadQuestions(name, bytes.NewReader(text))
		return unanswered.FromSet(set), err
	default:
		return unanswered.FromLines(name, bytes.NewReader(text))
	}
}
