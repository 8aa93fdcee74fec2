package check

import (
	"footnote/knowledge"
	"footnote/knowledge/router"
)

// Routing returns what is wrong with the routing of a loaded pack: every title
// and every phrasing must be answered by the topic that it belongs to.
func Routing(r *router.Router) knowledge.Problems {
	var found knowledge.Problems
	for _, t := range r.Pack.Topics {
		checkPhrasing(r, &found, t, t.Title, t.At.Title)
		for i, ask := range t.Ask {
			checkPhrasing(r, &found, t, ask, t.At.Ask[i])
		}
	}
	found.Sort()
	return found
}

func checkPhrasing(r *router.Router, found *knowledge.Problems, t *knowledge.Topic, phrasing string, line int) {
	switch d := r.Lookup(phrasing); {
	case d.Topic == t:
	case d.Topic != nil:
		found.Add(t.At.File, line, "%q is answered by topic %q", phrasing, d.Topic.ID)
	case len(d.Suggestions) > 0:
		found.Add(t.At.File, line, "%q is not answered (%s; nearest is %q)", phrasing, d.Outcome, d.Suggestions[0].ID)
	default:
		found.Add(t.At.File, line, "%q is not answered (%s)", phrasing, d.Outcome)
	}
}
