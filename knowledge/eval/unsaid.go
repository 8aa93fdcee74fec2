package eval

import (
	"regexp"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

// unsaid finds a statement that a text does not tell something, to the end of its
// sentence.
var unsaid = regexp.MustCompile(`(?i)\b(?:` +
	`(?:does|do|did)(?: not|n't) (?:\w+ ){0,2}?(?:say|tell|name|give|mention|state|list|specify|identify|explain|describe|spell out|make clear|speak of|repeat|quote)` +
	`|(?:says?|tells?|names?|gives?|mentions?|lists?) (?:neither|nothing|nobody|no|none)` +
	`|neither (?:says?|tells?|names?|gives?|mentions?|lists?|numbers?)` +
	`|without (?:saying|telling|naming|giving|mentioning)` +
	`|(?:is|are|was|were) not (?:said|told|named|given|mentioned|stated|listed|identified))\b[^.!?]*`)

// saysUnsaid reports whether an answer says that the source does not tell what was
// asked: its statement that something is not told has a word of the question, or else
// the answer opens with that statement and the title has. Such an answer to a question
// out of scope is honest, and no false one.
func saysUnsaid(question string, topics ...*knowledge.Topic) bool {
	asked := contentOf(question)
	return slices.ContainsFunc(topics, func(t *knowledge.Topic) bool {
		answer := analysis.StraightQuotes(t.Answer())
		for _, at := range unsaid.FindAllStringIndex(answer, -1) {
			statement := answer[at[0]:at[1]]
			if at[0] < len("The article, which ") {
				statement += " " + t.Title
			}
			if slices.ContainsFunc(contentOf(statement), func(term string) bool { return slices.Contains(asked, term) }) {
				return true
			}
		}
		return false
	})
}

// contentOf returns the terms of a text that are not of function words.
func contentOf(text string) []string {
	return slices.DeleteFunc(analysis.Terms(text), english.IsFunctionWord)
}
