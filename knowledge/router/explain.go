package router

import (
	"cmp"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/lexicon"
)

// Explanation is a decision and why it was taken, for a curator to read.
type Explanation struct {
	Decision Decision    `json:"-"`
	Readings []string    `json:"readings,omitempty"` // the questions that the message was read as, where it is not one itself
	Negated  bool        `json:"negated,omitempty"`  // it asks for what is not, so that there are choices at best
	Exact    bool        `json:"exact"`              // the question is a phrasing of the pack, term for term
	Words    []Word      `json:"words"`              // the question as it was read
	Nearest  []Candidate `json:"nearest"`            // what scored best, best first: the winner and the runners-up

	// Confidence decides: from AnswerFrom on the best topic is the answer, from
	// ChoicesFrom on the nearest topics are offered.
	Confidence  float64 `json:"confidence"`
	AnswerFrom  float64 `json:"answer_from"`
	ChoicesFrom float64 `json:"choices_from"`

	// Outside is how far the question is on the side of what the source does not
	// answer, from about -1 to 1; the further, the lower the confidence. It is
	// nil for a pack of which nothing is learned: of one topic, or of very many
	// phrasings.
	Outside *Sum `json:"outside,omitempty"`

	// OutsideCosts is what that has taken from the confidence.
	OutsideCosts float64 `json:"outside_costs"`

	// NamesMissing is how many names of the question the best topic lacks; each
	// has lowered the confidence.
	NamesMissing int `json:"names_missing"`

	// Things is how many words of the question are for things that the pack has nothing
	// like, and ThingsCost what that has taken from the confidence.
	Things     int     `json:"things"`
	ThingsCost float64 `json:"things_cost"`
}

// Word is a word of a question and what it was taken for.
type Word struct {
	Typed string `json:"typed"`
	// How is known, corrected, perhaps (a doubtful correction), taken apart, joined,
	// same family, unknown, passed over (a function word), said too often or set aside
	// (by "unlike" and the like).
	How      string   `json:"how"`
	Terms    []string `json:"terms"`    // the stems it stands for; none if it is unknown
	Synonyms []string `json:"synonyms"` // words of the pack that count for it too
}

// Candidate is a topic and how it scored.
type Candidate struct {
	Topic *knowledge.Topic `json:"-"`
	ID    string           `json:"topic"` // the topic's
	Sum
}

// Sum is a score and the reasons that make it.
type Sum struct {
	Score   float64  `json:"score"`
	Reasons []Reason `json:"reasons"` // those that weigh most first; they add up to the score
}

// Reason is what one term of the question adds to a score.
type Reason struct {
	Term   string  `json:"term"`
	Weight float64 `json:"weight"`
}

// Reasons and candidates that an Explanation holds.
const explained = 3

// Explain returns the decision that Lookup takes, and why: for the reading that it
// follows.
func (r *Router) Explain(text string) Explanation {
	ix := r.index
	s := newSearch(ix.topics)
	readings := r.read(s, text)
	d := together(readings)
	asked := deciding(readings, d)
	e := r.explain(s, asked.text)
	e.Decision, e.Negated = d, asked.negated
	for _, rd := range readings {
		if len(readings) > 1 || rd.text != text {
			e.Readings = append(e.Readings, rd.text)
		}
	}
	return e
}

// deciding returns the reading that gave the decision's first answer, else the first.
func deciding(readings []reading, d Decision) reading {
	for _, rd := range readings {
		if d.Topic == nil || rd.decision.Topic == d.Topic {
			return rd
		}
	}
	return reading{}
}

// explain tells why a question is decided as it is.
func (r *Router) explain(s *search, question string) Explanation {
	ix := r.index
	x := explainer{pack: r.Pack, index: ix, search: s}
	s.note = x.note
	v := ix.judge(s, question)
	x.note(s.tokenizer.Len())
	top := slices.Clone(s.top)
	e := Explanation{
		Exact: v.exact, Words: x.words(),
		Confidence: float64(v.confidence), AnswerFrom: float64(ix.thresholds.answer), ChoicesFrom: float64(ix.thresholds.choices),
	}
	if v.class != lexicon.Unknown && !v.exact {
		e.NamesMissing = v.missing
		e.Things, e.ThingsCost = s.query.things, float64(s.query.strangeness())
	}
	for _, m := range top[:min(explained, len(top))] {
		e.Nearest = append(e.Nearest, x.candidate(m))
	}
	if ix.classifiers != nil {
		e.Outside, e.OutsideCosts = x.outside(), float64(s.against)
	}
	return e
}

// namesMissing stands for what a candidate loses by the question's names that it
// does not have.
const namesMissing = "(names missing)"

// candidate says what a topic scored with.
func (x *explainer) candidate(m match) Candidate {
	s, ix := x.search, x.index
	weights := make(map[string]float64)
	before := float32(0)
	s.score.trace = func(from, to int) {
		if now := s.score.score[m.class]; now != before {
			weights[x.name(s.query.seq[from:to]...)] += float64(now - before)
			before = now
		}
	}
	s.score.run(&s.query, ix.features, ix.weights)
	for term := range weights {
		weights[term] *= float64(plainCounts / ix.weights.whole(s.score.self))
	}
	if ix.classifiers != nil {
		x.addLearned(weights, m.class)
	}
	if m.missing > 0 {
		weights[namesMissing] = -float64(m.lacks())
	}
	topic := x.pack.Topics[m.class]
	return Candidate{topic, topic.ID, Sum{float64(m.score), reasonsOf(weights)}}
}

// outside says how far the question is on the side of what is outside.
func (x *explainer) outside() *Sum {
	weights := make(map[string]float64)
	x.addLearned(weights, int32(x.index.topics))
	return &Sum{float64(x.search.outside), reasonsOf(weights)}
}

// reasonsOf lists what the terms weigh, most first.
func reasonsOf(weights map[string]float64) []Reason {
	var reasons []Reason
	for term, weight := range weights {
		reasons = append(reasons, Reason{term, weight})
	}
	slices.SortFunc(reasons, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(abs(b.Weight), abs(a.Weight)), cmp.Compare(a.Term, b.Term))
	})
	return reasons
}

func abs(x float64) float64 { return max(x, -x) }
