package message

import "strings"

// context returns what the sentences tell that do not ask: those before the i-th, or
// else, where it names nothing, those behind it.
func (r *reader) context(i int) []string {
	var told []string
	for k := range i {
		told = r.tell(told, &r.sentences[k])
	}
	if s := r.sentences[i]; s.lead < s.leadEnd {
		from := r.words[s.lead].from
		if at, ok := r.sought(s.lead, s.leadEnd); ok {
			from = r.words[at].from // I'm lost on the speech, when was it?
		}
		told = append(told, strings.TrimSpace(r.text[from:r.words[s.ask].from]))
	}
	bare := !r.hasContent(r.sentences[i].ask, r.sentences[i].end)
	for k := i + 1; bare && k < len(r.sentences) && len(told) == 0; k++ {
		told = r.tell(told, &r.sentences[k])
	}
	return told[max(0, len(told)-mostContext):]
}

// tell appends what a sentence tells, unless it asks or only says what for.
func (r *reader) tell(told []string, s *sentence) []string {
	if s.kind != states && s.kind != names {
		return told
	}
	from, first := s.from, r.words[s.from]
	if first.class.is(opener) && strings.HasSuffix(r.text[first.from:first.to], "ing") { // writing a paper, ...
		for from++; from < s.to && r.words[from].gap == space; from++ {
		}
	}
	if from == s.to {
		return told
	}
	if s.kind == names {
		from = s.ask // and not: I don't get
	}
	return append(told, r.slice(s, from, s.to))
}
