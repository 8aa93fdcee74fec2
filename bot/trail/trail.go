package trail

import (
	"slices"
	"strings"

	"footnote/knowledge/router"
	"footnote/knowledge/why"
)

// Trail is the answers that a question may lead to. The zero value has none.
type Trail struct {
	Topics []string // names, best first; at most MaxTopics, each once
	At     int      // which is shown, counted from 0; len(Topics) when all have been
	Shown  int      // how many are shown together, from At on
	Way    why.Way
	Words  []string // names of words that the question and one of the topics have

	Evidence router.Evidence // without its Words
}

// MaxTopics is the most topics of a trail: one row of buttons on Discord.
const MaxTopics = 5

// Max is the most characters of a trail: with what stands before it, it fits into the
// hundred of a custom ID.
const Max = header + MaxTopics*topicChars + 1 + router.MaxWords*wordChars

// header is how many characters stand before the topics: a digit each.
const header = 7

// digits are what a digit may be. They may stand in a custom ID as they are.
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

// Flags of the evidence.
const (
	outside = 1 << iota
	negated
)

// String writes a trail. What is above a digit's reach is written as the most of it.
func (t Trail) String() string {
	flags := 0
	if t.Evidence.Outside {
		flags |= outside
	}
	if t.Evidence.Negated {
		flags |= negated
	}
	var b strings.Builder
	b.Grow(Max)
	for _, n := range [header]int{t.At, t.Shown, int(t.Way), int(t.Evidence.Sure), t.Evidence.Unheard, t.Evidence.Names, flags} {
		b.WriteByte(digits[max(0, min(n, len(digits)-1))])
	}
	for _, name := range t.Topics[:min(len(t.Topics), MaxTopics)] {
		b.WriteString(name)
	}
	b.WriteByte('.')
	for _, name := range t.Words[:min(len(t.Words), router.MaxWords)] {
		b.WriteString(name)
	}
	return b.String()
}

// Parse reads what String wrote.
func Parse(s string) (t Trail, ok bool) {
	if len(s) < header {
		return Trail{}, false
	}
	var n [header]int
	for i := range n {
		if n[i] = strings.IndexByte(digits, s[i]); n[i] < 0 {
			return Trail{}, false
		}
	}
	topics, words, parted := strings.Cut(s[header:], ".")
	t.Topics, ok = names(topics, topicChars, MaxTopics)
	if !ok || !parted {
		return Trail{}, false
	}
	if t.Words, ok = names(words, wordChars, router.MaxWords); !ok {
		return Trail{}, false
	}
	t.At, t.Shown, t.Way = n[0], n[1], why.Way(n[2])
	t.Evidence = router.Evidence{Sure: router.Sureness(n[3]), Unheard: n[4], Names: n[5], Outside: n[6]&outside != 0, Negated: n[6]&negated != 0}
	return t, t.isSound() && n[6] <= outside|negated
}

// isSound reports whether a trail is one that is made.
func (t Trail) isSound() bool {
	return t.At+t.Shown <= len(t.Topics) && why.IsWay(int(t.Way)) && t.Evidence.Sure <= router.Exactly
}

// names cuts a text into names of so many characters each, at most so many and each
// once.
func names(s string, chars, most int) (all []string, ok bool) {
	if len(s)%chars != 0 || len(s) > chars*most {
		return nil, false
	}
	for ; s != ""; s = s[chars:] {
		name := s[:chars]
		if slices.Contains(all, name) || strings.Trim(name, digits) != "" {
			return nil, false
		}
		all = append(all, name)
	}
	return all, true
}
