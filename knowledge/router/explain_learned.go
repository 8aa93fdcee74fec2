package router

import (
	"strings"

	"footnote/knowledge/lexicon"
)

// byItself stands for what a candidate scores without any word: less than
// nothing, as there are many others.
const byItself = "(by itself)"

// addLearned adds what the learned weights say of a class.
func (x *explainer) addLearned(weights map[string]float64, class int32) {
	l, v := x.index.classifiers, &x.search.vector
	names := x.pairNames()
	l.vectorOf(v, &x.search.query)
	for _, c := range v.components {
		for _, p := range l.model.Of(c.Feature) {
			if p.Class() == class {
				weights[names(c.Feature)] += float64(p.Weight() * c.Value)
			}
		}
	}
	weights[byItself] += float64(l.model.Bias(class))
}

// pairNames returns a function that names the features of the question.
func (x *explainer) pairNames() func(id int32) string {
	f, l, seq := x.index.features, x.index.classifiers, x.search.query.seq
	pairs := make(map[int32]string)
	for i, b := range seq {
		for _, a := range seq[:i] {
			if id := l.pair(a, b); id != lexicon.Unknown {
				pairs[id] = x.name(a) + " … " + x.name(b)
			}
		}
		if i > 0 {
			if id := f.pair(seq[i-1], b); id != lexicon.Unknown {
				pairs[id] = x.name(seq[i-1], b)
			}
		}
	}
	if n := len(seq); n > 0 {
		if id := l.pair(seq[0], l.atStart()); id != lexicon.Unknown {
			pairs[id] = x.name(seq[0]) + " at the start"
		}
		if id := l.pair(seq[n-1], l.atEnd()); id != lexicon.Unknown {
			pairs[id] = x.name(seq[n-1]) + " at the end"
		}
	}
	return func(id int32) string {
		switch {
		case int(id) < f.stems:
			return x.name(id)
		case !f.isPair(id):
			return "like " + x.pack.Synonyms[int(id)-f.stems][0]
		}
		return pairs[id]
	}
}

// name puts stems into words.
func (x *explainer) name(ids ...int32) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = "?"
		if id >= 0 {
			names[i] = x.index.lexicon.Stem(id)
		}
	}
	return strings.Join(names, " ")
}
