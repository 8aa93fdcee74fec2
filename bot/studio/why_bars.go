package studio

import (
	"fmt"

	"footnote/knowledge/router"
)

// sumView is a score and the words that make it.
type sumView struct {
	Score string
	Bars  []bar
	More  int // reasons that are not shown, and weigh little
}

// bar is what a word weighs: to the right what speaks for, to the left what speaks
// against.
type bar struct {
	Word, Weight, Side string
	X, Width           string // in a picture that is barsWide wide
}

const (
	mostBars = 8
	barsWide = 200.0
)

// barsOf shows a score. Bars are as wide as their weights are, beside the widest of all.
func barsOf(s router.Sum, widest float64) sumView {
	v := sumView{Score: fmt.Sprintf("%.2f", s.Score), More: max(0, len(s.Reasons)-mostBars)}
	for _, r := range s.Reasons[:min(mostBars, len(s.Reasons))] {
		width := barsWide / 2 * max(r.Weight, -r.Weight) / widest
		b := bar{r.Term, fmt.Sprintf("%+.2f", r.Weight), "for", fmt.Sprintf("%.1f", barsWide/2), fmt.Sprintf("%.1f", width)}
		if r.Weight < 0 {
			b.Side, b.X = "against", fmt.Sprintf("%.1f", barsWide/2-width)
		}
		v.Bars = append(v.Bars, b)
	}
	return v
}

// widestOf returns the greatest weight that there is.
func widestOf(e router.Explanation) float64 {
	widest := 0.01 // and not nothing, which would not divide
	sums := []router.Sum{}
	if e.Outside != nil {
		sums = append(sums, *e.Outside)
	}
	for _, c := range e.Nearest {
		sums = append(sums, c.Sum)
	}
	for _, s := range sums {
		for _, r := range s.Reasons {
			widest = max(widest, r.Weight, -r.Weight)
		}
	}
	return widest
}

// scale shows the confidence between the thresholds. Places are in a picture that is
// scaleWide wide.
type scale struct {
	Confidence, AnswerFrom, ChoicesFrom string
	At, Answer, Choices, AnswerWide     string
	ChoicesWide                         string
}

const scaleWide = 400.0

// scaleOf lays the scale out such that all of it is seen.
func scaleOf(e router.Explanation) *scale {
	low, high := min(e.Confidence, e.ChoicesFrom, 0), max(e.Confidence, e.AnswerFrom, 1)
	room := (high - low) / 20
	low, high = low-room, high+room
	at := func(x float64) float64 { return scaleWide * (x - low) / (high - low) }
	place := func(x float64) string { return fmt.Sprintf("%.1f", x) }
	return &scale{
		Confidence: fmt.Sprintf("%.2f", e.Confidence), AnswerFrom: fmt.Sprintf("%.2f", e.AnswerFrom), ChoicesFrom: fmt.Sprintf("%.2f", e.ChoicesFrom),
		At: place(at(e.Confidence)), Answer: place(at(e.AnswerFrom)), Choices: place(at(e.ChoicesFrom)),
		AnswerWide: place(scaleWide - at(e.AnswerFrom)), ChoicesWide: place(at(e.AnswerFrom) - at(e.ChoicesFrom)),
	}
}

// against says what has lowered the confidence.
func against(e router.Explanation) []string {
	var all []string
	if e.NamesMissing > 0 {
		all = append(all, fmt.Sprintf("Names of the question that the best topic does not have: %d.", e.NamesMissing))
	}
	if e.ThingsCost > 0 {
		all = append(all, fmt.Sprintf("Things that the pack has nothing like: %d, which take %.2f.", e.Things, e.ThingsCost))
	}
	if e.OutsideCosts > 0 {
		all = append(all, fmt.Sprintf("It sounds like what the text does not answer, which takes %.2f.", e.OutsideCosts))
	}
	return all
}
