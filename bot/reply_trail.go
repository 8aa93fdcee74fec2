package bot

import (
	"slices"

	"footnote/bot/trail"
	"footnote/knowledge"
	"footnote/knowledge/router"
	"footnote/knowledge/why"
)

// opened is the trail of topics that are shown because somebody wanted to see them.
func opened(topics []string) trail.Trail { return trailTo(why.Opened, topics) }

func trailTo(way why.Way, topics []string) trail.Trail {
	t := trail.Trail{Way: way, Shown: min(len(topics), trail.MaxTopics)}
	for _, id := range topics[:t.Shown] {
		t.Topics = append(t.Topics, trail.Topic(id))
	}
	return t
}

// trailOf is the trail of a decision: the answers that are shown, those for which there
// was no room, and then what else the question may mean.
func trailOf(d router.Decision, shown []string) trail.Trail {
	way := why.Asked
	switch {
	case d.Outcome == router.OutcomeAnswer && d.Evidence.Sure == router.Untold:
		way = why.Followed
	case d.Outcome == router.OutcomeChoices:
		way = why.Chosen
	case d.Outcome == router.OutcomeNone:
		way = why.Nearest
	}
	t := trailTo(way, shown)
	next := slices.Concat(d.Answers(), d.Runners)
	if d.Topic == nil || way == why.Followed {
		next = append(next, d.Suggestions...)
	}
	for _, topic := range next {
		if name := trail.Topic(topic.ID); len(t.Topics) < trail.MaxTopics && !slices.Contains(t.Topics, name) {
			t.Topics = append(t.Topics, name)
		}
	}
	for _, stem := range d.Evidence.Words {
		if name := trail.Word(stem); !slices.Contains(t.Words, name) {
			t.Words = append(t.Words, name)
		}
	}
	t.Evidence = d.Evidence
	return t
}

// along answers a press on a trail, and says whether that may take the place of the
// message.
func (m maker) along(a action, t trail.Trail) (r reply, inPlace bool) {
	topics := t.Find(m.router.Pack)
	switch a {
	case openNear:
		if t.At < len(topics) && topics[t.At] != nil {
			return m.onTrail(t, topics), true
		}
	case notIt:
		for t.At += max(1, t.Shown); t.At < len(topics); t.At++ {
			if topics[t.At] != nil {
				t.Way = why.Next
				return m.onTrail(t, topics), true
			}
		}
		return m.noneOf(t, topics), true
	case askWhy:
		return m.why(t, topics), false
	case share:
		return m.toAll(t, topics), false
	}
	return m.gone(), false
}

// onTrail gives the topic at which a trail is.
func (m maker) onTrail(t trail.Trail, topics []*knowledge.Topic) reply {
	r := m.topic(topics[t.At])
	t.Shown = 1
	r.trail = t
	return r
}

// noneOf says that none of a trail's topics is it, and lists them.
func (m maker) noneOf(t trail.Trail, topics []*knowledge.Topic) reply {
	r := m.none(router.Decision{Suggestions: present(topics)})
	t.Way, t.Shown = why.Nearest, 0
	r.offers = numberedOffers(present(topics), t)
	return r
}

// toAll gives the answer that is shown so that all may see it: without what led to it,
// which is nobody else's matter.
func (m maker) toAll(t trail.Trail, topics []*knowledge.Topic) reply {
	shown := topics[t.At : t.At+t.Shown]
	if t.Shown == 0 || slices.Contains(shown, nil) {
		return m.gone()
	}
	r := m.answers(shown)
	if t.Shown == 1 {
		r = m.topic(shown[0])
	}
	r.trail = trailTo(why.Shared, r.topics)
	r.shared = true
	r.outcome = "shared"
	return r
}

// present returns the topics that are there.
func present(topics []*knowledge.Topic) []*knowledge.Topic {
	return slices.DeleteFunc(slices.Clone(topics), func(t *knowledge.Topic) bool { return t == nil })
}
