package knowledge

import (
	"math"
	"slices"
	"testing"
)

// TestLeaveOut holds what leaving a phrasing out makes of its own topic to an
// index without it.
func TestLeaveOut(t *testing.T) {
	p, _ := generated(60, 12)
	c := newCorpus(p)
	ix := newIndex(p, c)
	ix.phrasings = c.phrasings()
	ix.learned = nil // which is left out by an estimate
	for nth := 1; nth < ix.inside; nth += 97 {
		ph := ix.phrasings[nth]
		topic := p.Topics[ph.class]
		s := newScorer(ix.topics)
		ix.rankWithout(s, nth)
		got := plainOf(s, ph.class)

		ask := topic.Ask
		i := nth - slices.IndexFunc(ix.phrasings, func(o phrasing) bool { return o.class == ph.class }) - 1
		if i < 0 {
			continue // a title
		}
		topic.Ask = slices.Concat(ask[:i], ask[i+1:])
		without := newIndex(p, newCorpus(p))
		without.learned = nil
		without.judge(s, ask[i])
		topic.Ask = ask
		if want := plainOf(s, ph.class); math.Abs(float64(got-want)) > 0.02 {
			t.Errorf("%q: %v of %s, without it %v", ask[i], got, topic.ID, want)
		}
	}
}

// TestLeave holds what an example recalls to what its phrasing scores.
func TestLeave(t *testing.T) {
	p, _ := generated(60, 12)
	c := newCorpus(p)
	ix := newIndex(p, c)
	ix.phrasings = c.phrasings()
	ix.learned = ix.learn(wordsTogether(ix.learnable(), ix.lexicon.size()))
	s := newScorer(ix.topics)
	for nth, ph := range ix.phrasings {
		if ph.kind != askText {
			continue
		}
		s.query.set(ph.seq, ix.features)
		s.run(ix.features, ix.weights)
		s.best(ranked + 1)
		want, whole := s.appendTop(nil), s.self
		s.leave(&ix.learned.examples[nth])
		if got := s.appendTop(nil); !slices.Equal(got, want) || s.self != whole {
			t.Fatalf("phrasing %d: recalled %v of %v, scores %v of %v", nth, got, s.self, want, whole)
		}
	}
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
		s := newScorer(10)
		s.top = []match{{class: 1, score: 5}, {class: 2, score: 3}, {class: 3, score: 1}}
		s.lower(tt.class, tt.score)
		if got := s.appendTop(nil); !slices.Equal(got, tt.want) {
			t.Errorf("class %d to %v: got %v, want %v", tt.class, tt.score, got, tt.want)
		}
	}
}

func plainOf(s *scorer, class int32) float32 {
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
	if cut := cutoffsOf(trials); cut.answer < 0.35 || cut.answer > 0.37 || cut.choices < 0.07 || cut.choices > 0.1 {
		t.Errorf("got %+v", cut)
	}
	if few := cutoffsOf(trials[:20]); few.answer < 0.0065 { // of 10, above two thirds
		t.Errorf("of few: got %+v", few)
	}
	if cut := cutoffsOf(nil); cut.answer != silent {
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
		var counted tally
		for i := range int32(1000) {
			counted.add(pairKey(i, i+1), i, true)
			counted.add(pairKey(i, i+1), i+i%2, true) // the even ones stand twice in one phrasing
		}
		ps := newPairs(counted.from(2), width, 500)
		if ps.size() != 500 {
			t.Fatalf("%d of 500 pairs", ps.size())
		}
		seen := make(map[int32]bool)
		for i := range int32(1000) {
			id := ps.find(i, i+1)
			if (id != unknown) != (i%2 == 1) || id != unknown && (id < 500 || id >= 1000 || seen[id] || !ps.mayPair(i, i+1)) {
				t.Fatalf("%d is %d", i, id)
			}
			if other := ps.find(i+1, i); other != unknown {
				t.Fatalf("%d the other way round is %d", i, other)
			}
			seen[id] = true
		}
	}
}

func TestPhrasebook(t *testing.T) {
	b := newPhrasebook([]phrasing{
		{class: 1, seq: []int32{1, 2}}, {class: 1, seq: []int32{1, 2}},
		{class: 1, seq: []int32{3}}, {class: 2, seq: []int32{3}}, {class: 1, seq: []int32{3}},
		{class: 2, seq: []int32{4}, kind: keywordText}, {class: 2},
	})
	for _, tt := range []struct {
		seq  []int32
		want int32
	}{{[]int32{1, 2}, 1}, {[]int32{2, 1}, unknown}, {[]int32{3}, unknown}, {[]int32{4}, unknown}, {nil, unknown}} {
		if got, ok := b.classOf(tt.seq); got != tt.want || ok != (tt.want != unknown) {
			t.Errorf("%v: got %d, %t", tt.seq, got, ok)
		}
	}
}
