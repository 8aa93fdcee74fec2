package message

import "slices"

// hearDirect takes what the asker only tells of for context where something is asked
// outright: "We argued about whether it is large. How large is it?"
func (r *reader) hearDirect() {
	if !slices.ContainsFunc(r.sentences, sentence.isDirect) {
		return
	}
	for i := range r.sentences {
		if s := &r.sentences[i]; s.narrated {
			s.kind, s.ask, s.end, s.leadEnd = states, s.from, s.to, s.lead
		}
	}
}

// isDirect reports whether a sentence asks or names something outright.
func (s sentence) isDirect() bool { return s.kind == asks && !s.narrated || s.kind == names }
