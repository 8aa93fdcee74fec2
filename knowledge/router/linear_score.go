package router

import "footnote/knowledge/linear"

// classifiers tell apart the topics that the plain score puts near to one another,
// and all of them from what is outside.
type classifiers struct {
	vectors
	model          *linear.Model
	outside        int32   // the class of what is outside
	outsideTrusted float32 // what being on its side counts
}

// linearScore is how far a query is on the sides of classes.
type linearScore struct {
	vector  vector
	margin  []float32       // by class, from about -1 to 1
	outside float32         // the margin of what is outside
	against float32         // what that counts
	left    *linear.Example // left out of what was learned; may be nil
	leave   func()          // takes something else out of the margins; may be nil
}

// vectorOf sets v to what a query is compared by.
func (c *classifiers) vectorOf(v *vector, q *query) {
	unseen := c.fill(v, q)
	c.normalise(v.components, unseen)
}

// run finds the margins of the classes in top, and of what is outside.
func (s *linearScore) run(q *query, c *classifiers, top []match) {
	s.outside, s.against = 0, 0
	if c == nil {
		return
	}
	if s.left == nil {
		c.vectorOf(&s.vector, q)
	} else {
		s.vector.components = append(s.vector.components[:0], s.left.Components...)
	}
	if len(s.margin) == 0 {
		s.margin = make([]float32, c.outside+1)
	}
	for _, m := range top {
		s.margin[m.class] = c.model.Bias(m.class)
	}
	s.margin[c.outside] = c.model.Bias(c.outside)
	c.model.Add(s.margin, s.vector.components)
	s.leaveOut()
	if s.leave != nil {
		s.leave()
	}
	s.outside = s.margin[c.outside]
	s.against = c.outsideTrusted * s.outside
}

// ownPull is how much of an example's share in its own margins is taken out. All of it
// would be |x|² + B² = 1.25, but others would have pulled harder without it. From 0.7
// to 1 the thresholds are those that five indexes without a fifth of the phrasings each
// gave, on the article and on CLINC150.
const ownPull = 0.8

// leaveOut takes the example that is left out from the margins.
func (s *linearScore) leaveOut() {
	if s.left == nil {
		return
	}
	for k, class := range s.left.Rivals {
		s.margin[class] -= ownPull * s.left.Side(class) * s.left.Duals[k]
	}
}
