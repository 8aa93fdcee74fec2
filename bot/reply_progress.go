package bot

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// The table of /progress fits the screen of a phone, which shows about 40 characters of
// a code block.
const (
	sectionWidth = 14 // of a section's name
	barWidth     = 6
	maxSections  = 25 // lines of the table
)

// progressed gives a table of topics by section, and what its words mean.
func (m maker) progressed(s standing) reply {
	sections, all := s.sections()
	indexes := slices.Sorted(maps.Keys(sections))
	var b strings.Builder
	fmt.Fprintf(&b, "**%d of %d questions asked so far, %d due.**", s.seen(), len(s.questions), len(s.due))
	if len(s.due) == 0 && !s.next.IsZero() {
		b.WriteString(" The next is due " + when(s.next) + ".")
	}
	fmt.Fprintf(&b, "\nTopics by section:\n```\n%-*s %-*s %7s %3s %4s\n", sectionWidth, "", barWidth, "", "known", "due", "weak")
	for _, i := range indexes[:min(maxSections, len(indexes))] {
		b.WriteString(progressLine(m.router.Pack.Source.Sections[i].Name, sections[i]))
	}
	if more := len(indexes) - maxSections; more > 0 {
		fmt.Fprintf(&b, "and %d more\n", more)
	}
	b.WriteString(progressLine("All", all) + "```")
	return reply{
		text: b.String(),
		small: []string{
			fmt.Sprintf("known: all questions of the topic are likely to stay known for %d days; due: one is to be asked again; weak: one was last answered wrongly, or was hard", knownFor),
		},
		offers:  []offer{{label: "Review", press: press{action: learnNext}}},
		private: true,
		outcome: "progress",
	}
}

// progressLine is a line of the table.
func progressLine(name string, c sectionStanding) string {
	return fmt.Sprintf("%s %s %7s %3d %4d\n", inWidth(name), bar(c.known, c.topics), fmt.Sprintf("%d/%d", c.known, c.topics), c.due, c.weak)
}

// bar draws a share, full only where nothing is missing.
func bar(part, whole int) string {
	full := 0
	if whole > 0 {
		full = part * barWidth / whole
	}
	return strings.Repeat("█", full) + strings.Repeat("░", barWidth-full)
}

// inWidth cuts or fills a section's name to its width. A code block has no other way to
// show a ` than not to.
func inWidth(name string) string {
	name = strings.ReplaceAll(strings.Join(strings.Fields(name), " "), "`", "'")
	if utf8.RuneCountInString(name) > sectionWidth {
		name = strings.TrimRight(string([]rune(name)[:sectionWidth-1]), " ") + "…"
	}
	return name + strings.Repeat(" ", sectionWidth-utf8.RuneCountInString(name))
}
