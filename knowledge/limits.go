package knowledge

import (
	"strconv"
	"unicode/utf16"
)

// MaxTitle is the longest title in UTF-16 code units: Discord shows titles as
// autocomplete choices, which end there.
const MaxTitle = 100

// MaxTopics is the most topics of a pack: what the router can tell apart.
const MaxTopics = 1<<16 - 1

// MaxReply is the most UTF-16 code units of a rendered reply: a Discord message
// ends there.
const MaxReply = 2000

// Room that a reply's furniture takes at most: emphasis, small-print marks,
// superscripts and the words around a note and the source. The bot's tests hold
// its rendering to these bounds.
const (
	titleRoom    = 8
	citationRoom = 16
	markRoom     = 4
	noteRoom     = 32
	sourceRoom   = 32
)

// replyLength returns an upper bound, in UTF-16 code units, of the topic's
// rendered reply.
func replyLength(t *Topic, s Source) int {
	n := titleRoom + utf16Len(t.Title) + utf16Len(t.Answer())
	n += sourceRoom + utf16Len(s.Title) + utf16Len(s.Site) + utf16Len(s.URL)
	for _, p := range t.Body {
		n += markRoom * len(p.Cites)
	}
	for _, c := range t.Citations {
		n += citationRoom + len(strconv.Itoa(c.Paragraph)) + utf16Len(c.Section) + utf16Len(c.Voice)
	}
	if t.Note != nil {
		n += noteRoom + utf16Len(t.Note.Text) + utf16Len(t.Note.Link)
	}
	return n
}

// utf16Len returns a text's length as Discord may count it.
func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}
