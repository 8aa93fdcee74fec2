package health

import (
	"cmp"
	"slices"

	"footnote/knowledge/router"
)

// rules tells what the rules for new words did.
func (m *measurement) rules() Rules {
	r := Rules{
		Novelty: m.trials.Novelty, Taken: m.taken(), SmallTalk: m.trials.SmallTalk,
		Covered: slices.Concat([]string{}, m.trials.Covered),
	}
	if m.trials.Thesaurus {
		r.Thesaurus = m.effect(func(t router.Trial) router.Verdicts { return t.NoThesaurus })
	}
	if m.trials.Things {
		r.Things = m.effect(func(t router.Trial) router.Verdicts { return t.NoThings })
	}
	return r
}

// effect tells what is otherwise without a rule.
func (m *measurement) effect(without func(router.Trial) router.Verdicts) *Effect {
	var e Effect
	for _, t := range m.trials.Phrasings {
		w := without(t)
		switch with, found := t.Without.Finds(t.Topic), w.Without.Finds(t.Topic); {
		case with && !found:
			e.Found++
		case found && !with:
			e.Lost++
		}
		switch with, answered := isAnswer(t.Outside), isAnswer(w.Outside); {
		case with && !answered:
			e.False++
		case answered && !with:
			e.Kept++
		}
	}
	return &e
}

func isAnswer(v router.Verdict) bool { return v.Outcome == router.OutcomeAnswer }

// taken tells what words were taken for others, those most often first.
func (m *measurement) taken() []Taken {
	place := make(map[router.Taken]int)
	all := []Taken{}
	for _, t := range m.trials.Phrasings {
		for _, taken := range t.Taken {
			i, has := place[taken]
			if !has {
				i = len(all)
				place[taken] = i
				all = append(all, Taken{Word: taken.Word, For: taken.For})
			}
			all[i].Right.count(t.Without.Finds(t.Topic))
		}
	}
	slices.SortStableFunc(all, func(a, b Taken) int {
		return cmp.Or(b.Right.Of-a.Right.Of, b.Right.N-a.Right.N)
	})
	return all
}
