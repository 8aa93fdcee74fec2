package check

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"footnote/knowledge"
)

// manyTopics returns topics of three questions each, in words that are as rare or
// common as words are. Every tenth is nearly its neighbour.
func manyTopics(n int) *knowledge.Pack {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		w := int(1 / (random.Float64() + 1/float64(n)))
		return fmt.Sprintf("w%c%dx", 'a'+w%26, w)
	}
	question := func() string {
		return fmt.Sprint("how does the ", word(), " ", word(), " of ", word(), " ", word())
	}
	topics := make([]*knowledge.Topic, n)
	for i := range topics {
		topics[i] = &knowledge.Topic{ID: fmt.Sprint(i), Title: question(), Ask: []string{question(), question()}}
		if i%10 == 9 {
			topics[i].Ask = topics[i-1].Ask
		}
	}
	return knowledge.NewPack(topics)
}

// TestAlikeFindsWhatComparingAllDoes compares every two topics of a small pack.
func TestAlikeFindsWhatComparingAllDoes(t *testing.T) {
	p := manyTopics(500)
	want := make(map[string]float64)
	vectors := termVectors(p)
	for i := range vectors {
		for j := range i {
			if s := cosine(vectors[j], vectors[i]); s >= tooAlike {
				want[fmt.Sprint(j, " ", i)] = s
			}
		}
	}
	if len(want) < 40 {
		t.Fatalf("only %d pairs are alike", len(want))
	}
	got := Alike(p)
	if len(got) != len(want) {
		t.Errorf("got %d pairs, want %d", len(got), len(want))
	}
	for i, pair := range got {
		if s, ok := want[pair.A.ID+" "+pair.B.ID]; !ok || s != pair.Alike {
			t.Errorf("%s and %s: got %v, want %v", pair.A.ID, pair.B.ID, pair.Alike, s)
		}
		if i > 0 && pair.Alike > got[i-1].Alike {
			t.Errorf("%s and %s come after less alike ones", pair.A.ID, pair.B.ID)
		}
	}
}

func TestAlikeOfCopiesIsBounded(t *testing.T) {
	var topics []*knowledge.Topic
	for i := range 1000 {
		topics = append(topics, &knowledge.Topic{ID: fmt.Sprint(i), Title: []string{"bees make honey", "wasps make paper"}[i%2]})
	}
	if got := len(Alike(knowledge.NewPack(topics))); got != mostPairs {
		t.Errorf("got %d pairs, want %d", got, mostPairs)
	}
}

func BenchmarkAlike(b *testing.B) {
	for _, n := range []int{140, 5_000, 40_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := manyTopics(n)
			for b.Loop() {
				Alike(p)
			}
		})
	}
}
