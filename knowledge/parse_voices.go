package knowledge

import (
	"slices"
	"strings"
)

// voiceSeparator stands between the voices of one footnote.
const voiceSeparator = ";"

// voices reads the mapping from paragraphs, each a number or a range, to whose words
// they carry. The last paragraph of the source is 0 where its sections cannot be read.
func (f *file) voices(e field, last int) map[int][]string {
	var all map[int][]string
	for _, entry := range f.mapping(e.node, "voices") {
		from, to, ok := f.paragraphRange(Line{entry.key, entry.line})
		if !ok {
			continue
		}
		if last > 0 && (from < 1 || to > last) {
			f.problem(entry.line, "voices of paragraphs %q are outside the source's paragraphs 1 to %d", entry.key, last)
			continue
		}
		names := f.voiceNames(entry)
		if all == nil {
			all = make(map[int][]string)
		}
		for n := from; n <= to; n++ {
			if all[n] != nil {
				f.problem(entry.line, "voices of paragraph %d are listed twice", n)
				break
			}
			all[n] = names
		}
	}
	return all
}

// voiceNames reads the voices of one entry; it returns some even where there are
// none, so that the paragraph counts as listed.
func (f *file) voiceNames(e field) []string {
	names := []string{}
	for _, t := range f.list(e.node, "voices of "+e.key) {
		switch {
		case strings.Contains(t.Text, voiceSeparator):
			f.problem(t.Number, "voice %q holds a %q, which stands between voices", t.Text, voiceSeparator)
		case slices.Contains(names, t.Text):
			f.problem(t.Number, "voice %q is listed twice for %s", t.Text, e.key)
		default:
			names = append(names, t.Text)
		}
	}
	if len(names) == 0 {
		f.problem(e.line, "paragraph %s has no voices; write [%s] for the article's own words", e.key, ArticleVoice)
	}
	return names
}

// Voices returns whose words the citation carries, one or more.
func (c Citation) Voices() []string {
	voices := strings.Split(c.Voice, voiceSeparator)
	for i, v := range voices {
		voices[i] = strings.TrimSpace(v)
	}
	return voices
}
