package router

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"footnote/knowledge"
)

// generated makes a pack of topics with so many phrasings each, always the
// same, and questions that are phrasings with a word or two changed. Words are
// as frequent as in a language: a few are everywhere, most are rare.
func generated(topics, phrasings int) (*knowledge.Pack, []string) {
	r := rand.New(rand.NewPCG(1, 2))
	common := make([]string, 60)
	for i := range common {
		common[i] = madeWord(r)
	}
	shared := make([]string, 200+2*topics)
	for i := range shared {
		shared[i] = madeWord(r)
	}
	var all []*knowledge.Topic
	var questions []string
	for i := range topics {
		own := make([]string, 8+phrasings/10)
		for k := range own {
			own[k] = madeWord(r)
		}
		t := &knowledge.Topic{ID: fmt.Sprint("t", i), Title: madePhrasing(r, common, shared, own)}
		for range phrasings - 1 {
			t.Ask = append(t.Ask, madePhrasing(r, common, shared, own))
		}
		all = append(all, t)
		if i < 1000 {
			questions = append(questions, madePhrasing(r, common, shared, own)+" "+madeWord(r))
		}
	}
	r.Shuffle(len(questions), func(i, k int) { questions[i], questions[k] = questions[k], questions[i] })
	return knowledge.NewPack(all), questions
}

// madePhrasing makes a question of 5 to 11 words.
func madePhrasing(r *rand.Rand, common, shared, own []string) string {
	words := make([]string, 5+r.IntN(7))
	for i := range words {
		switch n := r.IntN(10); {
		case n < 5:
			words[i] = common[r.IntN(len(common))*r.IntN(len(common))/len(common)]
		case n < 7:
			words[i] = shared[r.IntN(len(shared))*r.IntN(len(shared))/len(shared)]
		default:
			words[i] = own[r.IntN(len(own))]
		}
	}
	return strings.Join(words, " ")
}

func madeWord(r *rand.Rand) string {
	var b strings.Builder
	for range 2 + r.IntN(3) {
		b.WriteByte("bcdfghklmnprstvwz"[r.IntN(17)])
		b.WriteByte("aeiou"[r.IntN(5)])
	}
	b.WriteByte("bdgklmnprt"[r.IntN(10)])
	return b.String()
}
