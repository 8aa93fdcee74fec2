package cite

import (
	"slices"
	"strconv"
	"strings"

	"footnote/knowledge"
)

// place is what an answer takes from the source: somebody's words, in some paragraphs.
// The zero place is the whole source.
type place struct {
	voice      string // whom the source quotes; "" where it speaks itself
	paragraphs []int  // in their order, each once
}

// places returns where an answer's words stand, by whose they are, in the order of their
// first use; the whole source where there is no answer.
func places(w work, answer *knowledge.Topic) []place {
	if answer == nil {
		return []place{{}}
	}
	var all []place
	for _, c := range answer.Citations {
		for _, voice := range c.Voices() {
			if voice = clean(voice); voice == knowledge.ArticleVoice || w.isAuthor(voice) {
				voice = ""
			}
			i := slices.IndexFunc(all, func(p place) bool { return p.voice == voice })
			if i < 0 {
				i = len(all)
				all = append(all, place{voice: voice})
			}
			all[i].paragraphs = append(all[i].paragraphs, c.Paragraph)
		}
	}
	for i := range all {
		slices.Sort(all[i].paragraphs)
		all[i].paragraphs = slices.Compact(all[i].paragraphs)
	}
	return all
}

// locator returns the paragraphs behind their abbreviation, "" where there are none.
func (p place) locator(one, several string) string {
	if len(p.paragraphs) == 0 {
		return ""
	}
	label := one
	if len(p.paragraphs) > 1 {
		label = several
	}
	return label + " " + p.numbers()
}

// numbers lists the paragraphs: 2, 5.
func (p place) numbers() string {
	numbers := make([]string, len(p.paragraphs))
	for i, n := range p.paragraphs {
		numbers[i] = strconv.Itoa(n)
	}
	return strings.Join(numbers, ", ")
}

// said puts the voice in front of who is cited, with the words between them.
func (p place) said(between, who string) string {
	if p.voice == "" {
		return who
	}
	return p.voice + between + who
}

// annotation says in a file what an answer takes from where, "" for the whole source.
// Programs keep it beside the entry and do not print it.
func annotation(all []place) string {
	var parts []string
	for _, p := range all {
		if at := p.locator("paragraph", "paragraphs"); at != "" {
			voice := p.voice
			if voice == "" {
				voice = knowledge.ArticleVoice
			}
			parts = append(parts, at+" ("+voice+")")
		}
	}
	return strings.Join(parts, "; ")
}
