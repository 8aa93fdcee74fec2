package studio

import (
	"strings"

	"footnote/knowledge/about"
	"footnote/knowledge/router"
)

// whyView is why a question got its reply, for who writes the pack.
type whyView struct {
	Outcome  string
	About    bool     // it was asked of the bot or the source, and a table answers that
	Exact    bool     // it is a phrasing of the pack
	Negated  bool     // it asks for what is not
	Readings []string // what was asked in the message
	Words    []wordView

	Scale   *scale // nil where nothing was weighed
	Against []string
	Topics  []topicView // what scored best, best first
	Outside *sumView    // what speaks for its being outside
}

// wordView is a word as it was read.
type wordView struct{ Typed, How, Terms, Synonyms string }

// topicView is a topic and how it scored.
type topicView struct {
	Place     int
	ID, Title string
	sumView
}

// why says why a question is answered as it is; nil for what is no question.
func (s *Studio) why(now *pack, question string) *whyView {
	if strings.HasPrefix(strings.TrimSpace(question), "/") || strings.TrimSpace(question) == "" {
		return nil
	}
	d := about.Ask(now.router, about.Discord, question)
	if d.Outcome == router.OutcomeAbout {
		return &whyView{Outcome: outcomeSaid[d.Outcome], About: true}
	}
	e := now.router.Explain(question)
	v := &whyView{Outcome: outcomeSaid[e.Decision.Outcome], Exact: e.Exact, Negated: e.Negated, Readings: e.Readings, Words: wordsOf(e)}
	if !e.Exact && len(e.Nearest) > 0 {
		v.Scale, v.Against = scaleOf(e), against(e)
	}
	widest := widestOf(e)
	for i, c := range e.Nearest {
		v.Topics = append(v.Topics, topicView{i + 1, c.ID, c.Topic.Title, barsOf(c.Sum, widest)})
	}
	if e.Outside != nil && len(e.Nearest) > 0 {
		outside := barsOf(*e.Outside, widest)
		v.Outside = &outside
	}
	return v
}

var outcomeSaid = map[router.Outcome]string{
	router.OutcomeAnswer:  "One answer fits.",
	router.OutcomeChoices: "Several answers come close.",
	router.OutcomeNone:    "The text does not say, as far as the pack knows.",
	router.OutcomeAbout:   "It is asked of the bot or of the text itself.",
}

// wordsOf tells of each word what it was taken for.
func wordsOf(e router.Explanation) []wordView {
	var all []wordView
	for _, w := range e.Words {
		if w.Typed != "" { // the second half of don't
			all = append(all, wordView{w.Typed, w.How, strings.Join(w.Terms, ", "), strings.Join(w.Synonyms, ", ")})
		}
	}
	return all
}
