package about

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"footnote/knowledge"
	"footnote/knowledge/message"
	"footnote/knowledge/router"
)

// Place is where an answer is read: what can be typed there differs.
type Place int

const (
	Discord Place = iota
	Terminal
)

// answer is what is said of the bot or the source.
type answer struct {
	text   string             // Markdown; at most some hundred characters
	topics []*knowledge.Topic // topics that it speaks of; may be empty
	starts bool               // it invites to ask: topics to start with belong beside it
}

// asked is what an answer is made from.
type asked struct {
	pack   *knowledge.Pack
	place  Place
	number int    // of the paragraph
	words  string // the question, as bare leaves it
}

// starters is how many topics stand beside an answer that invites to ask.
const starters = 3

// Ask decides what a message asks, of the source's matter or of the bot and the source
// themselves. It is safe for concurrent use.
func Ask(r *router.Router, place Place, text string) router.Decision {
	h := hear(text)
	if d, ok := h.find(r, place, true); ok {
		return d
	}
	return h.instead(r, place, r.Lookup(text))
}

// Instead returns a decision, or what is said of the bot and the source where no topic
// answers and that is what the message asks.
func Instead(r *router.Router, place Place, text string, d router.Decision) router.Decision {
	return hear(text).instead(r, place, d)
}

// heard is a message as it was read.
type heard struct {
	text      string
	questions []message.Question // none where the message is its only question
}

func hear(text string) heard {
	if message.Plain(text) { // as most questions are; reading takes longer
		return heard{text: text}
	}
	return heard{text, message.Read(text)}
}

func (h heard) instead(r *router.Router, place Place, d router.Decision) router.Decision {
	if d.Outcome == router.OutcomeAnswer {
		return d
	}
	if said, ok := h.find(r, place, false); ok {
		return said
	}
	if d.Follows == nil && h.onlyReacts() {
		return say(r, sayInvitation(asked{pack: r.Pack, place: place}))
	}
	return d
}

// onlyReacts reports whether a message asks nothing at all: "lol nice", or an emoji.
func (h heard) onlyReacts() bool {
	return len(h.questions) == 1 && h.questions[0].Reaction ||
		strings.IndexFunc(h.text, isWritten) < 0 && strings.IndexFunc(h.text, unicode.IsSymbol) >= 0
}

func isWritten(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '?' }

// find returns what is said of a message, or of a question in it, that matches a row;
// with first, one of those rows that go before any topic.
func (h heard) find(r *router.Router, place Place, first bool) (router.Decision, bool) {
	candidates := []string{h.text}
	for _, q := range h.questions {
		candidates = append(candidates, q.Text)
	}
	for _, c := range candidates {
		words := bare(c)
		in, number, ok := match(words, first)
		if !ok {
			continue
		}
		return say(r, in.say(asked{r.Pack, place, number, words})), true
	}
	return router.Decision{}, false
}

// say puts an answer into a decision.
func say(r *router.Router, a answer) router.Decision {
	if a.starts {
		a.topics = r.Complete("", starters)
	}
	topics := a.topics[:min(len(a.topics), router.MaxSuggestions)]
	return router.Decision{Outcome: router.OutcomeAbout, Said: a.text, Suggestions: topics}
}

// longestAsked is the most bytes of a question that is held to the patterns: who asks
// more asks something else.
const longestAsked = 120

// match returns the first row with a pattern for all of a bare question, as find does.
func match(question string, first bool) (in *intent, number int, ok bool) {
	if question == "" || len(question) > longestAsked {
		return nil, 0, false
	}
	for i, re := range compiled() {
		if first && !intents[i].first {
			continue
		} else if m := re.FindStringSubmatch(question); m != nil {
			return &intents[i], firstNumber(m[1:]), true
		}
	}
	return nil, 0, false
}

// compiled are the patterns of the rows, when they are first needed.
var compiled = sync.OnceValue(func() []*regexp.Regexp {
	all := make([]*regexp.Regexp, len(intents))
	named := strings.NewReplacer("%T", theText, "%S", theStyle)
	for i, in := range intents {
		all[i] = regexp.MustCompile("^(?:" + named.Replace(strings.Join(in.patterns, "|")) + ")$")
	}
	return all
})

// firstNumber returns the first number among what a pattern caught, 0 without one.
func firstNumber(caught []string) int {
	n := 0
	for _, s := range caught {
		for _, c := range s {
			n = n*10 + int(c-'0')
		}
		if s != "" {
			break
		}
	}
	return n
}

// bare returns a question in lower case, without signs but those that patterns name, and
// with one space between words.
func bare(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’' || r == '‘' || r == '´' || r == '`':
			return -1
		case r == '/' || r == '¶' || r == '#' || r == '¹' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
	words := strings.Fields(s)
	for len(words) > 1 && isPolite(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// isPolite reports whether a last word says nothing.
func isPolite(word string) bool {
	switch word {
	case "please", "pls", "plz", "lol", "thanks", "thx", "btw", "tho", "though":
		return true
	}
	return false
}
