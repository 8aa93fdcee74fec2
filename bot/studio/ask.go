package studio

import (
	"net/http"
	"slices"
	"strings"

	"footnote/bot"
)

// maxQuestion is the most characters of a question, as of a message on Discord.
const maxQuestion = 2000

// askView is a question as it was put, and what came of it.
type askView struct {
	Base     string
	Question string
	How      string // a value of ways
	Ways     []way
	Commands []string
	Exchange *exchange // nil before something is asked
}

// way is how something can be asked.
type way struct {
	Value, Label string
	how          bot.Way
}

// ways are all.
func ways() []way {
	return []way{
		{"ask", "/ask: others see an answer", bot.ByCommand},
		{"private", "/ask with private: only you see it", bot.Privately},
		{"mention", "a mention in a channel: others see all", bot.ByMention},
	}
}

// exchange is the messages that a question or a press has led to, and why.
type exchange struct {
	Base     string
	Messages []messageView
	Why      *whyView // nil where nothing was looked up
}

// messageView is a message, with what the forms below it need.
type messageView struct {
	bot.Message
	Base    string
	Deleted bool
	Fresh   bool // it has come just now
}

func (s *Studio) askPage(w http.ResponseWriter, r *http.Request) { s.page(w, "ask", s.askView()) }

func (s *Studio) askView() askView {
	v := askView{Base: s.base(), How: "ask", Ways: ways()}
	if p := s.now().preview; p != nil {
		v.Commands = p.Commands()
	}
	return v
}

// ask answers a question.
func (s *Studio) ask(w http.ResponseWriter, r *http.Request) {
	v := s.askView()
	if err := r.ParseForm(); err != nil {
		http.Error(w, "the question cannot be read: "+err.Error(), http.StatusBadRequest)
		return
	}
	v.Question = cut(r.PostForm.Get("question"), maxQuestion)
	at := max(0, slices.IndexFunc(v.Ways, func(way way) bool { return way.Value == r.PostForm.Get("how") }))
	v.How = v.Ways[at].Value
	now := s.now()
	v.Exchange = &exchange{Base: v.Base}
	if now.preview != nil {
		m := now.preview.Ask(r.Context(), v.Question, v.Ways[at].how)
		v.Exchange.Messages = []messageView{{Message: m, Base: v.Base}}
		v.Exchange.Why = s.why(now, v.Question)
	}
	if isPart(r) {
		s.show(w, "exchange", v.Exchange)
		return
	}
	s.page(w, "ask", v)
}

// cut shortens a text to so many characters.
func cut(s string, most int) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if all := []rune(s); len(all) > most {
		return string(all[:most])
	}
	return s
}
