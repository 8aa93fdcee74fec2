package knowledge

// Check returns what is wrong with the routing of a loaded pack: every title
// and every phrasing must be answered by the topic that it belongs to.
func (p *Pack) Check() Problems {
	var found Problems
	for _, t := range p.Topics {
		p.checkPhrasing(&found, t, t.Title, t.at.title)
		for i, ask := range t.Ask {
			p.checkPhrasing(&found, t, ask, t.at.ask[i])
		}
	}
	found.sort()
	return found
}

func (p *Pack) checkPhrasing(found *Problems, t *Topic, phrasing string, line int) {
	switch d := p.Lookup(phrasing); {
	case d.Topic == t:
	case d.Topic != nil:
		found.add(t.at.file, line, "%q is answered by topic %q", phrasing, d.Topic.ID)
	case len(d.Suggestions) > 0:
		found.add(t.at.file, line, "%q is not answered (%s; nearest is %q)", phrasing, d.Outcome, d.Suggestions[0].ID)
	default:
		found.add(t.at.file, line, "%q is not answered (%s)", phrasing, d.Outcome)
	}
}
