package check

import (
	"fmt"
	"slices"
	"strings"

	"footnote/knowledge"
)

// Voices returns the footnotes whose paragraph does not carry the voice that they
// name. It holds them to the voices that the pack's source lists: a pack that lists
// none is not checked, and the paragraphs that a list leaves out are a hint.
func Voices(p *knowledge.Pack) Findings {
	var found Findings
	if p.Source.Voices == nil {
		return found
	}
	for _, t := range p.Topics {
		for i, c := range t.Citations {
			if listed := p.Source.Voices[c.Paragraph]; listed != nil {
				checkVoices(&found.Problems, t, c, t.At.Cites[i], listed)
			}
		}
	}
	if left := withoutVoices(p.Source); len(left) > 0 {
		found.hint(knowledge.SourceFile, 0, "no voices are listed for %d of %d paragraphs, so footnotes to them are not checked: %s",
			len(left), p.Source.Paragraphs(), ranges(left))
	}
	found.sort()
	return found
}

func checkVoices(found *knowledge.Problems, t *knowledge.Topic, c knowledge.Citation, line int, listed []string) {
	for _, voice := range c.Voices() {
		switch {
		case voice == "":
			found.Add(t.At.File, line, "footnote [^%d] leaves a voice empty: %q", c.Paragraph, c.Voice)
		case !slices.Contains(listed, voice):
			found.Add(t.At.File, line, "footnote [^%d]: paragraph %d does not carry the voice %q; it has %s",
				c.Paragraph, c.Paragraph, voice, strings.Join(listed, "; "))
		}
	}
}

// withoutVoices returns the paragraphs for which no voices are listed.
func withoutVoices(s knowledge.Source) []int {
	var left []int
	for n := 1; n <= s.Paragraphs(); n++ {
		if s.Voices[n] == nil {
			left = append(left, n)
		}
	}
	return left
}

// ranges writes rising numbers as "1-3, 7".
func ranges(numbers []int) string {
	var all []string
	for i := 0; i < len(numbers); {
		end := i + 1
		for end < len(numbers) && numbers[end] == numbers[end-1]+1 {
			end++
		}
		if end-i == 1 {
			all = append(all, fmt.Sprint(numbers[i]))
		} else {
			all = append(all, fmt.Sprintf("%d-%d", numbers[i], numbers[end-1]))
		}
		i = end
	}
	return strings.Join(all, ", ")
}
