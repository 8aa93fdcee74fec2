package router

import (
	"math"
	"slices"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/lexicon"
)

// TestLeaveOut holds what leaving a phrasing out makes of its own topic to an
// index without it.
func TestLeaveOut(t *testing.T) {
	p, _ := generated(60, 12)
	b := builderOf(p)
	b.classifiers = nil // which is left out by an estimate
	for nth := 1; nth < b.inside; nth += 97 {
		ph := b.phrasings[nth]
		topic := p.Topics[ph.class]
		s := newSearch(b.topics)
		b.rankWithout(s, nth)
		got := plainOf(s, ph.class)

		ask := topic.Ask
		i := nth - slices.IndexFunc(b.phrasings, func(o phrasing) bool { return o.class == ph.class }) - 1
		if i < 0 {
			continue // a title
		}
		topic.Ask = slices.Concat(ask[:i], ask[i+1:])
		without := newIndex(p, newCorpus(p))
		without.classifiers = nil
		without.judge(s, ask[i])
		topic.Ask = ask
		if want := plainOf(s, ph.class); math.Abs(float64(got-want)) > 0.02 {
			t.Errorf("%q: %v of %s, without it %v", ask[i], got, topic.ID, want)
		}
	}
}

// TestRecall holds what a phrasing recalls to what it scores.
func TestRecall(t *testing.T) {
	p, _ := generated(60, 12)
	b := builderOf(p)
	s := newSearch(b.topics)
	for nth, ph := range b.phrasings {
		if ph.kind != askText {
			continue
		}
		s.query.set(ph.seq, b.features)
		s.score.run(&s.query, b.features, b.weights)
		s.best(&s.score, ranked+1)
		want, whole := s.appendTop(nil), s.score.self
		s.recall(b.recalled[nth])
		if got := s.appendTop(nil); !slices.Equal(got, want) || s.score.self != whole {
			t.Fatalf("phrasing %d: recalled %v of %v, scores %v of %v", nth, got, s.score.self, want, whole)
		}
	}
}

// builderOf returns the builder of a pack's index when it is done.
func builderOf(p *knowledge.Pack) *builder {
	b := newBuilder(p, newCorpus(p))
	b.build()
	return b
}

// TestLower holds a class that scores less to its new place.
func TestLower(t *testing.T) {
	for _, tt := range []struct {
		class int32
		score float32
		want  []scored
	}{
		{1, 4, []scored{{1, 4}, {2, 3}, {3, 1}}},
		{1, 2, []scored{{2, 3}, {1, 2}, {3, 1}}},
		{1, 1, []scored{{2, 3}, {1, 1}, {3, 1}}},
		{1, 0, []scored{{2, 3}, {3, 1}}},
		{9, 0, []scored{{1, 5}, {2, 3}, {3, 1}}},
	} {
		s := newRanking(10)
		s.top = []match{{class: 1, score: 5}, {class: 2, score: 3}, {class: 3, score: 1}}
		s.lower(tt.class, tt.score)
		if got := s.appendTop(nil); !slices.Equal(got, tt.want) {
			t.Errorf("class %d to %v: got %v, want %v", tt.class, tt.score, got, tt.want)
		}
	}
}

func plainOf(s *search, class int32) float32 {
	for _, m := range s.top {
		if m.class == class {
			return m.plain
		}
	}
	return 0
}

// TestCutoffs sets thresholds on made-up trials.
func TestCutoffs(t *testing.T) {
	var trials []trial
	for i := range 1000 {
		c := float32(i) / 1000
		trials = append(trials, trial{confidence: c, right: true, without: c}, trial{outside: true, without: silent})
	}
	if cut := thresholdsOf(trials); cut.answer < 0.35 || cut.answer > 0.37 || cut.choices < 0.07 || cut.choices > 0.1 {
		t.Errorf("got %+v", cut)
	}
	if few := thresholdsOf(trials[:20]); few.answer < 0.0065 { // of 10, above two thirds
		t.Errorf("of few: got %+v", few)
	}
	if cut := thresholdsOf(nil); cut.answer != silent {
		t.Errorf("without trials: got %+v", cut)
	}
}

// TestBalanced weighs right answers against false ones.
func TestBalanced(t *testing.T) {
	var trials []trial
	for i := range 1000 { // nothing from outside above 0.5
		c := 1 - float32(i)/1000
		trials = append(trials, trial{confidence: c, right: true}, trial{confidence: c / 2, outside: true})
	}
	if got := balanced(trials, 1000); got < 0.3 || got > 0.55 {
		t.Errorf("got %v", got)
	}
}

// TestOutside holds questions like those that a pack lists as outside to be on
// that side, and others not.
func TestOutside(t *testing.T) {
	p := spies(t)
	bread, mss := p.Explain("how do we bake a cake today").Outside, p.Explain("year of the mss founding").Outside
	if bread == nil || mss == nil || bread.Score <= 0 || mss.Score >= 0 {
		t.Errorf("got %v and %v", bread, mss)
	}
	one := testPack([][]string{{"when was the mss founded"}}, nil)
	if e := one.Explain("mss"); e.Outside != nil {
		t.Errorf("a pack that learns nothing: got %v", e.Outside)
	}
}

func TestPairs(t *testing.T) {
	for _, width := range []int{1001, 1 << 17, 1 << 20} { // the last needs more bits than tell apart
		counts := make(map[uint64]counted)
		for i := range int32(1000) {
			key := pairKey(i, i+1)
			counts[key] = counted{key: key, phrasings: 1 + i%2, own: true}
		}
		ps := newPairs(mostFrequent(counts, 2), width, 500)
		if ps.size() != 500 {
			t.Fatalf("%d of 500 pairs", ps.size())
		}
		seen := make(map[int32]bool)
		for i := range int32(1000) {
			id := ps.find(i, i+1)
			if (id != lexicon.Unknown) != (i%2 == 1) || id != lexicon.Unknown && (id < 500 || id >= 1000 || seen[id] || !ps.mayPair(i, i+1)) {
				t.Fatalf("%d is %d", i, id)
			}
			if other := ps.find(i+1, i); other != lexicon.Unknown {
				t.Fatalf("%d the other way round is %d", i, other)
			}
			seen[id] = true
		}
	}
}

func TestPhrasebook(t *testing.T) {
	b := newExact([]phrasing{
		{class: 1, seq: []int32{1, 2}}, {class: 1, seq: []int32{1, 2}},
		{class: 1, seq: []int32{3}}, {class: 2, seq: []int32{3}}, {class: 1, seq: []int32{3}},
		{class: 2, seq: []int32{4}, kind: keywordText}, {class: 2}, {class: 2, seq: []int32{5, 9, 6}},
	}, 9)
	for _, tt := range []struct {
		seq  []int32
		want int32
	}{{[]int32{1, 2}, 1}, {[]int32{2, 1}, lexicon.Unknown}, {[]int32{3}, lexicon.Unknown}, {[]int32{4}, lexicon.Unknown}, {[]int32{9}, lexicon.Unknown}, {[]int32{5, 6}, 2}, {[]int32{5, lexicon.Unknown, 6}, lexicon.Unknown}, {nil, lexicon.Unknown}} {
		if got, ok := b.classOf(tt.seq); got != tt.want || ok != (tt.want != lexicon.Unknown) {
			t.Errorf("%v: got %d, %t", tt.seq, got, ok)
		}
	}
}
