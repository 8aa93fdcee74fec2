package bot

import (
	"strings"

	"github.com/tidwall/gjson"

	reading "footnote/knowledge/message"
)

// mostNested is how deep components and forwarded messages are followed. Discord nests
// three levels.
const mostNested = 5

// shownText collects the text of a message. What Discord shows of the pages that the
// message links to is kept apart.
type shownText struct{ said, previews []string }

// shownIn returns the text that a message shows: what is written in it, in its embeds,
// components and poll, and in the messages that it passes on. Previews of links are
// read only where there is nothing else.
func shownIn(m gjson.Result) string {
	var s shownText
	s.message(m, 0)
	said := strings.Join(s.said, "\n")
	if reading.WithoutMarkup(said) == "" {
		return strings.Join(s.previews, "\n")
	}
	return said
}

// forwardedIn returns the text of the messages that a message passes on.
func forwardedIn(m gjson.Result) string {
	var all []string
	for _, snapshot := range list(m.Get("message_snapshots")) {
		if shown := shownIn(snapshot.Get("message")); shown != "" {
			all = append(all, shown)
		}
	}
	return strings.Join(all, "\n")
}

func (s *shownText) message(m gjson.Result, depth int) {
	s.add(m.Get("content"))
	for _, embed := range list(m.Get("embeds")) {
		s.embed(embed)
	}
	s.components(m.Get("components"), depth)
	s.poll(m.Get("poll"))
	if depth < mostNested {
		for _, snapshot := range list(m.Get("message_snapshots")) {
			s.message(snapshot.Get("message"), depth+1)
		}
	}
}

// add takes a text that is there.
func (s *shownText) add(r gjson.Result) {
	if t := text(r); t != "" {
		s.said = append(s.said, t)
	}
}

// embed takes an embed's text. Those that a bot wrote are "rich"; others stand for a
// link.
func (s *shownText) embed(e gjson.Result) {
	var own shownText
	own.add(e.Get("title"))
	own.add(e.Get("description"))
	for _, field := range list(e.Get("fields")) {
		own.add(field.Get("name"))
		own.add(field.Get("value"))
	}
	if kind := text(e.Get("type")); kind == "" || kind == "rich" {
		s.said = append(s.said, own.said...)
	} else {
		s.previews = append(s.previews, own.said...)
	}
}

// components takes the text displays, however they are nested. Buttons and menus have
// their words elsewhere.
func (s *shownText) components(all gjson.Result, depth int) {
	if depth > mostNested {
		return
	}
	for _, c := range list(all) {
		s.add(c.Get("content"))
		s.components(c.Get("components"), depth+1)
	}
}

func (s *shownText) poll(p gjson.Result) {
	s.add(p.Get("question.text"))
	for _, answer := range list(p.Get("answers")) {
		s.add(answer.Get("poll_media.text"))
	}
}
