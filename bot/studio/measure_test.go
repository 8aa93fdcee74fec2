package studio

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"footnote/knowledge/live"
)

// untilMeasured waits until health has been measured.
func untilMeasured(t *testing.T, s *Studio) healthView {
	t.Helper()
	changed, stop := s.news.follow()
	defer stop()
	late := time.After(patience)
	for {
		if v := s.healthView(); v.Report != nil && !v.Busy {
			return v
		}
		select {
		case <-changed:
		case <-late:
			t.Fatal("health is not measured")
		}
	}
}

// With the source's text, paragraphs that no topic covers are told, and a new topic has
// its paragraph beside it. A text that does not fit the pack tells nothing.
func TestSourceText(t *testing.T) {
	const text = "Bees live in hives.\nDrones drift lazily around meadows and orchards.\nHives need paint, nails, timber and varnish.\nBees make honey.\n"
	dir := small(t, nil)
	for _, tt := range []struct {
		text string
		want bool
	}{{text, true}, {"One paragraph.\n", false}} {
		s := start(t, Config{Folder: live.Open(dir), Dir: dir, TextName: "bees.txt", Text: []byte(tt.text)})
		v := untilMeasured(t, s)
		if got := len(v.Report.Uncovered) > 0; got != tt.want {
			t.Errorf("got %+v", v.Report.Uncovered)
		}
		page := bodyOf(t, request(t, "POST", s.Address()+"train/propose", url.Values{"phrasing": {"who paints hives"}, "to": {"new"}, "paragraph": {"3"}}.Encode()))
		if got := strings.Contains(page, "varnish"); got != tt.want || !strings.Contains(page, "draft: true") {
			t.Errorf("got %s", page)
		}
	}
}
