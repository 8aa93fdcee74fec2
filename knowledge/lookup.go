package knowledge

// Outcome is what Lookup decided.
type Outcome int

const (
	OutcomeNone    Outcome = iota // the source does not say, as far as the pack knows
	OutcomeChoices                // several topics come close
	OutcomeAnswer                 // one topic answers
)

// String returns the outcome's name in the JSON of `footnote ask`.
func (o Outcome) String() string {
	switch o {
	case OutcomeAnswer:
		return "answer"
	case OutcomeChoices:
		return "choices"
	default:
		return "none"
	}
}

// Decision is the outcome of one question.
type Decision struct {
	Outcome Outcome
	Topic   *Topic // the answer; nil unless Outcome is OutcomeAnswer

	// Suggestions are other topics worth offering, best first, at most
	// MaxSuggestions and never Topic itself: the close ones for choices, the
	// nearest (or nothing) for none, and what else fits for an answer.
	Suggestions []*Topic
}

// MaxSuggestions is the most topics that a Decision suggests: one row of
// buttons on Discord.
const MaxSuggestions = 5

// Lookup decides which topic answers the question. It never fails, gives the
// same decision for the same question, and is safe for concurrent use.
func (p *Pack) Lookup(question string) Decision {
	if p.index == nil {
		return Decision{}
	}
	s := p.index.scorers.Get().(*scorer)
	defer p.index.scorers.Put(s)
	v := p.index.judge(s, question)
	return p.decision(v, s.top)
}

// verdict is a decision in numbers.
type verdict struct {
	outcome    Outcome
	class      int32 // the best class; unknown when nothing matched
	exact      bool  // the question is a phrasing of the class, term for term
	confidence float32
}

// judge scores the question and leaves the best classes in s.top.
func (ix *index) judge(s *scorer, question string) verdict {
	ix.parse(s, question)
	s.run(ix.features, ix.weights)
	s.best(ix.ranked)
	if class, ok := ix.exact[hashOf(s.query.seq)]; ok && class != unknown && len(s.query.seq) > 0 {
		if int(class) >= ix.topics {
			return verdict{OutcomeNone, class, true, 0}
		}
		return verdict{OutcomeAnswer, class, true, 1}
	}
	if len(s.top) == 0 {
		return verdict{class: unknown}
	}
	v := verdict{class: s.top[0].class, confidence: s.confidence(ix.weights)}
	nearest, near := ix.nearestTopic(s.top)
	switch {
	case int(v.class) < ix.topics && v.confidence >= ix.cut.answer:
		v.outcome = OutcomeAnswer
	case int(v.class) < ix.topics && v.confidence >= ix.cut.choices:
		v.outcome = OutcomeChoices
	case int(v.class) >= ix.topics && near && nearest >= nearOutside && v.confidence >= ix.cut.choices:
		v.outcome = OutcomeChoices
	}
	return v
}

// nearOutside is how much of the score of a question from outside a topic needs
// to be offered beside it.
const nearOutside = 0.8

// nearestTopic returns the best topic's share of the best score.
func (ix *index) nearestTopic(top []match) (share float32, ok bool) {
	for _, m := range top {
		if int(m.class) < ix.topics {
			return m.score / top[0].score, true
		}
	}
	return 0, false
}

// confidence is how much of what the question could have scored the best class
// got, and by how much it leads.
func (s *scorer) confidence(w *weights) float32 {
	second := float32(0)
	if len(s.top) > 1 {
		second = s.top[1].score
	}
	return (1.5*s.top[0].score - 0.5*second) / (s.self + (saturation+1)*w.unseen)
}

// near is the share of the best score from which a topic is worth offering
// before the related ones.
const near = 0.5

// decision names the topics of a verdict.
func (p *Pack) decision(v verdict, top []match) Decision {
	d := Decision{Outcome: v.outcome}
	if v.outcome == OutcomeAnswer {
		d.Topic = p.Topics[v.class]
	}
	if len(top) == 0 && d.Topic == nil {
		return d
	}
	d.Suggestions = make([]*Topic, 0, MaxSuggestions)
	for _, m := range top {
		if int(m.class) >= len(p.Topics) || d.Topic != nil && m.score < near*top[0].score {
			continue
		}
		d.suggest(p.Topics[m.class])
	}
	if d.Topic != nil {
		for _, id := range d.Topic.Related {
			if t := p.byID[id]; t != nil {
				d.suggest(t)
			}
		}
	}
	return d
}

func (d *Decision) suggest(t *Topic) {
	if t == d.Topic || len(d.Suggestions) == MaxSuggestions {
		return
	}
	for _, have := range d.Suggestions {
		if have == t {
			return
		}
	}
	d.Suggestions = append(d.Suggestions, t)
}
