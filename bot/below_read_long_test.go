package bot

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// longAnswers is a text of ten paragraphs, of which three have answers: some as long as
// Load admits.
func longAnswers(t *testing.T) maker {
	files := map[string]string{}
	for i, paragraph := range []int{2, 2, 2, 2, 3} {
		text := strings.TrimSpace(strings.Repeat("bee ", []int{430, 100, 466, 100, 430}[i]))
		files[fmt.Sprintf("t%d", i)] = fmt.Sprintf("---\ntitle: Topic %d?\n---\n%s.[^%d]\n\n[^%d]: the article\n", i, text, paragraph, paragraph)
	}
	return newMaker(packOf(t, files), false)
}

// Long answers are read whole, a page each where that is needed; gaps and ends are told.
func TestReadLongAnswers(t *testing.T) {
	m := longAnswers(t)
	for _, tt := range []struct {
		r         reply
		has       string
		not       string
		shows     int
		nextLabel string
	}{
		{m.around(1), "**Before ¶1** there is no answer: here the text begins.", "", 1, "Next: ¶2"},
		{m.around(2), "**Before ¶2** there is no answer: here the text begins.", "", 1, "This: ¶2"},
		{m.around(3), "**After ¶3** there is no answer: here the text ends.", "", 1, "Previous: ¶2"},
		{m.around(4), "**After ¶4** there is no answer: here the text ends.", "This:", 1, "Previous: ¶3"},
		{m.paragraph(page{2, 0}), "Here the text begins.\n-# ¶1 has no answer of its own.", "Here the text ends", 1, "Next: ¶2, part 2 of 4"},
		{m.paragraph(page{2, 1}), "¶2, Hives, part 2 of 4", "Here the text", 1, "Next: ¶2, part 3 of 4"},
		{m.paragraph(page{2, 2}), "**Topic 2?**\n", "part 3 of 4", 1, "Next: ¶2, part 4 of 4"}, // so long that nothing fits beside it
		{m.paragraph(page{2, 3}), "¶2, Hives, part 4 of 4", "Here the text", 1, "Next: ¶3"},
		{m.paragraph(page{3, 0}), "¶4 has no answer of its own.", "Here the text begins", 1, "Previous: ¶2, part 4 of 4"},
	} {
		text := content(tt.r, m.router.Pack.Source)
		if length(text) > maxContent || strings.Contains(text, "…") || !strings.Contains(text, tt.has) || tt.not != "" && strings.Contains(text, tt.not) {
			t.Errorf("%d characters: %q", length(text), text)
		}
		if n := len(titlesIn(m, text)); n != tt.shows {
			t.Errorf("shows %d answers, want %d: %.200q", n, tt.shows, text)
		}
		if !slices.ContainsFunc(tt.r.buttons(), func(o offer) bool { return o.label == tt.nextLabel }) {
			t.Errorf("no button %q below %.60q: %+v", tt.nextLabel, text, tt.r.buttons())
		}
	}
}

// What a changed pack no longer has is gone.
func TestReadWhatIsGone(t *testing.T) {
	m := longAnswers(t)
	for _, at := range []page{{1, 0}, {2, 4}, {2, -1}, {4, 0}, {0, 0}, {-1, -1}, {99, 0}} {
		if r := m.paragraph(at); r.outcome != outcomeGone {
			t.Errorf("%v: got %q", at, r.text)
		}
	}
	for _, n := range []int{0, 5, -1} {
		if r := m.around(n); r.outcome != outcomeGone {
			t.Errorf("around %d: got %q", n, r.text)
		}
	}
}
