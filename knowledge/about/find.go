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
	number int // of the paragraph
}

// starters is how many topics stand beside an answer that invites to ask.
const starters = 3

// Ask decides what a message asks, of the source's matter or of the bot and the source
// themselves. It is safe for concurrent use.
func Ask(r *router.Router, place Place, text string) router.Decision {
	if d, ok := find(r, place, text, true); ok {
		return d
	}
	return Instead(r, place, text, r.Lookup(text))
}

// Instead returns a decision, or what is said of the bot and the source where no topic
// answers and that is what the message asks.
func Instead(r *router.Router, place Place, text string, d router.Decision) router.Decision {
	if d.Outcome == router.OutcomeAnswer {
		return d
	}
	if said, ok := find(r, place, text, false); ok {
		return said
	}
	if d.Follows == nil && onlyReacts(text) {
		return say(r, sayInvitation(asked{pack: r.Pack, place: place}))
	}
	return d
}

// onlyReacts reports whether a message asks nothing at all: "lol nice", or an emoji.
func onlyReacts(text string) bool {
	qs := message.Read(text)
	return len(qs) == 1 && qs[0].Reaction || strings.IndexFunc(text, isWritten) < 0 && strings.IndexFunc(text, unicode.IsSymbol) >= 0
}

func isWritten(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '?' }

// find returns what is said of a message, or of a question in it, that matches a row;
// with first, one of those rows that go before any topic.
func find(r *router.Router, place Place, text string, first bool) (router.Decision, bool) {
	candidates := []string{text}
	for _, q := range message.Read(text) {
		candidates = append(candidates, q.Text)
	}
	for _, c := range candidates {
		in, number, ok := match(bare(c), first)
		if !ok {
			continue
		}
		return say(r, in.say(asked{r.Pack, place, number})), true
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
	for i, in := range intents {
		one := strings.ReplaceAll(strings.Join(in.patterns, "|"), "%T", theText)
		all[i] = regexp.MustCompile("^(?:" + one + ")$")
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
