package router

// score finds the classes that score best, one more than are ranked.
func (a *asker) score() {
	a.s.score.run(&a.s.query, a.features, a.weights)
	a.s.best(&a.s.score, ranked+1)
}

// lowerOwn gives the text's own class the score that it has without the text.
func (a *asker) lowerOwn() {
	own := a.ownScore()
	a.s.query.visit(a.features, own)
	a.s.score.self = own.self * (saturation + 1)
	a.s.lower(a.ph.class, own.score)
}

func (a *asker) ownScore() *withoutOne {
	return &withoutOne{features: a.features, weights: a.weights, query: &a.s.query, left: a.ph, had: a.had}
}

// rank ranks the classes that score best, as judge does.
func (a *asker) rank() {
	s := a.s
	s.top = s.top[:min(len(s.top), ranked)]
	for i := range s.top { // some class may have fallen behind, or out
		s.top[i].mark = 1 << i
		s.marks[s.top[i].class] = 1 << i
	}
	a.index.rank(s)
	a.hearNames(s)
}

// othersPull is how much of a text's share in the margins of other classes than its own
// is taken out with it. From 0.5 to 0.8 as many phrasings are decided as they are by packs
// made without them.
const othersPull = 0.65

// pull takes what is left out from the margins of all classes.
func (a *asker) pull() {
	if a.left == nil {
		return
	}
	pull := othersPull * a.left.Pull(a.s.vector.components)
	for k, class := range a.left.Rivals {
		a.s.margin[class] -= pull * a.left.Side(class) * a.left.Duals[k]
	}
}

// relearn does the same, and learns the text's own class without it.
func (a *asker) relearn() {
	if a.left == nil {
		return
	}
	a.pull()
	x := a.s.vector.components
	if len(a.shares) < len(x) {
		a.shares = make([]float32, 2*len(x))
	}
	a.s.margin[a.ph.class] = a.relearner.Without(a.left, x, a.shares)
}

// hasCopy reports whether the text's class has another text that is the same, term for
// term, and no other class has.
func (a *asker) hasCopy() bool {
	class, ok := a.exact.classOf(a.ph.seq)
	return ok && class == a.ph.class && a.copies[copied{a.exact.hashOf(a.ph.seq), class}] > 1
}
