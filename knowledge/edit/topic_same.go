package edit

import (
	"reflect"
	"slices"

	"footnote/knowledge"
)

// isWith reports whether a topic says just what it said, with a phrasing more at the end.
func isWith(was, is *knowledge.Topic, phrasing string) bool {
	if is == nil || was.IsDraft() != is.IsDraft() || !slices.Equal(append(slices.Clone(was.Ask), phrasing), is.Ask) {
		return false
	}
	return reflect.DeepEqual(said(was), said(is))
}

// said returns what a topic says besides its phrasings, wherever that stands.
func said(t *knowledge.Topic) knowledge.Topic {
	bare := *t
	bare.Ask, bare.At = nil, knowledge.Places{}
	bare.Quiz = slices.Clone(t.Quiz)
	for i := range bare.Quiz {
		bare.Quiz[i].At = knowledge.QuizPlaces{}
	}
	return bare
}

// sameTexts reports whether problems say the same, wherever they stand.
func sameTexts(a, b knowledge.Problems) bool {
	return slices.EqualFunc(a, b, func(a, b knowledge.Problem) bool { return a.Text == b.Text })
}

// isWithOutside reports whether kinds are just what they were, with a phrasing more in
// one of them, which may be new.
func isWithOutside(was, is []knowledge.Outside, kind, phrasing string) bool {
	want := slices.Clone(was)
	at := slices.IndexFunc(want, func(o knowledge.Outside) bool { return o.Kind == kind })
	if at < 0 {
		want = append(want, knowledge.Outside{Kind: kind, Phrasings: []string{phrasing}})
	} else {
		want[at].Phrasings = append(slices.Clone(want[at].Phrasings), phrasing)
	}
	return reflect.DeepEqual(want, is)
}
