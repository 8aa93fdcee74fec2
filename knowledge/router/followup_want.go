package router

import (
	"regexp"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

// want is what a follow-up asks for: a kind of thing, and words that go with it.
type want struct {
	kind  string         // the words that it asks with: when, how old
	holds *regexp.Regexp // finds the kind in an answer; nil where no form tells it
	terms []string       // the other words that tell what is meant
}

// wants are the kinds of things that a form tells, by the words that ask for them; the
// longer ones first.
var wants = []want{
	{kind: "how old", holds: regexp.MustCompile(`\b(?:aged? (?:of )?\d+|\d+ years old|, \d{1,3},|\d{1,3}(?: then| at the time)|was \d{1,3}\b)`)},
	{kind: "how long", holds: regexp.MustCompile(`\b(?:\w+|\d+) (?:years?|months?|weeks?|days?|hours?|minutes?)\b`)},
	{kind: "how often", holds: regexp.MustCompile(`\b(?:every|each|once|twice|daily|weekly|monthly|yearly|annually)\b`)},
	{kind: "how many", holds: regexp.MustCompile(`\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|seventeen|twenty|hundreds?|thousands?|millions?)\b`)},
	{kind: "how much", holds: regexp.MustCompile(`\b\d[\d,.]*\b|[$€£]`)},
	{kind: "when", holds: regexp.MustCompile(`\b(?:1[5-9]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b`)},
	{kind: "what year", holds: regexp.MustCompile(`\b(?:1[5-9]|20)\d\d\b`)},
	{kind: "which year", holds: regexp.MustCompile(`\b(?:1[5-9]|20)\d\d\b`)},
	{kind: "where", holds: regexp.MustCompile(`\b(?:in|at|near|to|from|off|on) (?:the )?[A-Z]\w+`)},
	{kind: "why", holds: regexp.MustCompile(`\b(?:because|since|so that|in order to|due to|owing to|in return for|the reason|to keep|for (?:\w+ing|profit))\b`)},
	{kind: "who", holds: regexp.MustCompile(`\b[A-Z][a-z]+ (?:[A-Z]\w*\.? )?[A-Z][a-z]+`)},
}

// wantOf reads a follow-up.
func wantOf(question string) want {
	bare := " " + strings.Join(strings.FieldsFunc(strings.ToLower(question), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), " ") + " "
	w := want{}
	for _, known := range wants {
		if strings.Contains(bare, " "+known.kind+" ") || strings.Contains(bare, " "+strings.ReplaceAll(known.kind, " ", "s ")+" ") {
			w = known
			break
		}
	}
	kind := analysis.Terms(w.kind)
	for _, term := range analysis.Terms(question) {
		if !english.IsFunctionWord(term) && !slices.Contains(kind, term) {
			w.terms = append(w.terms, term)
		}
	}
	return w
}

// isTitle reports whether a title asks for the same: with the same words, and with one of
// the others where there are any.
func (w want) isTitle(title string) bool {
	return w.kind != "" && strings.HasPrefix(strings.ToLower(title), w.kind+" ") && w.hasTerm(analysis.Terms(title))
}

// isIn reports whether a topic holds what is wanted: the form of it, and one of the other
// words where there are any; a question without a form is held to its words alone.
func (w want) isIn(t *knowledge.Topic) bool {
	answer := t.Answer()
	if w.holds == nil {
		return len(w.terms) > 0 && w.hasTerm(analysis.Terms(t.Title+" "+answer))
	}
	return w.holds.MatchString(answer) && w.hasTerm(analysis.Terms(t.Title+" "+answer))
}

// hasTerm reports whether a text has one of the words; it has where there are none.
func (w want) hasTerm(terms []string) bool {
	return len(w.terms) == 0 || slices.ContainsFunc(w.terms, func(term string) bool { return slices.Contains(terms, term) })
}
