package health

import (
	"fmt"
	"strings"
)

func (w writer) phrasings(r Report) {
	if len(r.Alike) > 0 {
		w.line("\ntopics that are much alike, of 1:")
		for _, a := range first(r.Alike, mostListed) {
			w.line("  %.2f %s and %s; %s lost between them", a.Alike, w.topic(a.A), w.topic(a.B), number(a.Lost, "text"))
		}
		w.more(len(r.Alike), mostListed)
	}
	if len(r.Few) > 0 {
		w.line("\ntopics with under six phrasings (%d of %d):", len(r.Few), r.Topics)
		for _, f := range first(r.Few, mostListed) {
			w.line("  %s has %d", w.topic(f.Topic), f.Phrasings)
		}
		w.more(len(r.Few), mostListed)
	}
	if len(r.Uniform) > 0 {
		w.line("\ntopics whose phrasings share many of their words, so that their figures flatter them:")
		for _, u := range first(r.Uniform, mostListed) {
			w.line("  %s: %s%s", w.topic(u.Topic), percent(u.Shared), named(u.Words))
		}
		w.more(len(r.Uniform), mostListed)
	}
}

func (w writer) uncovered(all []Uncovered) {
	if len(all) == 0 {
		return
	}
	w.line("\nparagraphs of which many words stand in no topic:")
	for _, u := range first(all, mostListed) {
		cited := "cited by no topic"
		if len(u.CitedBy) > 0 {
			cited = strings.Join(u.CitedBy, ", ")
		}
		w.line("  ¶%d (%s): %d of %d, such as %s", u.Paragraph, cited, u.Missing.N, u.Missing.Of, quoted(u.Words))
	}
	w.more(len(all), mostListed)
}

func (w writer) tables(r Report) {
	if t := r.Synonyms; t != nil {
		w.line("\n%s, %s: right %s with it and %s without, false %s and %s",
			synonymsFile, number(t.Entries, "group"), percent(r.Right.Rate()), percent(t.Right.Rate()), percent(r.False.Rate()), percent(t.False.Rate()))
		for _, group := range first(t.Idle, mostListed) {
			w.line("  no topic has a word of %s", quote(group))
		}
		w.more(len(t.Idle), mostListed)
	}
	if t := r.Outside; t != nil {
		w.line("\n%s, %s: right %s with it and %s without, false %s and %s",
			outsideFile, number(t.Entries, "question"), percent(r.Right.Rate()), percent(t.Right.Rate()), percent(r.False.Rate()), percent(t.False.Rate()))
		w.line("  of its questions %s get an answer, each asked as if it had not been there, and %s without the file", t.Answered, percent(t.Unlisted.Rate()))
	}
}

func (w writer) rules(r Rules) {
	w.line("\nwords that are new: %s of what readers use, as far as phrasings tell", percent(r.Novelty))
	if e := r.Thesaurus; e != nil {
		w.line("  taken for others that mean the same, by WordNet: %s", e)
	}
	if e := r.Things; e != nil {
		w.line("  things that the pack has nothing like, which make it less sure: %s", e)
	}
	var taken []string
	for _, t := range first(r.Taken, mostListed) {
		taken = append(taken, fmt.Sprintf("%s for %s", quote(t.Word), quote(t.For)))
	}
	if len(taken) > 0 {
		w.line("  new words of phrasings, and what they are taken for: %s%s", strings.Join(taken, ", "), andMore(len(r.Taken), len(taken)))
	}
	w.line("small talk: %s outside", number(r.SmallTalk, "phrasing"))
	if covered := first(r.Covered, mostListed); len(covered) > 0 {
		w.line("  and not these, since a topic may answer them: %s%s", quoted(covered), andMore(len(r.Covered), len(covered)))
	}
}

// String says what a rule did.
func (e Effect) String() string {
	if e == (Effect{}) {
		return "nothing changed by it"
	}
	return fmt.Sprintf("right %+d, false %+d (%d found, %d lost; %d more answered falsely, %d no longer)",
		e.Found-e.Lost, e.False-e.Kept, e.Found, e.Lost, e.False, e.Kept)
}
