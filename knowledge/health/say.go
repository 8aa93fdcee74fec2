package health

import (
	"fmt"
	"math"
	"strings"

	"footnote/knowledge/legible"
)

// String gives a share in percent, with its counts.
func (s Share) String() string {
	return fmt.Sprintf("%s (%d of %d)", percent(s.Rate()), s.N, s.Of)
}

func percent(rate float64) string { return fmt.Sprintf("%.0f%%", math.Round(100*rate)) }

// number says how many there are of something.
func number(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// quote puts a text of the pack in quotation marks, on one line.
func quote(text string) string { return `"` + legible.Line(text) + `"` }

// quoted lists texts of the pack.
func quoted(texts []string) string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = quote(text)
	}
	return strings.Join(all, ", ")
}

// forWords says by which words something came first, and named which words are meant; both
// say nothing where there are none.
func forWords(words []string) string { return behind(" for ", words) }
func named(words []string) string    { return behind(", mostly ", words) }

func behind(lead string, words []string) string {
	if len(words) == 0 {
		return ""
	}
	return lead + quoted(words)
}

// andMore says how many of a list are not told.
func andMore(all, told int) string {
	if all == told {
		return ""
	}
	return fmt.Sprintf(" and %d more", all-told)
}
