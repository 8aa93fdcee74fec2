package studio

import (
	"net/http"
	"strings"

	"footnote/bot"
)

// press answers a press on a message. The page has the message, and sends what the button
// is to know of it; as on Discord nothing is kept here.
func (s *Studio) press(w http.ResponseWriter, r *http.Request) {
	now := s.now()
	if err := r.ParseForm(); err != nil || now.preview == nil {
		http.Error(w, "the press cannot be read", http.StatusBadRequest)
		return
	}
	form := r.PostForm
	on := bot.Press{
		ID: form.Get("id"), Private: form.Get("private") == "true", CustomIDs: form["has"], CustomID: form.Get("press"), Value: form.Get("value"),
	}
	if len(on.CustomIDs) > maxPressable || strings.Trim(on.ID, "0123456789") != "" || on.ID == "" {
		http.Error(w, "no message of ours has that button", http.StatusBadRequest)
		return
	}
	v := s.askView()
	v.Exchange = &exchange{Base: v.Base, Messages: s.shown(on, now.preview.Press(r.Context(), on))}
	if isPart(r) {
		s.show(w, "messages", v.Exchange)
		return
	}
	s.page(w, "ask", v)
}

// maxPressable is the most buttons and menus of a message.
const maxPressable = 25

// shown are the messages that a press has changed or made.
func (s *Studio) shown(on bot.Press, e bot.Effect) []messageView {
	base := s.base()
	var all []messageView
	if e.Instead != nil {
		all = append(all, messageView{Message: *e.Instead, Base: base, Fresh: e.Beside == nil})
	}
	if e.Beside != nil {
		all = append(all, messageView{Message: *e.Beside, Base: base, Fresh: true})
	}
	if e.Deleted {
		all = append(all, messageView{Message: bot.Message{ID: on.ID}, Deleted: true, Fresh: true})
	}
	return all
}
