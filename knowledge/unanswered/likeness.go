package unanswered

import (
	"math"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
	"footnote/knowledge/message"
)

// alike is the cosine from which two questions are in one group. The pairs of the
// article's question sets that are as alike, read one by one, are of one matter each, and
// most want the same answer.
const alike = 0.6

// weight is what a stem weighs in a question.
type weight struct {
	stem   string
	weight float64
}

// weigher weighs the stems of questions by how few topics ask with them.
type weigher struct {
	topics float64
	asking map[string]float64 // how many topics ask with a stem
}

func newWeigher(p *knowledge.Pack) weigher {
	w := weigher{float64(len(p.Topics)), make(map[string]float64)}
	for _, t := range p.Topics {
		for _, stem := range contentOf(strings.Join(append([]string{t.Title}, t.Ask...), "\n")) {
			w.asking[stem]++
		}
	}
	return w
}

// vector returns the weights of a question's stems, at length 1: tf-idf, with each stem
// counted once. What all topics ask with still weighs something, or a question of nothing
// else would be like none.
func (w weigher) vector(question string) []weight {
	var v []weight
	sum := 0.0
	for _, stem := range contentOf(asks(question)) {
		of := 1 + math.Log((1+w.topics)/(1+w.asking[stem]))
		v = append(v, weight{stem, of})
		sum += of * of
	}
	for i := range v {
		v[i].weight /= math.Sqrt(sum)
	}
	return v
}

// phrasing returns what a message asks where that is one thing, and else the message.
func phrasing(text string) string {
	if message.Plain(text) {
		return text
	}
	if read := message.Read(text); len(read) == 1 && len(read[0].Context) == 0 {
		return strings.Join(strings.Fields(read[0].Text), " ")
	}
	return text
}

// asks returns what a message asks, without greetings and thanks around it.
func asks(text string) string {
	if message.Plain(text) {
		return text
	}
	var all []string
	for _, q := range message.Read(text) {
		all = append(all, q.Full())
	}
	return strings.Join(all, "\n")
}

// contentOf returns the different stems of a text that are not of function words, or all
// of them where there are no others, in their order.
func contentOf(text string) []string {
	stems := analysis.Terms(text)
	slices.Sort(stems)
	stems = slices.Compact(stems)
	content := slices.DeleteFunc(slices.Clone(stems), english.IsFunctionWord)
	if len(content) == 0 {
		return stems
	}
	return content
}
